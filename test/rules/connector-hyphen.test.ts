import { connectorHyphen } from "../../src/rules/connector-hyphen.js";
import { testRule } from "./test-rule.js";

testRule(connectorHyphen, {
  valid: [
    "街道—社区—网格。\n",
    "COVID-19疫苗、e-sign系统。\n",
    "甲-1、2-乙。\n",
    "3-5年。\n",
    "`甲-乙`\n",
    "甲--乙。\n",
  ],
  invalid: [
    {
      draft: "街道-社区-网格三级。\n",
      told: ["1:1 词语之间应为一字线，写成：街道—社区—网格"],
      fixed: "街道—社区—网格三级。\n",
    },
    {
      draft: "司法所-派出所联动。\n",
      told: ["1:1 词语之间应为一字线，写成：司法所—派出所"],
      fixed: "司法所—派出所联动。\n",
    },
    {
      draft: "“甲”-“乙”。\n",
      told: ["1:1 词语之间应为一字线，写成：“甲”—“乙”"],
      fixed: "“甲”—“乙”。\n",
    },
    {
      draft: "登记－核查。\n",
      told: ["1:1 词语之间应为一字线，写成：登记—核查"],
      fixed: "登记—核查。\n",
    },
    {
      draft: "发现-劝导-整改，甲方-乙方。\n",
      told: ["1:1 词语之间应为一字线，写成：发现—劝导—整改", "1:10 词语之间应为一字线，写成：甲方—乙方"],
      fixed: "发现—劝导—整改，甲方—乙方。\n",
    },
  ],
});
