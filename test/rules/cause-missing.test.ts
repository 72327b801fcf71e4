import { causeMissing } from "../../src/rules/cause-missing.js";
import { testRule } from "./test-rule.js";

testRule(causeMissing, {
  valid: [
    "## 存在的不足\n\n一是力量偏弱，原因是编制较少。\n",
    "## 存在的不足\n\n受财力所限，设备更新较慢。\n",
    "## 存在的不足\n\n因条件有限，培训较少。\n",
    "## 存在的不足\n\n### 编制总量制约导致力量不足\n\n执法人员6名。\n",
    "## 存在的不足\n\n1. 力量偏弱。根子在于引进人才较难。\n",
    "## 主要举措和成效\n\n健全制度。\n", // another part
    "## 存在的不足\n", // part-empty speaks
  ],
  invalid: [
    { draft: "## 存在的不足和原因\n\n一是力量偏弱。\n", told: ["1:4 “存在的不足和原因”只说了不足，没有说明原因"] },
    { draft: "## 存在的问题\n\n力量偏弱，因此办案较慢。\n", told: ["1:4 “存在的问题”只说了不足，没有说明原因"] },
    {
      draft: "## 存在的问题与下一步打算\n\n因地制宜的办法不多，影响因素较多。\n",
      told: ["1:4 “存在的问题与下一步打算”只说了不足，没有说明原因"],
    },
  ],
});
