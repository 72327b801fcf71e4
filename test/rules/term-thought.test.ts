import { termThought } from "../../src/rules/term-thought.js";
import { testRule } from "./test-rule.js";

testRule(termThought, {
  valid: [
    "学习习近平法治思想。\n",
    "学习习近平总书记关于信访工作的重要论述。\n",
    "习近平新时代中国特色社会主义思想\n",
    "学习重要论述，思想受到洗礼。\n", // two clauses
    "习近平总书记关于法治的论述。\n",
  ],
  invalid: [
    {
      draft: "学习习近平总书记法治思想。\n",
      told: ["1:3 “习近平总书记法治思想”应为“习近平法治思想”"],
      fixed: "学习习近平法治思想。\n",
    },
    {
      draft: "学习习近平法制思想。\n",
      told: ["1:3 “习近平法制思想”应为“习近平法治思想”"],
      fixed: "学习习近平法治思想。\n",
    },
    { draft: "学习重要论述思想。\n", told: ["1:3 “重要论述思想”应为“重要论述”"], fixed: "学习重要论述。\n" },
    {
      draft: "以习近平新时代特色社会主义思想为指导。\n",
      told: ["1:2 “习近平新时代特色社会主义思想”应为“习近平新时代中国特色社会主义思想”"],
      fixed: "以习近平新时代中国特色社会主义思想为指导。\n",
    },
  ],
});
