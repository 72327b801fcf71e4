import { isOfNow } from "./of-then.js";
import type { Rule } from "./rule.js";
import { tellVariants } from "./variants.js";
import { shouldBe, tellWords } from "./words.js";

/** Organs have their proper names, and one each. */
export const organName: Rule = {
  meta: {
    id: "organ-name",
    severity: "warning",
    summary: { zh: "机构用规范名称，前后一致", en: "Organs have their proper names, the same throughout" },
    explanation: {
      zh: "街道设党工委，乡镇设党委，部门设党组或者党委；2018年机构改革以后，“依法治县领导小组”改为县委全面依法治县委员会；同一机构（街道党工委、街工委，全面依法治区委员会、全面依法治区委）在一份报告里用一个名称。社区党委、机关党委等不算。词条在用语词典里，单位自己的机构名称可以加在配置的terms里。",
      en: "A sub-district has a 党工委, a town a 党委, a department one of 党组 and 党委; since 2018 the 依法治县领导小组 is 县委全面依法治县委员会; one organ has one name in a report. 社区党委, 机关党委 and the like are left alone. The entries stand in the dictionaries; an office adds its own with `terms` in the configuration.",
    },
    force: "practice",
    good: "街道党工委研究议题9个，党工委书记主持会议4次。\n",
    bad: "---\ntitle: 示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n街道党委书记主持会议4次。\n",
  },

  check(context) {
    tellWords(context, "organ-name", {
      quoted: false,
      accept: isOfNow,
      mend: false,
      say: (actual, right) =>
        right.length === 0
          ? { zh: `“${actual}”不是规范的机构名称`, en: `“${actual}” isn't the proper name of an organ` }
          : shouldBe(actual, right),
    });
    tellVariants(context, "organ-name");
  },
};
