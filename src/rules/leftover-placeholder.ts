import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

const CROSSES = "xX×ＸｘX✕╳";
const CROSS = `[${CROSSES}]`;
/** What a gap stands before, so that `张××` (a name hidden on purpose) is told from `于××市`. */
const NOUN = "省市县区镇乡街道村社单局办部院所站委队科组年月日时届号件个名场次项元万亿条份家户人公平米亩%％";
/** Common surnames. */
const SURNAME =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

const GAPS = [
  // 20××年, 202X年, 20**年, ****年
  new RegExp(`(?<!\\d)(?:[12]\\d{0,2}|(?=[*＊]{2}))(?:${CROSS}|[*＊]){1,4}(?=年)`, "gu"),
  new RegExp(`(?<![A-Za-z\\d*])${CROSS}{1,2}月${CROSS}{1,2}日`, "gu"),
  new RegExp(`(?<![A-Za-z\\d*×])(?<![${SURNAME}])${CROSS}{2,}(?![A-Za-z\\d*×])`, "gu"),
  new RegExp(`(?<![A-Za-z\\d*×])${CROSS}{2,}(?=[${NOUN}])`, "gu"),
  /[（(【[]\s?待(?![业遇岗产命人])[^）)】\]。，]{2,6}(?:确认|核实|核对|核定|统计|提供|补充|明确)[）)】\]]/gu,
  // ○○街道, 办结○○件; not 二○○五年
  /(?<![一二三四五六七八九〇○])○{2,}(?![一二三四五六七八九〇○年])/gu,
  // ****人次
  new RegExp(
    `(?<![A-Za-z\\d*＊])(?<![某${SURNAME}])[*＊]{3,}(?=(?:人次|人|件|起|个|项|份|次|场|家|户|名|处|条|批|期|万元|元|亩|%|％)(?:[，。；、]|$|[々〇㐀-鿿]))`,
    "gu",
  ),
  // （数据待补）, （具体案号待核实补充）
  /[（(【[][^（）()【】[\]。，；：]{1,12}待(?:补(?![正办录缴偿贴种植])|填|定(?!点)|核实|核对|核定|确认|提供|明确|统计|更新|完善)(?:后?(?:补充?|填写?|填报|补报|报送?|入|实|定)){0,2}[）)】\]]/gu,
  // 增长×%, 办结×件
  /(?<=[々〇㐀-鿿])[×╳](?=[%％]|[个件次起项家户万亿人场](?![々〇㐀-鿿]))/gu,
  /[（(【[]\s?待(?:补充?|填写?|定|核实?|完善|续)[^）)】\]。，]{0,6}[）)】\]]/gu,
  /(?<![有等亟尚仍期])待(?:补充|补|填写|填)(?=[件个名人次场元万%条份家户项]|[，。；、]|$)/gu,
  /[（(【[]\s?(?:此处|请)(?:填写|填入|补充|插入|删除|输入|核实)[^）)】\]。]{0,20}[）)】\]]/gu,
  /(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![a-z])/gu,
  /[_＿]{2,}/gu,
  /（[ \u3000\u00a0]*）/gu,
] as const;

/** Cheap look: none of the patterns matches without one of these. */
const HINT = /[xX×ＸｘX✕╳*＊_＿○]|[（(【[]\s?[待此请]|待[补填定核确提明统更完]|（[ \u3000\u00a0]*）|TODO|TBD|FIXME/u;

/** A gap that nobody filled. */
export const leftoverPlaceholder: Rule = {
  meta: {
    id: "leftover-placeholder",
    severity: "error",
    summary: { zh: "模板里留空的地方都已填写", en: "Every gap of a template has been filled" },
    explanation: {
      zh: "“××街道”“xx市”“20xx年”“（待补）”“TODO”、空括号、下划线，都是等着填写的地方，程序不知道该填什么。隐去的姓名（“张××”）、号码（“138****1234”），以及“待补正”“有待补充”不算。",
      en: "××街道, xx市, 20xx年, （待补）, TODO, empty brackets and underscores wait for something that the program can't know. Names and numbers hidden on purpose (张××, 138****1234) and words such as 待补正 are left alone.",
    },
    force: "practice",
    good: "居民张××（138\\*\\*\\*\\*1234）反映的问题已办结，制度有待补充完善。\n",
    bad: "2024年，××街道开展执法检查（待补）次。\n",
  },

  check(context) {
    for (const running of textsWith(context, `${CROSSES}*＊_＿○（待请此TF`)) {
      const { text } = running.clean;
      if (!HINT.test(text)) continue;
      for (const { from, to } of gapsIn(text)) {
        const actual = text.slice(from, to);
        const around = excerpt(text.slice(Math.max(0, from - 4), to + 4));
        context.tell({
          message: {
            zh: `“${around}”里的“${actual}”还没有填写`,
            en: `“${actual}” in “${around}” hasn't been filled in`,
          },
          ...found(context, running, from, to),
        });
      }
    }
  },
};

function gapsIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  const all = GAPS.flatMap((pattern) =>
    matchesOf(text, pattern).map(({ index, 0: gap }) => ({ from: index, to: index + gap.length })),
  ).sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return all.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}
