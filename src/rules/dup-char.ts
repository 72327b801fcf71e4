import type { Sentence } from "../core/sentence.js";
import { difference } from "./difference.js";
import { doubledWords } from "./doubled-words.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { runningTexts } from "./running-text.js";
import { tellWords } from "./words.js";

/** Characters and words typed twice, by the dictionaries and by the words of reports. */
export const dupChar: Rule = {
  meta: {
    id: "dup-char",
    severity: "warning",
    summary: { zh: "没有误重的字词", en: "No character or word typed twice" },
    explanation: {
      zh: "对照词典里常见的误重；报告常用的两字词连写两遍（“申请申请”）、打重一个字（“夯实实”“推推进”）也提出，前提是重出来的字不能与前后的字成词。“人人”“层层”“宪法法律”“落实实事”“推行行政”都不算。",
      en: "Compared with the doublings of the dictionary; told as well where a word of reports stands twice (申请申请) or one of its characters does (夯实实, 推推进), and what is too much makes no word with its neighbours. 人人, 层层, 宪法法律, 落实实事, 推行行政 are right.",
    },
    force: "practice",
    good: "当事人人人知晓，层层落实。\n",
    bad: "及时回应群众的的诉求。\n",
    fix: "ask",
  },

  check(context) {
    tellWords(context, "dup-char", { quoted: true, mend: true, say });
    const { words, keep } = context.dictionaries;
    for (const running of runningTexts(context)) {
      const { text } = running;
      const doubled = doubledWords(text);
      if (doubled.length === 0) continue; // nearly always
      const known = [...words.occurrences(text), ...keep.find(text)];
      for (const { from, to, right } of doubled) {
        // what a dictionary has a word for is its own business
        if (known.some((word) => word.from < to && word.to > from)) continue;
        context.tell({
          ...found(context, running, from, to, [difference(text.slice(from, to), right, from)]),
          message: say(text.slice(from, to), [right]),
          expected: [right],
        });
      }
    }
  },
};

function say(actual: string, right: readonly string[]): Sentence {
  return {
    zh: `“${actual}”有重复的字，应为${right.map((word) => `“${word}”`).join("或")}`,
    en: `“${actual}” repeats a character; it should be ${right.map((word) => `“${word}”`).join(" or ")}`,
  };
}
