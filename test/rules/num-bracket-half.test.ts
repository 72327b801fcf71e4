import { numBracketHalf } from "../../src/rules/num-bracket-half.js";
import { testRule } from "./test-rule.js";

testRule(numBracketHalf, {
  valid: [
    "（一）梳理职权。\n",
    "依照条例第(三)项办理。\n", // within a sentence: bracket-halfwidth
    "(试行)办法已废止。\n", // no ordinal
    "(2024)年度台账。\n", // a year
    "### (一)规范执法\n\n立案3件。\n", // heading-ordinal looks after headings
    "窗口编号(一)已启用。\n", // not where an ordinal stands
  ],
  invalid: [
    { draft: "(二)公开职权。\n", told: ["1:1 序号“(二)”应写作“（二）”"], fixed: "（二）公开职权。\n" },
    { draft: "(12)公开流程。\n", told: ["1:1 序号“(12)”应写作“（12）”"], fixed: "（12）公开流程。\n" },
    { draft: "（三)压实责任。\n", told: ["1:1 序号“（三)”应写作“（三）”"], fixed: "（三）压实责任。\n" },
    {
      draft: "两项措施：(1)公开职权；(2)公开流程。\n",
      told: ["1:6 序号“(1)”应写作“（1）”", "1:14 序号“(2)”应写作“（2）”"],
      fixed: "两项措施：（1）公开职权；（2）公开流程。\n",
    },
  ],
});
