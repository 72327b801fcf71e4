import type { Rule } from "./rule.js";
import { tellWords } from "./words.js";

/** 原区政府法制办, 时任县环保局局长: names of then, a few words before. 草原 and 原则 say nothing of it. */
const OF_THEN =
  /(?:(?<![草高平太中还病屏荒复])原(?![则因告料始有油理创])|时任|曾任|前身)[^，。；：！？“”《》\n]{0,10}$/u;
/** What became of it: 法制办（现司法局）, 安监局职责划入应急管理局. */
const NO_MORE =
  /^(?:（(?:现|今|已)|[^，。；：！？、\n]{0,8}(?:划入|划转|划归|并入|整合|合并|撤销|更名|改组|重组|改为|转隶|前身))/u;
/** How far away either may stand, in UTF-16 units. */
const REACH = 16;

/** Names that went out of use. */
export const termOutdated: Rule = {
  meta: {
    id: "term-outdated",
    severity: "warning",
    summary: { zh: "不用已经停用的名称", en: "No names that are out of use" },
    explanation: {
      zh: "机构改革、考试更名、法律废止以后，旧名称不再使用：“司法考试”“法制办”“工商局”《合同法》等。改名以前年度的报告不查，“原工商局”不算。",
      en: "After reforms, renamings and repeals the old names are out of use: 司法考试, 法制办, 工商局, 《合同法》. Reports on years before the change and 原工商局 are left alone.",
    },
    force: "practice",
    good: "有3人通过国家统一法律职业资格考试。\n",
    bad: "有3人通过全国司法考试。\n",
    fix: "ask",
  },

  check(context) {
    tellWords(context, "term-outdated", { quoted: false, mend: true, accept: isOfNow });
  },
};

function isOfNow(text: string, from: number, to: number): boolean {
  return !OF_THEN.test(text.slice(Math.max(0, from - REACH), from)) && !NO_MORE.test(text.slice(to, to + REACH));
}
