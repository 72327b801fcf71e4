import { handoverNoReport } from "../../src/rules/handover-no-report.js";
import { testRule } from "./test-rule.js";

testRule(handoverNoReport, {
  valid: [
    "现就2024年法治政府建设情况报告如下：\n",
    "现将有关情况汇报如下：\n",
    "2024年，依法履职，具体情况如下：\n",
    "现将报告有关情况如下：\n",
    "## 主要举措和成效\n\n现将处罚情况如下公示。\n", // not the introduction
  ],
  invalid: [
    {
      draft: "现就有关情况如下：\n",
      told: ["1:5 “现就有关情况如下”漏了“报告”二字，宜写“情况报告如下”"],
      fixed: "现就有关情况报告如下：\n",
    },
    {
      draft: "依法履职。现将示例街道2024年度法治政府建设情况如下:\n",
      told: ["1:24 “政府建设情况如下”漏了“报告”二字，宜写“情况报告如下”"],
      fixed: "依法履职。现将示例街道2024年度法治政府建设情况报告如下:\n",
    },
    {
      draft: "第一段。\n\n现将工作情况\n如下：\n",
      told: ["3:5 “现将工作情况如下”漏了“报告”二字，宜写“情况报告如下”"],
      fixed: "第一段。\n\n现将工作情况\n报告如下：\n",
    },
  ],
});
