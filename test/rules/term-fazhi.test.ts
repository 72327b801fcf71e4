import { termFazhi } from "../../src/rules/term-fazhi.js";
import { testRule } from "./test-rule.js";

testRule(termFazhi, {
  valid: [
    "推进法治建设。\n",
    "落实学法制度、执法制度、普法制度。\n", // X法 + 制度
    "法制审核人员5名，法制联络员11名。\n", // set names
    "学习《法制宣传工作办法》。\n", // the name of a paper
    "开展“12·4”国家宪法日暨全国法制宣传日活动。\n", // the day's name
    "执法制式服装统一配发。\n", // 执法 + 制式
    "---\ntitle: 晨光街道2013年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2013\n---\n\n开展法制宣传。\n", // before the change
    "人大法制委员会调研。\n", // an organ
  ],
  invalid: [
    { draft: "法制宣传18场。\n", told: ["1:1 “法制宣传”应为“法治宣传”"], fixed: "法治宣传18场。\n" },
    { draft: "增强法制观念。\n", told: ["1:3 “法制观念”应为“法治观念”"], fixed: "增强法治观念。\n" },
    { draft: "聘请法制副校长6名。\n", told: ["1:3 “法制副校长”应为“法治副校长”"], fixed: "聘请法治副校长6名。\n" },
    { draft: "“法制进社区”活动9场。\n", told: ["1:2 “法制进”应为“法治进”"], fixed: "“法治进社区”活动9场。\n" },
    {
      draft: "### 推进法制政府建设\n\n讲座3场。\n",
      told: ["1:7 “法制政府”应为“法治政府”"],
      fixed: "### 推进法治政府建设\n\n讲座3场。\n",
    },
  ],
});
