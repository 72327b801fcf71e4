import type { Rule } from "./rule.js";
import { tellWords } from "./words.js";

/** 法制 and 法治 are different words. */
export const termFazhi: Rule = {
  meta: {
    id: "term-fazhi",
    severity: "warning",
    summary: { zh: "“法制”“法治”分清", en: "法治 and 法制 are told apart" },
    explanation: {
      zh: "建设、宣传、培训、教育等用“法治”。“执法制度”“学法制度”“法制审核”“法制联络员”不在词条里；书名号里的不管；2014年以前的报告不查。词条在用语词典里，可以增加。",
      en: "Building, publicity, training and education take 法治. 执法制度, 学法制度, 法制审核 and 法制联络员 are no entries; names of papers and reports up to 2014 are left alone. The entries stand in the dictionaries and can be added to.",
    },
    force: "practice",
    good: "推进法治建设，落实学法制度和法制审核。\n",
    bad: "推进法制建设，开展法制宣传。\n",
    fix: "ask",
  },

  check(context) {
    tellWords(context, "term-fazhi", { quoted: false, mend: true });
  },
};
