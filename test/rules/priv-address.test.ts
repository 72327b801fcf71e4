import { privAddress } from "../../src/rules/priv-address.js";
import { testRule } from "./test-rule.js";

const told = (place: string, address: string) =>
  `${place} “${address}”是详细住址，与姓名写在一起能找到本人，只写到街道（乡镇）`;

testRule(privAddress, {
  valid: [
    "街道在朝阳路88号设立法律服务站。\n", // an office
    "松风里3号楼加装电梯项目通过审核。\n", // a building, nobody
    "松风里3号楼201室漏水问题已解决。\n", // a flat, nobody
    "居民王某的投诉已办结。松风里3号楼201室加装扶手。\n", // another sentence
    "居民王某反映3号楼电梯故障。\n", // no flat
    "信访人李某到1号窗口、2号会议室反映问题。\n",
    "社区警务室、3号楼道、5号门岗由张某负责。\n",
    "便民服务中心设在1号楼101室，由张某负责。\n", // where the public is received
    "《民法典》第3编第2单元由王某讲解。\n",
    "村民王某（柳溪村3组）申请调解，工作站（松风路27号）当日受理。\n",
  ],
  invalid: [
    { draft: "居民王某住松风里3号楼201室。\n", told: [told("1:6", "松风里3号楼201室")] },
    { draft: "居民刘某（望湖里12栋2单元602室）来访。\n", told: [told("1:6", "望湖里12栋2单元602室")] },
    { draft: "王女士家住青禾里5号楼1门303。\n", told: [told("1:6", "青禾里5号楼1门303")] },
    { draft: "当事人陈小满在朝阳路88号院5号楼1门303室违法搭建。\n", told: [told("1:8", "朝阳路88号院5号楼1门303室")] },
    { draft: "居民刘某某反映12号3单元501房屋漏水。\n", told: [told("1:8", "12号3单元501")] },
    { draft: "信访人李某某，家住柳溪村六组12号。\n", told: [told("1:10", "柳溪村六组12号")] },
    {
      draft: "---\nyear: 2024\nnote: 投诉人赵某，松风里3号楼201室\n---\n\n正文。\n",
      told: [told("3:13", "松风里3号楼201室")],
    },
    {
      draft: "当事人吉某某（柳溪村3组27号）主动停工。\n",
      told: ["1:8 “柳溪村3组27号”是详细住址，与姓名写在一起能找到本人，只写到街道（乡镇）"],
    },
  ],
});
