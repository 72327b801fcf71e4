import { organName } from "../../src/rules/organ-name.js";
import { testRule } from "./test-rule.js";

testRule(organName, {
  valid: [
    "街道党工委研究3次。\n",
    "社区党委带头。街道机关党委组织旁听。\n", // bodies of others
    "各镇、街道党委参加。\n", // towns beside sub-districts
    "---\ntitle: 栖云县柳渡镇2024年法治政府建设情况报告\nissuer: 栖云县柳渡镇人民政府\nyear: 2024\n---\n\n镇党委研究3次。\n", // a town
    "向区委全面依法治区委员会报告，配合依法治区办检查。\n", // its office
    "街道工委研究3次，街道工委书记主持。\n", // one name
    "市直机关党工委督导，街道工委研究3次。\n", // another body
    "全面依法治区委员会办公室督导。\n",
  ],
  invalid: [
    { draft: "街道党委研究3次。\n", told: ["1:1 “街道党委”应为“街道党工委”"] },
    {
      draft: "街党委书记主持，街党委委员参加。\n",
      told: ["1:1 “街党委”应为“街道党工委”", "1:9 “街党委”应为“街道党工委”"],
    },
    {
      draft:
        "---\ntitle: 栖云县柳渡镇2024年法治政府建设情况报告\nissuer: 栖云县柳渡镇人民政府\nyear: 2024\n---\n\n镇党工委研究3次。\n",
      told: ["7:1 “镇党工委”应为“镇党委”"],
    },
    {
      draft: "街道党工委研究3次，街道党工委书记主持，街工委委员参加。\n",
      told: ["1:21 这里写“街工委”，别处写“街道党工委”，一份报告里用法应当一致"],
    },
    {
      draft: "全面依法治区委员会部署。全面依法治区委会议听取述法。\n",
      told: ["1:13 这里写“全面依法治区委”，别处写“全面依法治区委员会”，一份报告里用法应当一致"],
    },
  ],
});
