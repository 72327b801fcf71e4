import { privBank } from "../../src/rules/priv-bank.js";
import { testRule } from "./test-rule.js";

const told = (place: string, number: string) => `${place} “${number}”是银行卡号，不能公开`;

testRule(privBank, {
  valid: [
    "项目编号2024110500012346已归档。\n", // wrong check digit
    "合同编号6222020000000000000已归档。\n", // called a code
    "卡号6222\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*0000。\n", // masked
    "公民110105184912310012的号码。\n", // an identity number has its own rule
    "流水2024110500012345。\n", // no bank's first digit
    "见https://www.example.cn/6222020000000000000。\n",
    "共计6222020000000000000元。\n",
  ],
  invalid: [
    {
      draft: "汇入账户6222020000000000000。\n",
      told: [told("1:5", "6222020000000000000")],
      fixed: "汇入账户6222\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*0000。\n",
    },
    {
      draft: "卡号6228 4800 0000 0000 018的账户。\n",
      told: [told("1:3", "6228 4800 0000 0000 018")],
      fixed: "卡号6228\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*0018的账户。\n",
    },
    {
      draft: "退回4111111111111111账户。\n",
      told: [told("1:3", "4111111111111111")],
      fixed: "退回4111\\*\\*\\*\\*\\*\\*\\*\\*1111账户。\n",
    },
    {
      draft: "账号：1000000000000008。\n", // no bank's first digit, but called an account
      told: [told("1:4", "1000000000000008")],
      fixed: "账号：1000\\*\\*\\*\\*\\*\\*\\*\\*0008。\n",
    },
  ],
});
