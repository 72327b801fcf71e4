import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { isProse } from "./running-text.js";
import { textsWith } from "./texts-with.js";

/** Three or more short phrases divided by commas, closed by 等. */
const LIST =
  /(?<=^|[。；：，、！？“（\n])([々〇㐀-鿿]{2,24})((?:，[々〇㐀-鿿]{2,10}){1,8})，([々〇㐀-鿿]{2,10}?)等(?=(.{0,3}))/gsu;
/** Verbs that begin a phrase: verb phrases take commas. */
const VERB =
  /^(?:开展|组织|加强|完善|健全|建立|推进|推动|落实|强化|严格|发放|制作|举办|印发|提高|提升|参加|接受|通过|利用|采取|召开|设立|设置|悬挂|张贴|走访|深入|做好|做到|规范|优化|创新|打造|构建|实现|确保|坚持|解决|化解|调解|处理|查处|整治|清理|排查|办理|受理|审核|修订|制定|出台|聘请|配备|选派|培养|培育|学习|宣传|宣讲|讲解|解答|提供|引导|督促|指导|监督|检查|巡查|收集|公开|公布|发布|编印|摘抄|转发|印制|播放|摆放|观看|旁听|撰写|围绕|结合|依托|对照|根据|按照|压实|明确|细化|增强|维护|保障|促进|改进|扩大|深化|抓好|抓实|把|将|对|向|为|以|在|与|由|让|使|不|未|没|有|是)/u;
/** What announces a list of things. */
const CUE = /(?:包括|涵盖|包含|包括了|涵盖了|主要是|主要有|例如|比如|诸如|涉及)([々〇㐀-鿿]{2,8})$/u;
/** What a list of things at the start of a sentence belongs to. */
const KIND =
  /^(?:装备|设备|设施|物资|器材|工具|用品|材料|人员|群体|单位|部门|行业|领域|场所|内容|制度|法律|法规|课程|资料|证件|事项)/u;

/** Short nouns in a list are divided by pause marks. */
export const commaForDun: Rule = {
  meta: {
    id: "comma-for-dun",
    severity: "info",
    summary: { zh: "短的并列名词之间用顿号", en: "Short nouns in a list are divided by pause marks" },
    explanation: {
      zh: "“首问负责制度，限时办结制度，一次告知制度等”：并列的几个名词用顿号。只在以“等”收尾、各项词尾相同，或者前面有“包括”一类词、各项都短时提示；动宾短语并列用逗号，不管。",
      en: "Nouns in a list such as 首问负责制度，限时办结制度，一次告知制度等 take pause marks. A hint only where the list closes with 等 and its items end alike, or a word such as 包括 announces it and all are short; verb phrases take commas and are left alone.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "健全首问负责、限时办结、一次告知等制度，完善机制，强化培训，严格监督。\n",
    bad: "健全首问负责制度，限时办结制度，一次告知制度等。\n",
  },

  check(context) {
    for (const running of textsWith(context, "，", "等")) {
      const { text } = running;
      if (!isProse(running) || !/，[々〇㐀-鿿]{2,10}等/u.test(text)) continue;
      for (const match of matchesOf(text, LIST)) {
        const [whole, first = "", middle = "", last = "", after = ""] = match;
        const items = [...middle.slice(1).split("，"), last];
        if (items.some((item) => VERB.test(item)) || !isListOfNouns(first, items, after)) continue;
        const from = match.index;
        const to = from + whole.length;
        const right = text.slice(from, to).replaceAll("，", "、");
        context.tell({
          message: {
            zh: `“${excerpt(whole)}”里并列的名词之间一般用顿号`,
            en: `the nouns listed in “${excerpt(whole)}” are normally divided by pause marks`,
          },
          expected: [right],
          ...found(context, running, from, to),
        });
      }
    }
  },
};

function isListOfNouns(first: string, items: readonly string[], after: string): boolean {
  const ending = items[0]?.slice(-2) ?? "";
  if (first.endsWith(ending) && items.every((item) => item.length > 2 && item.endsWith(ending))) return true;
  if (items.some((item) => item.length > 8)) return false;
  return CUE.test(first) || lawsOnly(first, items) || (first.length <= 6 && !VERB.test(first) && KIND.test(after));
}

/** 宪法，民法典，信访法. */
function lawsOnly(first: string, items: readonly string[]): boolean {
  return [first, ...items].every((item) => /(?:法|法典|条例|规定|办法)$/u.test(item));
}
