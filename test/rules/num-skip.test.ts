import { numSkip } from "../../src/rules/num-skip.js";
import { testRule } from "./test-rule.js";

testRule(numSkip, {
  valid: [
    "一、学习。\n\n（一）集中学。\n\n（二）自学。\n\n二、执法。\n",
    "一、学习。\n\n1.集中学。\n\n2.自学。\n\n二、执法。\n", // two levels only
    "（一）学习。\n\n1.集中学。\n\n（1）月学。\n", // one step each
    "一、学习，重点是（1）集中学，（2）自学。\n\n二、执法。\n", // within a sentence
    "## 举措\n\n#### 学习。\n\n讲座3场。\n", // headings are numbered by the program
  ],
  invalid: [
    {
      draft: "（一）学习。\n\n（1）集中学。\n\n（2）自学。\n\n（二）执法。\n",
      told: ["3:1 (info) “（一）”下面直接用“（1）”，跳过了“1.”"],
    },
    { draft: "一、学习。\n\n（1）集中学。\n\n（2）自学。\n", told: ["3:1 “一、”下面直接用“（1）”，跳过了“（一）”"] },
    {
      draft: "一、执法。立案3件。\n\n二、学习。\n\n（1）集中学。\n\n（2）自学。\n",
      told: ["5:1 “二、”下面直接用“（1）”，跳过了“（一）”"],
    },
    {
      draft: "一、学习。\n\n（一）集中学。\n\n（二）自学。\n\n二、执法。\n\n1.立案3件。\n\n2.结案3件。\n",
      told: ["9:1 (info) “二、”下面直接用“1.”，跳过了“（一）”"],
    },
    {
      draft: "一、学习。\n\n（1）集中学。\n\n二、执法。\n\n（1）立案。\n",
      told: ["3:1 “一、”下面直接用“（1）”，跳过了“（一）”", "7:1 “二、”下面直接用“（1）”，跳过了“（一）”"],
    },
  ],
});
