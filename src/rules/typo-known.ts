import { difference } from "./difference.js";
import { found } from "./found-text.js";
import { phraseSlips } from "./phrase-slips.js";
import type { Rule, RuleContext } from "./rule.js";
import { runningTexts } from "./running-text.js";
import { shapeSlips } from "./shape-slips.js";
import { liesWithin, quotedStretches, titleStretches } from "./title-stretches.js";
import { tellWords } from "./words.js";

/** Typing errors that the dictionaries know, and phrases with a character of the same sound. */
export const typoKnown: Rule = {
  meta: {
    id: "typo-known",
    severity: "error",
    summary: { zh: "没有已知的错字", en: "No known typing errors" },
    explanation: {
      zh: "对照错字词典，只收在任何上下文里都错的词；单位常见的错字可以用配置的terms添加。多份报告都有的词组里打成同音字的（“权责轻单”），常用词里打成形近字而前后都成词的（“依法冶理”），作为警告提出；单位的名称可以用terms的keep保留。",
      en: "Compared with the dictionary of typing errors, which holds only words that are wrong anywhere; an office adds its own with `terms` in the configuration. A phrase of many reports with a character of the same sound in it (权责轻单) is a warning, and so is a word of reports with a character of a like shape (冶理) between others that are right; `keep` in the terms spares names.",
    },
    force: "practice",
    good: "建立健全合同台账。\n",
    bad: "建立建全合同台帐。\n",
    fix: "ask",
  },

  check(context) {
    tellWords(context, "typo-known", {
      quoted: true,
      mend: true,
      say: (actual, right) =>
        right.length === 0
          ? { zh: `“${actual}”疑有错字`, en: `“${actual}” looks mistyped` }
          : {
              zh: `“${actual}”疑为${right.map((word) => `“${word}”`).join("或")}之误`,
              en: `“${actual}” looks mistyped for ${right.map((word) => `“${word}”`).join(" or ")}`,
            },
    });
    tellSlips(context);
  },
};

function tellSlips(context: RuleContext): void {
  const { words, keep } = context.dictionaries;
  for (const running of runningTexts(context)) {
    const { text } = running;
    const slips = [...phraseSlips(text), ...shapeSlips(text)];
    if (slips.length === 0) continue; // nearly always
    const told = new Set<number>();
    // what a dictionary has a word for is its own business: 法制政府, 布署
    const known = [...words.occurrences(text), ...keep.find(text)];
    const quoted = quotedStretches(running);
    const titles = titleStretches(running);
    for (const { from, to, right } of slips) {
      if (known.some((word) => word.from < to && word.to > from) || liesWithin(titles, from, to)) continue;
      if (told.has(from) || told.has(to - 1) || (to - from === 2 && liesWithin(quoted, from, to))) continue;
      for (let at = from; at < to; at++) told.add(at);
      const actual = text.slice(from, to);
      context.tell({
        ...found(context, running, from, to, [difference(actual, right, from)]),
        severity: "warning",
        message: {
          zh: `“${actual}”疑为“${right}”之误，音同或者形近`,
          en: `“${actual}” looks mistyped for “${right}”, which sounds or looks alike`,
        },
        expected: [right],
      });
    }
  }
}
