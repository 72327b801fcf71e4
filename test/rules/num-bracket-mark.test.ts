import { numBracketMark } from "../../src/rules/num-bracket-mark.js";
import { testRule } from "./test-rule.js";

testRule(numBracketMark, {
  valid: [
    "（一）梳理职权。\n",
    "依据第（一）、（二）项答复。\n", // a reference
    "见（一）、（三）两部分。\n", // within a sentence
    "（一）、（二）项合并办理。\n", // a list of ordinals at the start
    "（2024），编号一。\n", // no ordinal
    "### （一）、规范执法\n\n立案3件。\n", // heading-ordinal looks after headings
  ],
  invalid: [
    { draft: "（三）、梳理职权。\n", told: ["1:1 序号“（三）”后面不加“、”"], fixed: "（三）梳理职权。\n" },
    { draft: "（2）．公开流程。\n", told: ["1:1 序号“（2）”后面不加“．”"], fixed: "（2）公开流程。\n" },
    { draft: "（一），强化培训。\n", told: ["1:1 序号“（一）”后面不加“，”"], fixed: "（一）强化培训。\n" },
    {
      draft: "两项措施：（1）、公开职权；（2）公开流程。\n",
      told: ["1:6 序号“（1）”后面不加“、”"],
      fixed: "两项措施：（1）公开职权；（2）公开流程。\n",
    },
  ],
});
