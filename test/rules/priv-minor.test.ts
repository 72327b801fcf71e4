import { privMinor } from "../../src/rules/priv-minor.js";
import { testRule } from "./test-rule.js";

const told = (place: string, name: string) => `${place} “${name}”是未成年人的姓名，不能公开，请改为不写姓名的说法`;

testRule(privMinor, {
  valid: [
    "社区为未成年人、留守儿童开展活动12场。\n",
    "未成年人曹某（12岁）已复学。\n", // masked
    "中学生马上行动，小学生安全教育，学生高度关注。\n", // no names
    "大学生李小满申请法律援助。\n", // of age
    "当事人王建国（45岁）不服处罚。\n",
    "居民张大山的孩子已复学。\n", // named is the grown-up
    "宣讲《未成年人保护法》6场，儿童主任李秀兰参加。\n",
    "为留守儿童普法12场，覆盖儿童普遍关注的问题。\n",
  ],
  invalid: [
    {
      draft: "为留守儿童普春梅（9岁）追索抚养费。\n",
      told: ["1:6 “普春梅”是未成年人的姓名，不能公开，请改为不写姓名的说法"],
    },
    { draft: "社区为未成年人曹小满联系学校。\n", told: [told("1:8", "曹小满")] },
    { draft: "困境儿童严青豆的监护权纠纷已解决。\n", told: [told("1:5", "严青豆")] },
    { draft: "中学生华麦冬、金穗儿参与打架。\n", told: [told("1:4", "华麦冬、金穗儿")] },
    { draft: "当事人魏小禾（16岁）已接受教育。\n", told: [told("1:4", "魏小禾")] },
    { draft: "受害人陶小芽，女，9岁，已得到救助。\n", told: [told("1:4", "陶小芽")] },
    { draft: "被害人姜小雨（初中二年级学生）已返校。\n", told: [told("1:4", "姜小雨")] },
  ],
});
