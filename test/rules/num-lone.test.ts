import { numLone } from "../../src/rules/num-lone.js";
import { testRule } from "./test-rule.js";

testRule(numLone, {
  valid: [
    "（一）学习。\n\n（二）执法。\n",
    "条例第（一）项已落实。\n", // a reference
    "一是学习。二是执法。\n", // two
    "1. 甲。\n2. 乙。\n", // two items
    "（一）学习。\n\n概述。\n\n（二）执法。\n", // on behind a paragraph
    "第一批免罚3件。\n", // a batch
    "（1）学法方面。全年学法12次。（2）用法方面。审查合同36份。\n",
  ],
  invalid: [
    { draft: "（一）学习。讲座3场。\n", told: ["1:1 有“（一）”，没有“（二）”"] },
    { draft: "1. 立案3件。\n", told: ["1:1 有“1.”，没有“2.”"] },
    { draft: "加强普法，一是建好阵地。\n", told: ["1:6 有“一是”，没有“二是”"] },
    { draft: "（1）学习：\n\n立案3件。\n", told: ["1:1 有“（1）”，没有“（2）”"] },
  ],
});
