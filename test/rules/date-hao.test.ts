import { dateHao } from "../../src/rules/date-hao.js";
import { testRule } from "./test-rule.js";

testRule(dateHao, {
  valid: ["3号楼，第3号通告。\n", "自9月起，2号窗口开放。\n", "12月4日。\n", "12月2号窗口。\n", "13月4号。\n"],
  invalid: [
    {
      draft: "2024年3月5号，启动。\n",
      told: ["1:6 “3月5号”书面应为“3月5日”"],
      fixed: "2024年3月5日，启动。\n",
    },
    {
      draft: "12月4号举办。\n",
      told: ["1:1 “12月4号”书面应为“12月4日”"],
      fixed: "12月4日举办。\n",
    },
    {
      draft: "6月26号前后。\n",
      told: ["1:1 “6月26号”书面应为“6月26日”"],
      fixed: "6月26日前后。\n",
    },
    {
      draft: "3月5—8号。\n",
      told: ["1:1 “3月5—8号”书面应为“3月5—8日”"],
      fixed: "3月5—8日。\n",
    },
  ],
});
