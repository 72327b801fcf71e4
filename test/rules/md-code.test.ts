import { mdCode } from "../../src/rules/md-code.js";
import { testRule } from "./test-rule.js";

testRule(mdCode, {
  valid: ["推行“一网通办”。\n", "\\`一网通办\\`\n", "    缩进\n", "～～～\n"],
  invalid: [
    {
      draft: "推行`一网通办`。\n",
      told: ["1:3 “`一网通办`”用了反引号，不会印出来；引用请用“”"],
      fixed: "推行“一网通办”。\n",
    },
    { draft: "```\n健全制度。\n```\n", told: ["1:1 这里是一段代码（“```”之间），公文里没有代码，请写成段落"] },
    { draft: "甲。\n\n~~~text\n乙\n~~~\n", told: ["3:1 这里是一段代码（“~~~”之间），公文里没有代码，请写成段落"] },
    { draft: "``丙`丁``\n", told: ["1:1 “``丙`丁``”用了反引号，不会印出来；引用请用“”"], fixed: "“丙`丁”\n" },
  ],
});
