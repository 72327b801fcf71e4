import data from "../../templates/dictionaries/sensitive-words.yaml";
import { spanOfText } from "../core/traced-text.js";
import { matchesOf } from "../text/matches.js";
import { anyOf, dataAt, textsAt } from "../text/word-lists.js";
import { opennessList } from "./privacy-sources.js";
import type { Rule } from "./rule.js";
import { sentenceAround } from "./sentences.js";
import { beginningsOf, textsWith } from "./texts-with.js";

/** An internal word, and what must or mustn't stand beside it. */
interface StabilityWord {
  readonly word: string;
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
  /** What the sentence must hold elsewhere. */
  readonly near?: RegExp;
}

const entries = readEntries();
const BEGINNINGS = beginningsOf(entries.keys());
const ANY = anyOf([...entries.keys()], "gu");

/** Internal words of the work on petitioners aren't for a published report. */
export const sensStability: Rule = {
  meta: {
    id: "sens-stability",
    severity: "warning",
    summary: {
      zh: "公开的报告不用信访维稳的内部用语",
      en: "A published report has no internal words of the work on petitioners",
    },
    explanation: {
      zh: "“零非访”“重点人”“稳控”“缠访闹访”等是内部工作用语，公开后容易引起误解：改用平实的说法（“依法有序信访”“有关群众”），或者不写。“重点人群”“重点人才”“非访谈”等词不算。",
      en: "零非访, 重点人, 稳控 and the like are internal words that are easily misunderstood in public: plain words do, or none. Words such as 重点人群, 重点人才 and 非访谈 are left alone.",
    },
    basis: opennessList,
    force: "normally",
    good: "街道引导群众依法有序信访，对重点人群开展普法宣传。\n",
    bad: "街道对重点人落实包保措施，实现零非访、零滞留。\n",
  },

  check(context) {
    for (const { text, clean } of textsWith(context, BEGINNINGS)) {
      for (const { from, to } of joined(text, wordsIn(text))) {
        const actual = clean.text.slice(from, to);
        context.tell({
          message: {
            zh: `“${actual}”是内部工作用语，不宜公开，请换成平实的说法或者不写`,
            en: `“${actual}” is an internal word; use plain words in public, or leave it out`,
          },
          span: spanOfText(context.draft.file, clean, from, to),
          actual,
        });
      }
    }
  },
};

interface Found {
  readonly from: number;
  readonly to: number;
}

function wordsIn(text: string): readonly Found[] {
  return matchesOf(text, ANY).flatMap(({ 0: word, index: from }) => {
    const to = from + word.length;
    const entry = entries.get(word);
    if (entry === undefined) return [];
    const isOther =
      entry.notAfter.some((context) => text.startsWith(context, from - context.length)) ||
      entry.notBefore.some((context) => text.startsWith(context, to));
    if (isOther || (entry.near !== undefined && !isNear(entry.near, text, from, to))) return [];
    return [{ from, to }];
  });
}

function isNear(near: RegExp, text: string, from: number, to: number): boolean {
  const around = sentenceAround(text, from, to);
  return near.test(text.slice(around.from, from)) || near.test(text.slice(to, around.to));
}

/** `零非访、零滞留` is told as one. */
function joined(text: string, words: readonly Found[]): readonly Found[] {
  const found: Found[] = [];
  for (const word of words) {
    const last = found.at(-1);
    const isNext = last !== undefined && /^[、和及]?$/u.test(text.slice(last.to, word.from));
    if (isNext) found.pop();
    found.push(isNext ? { from: last.from, to: word.to } : word);
  }
  return found;
}

function readEntries(): ReadonlyMap<string, StabilityWord> {
  const list = dataAt(data, "stability", "entries");
  if (!Array.isArray(list)) throw new Error("no words on stability");
  return new Map(
    list.map((entry: unknown) => {
      const near = dataAt(entry, "near");
      const beside = (key: string) => (dataAt(entry, key) === undefined ? [] : textsAt(entry, key));
      const word = String(dataAt(entry, "word"));
      return [
        word,
        {
          word,
          notAfter: beside("notAfter"),
          notBefore: beside("notBefore"),
          ...(typeof near === "string" && { near: new RegExp(near, "u") }),
        },
      ] as const;
    }),
  );
}
