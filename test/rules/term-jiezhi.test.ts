import { termJiezhi } from "../../src/rules/term-jiezhi.js";
import { testRule } from "./test-rule.js";

testRule(termJiezhi, {
  valid: [
    "截至目前办结3件。\n",
    "报名截止日期为6月30日。\n", // the noun
    "于9月30日截止。\n", // the verb
    "意见征集截止9月30日。\n", // a term that ends
    "截止时间以公告为准。\n", // the noun
    "申请截止6月30日。\n", // a term that ends
    "采取措施截止渗漏。\n", // no time behind it
    "报名截止到3月5日，受理截止到月底。\n", // an end, not a count
  ],
  invalid: [
    { draft: "截止到目前办结36件。\n", told: ["1:1 “截止到”应为“截至”"], fixed: "截至目前办结36件。\n" },
    {
      draft: "截至到2024年11月，办结36件。\n",
      told: ["1:1 “截至到”应为“截至”"],
      fixed: "截至2024年11月，办结36件。\n",
    },
    { draft: "截止目前办结3件。\n", told: ["1:1 “截止”应为“截至”"], fixed: "截至目前办结3件。\n" },
    { draft: "截止2024年12月31日办结3件。\n", told: ["1:1 “截止”应为“截至”"], fixed: "截至2024年12月31日办结3件。\n" },
    { draft: "台账截止6月底更新9次。\n", told: ["1:3 “截止”应为“截至”"], fixed: "台账截至6月底更新9次。\n" },
    { draft: "截止年末持证29人。\n", told: ["1:1 “截止”应为“截至”"], fixed: "截至年末持证29人。\n" },
  ],
});
