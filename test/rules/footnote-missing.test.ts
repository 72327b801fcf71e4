import { footnoteMissing } from "../../src/rules/footnote-missing.js";
import { testRule } from "./test-rule.js";

testRule(footnoteMissing, {
  valid: [
    "办结42件[^1]。\n\n[^1]: 其中线上29件。\n",
    "办结42件[^注]，化解3件[^注]。\n\n[^注]: 其中线上29件。\n",
    "见\\[^1]。\n",
    "[^ 1]和[1]\n",
    "`[^1]`\n",
  ],
  invalid: [
    { draft: "办结42件[^1]。\n", told: ["1:6 脚注“[^1]”没有注文，请加一行“[^1]: 注文”"] },
    {
      draft: "办结42件[^1]。\n\n[^1]：其中线上29件。\n",
      told: ["1:6 脚注“[^1]”没有注文，请加一行“[^1]: 注文”", "3:1 “[^1]”后面是全角冒号，注文要用半角冒号：“[^1]: ”"],
    },
    {
      draft: "办结42件。\n\n[^注]: 其中线上29件。\n",
      told: ["3:1 (warning) 脚注“[^注]”在正文里没有记号，不知道注的是哪一处"],
    },
  ],
});
