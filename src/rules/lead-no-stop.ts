import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { endOfLead } from "./lead-ends.js";
import { punctuationStandard } from "./national-standards.js";
import type { Rule, RuleContext } from "./rule.js";
import { isProse, type RunningText, runningTexts } from "./running-text.js";
import { NUMERALS, textsWith } from "./texts-with.js";

const LEAD = /(?<=^|[。；：\n]\s?)[一二三四五六七八九十]{1,2}是/gu;
/** Cheap look: the words before 是 are seldom a numeral. */
const HINT = /[一二三四五六七八九十]是/u;
/** A paragraph of a numbered series. */
const NUMBERED = /^\s?(?:（([一二三四五六七八九十]{1,3}|\d{1,2})）|([一二三四五六七八九十]{1,3})、|(\d{1,2})[.．])\s?/u;
/** Longer than any lead, in characters. */
const LONGEST = 24;
/** How much longer than its siblings' a lead must be, in characters, to have run into its sentence. */
const EXCESS = 5;
/** A figure, title or quote doesn't stand in a lead of a few characters. */
const SENTENCE = /[\d《“]/u;

/** Where a lead begins and ends. */
type Lead = readonly [from: number, to: number];

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
    summary: {
      zh: "“一是”“（一）”后面的提要句与正文之间有句号",
      en: "The lead of an item (一是…, （一）…) ends in a stop",
    },
    explanation: {
      zh: "一组“一是……。二是……。”或者“（一）……。（二）……。”里，别的条目先有一句提要，用句号收住，这一条的提要却与后面的正文连在一起，中间少了句号。只在字数、结构对得上，或者从用词看得出提要到哪里为止（“不够均衡抽查案卷”）时提出；全组都不用提要句的不管。",
      en: "Told where the other items of a list 一是…。二是…。 or （一）…。（二）…。 begin with a lead and a stop, and this one runs into its sentence. Only where number and structure of the phrases match, or the words show where the lead ends (不够均衡抽查案卷); lists without leads are left alone.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "一是严程序，重公开。公布事项12项。二是明法纪，强担当。开展培训6次。\n",
    bad: "一是严程序，重公开公布事项12项。二是明法纪，强担当。开展培训6次。\n",
  },

  check(context) {
    const groups = [...itemGroups(textsWith(context, "是", NUMERALS)), ...numberedGroups(runningTexts(context))];
    for (const items of groups) {
      const shape = shapeOf(items);
      for (const item of items) {
        const lead = shape === undefined ? undefined : (runOn(item, shape) ?? commaAfter(item, shape, items));
        const [at, stop] = lead ?? wordsRunOn(item, items) ?? [];
        if (at !== undefined && stop !== undefined) tellOf(context, item, at, stop);
      }
    }
  },
};

function tellOf(context: RuleContext, { text: running, to }: Item, at: number, stop: number): void {
  const { text } = running;
  const goesOn = text.charAt(stop) === "，" ? stop + 1 : stop;
  const end = Math.min(goesOn + 2, to);
  const right = `${text.slice(at, stop)}。${text.slice(goesOn, end)}`;
  context.tell({
    message: {
      zh: `“${text.slice(at, end)}”的提要句与正文之间少了句号，应为“${right}”`,
      en: `a stop is missing between lead and sentence in “${text.slice(at, end)}”: “${right}”`,
    },
    expected: [right],
    ...found(context, running, at, end),
  });
}

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

/** Which of the forms of NUMBERED a label has. */
function formOf(label: string, numerals: readonly (string | undefined)[]): string {
  return `${numerals.findIndex((numeral) => numeral !== undefined)}${/[一二三四五六七八九十]/u.test(label) ? "一" : "1"}`;
}

/** Paragraphs that begin with （一）, （二） … or another series of ordinals, one behind the other; items of a list. */
function numberedGroups(texts: readonly RunningText[]): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  let before: string | undefined;
  for (const text of texts) {
    const [label, ...numerals] = text.kind === "paragraph" ? (NUMBERED.exec(text.text) ?? []) : [];
    const series = text.kind === "item" ? "item" : label && formOf(label, numerals);
    if (series !== undefined) {
      if (series !== before || /^\D?[一1]\D?\s?$/u.test(label ?? "")) groups.push([]);
      groups.at(-1)?.push(toItem(text, label?.length ?? 0, text.text.length));
    }
    before = series;
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

function isLead({ phrases, goesOn }: Item): boolean {
  return goesOn && phrases.length <= 3 && phrases.every((phrase) => /^[々〇㐀-鿿]{2,8}$/u.test(phrase));
}

/** The lengths of the phrases of a lead, where all leads of a group agree and at least half of the others have one. */
function shapeOf(items: readonly Item[]): readonly number[] | undefined {
  const leads = items.filter(isLead);
  const [first] = leads;
  if (first === undefined || leads.length === items.length) return undefined;
  const shape = first.phrases.map((phrase) => phrase.length);
  const agree = leads.every(
    ({ phrases }) =>
      phrases.length === shape.length && phrases.every((phrase, index) => phrase.length === shape[index]),
  );
  const enough = isTerse(shape) ? 1 : items.length - 1;
  return agree && leads.length >= Math.min(enough, items.length - 1) && items.length > 1 ? shape : undefined;
}

/** 严程序，重公开: phrases of three characters in a row are never the beginning of an ordinary sentence. */
function isTerse(shape: readonly number[]): boolean {
  return shape.length > 1 && shape.every((length) => length === 3);
}

/** Where a lead of this shape begins to run on, and where it should have ended. */
function runOn({ from, phrases, goesOn }: Item, shape: readonly number[]): Lead | undefined {
  const count = shape.length;
  const before = phrases.slice(0, count - 1);
  if (phrases.length < count || before.some((phrase, index) => phrase.length !== shape[index])) return undefined;
  const last = phrases[count - 1] ?? "";
  const length = shape[count - 1] ?? 0;
  if (last.length < length + EXCESS || !/^[々〇㐀-鿿]+$/u.test(last.slice(0, length))) return undefined;
  if (!isTerse(shape) || (goesOn && !SENTENCE.test(last) && phrases.length === count)) return undefined;
  const at = from + before.reduce((sum, phrase) => sum + phrase.length + 1, 0);
  return [at, at + length];
}

/** 一是带头学，在…。二是带头抓。…三是带头述。…: a lead like all the others, with a comma behind it. */
function commaAfter(
  { from, phrases, goesOn }: Item,
  shape: readonly number[],
  items: readonly Item[],
): Lead | undefined {
  const [length = 0] = shape;
  const [lead = "", next = ""] = phrases;
  if (goesOn || shape.length > 1 || lead.length !== length || phrases.length < 2 || items.length < 3) return undefined;
  if (next.length < length + EXCESS && !SENTENCE.test(next)) return undefined;
  const others = items.filter(({ from: other }) => other !== from);
  const alike = others.every(
    ({ phrases: [other = ""], goesOn: isLead }) =>
      isLead && other.length === length && other.startsWith(lead.slice(0, 2)),
  );
  return alike ? [from, from + length] : undefined;
}

/** 二是制度落实有温差少数部门…: the words tell where a lead ends, and all siblings have one. */
function wordsRunOn(item: Item, items: readonly Item[]): Lead | undefined {
  const others = items.filter((other) => other !== item);
  if (others.length < 2) return undefined;
  const [phrase = ""] = item.phrases;
  if (isShortLead(item) || !others.every(isShortLead)) return undefined;
  const lengths = new Set(others.map(({ phrases }) => phrases.join("，").length));
  const end = endOfLead(phrase, lengths);
  return end === undefined ? undefined : [item.from, item.from + end];
}

function isShortLead({ phrases, goesOn }: Item): boolean {
  return goesOn && phrases.join("，").length <= LONGEST && !phrases.some((phrase) => /[\d《]/u.test(phrase));
}
