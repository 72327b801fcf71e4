import { lawName } from "../../src/rules/law-name.js";
import { testRule } from "./test-rule.js";

testRule(lawName, {
  valid: [
    "《中华人民共和国行政处罚法》《行政处罚法》\n",
    "《法治政府建设实施纲要（2021—2025年）》\n", // years behind it
    "《示例市优化营商环境条例》\n", // a local regulation
    "《示例市重大行政决策程序规定》\n", // not a mistyped 暂行条例
    "《处罚法》《复议法》\n", // short forms are told from nothing
    "《未成年人保护条例》\n", // carries out a law
    "《办公室印章管理制度》\n", // unknown
    "《关于学习〈信访工作条例〉的通知》\n", // a name in a name
    "政府信息公开法治化。\n", // no title marks
    "《关于加强法治建设的意见》\n", // some office's own
    "《示例省行政复议条例》\n", // carries out a law
  ],
  invalid: [
    {
      draft: "学习《重大行政决策程序条例》。\n",
      told: ["1:3 《重大行政决策程序条例》疑为《重大行政决策程序暂行条例》之误"],
      fixed: "学习《重大行政决策程序暂行条例》。\n",
    },
    {
      draft: "学习《法治政府建设责任落实督察工作规定》。\n",
      told: ["1:3 《法治政府建设责任落实督察工作规定》疑为《法治政府建设与责任落实督察工作规定》之误"],
      fixed: "学习《法治政府建设与责任落实督察工作规定》。\n",
    },
    {
      draft: "学习《公职人员政务处份法》。\n",
      told: ["1:3 《公职人员政务处份法》疑为《公职人员政务处分法》之误"],
      fixed: "学习《公职人员政务处分法》。\n",
    },
    {
      draft: "学习《优化营商环境法》。\n",
      told: ["1:3 《优化营商环境法》疑为《优化营商环境条例》之误"],
      fixed: "学习《优化营商环境条例》。\n",
    },
    {
      draft: "学习《示例市文明行促进条例》。\n",
      told: ["1:3 《示例市文明行促进条例》疑为《示例市文明行为促进条例》之误"],
      fixed: "学习《示例市文明行为促进条例》。\n",
    },
    {
      draft: "印发《关于落实〈保障农民工资支付条例〉的通知》。\n",
      told: ["1:8 《保障农民工资支付条例》疑为《保障农民工工资支付条例》之误"],
      fixed: "印发《关于落实〈保障农民工工资支付条例〉的通知》。\n",
    },
  ],
});
