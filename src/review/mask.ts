import type { Diagnostic } from "../core/diagnostic.js";
import type { FileFindings } from "../core/file-findings.js";
import type { RuleId } from "../core/rule-ids.js";
import type { Sentence } from "../core/sentence.js";

/** The rules that find numbers by which a person can be found (号码). */
const NUMBERS: ReadonlySet<RuleId> = new Set(["priv-id", "priv-bank", "priv-phone"]);

/** Whether what the rule finds is such a number. */
export function findsNumbers(ruleId: RuleId): boolean {
  return NUMBERS.has(ruleId);
}

const DIGIT = /[\dXx]/gu;
/** What may stand between two digits of one number. */
const BETWEEN = "(?:[- \\u00a0（）()\\\\]|&nbsp;)*";

/** Digits that are left standing at the beginning, fewer of a telephone number, which is short, and at the end. */
const HEAD = { long: 4, short: 3 };
const LONG = 15;
const TAIL = 4;

/** The middle digits as asterisks, all else as it is: `1101**********1234`, `138****1234`. */
export function masked(number: string): string {
  const count = number.match(DIGIT)?.length ?? 0;
  const head = count < LONG ? HEAD.short : HEAD.long;
  let index = 0;
  return number.replace(DIGIT, (digit) => {
    const place = index++;
    return place < head || place >= count - TAIL ? digit : "*";
  });
}

/**
 * A file whose text and findings don't repeat the numbers that aren't published, however they are written: letters go through
 * many hands. No place is moved. A number that an office has told the rules to leave alone stays.
 */
export function withoutNumbers(file: FileFindings): FileFindings {
  if (!file.diagnostics.some(({ ruleId }) => findsNumbers(ruleId))) return file;
  const hide = hidingNumbers(file.diagnostics);
  const hideBoth = ({ zh, en }: Sentence): Sentence => unquoted({ zh: hide(zh), en: hide(en) });
  return {
    ...file,
    ...(file.text !== undefined && { text: hide(file.text) }),
    diagnostics: file.diagnostics.map((diagnostic) => ({ ...diagnostic, message: hideBoth(diagnostic.message) })),
  };
}

/** “138****1234” should be written “138****1234” would be no advice: the number isn't quoted where it looks like what is advised. */
function unquoted({ zh, en }: Sentence): Sentence {
  return {
    zh: zh.replace(/^“[^“”]*\*[^“”]*”是([^，]+)，(?=公开前应写作)/u, "有一个$1没有遮盖，"),
    en: en.replace(/^“[^“”]*\*[^“”]*” is (a [^;]+); (?=before publication write)/u, "$1 isn't masked; "),
  };
}

/** Hides the numbers that rules have found in any other text. */
export function hidingNumbers(diagnostics: readonly Diagnostic[]): (text: string) => string {
  const numbers = diagnostics.filter(({ ruleId }) => findsNumbers(ruleId)).map(({ actual = "" }) => digitsOf(actual));
  const longestFirst = [...new Set(numbers)].filter((digits) => digits !== "").sort((a, b) => b.length - a.length);
  const patterns = longestFirst.map((digits) => new RegExp([...digits].join(BETWEEN), "giu"));
  return (text) => patterns.reduce((hidden, pattern) => hidden.replace(pattern, masked), text);
}

function digitsOf(number: string): string {
  return number.match(DIGIT)?.join("") ?? "";
}
