import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import type { Rule } from "./rule.js";
import { isProse, type RunningText } from "./running-text.js";
import { NUMERALS, textsWith } from "./texts-with.js";

const LEAD = /(?<=^|[。；：\n]\s?)[一二三四五六七八九十]{1,2}是/gu;
/** Cheap look: the words before 是 are seldom a numeral. */
const HINT = /[一二三四五六七八九十]是/u;
/** How much longer than its siblings' a lead must be, in characters, to have run into its sentence. */
const EXCESS = 5;
/** A figure, title or quote doesn't stand in a lead of a few characters. */
const SENTENCE = /[\d《“]/u;

interface Item {
  readonly text: RunningText;
  /** Of the first sentence, behind 一是. */
  readonly from: number;
  readonly to: number;
  /** The phrases of the first sentence. */
  readonly phrases: readonly string[];
  /** Whether another sentence follows in the item. */
  readonly goesOn: boolean;
}

/** 一是严程序，重公开高度重视…: the lead of an item runs into its sentence. */
export const leadNoStop: Rule = {
  meta: {
    id: "lead-no-stop",
    severity: "warning",
    summary: { zh: "“一是”后面的提要句与正文之间有句号", en: "The lead of an item (一是…) ends in a stop" },
    explanation: {
      zh: "一组“一是……。二是……。”里，别的条目先有一句字数整齐的提要，用句号收住，这一条的提要却与后面的正文连在一起，中间少了句号。只在字数、结构都能对上时提出；全组都不用提要句的不管。",
      en: "Told where the other items of a list 一是…。二是…。 begin with a lead of equal length and a stop, and this one runs into its sentence. Only where number and structure of the phrases match; lists without leads are left alone.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "一是严程序，重公开。公布事项12项。二是明法纪，强担当。开展培训6次。\n",
    bad: "一是严程序，重公开公布事项12项。二是明法纪，强担当。开展培训6次。\n",
  },

  check(context) {
    for (const items of itemGroups(textsWith(context, "是", NUMERALS))) {
      const shape = shapeOf(items);
      if (shape === undefined) continue;
      for (const item of items) {
        const at = runOn(item, shape) ?? commaAfter(item, shape, items);
        if (at === undefined) continue;
        const { text } = item.text;
        const stop = at + (shape.at(-1) ?? 0);
        const goesOn = text.charAt(stop) === "，" ? stop + 1 : stop;
        const end = Math.min(goesOn + 2, item.to);
        const right = `${text.slice(at, stop)}。${text.slice(goesOn, end)}`;
        context.tell({
          message: {
            zh: `“${text.slice(at, end)}”的提要句与正文之间少了句号，应为“${right}”`,
            en: `a stop is missing between lead and sentence in “${text.slice(at, end)}”: “${right}”`,
          },
          expected: [right],
          ...found(context, item.text, at, end),
        });
      }
    }
  },
};

/** Items from one 一是 to the next, in one paragraph or in several. */
function itemGroups(texts: readonly RunningText[]): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  for (const text of texts) {
    if (!isProse(text) || !HINT.test(text.text)) continue;
    const marks = matchesOf(text.text, LEAD);
    for (const [index, mark] of marks.entries()) {
      const item = toItem(text, mark.index + mark[0].length, marks[index + 1]?.index ?? text.text.length);
      if (mark[0] === "一是" || groups.length === 0) groups.push([]);
      groups.at(-1)?.push(item);
    }
  }
  return groups;
}

function toItem(text: RunningText, from: number, end: number): Item {
  const body = text.text.slice(from, end);
  const stop = body.indexOf("。");
  const sentence = stop === -1 ? body : body.slice(0, stop);
  return {
    text,
    from,
    to: from + sentence.length,
    phrases: sentence.split("，"),
    goesOn: stop !== -1 && body.slice(stop + 1).trim() !== "",
  };
}

/** The lengths of the phrases of a lead, where all leads of a group agree and at least half of the others have one. */
function shapeOf(items: readonly Item[]): readonly number[] | undefined {
  const leads = items.filter(
    ({ phrases, goesOn }) =>
      goesOn && phrases.length <= 3 && phrases.every((phrase) => /^[々〇㐀-鿿]{2,8}$/u.test(phrase)),
  );
  const [first] = leads;
  if (first === undefined || leads.length === items.length) return undefined;
  const shape = first.phrases.map((phrase) => phrase.length);
  const agree = leads.every(
    ({ phrases }) =>
      phrases.length === shape.length && phrases.every((phrase, index) => phrase.length === shape[index]),
  );
  // phrases of three characters are never the beginning of an ordinary sentence; longer ones need a majority
  const enough = shape.length > 1 && shape[0] === 3 ? 1 : items.length - 1;
  return agree && leads.length >= Math.min(enough, items.length - 1) && items.length > 1 ? shape : undefined;
}

/** Where the phrase begins in which a lead of this shape runs on. */
function runOn({ from, phrases, goesOn }: Item, shape: readonly number[]): number | undefined {
  const count = shape.length;
  const before = phrases.slice(0, count - 1);
  if (phrases.length < count || before.some((phrase, index) => phrase.length !== shape[index])) return undefined;
  const last = phrases[count - 1] ?? "";
  const length = shape[count - 1] ?? 0;
  if (last.length < length + EXCESS || !/^[々〇㐀-鿿]+$/u.test(last.slice(0, length))) return undefined;
  const strong = count > 1 && shape[0] === 3;
  const runsOn = strong ? !goesOn || SENTENCE.test(last) || phrases.length > count : !goesOn && SENTENCE.test(last);
  return runsOn ? from + before.reduce((sum, phrase) => sum + phrase.length + 1, 0) : undefined;
}

/** 一是带头学，在…。二是带头抓。…三是带头述。…: a lead like all the others, with a comma behind it. */
function commaAfter(
  { from, phrases, goesOn }: Item,
  shape: readonly number[],
  items: readonly Item[],
): number | undefined {
  const [length = 0] = shape;
  const [lead = "", next = ""] = phrases;
  if (goesOn || shape.length > 1 || lead.length !== length || phrases.length < 2 || items.length < 3) return undefined;
  if (next.length < length + EXCESS && !SENTENCE.test(next)) return undefined;
  const others = items.filter(({ from: other }) => other !== from);
  const alike = others.every(
    ({ phrases: [other = ""], goesOn: isLead }) =>
      isLead && other.length === length && other.startsWith(lead.slice(0, 2)),
  );
  return alike ? from : undefined;
}
