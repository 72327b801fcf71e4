import { numFirstLevel } from "../../src/rules/num-first-level.js";
import { testRule } from "./test-rule.js";

testRule(numFirstLevel, {
  valid: [
    "一、学习。\n\n二、执法。\n",
    "一、学习。\n\n1.集中学。\n\n2.自学。\n\n二、执法。\n", // a level below
    "1.集中学。\n\n2.自学。\n", // no first level
    "1.6万人次参与。\n\n二、执法。\n", // a decimal
    "一、学习。\n\n1.集中学。\n\n二、执法。\n\n1.立案3件。\n", // one item each
    "## 举措\n\n1. 甲。\n2. 乙。\n\n## 不足和原因\n\n由于经费紧张。\n", // other parts
  ],
  invalid: [
    {
      draft: "1、学习方面。讲座3场。\n\n二、执法方面。立案3件。\n",
      told: ["1:1 “1、”与前后的“一、”“二、”是同一层，应写作“一、”"],
      fixed: "一、学习方面。讲座3场。\n\n二、执法方面。立案3件。\n",
    },
    {
      draft: "一、学习方面。\n\n2.执法方面。\n\n三、普法方面。\n",
      told: ["3:1 “2.”与前后的“一、”“二、”是同一层，应写作“二、”"],
      fixed: "一、学习方面。\n\n二、执法方面。\n\n三、普法方面。\n",
    },
    {
      draft: "一、学习方面。\n\n二、执法方面。\n\n3．普法方面。\n",
      told: ["5:1 “3．”与前后的“一、”“二、”是同一层，应写作“三、”"],
      fixed: "一、学习方面。\n\n二、执法方面。\n\n三、普法方面。\n",
    },
    {
      draft: "1.学习方面。\n\n概述。\n\n二、执法方面。\n\n三、普法方面。\n",
      told: ["1:1 “1.”与前后的“一、”“二、”是同一层，应写作“一、”"],
      fixed: "一、学习方面。\n\n概述。\n\n二、执法方面。\n\n三、普法方面。\n",
    },
  ],
});
