import { mdSetext } from "../../src/rules/md-setext.js";
import { testRule } from "./test-rule.js";

testRule(mdSetext, {
  valid: ["## 主要举措\n\n甲。\n", "甲。\n\n---\n\n乙。\n", "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n", "甲——乙\n"],
  invalid: [
    {
      draft: "主要举措和成效\n---\n\n甲。\n",
      told: ["2:1 “主要举措和成效”下面紧跟“---”，整段成了标题；标题请用“##”，否则删去这行横线"],
      fixed: "## 主要举措和成效\n\n\n甲。\n",
    },
    {
      draft: "健全制度，完善机制。\n===\n",
      told: ["2:1 “健全制度，完善机制。”下面紧跟“===”，整段成了标题；标题请用“##”，否则删去这行横线"],
      fixed: "健全制度，完善机制。\n\n",
    },
    {
      draft: "甲\n乙\n  ----------  \n",
      told: ["3:1 “甲”下面紧跟“-----…”，整段成了标题；标题请用“##”，否则删去这行横线"],
      fixed: "甲\n乙\n\n",
    },
  ],
});
