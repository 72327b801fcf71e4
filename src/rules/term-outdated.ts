import { isOfNow } from "./of-then.js";
import type { Rule } from "./rule.js";
import { tellWords } from "./words.js";

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
