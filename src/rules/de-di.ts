import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { isProse } from "./running-text.js";
import { textsWith } from "./texts-with.js";
import { withoutQuoted } from "./title-stretches.js";

const ADVERB =
  /(积极|认真|及时|深入|有针对性|有效|全面|扎实|严格|主动|有力|充分|稳步|不断|有序|逐步|持续|有计划|有重点|有步骤|广泛|大力|坚决|妥善|稳妥|自觉|高效|准确|耐心|细致|更好|更快|更有效|更深入|进一步|切实|快速|迅速|公正|公平|依法|逐条|逐项|逐一|逐级|逐户|逐人|不折不扣|坚定不移|持之以恒|一如既往|有条不紊|圆满|顺利|合理|科学|如实|按时|按期|定期|密切|牢牢|牢固|灵活|热情|高质量|高标准|高水平|高效率)的/gu;
/** Words that do something to what follows them. */
const VERBS = words(
  "完成|压实|夯实|筑牢|破解|开展|推进|落实|化解|解决|推动|加强|提高|提升|完善|健全|组织|执行|履行|贯彻|处理|处置|答复|回应|公开|公布|学习|宣传|排查|整改|查处|探索|做好|抓好|促进|保障|维护|引导|协调|办理|受理|调解|发现|掌握|了解|运用|推广|实施|指导|监督|规范|接受|树立|把握|融入|纳入|增强|打造|构建|遏制|消除|制止|明确|建立|制定|修订|梳理|参与|配合|参加|服务|防范|强化|优化|创新|实现|确保|担负|扛起|扛牢|守住|守牢|守好|把好|管好|用好|建好|办好|办成|抓牢|抓实|抓细|听取|指出|采取|发挥|激发|调动|凝聚|投入|克服|攻克|传达|降低|减少|扩大|缓解|吸收|采纳|争取|压紧|拧紧|织密|织牢|堵住|补齐|站稳|走进|找准|摸清|厘清|理顺|打通|营造|弘扬|践行|坚持|树牢|扭转|拓宽|畅通|撬动",
);
/** Behind such a word, its verb is a noun: 有效的解决办法, 积极的宣传作用. */
const HEADS = words(
  "机制|措施|办法|方案|工作|情况|力度|能力|水平|体系|行动|活动|方式|方法|途径|路径|经验|实践|作用|条件|基础|环境|效果|成效|意见|建议|领导|渠道|手段|平台|人员|队伍|制度|氛围|态势|局面|过程|程度|效能|质量|模式|思路|管理|培训|教育|服务|网络|力量|保障|指导|监督|引导|职责|职能|流程|程序|标准|要求|规定|政策|举措|任务|目标|计划|成果|状态|态度|精神|作风|习惯|结果|决定|答复|体验|品质|理念|意识|内容|项目|阵地|载体|品牌|站点|资源|主体|典型|案例|团队|骨干|专班|小组|中心|窗口|形式|广度|深度|热情|文化|知识|素养|重点|难点|问题|原则|指引|指南|清单|台账|预案|规划|决策|审核|审查|评估|工具|系统|链条|闭环|格局|合力|优势|示范|样板|支撑|支持|帮助|关系|后盾|防线|屏障|底线|根基",
);
const HEAD_CHARACTERS = "力性率者权点面化度书表会网室站所员队图台册库量栏岗群型团卡单";
const CONJUNCTIONS = "和与及或";
const HAN = /[々〇㐀-鿿]/u;

/** 向群众讲解: what is said to be done behind a preposition. */
const PREPOSITION = /^(?:在|向|为|将|把|对(?![策象话接口照手]))/u;
const DONE = words("提供|讲解|走访|解读|审查|检查|反映|反馈|报告|公示");
/** How far behind a preposition its verb may stand, in characters. */
const OBJECT = { least: 2, most: 16 };

/** What makes a noun of all that follows: 进行了积极的探索, 提供及时的指导. */
const LIGHT =
  /(?:进行|开展|展开|实施|组织|完成|接受|受到|实现|加以|达到|带来|作出|做出|做了|作了|得到|取得|提供|形成|获得|有着?|是|给予|予以|经过|具有|具备|缺乏|缺少|采取|起到|发挥|需要|通过|以|在)了?(?:更为?|更加|较为|十分|非常|一些|许多|大量|相当)?$/u;

/** An adverb takes 地. */
export const deDi: Rule = {
  meta: {
    id: "de-di",
    severity: "warning",
    summary: { zh: "动词前用“地”，不用“的”", en: "Before a verb stands 地, not 的" },
    explanation: {
      zh: "“积极的探索新办法”应为“积极地探索新办法”。后面是名词的（“积极的作用”“及时的法律服务”）、“进行了积极的探索”一类不算；分不清是动词还是名词的不提。",
      en: "积极的探索新办法 should be 积极地探索新办法. Before nouns (积极的作用, 及时的法律服务) and in 进行了积极的探索 the 的 is right; where verb and noun can't be told apart nothing is said.",
    },
    force: "practice",
    good: "积极地探索新办法，对基层治理进行了积极的探索。\n",
    bad: "积极的探索新办法，提高效率。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, "的")) {
      if (!isProse(running)) continue;
      const text = withoutQuoted(running);
      for (const { index, 0: whole, 1: adverb = "" } of matchesOf(text, ADVERB)) {
        const end = index + whole.length;
        if (!standsBeforeVerb(text, end) && !standsBeforePreposition(text, end)) continue;
        if (LIGHT.test(text.slice(Math.max(0, index - 8), index))) continue;
        context.tell({
          ...found(context, running, index, end, [{ from: end - 1, to: end, text: "地" }]),
          message: {
            zh: `“${whole}”修饰动词，应为“${adverb}地”`,
            en: `“${whole}” stands before a verb and should be “${adverb}地”`,
          },
          expected: [`${adverb}地`],
        });
      }
    }
  },
};

/** 积极的探索 + object; the verb at the end of its clause, or before 和, is a noun. */
function standsBeforeVerb(text: string, at: number): boolean {
  if (!VERBS.has(text.slice(at, at + 2))) return false;
  const next = text.charAt(at + 2);
  if (next === "和" && VERBS.has(text.slice(at + 3, at + 5)) && HAN.test(text.charAt(at + 5))) return true;
  if (CONJUNCTIONS.includes(next) || HEAD_CHARACTERS.includes(next) || HEADS.has(text.slice(at + 2, at + 4)))
    return false;
  return (HAN.test(next) || next === "“" || next === "《") && /^[^，。；：！？\n]{2}/u.test(text.slice(at + 3, at + 7));
}

/** 有针对性的在社区开展. */
function standsBeforePreposition(text: string, at: number): boolean {
  if (!PREPOSITION.test(text.slice(at, at + 2))) return false;
  const clause = /^[^，。；：！？\n的]*/u.exec(text.slice(at + 1, at + 1 + OBJECT.most))?.[0] ?? "";
  for (let length = OBJECT.least; length <= clause.length; length++) {
    const verb = text.slice(at + 1 + length, at + 3 + length);
    if (VERBS.has(verb) || DONE.has(verb) || verb.startsWith("送")) return true;
  }
  return false;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split("|"));
}
