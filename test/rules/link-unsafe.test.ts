import { linkUnsafe } from "../../src/rules/link-unsafe.js";
import { testRule } from "./test-rule.js";

testRule(linkUnsafe, {
  valid: [
    "[网站](https://www.shili.example/甲)\n",
    "[邮箱](mailto:fazhi@shili.example)，[第一部分](#part-measures)\n",
    "![图](images/tu.png)\n", // pictures are files beside the draft
    "[公告]: http://www.shili.example\n",
    "![图][甲]\n\n[甲]: images/tu.png\n",
    "javascript:alert(1)\n", // text
  ],
  invalid: [
    {
      draft: "[点击](javascript:alert\\(1\\))\n",
      told: ["1:1 链接“javascript:alert(1)”不能放到网页上，只能用http、https、mailto或“#”开头的链接"],
    },
    {
      draft: "[指南](../zhinan.html)和[图](data:image/png;base64,AAAA)\n",
      told: [
        "1:6 链接“../zhinan.html”不能放到网页上，只能用http、https、mailto或“#”开头的链接",
        "1:26 链接“data:image/png;base64,AA…”不能放到网页上，只能用http、https、mailto或“#”开头的链接",
      ],
    },
    {
      draft: "[公告]\n\n[公告]: file:///D:/a.html\n",
      told: ["3:7 链接“file:///D:/a.html”不能放到网页上，只能用http、https、mailto或“#”开头的链接"],
    },
    {
      draft: "[网站](www.shili.com/a)\n",
      told: ["1:6 链接“www.shili.com/a”前面少了“https://”"],
      fixed: "[网站](https://www.shili.com/a)\n",
    },
    {
      draft: "[网站](shili.gov.cn)\n",
      told: ["1:6 链接“shili.gov.cn”前面少了“https://”"],
      fixed: "[网站](https://shili.gov.cn)\n",
    },
  ],
});
