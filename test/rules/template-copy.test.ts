import { templateCopy } from "../../src/rules/template-copy.js";
import { testRule } from "./test-rule.js";

testRule(templateCopy, {
  valid: [
    "推进法治街道建设，全街道86人参训。\n",
    "健全镇街联动机制。\n", // 健全 + 镇街
    "区司法局、区应急管理局派员。\n", // offices of others
    "---\ntitle: 栖云县柳渡镇2024年法治政府建设情况报告\nissuer: 栖云县柳渡镇人民政府\nyear: 2024\n---\n\n全镇86人参训，推进法治乡村建设。\n", // a town
    "会同乡镇（街道）开展检查。\n",
    "完善城乡环境。\n",
    "---\ntitle: 示例区司法局2024年法治政府建设情况报告\nissuer: 示例区司法局\nyear: 2024\n---\n\n我局立案3件。\n", // a department
  ],
  invalid: [
    { draft: "建成法治乡村示范点2处。\n", told: ["1:3 “法治乡村”像是别的单位的用语，请核对是否抄自范文"] },
    { draft: "我镇立案3件。\n", told: ["1:1 “我镇”像是别的单位的用语，请核对是否抄自范文"] },
    {
      draft:
        "---\ntitle: 栖云县柳渡镇2024年法治政府建设情况报告\nissuer: 栖云县柳渡镇人民政府\nyear: 2024\n---\n\n我街道立案3件。\n",
      told: ["7:1 “我街”像是别的单位的用语，请核对是否抄自范文"],
    },
    { draft: "我局审核3件。\n", told: ["1:1 “我局”像是别的单位的用语，请核对是否抄自范文"] },
    {
      draft:
        "---\ntitle: 栖云县2024年法治政府建设情况报告\nissuer: 栖云县人民政府\nyear: 2024\n---\n\n全县各单位参加，我镇牵头。\n",
      told: ["7:9 “我镇”像是别的单位的用语，请核对是否抄自范文"],
    },
  ],
});
