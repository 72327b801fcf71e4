import { termOutdated } from "../../src/rules/term-outdated.js";
import { testRule } from "./test-rule.js";

testRule(termOutdated, {
  valid: [
    "通过国家统一法律职业资格考试。\n",
    "---\ntitle: 晨光街道2017年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2017\n---\n\n3人通过国家司法考试。\n", // before the change
    "原工商局移交的档案。\n", // 原
    "推行执法制办分离。\n", // 执法 + 制
    "学习《劳动合同法》。\n", // a law in force
    "法制办理流程。\n", // no office
    "合同法律审查3件。\n", // no title marks
  ],
  invalid: [
    {
      draft: "3人通过司法考试。\n",
      told: ["1:5 “司法考试”应为“国家统一法律职业资格考试”"],
      fixed: "3人通过国家统一法律职业资格考试。\n",
    },
    { draft: "报区法制办备案。\n", told: ["1:3 “法制办”应为“司法局”或“司法所”"] },
    {
      draft: "会同区工商局检查。\n",
      told: ["1:4 “工商局”应为“市场监督管理局”"],
      fixed: "会同区市场监督管理局检查。\n",
    },
    {
      draft: "依照《合同法》审查。\n",
      told: ["1:3 “《合同法》”应为“《中华人民共和国民法典》”"],
      fixed: "依照《中华人民共和国民法典》审查。\n",
    },
    {
      draft: "学习《信访条例》。\n",
      told: ["1:3 “《信访条例》”应为“《信访工作条例》”"],
      fixed: "学习《信访工作条例》。\n",
    },
  ],
});
