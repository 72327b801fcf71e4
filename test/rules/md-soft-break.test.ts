import { mdSoftBreak } from "../../src/rules/md-soft-break.js";
import { testRule } from "./test-rule.js";

testRule(mdSoftBreak, {
  valid: [
    "2024年，依法履职，\n健全制度。开展活动12场，\n群众满意。\n", // broken for looks
    "健全制度。\n\n开展活动。\n",
    "健全制度。\\\n开展活动。\n", // a hard break
    "健全制度，完善机制。\n开展活动，\n群众满意。\n", // a sentence may end at a line end
    "一、主要举措\n正文一句。\n二、存在的不足\n正文。\n", // heading-unmarked speaks
    "> 先亮身份。\n> 再说来意。\n",
  ],
  invalid: [
    {
      draft: "健全制度，完善机制。\n开展普法活动12场。\n",
      told: ["1:10 “制度，完善机制。”与下一行“开展普法活动12…”会连成一段；另起一段要空一行"],
      fixed: "健全制度，完善机制。\n\n开展普法活动12场。\n",
    },
    {
      draft: "　　健全制度，完善机制。\n　　开展活动，\n群众满意\n",
      told: ["1:12 “制度，完善机制。”与下一行“开展活动，”会连成一段；另起一段要空一行"],
      fixed: "　　健全制度，完善机制。\n\n　　开展活动，\n群众满意\n",
    },
    {
      draft: "一是健全制度。\n二是强化监督，\n提高效率。\n三是加强普法\n",
      told: [
        "1:7 “一是健全制度。”与下一行“二是强化监督，”会连成一段；另起一段要空一行",
        "3:5 “提高效率。”与下一行“三是加强普法”会连成一段；另起一段要空一行",
      ],
      fixed: "一是健全制度。\n\n二是强化监督，\n提高效率。\n\n三是加强普法\n",
    },
  ],
});
