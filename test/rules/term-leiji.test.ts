import { termLeiji } from "../../src/rules/term-leiji.js";
import { testRule } from "./test-rule.js";

testRule(termLeiji, {
  valid: [
    "累计巡查768家次。\n",
    "防止小矛盾累积成大风险。\n", // its own sense
    "积累了经验。\n", // 积累
    "发挥累积效应，服务9人。\n", // a term
    "债务累积，影响发展。\n", // no figure
    "问题累积多年，涉及3户。\n", // problems pile up
    "避免累及无辜，保障3户权益。\n",
  ],
  invalid: [
    { draft: "累记培训36人次。\n", told: ["1:1 “累记”应为“累计”"], fixed: "累计培训36人次。\n" },
    { draft: "累及开展讲座6场。\n", told: ["1:1 “累及”应为“累计”"], fixed: "累计开展讲座6场。\n" },
    { draft: "累积巡查768家次。\n", told: ["1:1 “累积”应为“累计”"], fixed: "累计巡查768家次。\n" },
    { draft: "累积发放手册3000册。\n", told: ["1:1 “累积”应为“累计”"], fixed: "累计发放手册3000册。\n" },
    { draft: "全年累积达86人次。\n", told: ["1:3 “累积”应为“累计”"], fixed: "全年累计达86人次。\n" },
    { draft: "窗口累积办件1.2万件。\n", told: ["1:3 “累积”应为“累计”"], fixed: "窗口累计办件1.2万件。\n" },
  ],
});
