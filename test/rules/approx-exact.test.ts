import { approxExact } from "../../src/rules/approx-exact.js";
import { testRule } from "./test-rule.js";

testRule(approxExact, {
  valid: [
    "讲座12次，参训120余人次，资料1500多份。\n",
    "发放资料10余万份，惠及20多万人。\n", // round
    "历时12余年，巡查36多公里，处置耗时3多小时、5多个工作日，提高12多个百分点。\n", // there are parts of them
    "12户签约10户，余2户；抽查25卷，余件归档；3名多次获奖的干部、4个多功能室。\n",
    "讲座约12余次。\n", // approx-double speaks
    "经费结余3万元，剩余12户，另有26户。\n", // 结余, 剩余
    "较2023年多12件，比上年多8次。\n", // more than another
    "讲座1.2万余人次，31万余份。\n",
    "第12多功能厅。\n", // 多功能
  ],
  invalid: [
    { draft: "讲座12余次。\n", told: ["1:3 “12余”里的12不是整数，写“12”或者写“10余”"] },
    { draft: "走访256多户。\n", told: ["1:3 “256多”里的256不是整数，写“256”或者写“250多”"] },
    { draft: "服务31余万人次。\n", told: ["1:3 “31余万”里的31不是整数，写“31万余”"] },
    { draft: "聘请顾问6余名。\n", told: ["1:5 “6余”里的6不是整数，写“6”"] },
  ],
});
