import { dupChar } from "../../src/rules/dup-char.js";
import { testRule } from "./test-rule.js";

testRule(dupChar, {
  valid: [
    "当事人人人知晓，层层落实。\n", // reduplication
    "宪法法律至上，执法法治化。\n", // two words
    "以此为目的的活动。\n", // 目的 + 的
    "为了了解情况。\n", // 为了 + 了解
    "存在在册不在岗。\n", // 在册
    "缓和和化解矛盾。\n", // 缓和 + 和
    "坚持抓落实落实再落实。\n", // a figure of speech
    "党组织组织党员学习。\n", // 组织 + 组织
    "以及及时答复。\n", // 以及 + 及时
  ],
  invalid: [
    {
      draft: "依法治治县办公室督导。\n",
      told: ["1:1 “依法治治”有重复的字，应为“依法治”"],
      fixed: "依法治县办公室督导。\n",
    },
    { draft: "回应群众的的诉求。\n", told: ["1:5 “的的”有重复的字，应为“的”"], fixed: "回应群众的诉求。\n" },
    { draft: "开展了了检查。\n", told: ["1:3 “了了”有重复的字，应为“了”"], fixed: "开展了检查。\n" },
    { draft: "街道和和社区联动。\n", told: ["1:3 “和和”有重复的字，应为“和”"], fixed: "街道和社区联动。\n" },
    { draft: "进一步进一步规范。\n", told: ["1:1 “进一步进一步”有重复的字，应为“进一步”"], fixed: "进一步规范。\n" },
  ],
});
