import { selfName } from "../../src/rules/self-name.js";
import { testRule } from "./test-rule.js";

testRule(selfName, {
  valid: [
    "晨光街道立案3件，晨光街道办事处作出处罚。\n",
    "沿街商铺、背街小巷由晨光街道巡查。\n", // other streets
    "晨光街12号设有驿站，晨光街道提供服务。\n", // a road of that name
    "我街道立案3件，晨光街道各社区参与。\n", // name and address
    "晨光街道路面整修由晨光街道协调。\n", // 街 + 道路
    "---\ntitle: 示例区晨光街2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n我街整治3处，我街道路硬化5处。\n", // 我街 + 道路
    "晨光街道张贴“致晨光街居民的公开信”36份。\n", // words of a letter
    town("2024年，栖云县坚持高位推动，我县统一部署，柳渡镇认真落实。"), // the county above
    town("2024年，全镇坚持以人民为中心，引导群众自我镇定、寄托我乡愁。"),
    town("“我街道是我家”活动走进柳渡镇。"), // quoted
    town("2024年，在栖云县委坚强领导下，全镇上下一心，柳渡镇将持续发力。"),
    town("2024年，平安法治镇扎实推进。"), // campaigns
    town("按照上级部署，试点镇深入推进改革。"),
    town("健全制度。\n\n石桥镇坚持与柳渡镇联调。"), // another town, not the subject of the report
    county("我区（自治区）部署的任务全部完成。"),
    bureau("我局立案3件，日本局面、基本局势、本局部修缮各有一说。"),
    "示例街道与晨光街道共建。\n", // another sub-district
  ],
  invalid: [
    {
      draft: "晨光街道立案3件，晨光街各社区参与普法。\n",
      told: ["1:10 这里写“晨光街”，别处多写“晨光街道”，全文应当一致"],
    },
    {
      draft: "我街立案3件。我街道培训6次。我街普法9场。\n",
      told: ["1:8 这里写“我街道”，别处多写“我街”，全文应当一致"],
    },
    { draft: "本街道立案3件，本街培训6次。\n", told: ["1:9 这里写“本街”，别处多写“本街道”，全文应当一致"] },
    {
      draft:
        "---\ntitle: 示例区晨光街2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n晨光街道立案3件。晨光街道普法9场。\n",
      told: ["2:11 这里写“晨光街”，别处多写“晨光街道”，全文应当一致"],
    },
    {
      draft: "修订《晨光街值班制度》，晨光街道公布。\n",
      told: ["1:4 这里写“晨光街”，别处多写“晨光街道”，全文应当一致"],
    },
    { draft: town("我乡全年立案3件。"), told: ["7:1 本单位是“柳渡镇”，这里写“我乡”，请核对是否套用了别处的材料"] },
    { draft: town("我街道全年立案3件。"), told: ["7:1 本单位是“柳渡镇”，这里写“我街道”，请核对是否套用了别处的材料"] },
    {
      draft: county("现将我区情况报告如下："),
      told: ["7:3 本单位是“栖云县”，这里写“我区”，请核对是否套用了别处的材料"],
    },
    {
      draft: town("2024年，石桥镇坚持依法行政。"),
      told: ["7:7 本单位是“柳渡镇”，这里写“石桥镇”，请核对是否套用了别处的材料"],
    },
    {
      draft: town("健全制度。\n\n## 2025年主要安排\n\n2025年，新洲镇将突出抓好三项工作。"),
      told: ["11:7 本单位是“柳渡镇”，这里写“新洲镇”，请核对是否套用了别处的材料"],
    },
    {
      draft: town("2024年是“十四五”关键之年，石桥镇认真落实各项部署。"),
      told: ["7:17 本单位是“柳渡镇”，这里写“石桥镇”，请核对是否套用了别处的材料"],
    },
    {
      draft: town("依法行政，柳沿镇健全制度。", "柳沿河"),
      told: ["7:6 本单位是“柳沿河镇”，这里写“柳沿镇”，请核对是否套用了别处的材料"],
    },
    {
      draft: bureau("我局立案3件。本局培训6次，我局普法9场。"),
      told: ["7:8 (info) 这里写“本局”，别处多写“我局”，全文应当一致"],
    },
    {
      draft:
        "---\ntitle: 柳渡镇2024年法治政府建设情况报告\nissuer: [中共栖云县柳渡镇委员会, 栖云县柳渡镇人民政府]\nyear: 2024\n---\n\n我街道全年立案3件。\n",
      told: ["7:1 本单位是“柳渡镇”，这里写“我街道”，请核对是否套用了别处的材料"],
    },
  ],
});

function town(body: string, name = "柳渡"): string {
  return from(`栖云县${name}镇`, `栖云县${name}镇人民政府`, body);
}

function county(body: string): string {
  return from("栖云县", "栖云县人民政府", body);
}

function bureau(body: string): string {
  return from("栖云县水务局", "栖云县水务局", body);
}

function from(name: string, issuer: string, body: string): string {
  return `---\ntitle: ${name}2024年法治政府建设情况报告\nissuer: ${issuer}\nyear: 2024\n---\n\n${body}\n`;
}
