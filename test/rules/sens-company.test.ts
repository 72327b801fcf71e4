import { sensCompany } from "../../src/rules/sens-company.js";
import { testRule } from "./test-rule.js";

const told = (place: string, firm: string) =>
  `${place} “${firm}”点了企业的名，请核对是否需要，可写作“某公司”“部分企业”`;

testRule(sensCompany, {
  valid: [
    "街道组织企业负责人学习公司法，解答纠纷问题。\n",
    "协调解决部分企业招聘难的问题。\n",
    "约谈物业公司2家，督促供热公司、燃气公司整改问题12个。\n", // kinds of firms
    "某公司、该公司、两家建筑公司拖欠工资的问题已解决。\n",
    "辖区物业管理有限公司、区属国有公司的纠纷。\n",
    "云岭天悦物业公司承办法治讲座。\n", // no dispute
    "依托科技手段解决停车问题。\n",
  ],
  invalid: [
    { draft: "协调解决禾丰盛达公司招聘难的问题。\n", told: [told("1:5", "禾丰盛达公司")] },
    { draft: "云岭天悦物业公司与业主的收费纠纷已解决。\n", told: [told("1:1", "云岭天悦物业公司")] },
    { draft: "青山绿野商贸有限公司拖欠货款。\n", told: [told("1:1", "青山绿野商贸有限公司")] },
    { draft: "约谈噪声超标的星河建设集团有限公司负责人。\n", told: [told("1:8", "星河建设集团有限公司")] },
    { draft: "解决停车难、远山科技招聘难的问题。\n", told: [told("1:7", "远山科技")] },
    {
      draft: "居民刘某与安家乐物业服务有限公司因停车收费发生争执。\n",
      told: ["1:6 “安家乐物业服务有限公司”点了企业的名，请核对是否需要，可写作“某公司”“部分企业”"],
    },
  ],
});
