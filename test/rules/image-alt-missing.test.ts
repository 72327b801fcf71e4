import { imageAltMissing } from "../../src/rules/image-alt-missing.js";
import { testRule } from "./test-rule.js";

testRule(imageAltMissing, {
  valid: [
    "![柱状图：一季度86件](tu.png)\n",
    "![徽标][甲]\n\n[甲]: tu.png\n",
    "\\![说明](tu.png)\n",
    "！[](https://www.shili.example)\n", // a link, not a picture
    "`![](tu.png)`\n",
  ],
  invalid: [
    { draft: "![](tu.png)\n", told: ["1:1 图片“![](tu.png)”没有替代文字，请在方括号里写明图中内容"] },
    {
      draft: '办结![ ](tu.png "图1")件。\n',
      told: ['1:3 图片“![ ](tu.png "图1")”没有替代文字，请在方括号里写明图中内容'],
    },
    {
      draft: "| 图 |\n| --- |\n| ![](a.png) |\n",
      told: ["3:3 图片“![](a.png)”没有替代文字，请在方括号里写明图中内容"],
    },
  ],
});
