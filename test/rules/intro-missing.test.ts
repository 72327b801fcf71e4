import { introMissing } from "../../src/rules/intro-missing.js";
import { testRule } from "./test-rule.js";

const part = "\n\n## 主要举措和成效\n\n健全制度。\n";

testRule(introMissing, {
  valid: [
    `现将2024年法治政府建设情况报告如下：${part}`,
    `现汇报示例街道2024年法治政府建设年度报告如下：${part}`,
    `现将一年来的工作总结如下。${part}`,
    `2024年，依法履职。具体情况如下：${part}`,
    `现就有关情况如下：${part}`, // handover-no-report speaks
    `2024年，依法履职。\n\n现作如下报告：\n\n> 说明。${part}`,
    `各位委员：\n\n受县人民政府委托，报告2024年全县法治政府建设情况，请予审议。\n\n2024年，依法履职。${part}`,
    `我代表区人民政府，向区人大常委会报告2024年依法行政工作，请审议。${part}`,
    `现呈上我局2024年法治政府建设情况报告，请审阅。${part}`,
  ],
  invalid: [
    {
      draft: `专题报告市政府常务会议。\n\n依法履职，请予支持。${part}`,
      told: ["3:10 引言没有“现将……情况报告如下”一类的转接语"],
    },
    { draft: `2024年，依法履职。${part}`, told: ["1:11 引言没有“现将……情况报告如下”一类的转接语"] },
    { draft: part.trimStart(), told: ["1:1 没有引言；一般先写一段依据和总体情况，以“现将……情况报告如下：”收尾"] },
    { draft: `按照要求做好如下工作：${part}`, told: ["1:11 引言没有“现将……情况报告如下”一类的转接语"] },
  ],
});
