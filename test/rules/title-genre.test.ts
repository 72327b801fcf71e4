import { titleGenre } from "../../src/rules/title-genre.js";
import { testRule } from "./test-rule.js";

testRule(titleGenre, {
  valid: [
    "---\ntitle: 示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n甲。\n",
    "---\ntitle: 晨光街道2024年法治政府建设工作报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n甲。\n",
    "---\ntitle: 晨光街道关于2024年法治政府建设情况的报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n甲。\n",
    "---\ntitle: 示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n## 工作汇报\n\n甲。\n", // a heading
    "---\ntitle: 示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n听取工作汇报4次。\n", // the body
    "---\ntitle: 晨光街道2024年法治政府建设汇报材料\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n甲。\n", // another end: title-form
  ],
  invalid: [
    {
      draft:
        "---\ntitle: 晨光街道2024年法治政府建设情况汇报\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n甲。\n",
      told: ["2:23 标题的文种应为“报告”：“情况汇报”改为“情况报告”"],
    },
    {
      draft:
        "---\ntitle: 晨光街道关于2024年法治政府建设工作的汇报\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n甲。\n",
      told: ["2:25 标题的文种应为“报告”：“工作的汇报”改为“工作的报告”"],
    },
    {
      draft:
        "---\ntitle: 晨光街道2024年度|法治政府建设工作汇报\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n甲。\n",
      told: ["2:25 标题的文种应为“报告”：“工作汇报”改为“工作报告”"],
    },
    {
      draft:
        "---\ntitle: 晨光街道2024年法治政府建设汇报\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n甲。\n",
      told: ["2:23 标题的文种应为“报告”：“汇报”改为“报告”"],
    },
    {
      draft: "---\ntitle: 示例街道2024年法治政府建设工作总结\nissuer: 示例街道办事处\nyear: 2024\n---\n",
      told: ["2:23 标题的文种应为“报告”：“工作总结”改为“工作报告”"],
    },
  ],
});
