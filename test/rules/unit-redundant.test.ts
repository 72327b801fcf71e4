import { unitRedundant } from "../../src/rules/unit-redundant.js";
import { testRule } from "./test-rule.js";

testRule(unitRedundant, {
  valid: [
    "审核合同284份。\n",
    "办件数占全部办件数的60%。\n",
    "参训人数36人。\n",
    "份数为284份。\n",
    "平均次数2.3次。\n",
  ],
  invalid: [
    {
      draft: "合同份数284份。\n",
      told: ["1:3 “份数284份”里“份数”与“份”重复，写成“284份”即可"],
      fixed: "合同284份。\n",
    },
    {
      draft: "案件件数36件。\n",
      told: ["1:3 “件数36件”里“件数”与“件”重复，写成“36件”即可"],
      fixed: "案件36件。\n",
    },
    {
      draft: "企业户数84户。\n",
      told: ["1:3 “户数84户”里“户数”与“户”重复，写成“84户”即可"],
      fixed: "企业84户。\n",
    },
    {
      draft: "讲座场数6场，推进会次数4次。\n",
      told: ["1:3 “场数6场”里“场数”与“场”重复，写成“6场”即可", "1:11 “次数4次”里“次数”与“次”重复，写成“4次”即可"],
      fixed: "讲座6场，推进会4次。\n",
    },
  ],
});
