import { levelWord } from "../../src/rules/level-word.js";
import { testRule } from "./test-rule.js";

testRule(levelWord, {
  valid: [
    "---\ntitle: 天津市示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n市级评查优秀。\n",
    "省级评查优秀。\n", // no municipality
    "---\ntitle: 天津市示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n赴外省学习，接待各省市来访，帮扶甘肃省委托项目。\n", // other provinces
    "---\ntitle: 天津市示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n办事省时省力，每日三省吾身。\n", // other words
    "---\ntitle: 天津市示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n学习《省级政府规章》。\n", // the name of a paper
    "---\ntitle: 天津市示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n河北省级专家授课。\n", // a named province
    "---\ntitle: 天津市示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\nplace: 河北省\n---\n\n省级评查优秀。\n", // the front matter knows better
    "---\ntitle: 重庆市2024年法治政府建设情况报告\nissuer: 重庆市人民政府\nyear: 2024\nlevel: province\n---\n\n向省委报告。\n", // a municipality itself
  ],
  invalid: [
    {
      draft:
        "---\ntitle: 天津市示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n省级评查优秀。\n",
      told: ["7:1 天津市没有省一级，“省级”宜为“市级”"],
    },
    {
      draft:
        "---\ntitle: 天津市示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n落实国家、省、市部署。\n",
      told: ["7:3 天津市没有省一级，“国家、省、市”宜为“国家、市”"],
    },
    {
      draft:
        "---\ntitle: 示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\nplace: 上海市\n---\n\n在全省推广。\n",
      told: ["8:2 上海市没有省一级，“全省”宜为“全市”"],
    },
    {
      draft:
        "---\ntitle: 北京市示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n省司法厅督导，依法治省办反馈。\n",
      told: ["7:1 北京市没有省一级，“省司法厅”宜为“市司法局”", "7:8 北京市没有省一级，“依法治省”宜为“依法治市”"],
    },
    {
      draft:
        "---\ntitle: 示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\nplace: 重庆\n---\n\n我省首创，省委、省政府肯定。\n",
      told: [
        "8:1 重庆市没有省一级，“我省”宜为“我市”",
        "8:6 重庆市没有省一级，“省委”宜为“市委”",
        "8:9 重庆市没有省一级，“省政府”宜为“市政府”",
      ],
    },
  ],
});
