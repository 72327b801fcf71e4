import { partMissing } from "../../src/rules/part-missing.js";
import { testRule } from "./test-rule.js";

const front = (year: number) =>
  `---\ntitle: 示例街道${year}年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: ${year}\n---\n\n`;
const measures = "## 主要举措和成效\n\n健全制度。\n\n";
const shortcomings = "## 存在的不足和原因\n\n由于经费紧张，培训较少。\n\n";
const leadership = "## 主要负责同志履行推进法治建设第一责任人职责情况\n\n会前学法12次。\n\n";
const plan = "## 2025年主要安排\n\n增加培训。\n";

testRule(partMissing, {
  valid: [
    measures + shortcomings + leadership + plan,
    leadership + plan + measures + shortcomings, // another order is another rule
    `${measures}${leadership}## 存在问题与下一步整改措施\n\n由于经费紧张，培训较少。\n`, // one heading for two parts
    `<!-- report-part: measures -->\n\n## 强化政治引领\n\n学习12次。\n\n${shortcomings}${leadership}${plan}`,
    "一、主要举措和成效\n\n健全制度。\n\n二、存在的不足和原因\n\n由于经费紧张，培训较少。\n", // heading-unmarked speaks
    "存在培训不足的问题。\n\n下一步增加培训。\n", // structure-unrecognised speaks
    `${measures}${shortcomings}三、党政主要负责人履行职责情况\n\n会前学法12次。\n\n${plan}`, // one heading left unmarked
    `# 主要举措和成效\n\n健全制度。\n\n${shortcomings}${leadership}${plan}`, // md-h1 speaks
    `## 强化引领\n\n甲。\n\n## 强化执法\n\n乙。\n\n## 强化普法\n\n丙。\n\n${shortcomings}${leadership}${plan}`, // AR-45: part-unknown speaks
  ],
  invalid: [
    {
      draft: front(2024) + measures + shortcomings + plan,
      told: [
        "1:1 缺少第三部分“党政主要负责人履行推进法治建设第一责任人职责情况”，应写在第11行“存在的不足和原因”这一部分之后",
      ],
    },
    {
      draft: `${front(2024)}${shortcomings}${leadership}${plan}`,
      told: ["1:1 缺少第一部分“主要举措和成效”，应写在引言之后、其他部分之前"],
    },
    {
      draft: `${front(2024)}${measures}### 主要负责人履行第一责任人职责\n\n会前学法12次。\n\n${shortcomings}${plan}`,
      told: [
        "1:1 缺少第三部分“党政主要负责人履行推进法治建设第一责任人职责情况”，应写在第15行“存在的不足和原因”这一部分之后（第11行的“主要负责人履行第一责任人职责”可以移过来，作为一级标题）",
      ],
    },
    {
      draft: `${front(2018)}${measures}${shortcomings}## 2019年主要安排\n\n增加培训。\n`,
      told: [
        "1:1 (info) 缺少第三部分“党政主要负责人履行推进法治建设第一责任人职责情况”，应写在第11行“存在的不足和原因”这一部分之后",
      ],
    },
    {
      draft: `${front(2024)}健全制度。\n`,
      told: [
        "1:1 缺少第一部分“主要举措和成效”，应写在引言之后、其他部分之前",
        "1:1 缺少第二部分“存在的不足和原因”，应写在引言之后、其他部分之前",
        "1:1 缺少第三部分“党政主要负责人履行推进法治建设第一责任人职责情况”，应写在引言之后、其他部分之前",
        "1:1 缺少第四部分“下一年度主要安排”，应写在引言之后、其他部分之前",
      ],
    },
  ],
});
