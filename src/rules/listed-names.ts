import type { Pair } from "./pairs.js";
import type { RunningText } from "./running-text.js";

/** Two names side by side, 《甲》、《乙》, that a mark divides. */
export interface DividedNames {
  readonly left: Pair;
  readonly right: Pair;
  /** Of the dividing mark. */
  readonly at: number;
}

/** Another item of the list has a word or bracket behind its name, so that its divider is needed: 《甲》（试行）、《乙》. */
const MIXED_BEFORE = /[^》〉”’]、$/u;
const MIXED_AFTER = /^(?:（[^（）]{1,40}）|[々〇㐀-鿿A-Za-z\d]{1,8})、[《“‘〈]/u;

/** The two names for a message, long ones cut off at their outer ends. */
export function excerptOf({ text }: RunningText, { left, right }: DividedNames): string {
  const from = Math.max(left.open, left.close - 8);
  const to = Math.min(right.close + 1, right.open + 9);
  return `${from > left.open ? "…" : ""}${text.slice(from, to)}${to <= right.close ? "…" : ""}`;
}

/** Names in `marks` that only `divider`, and blanks, stand between. Lists with a word or bracket behind a name are left out. */
export function dividedNames(
  { text, pairs: { matched } }: RunningText,
  marks: string,
  divider: string,
): readonly DividedNames[] {
  if (!text.includes(divider)) return [];
  const names = matched.filter(({ mark }) => marks.includes(mark));
  const byOpening = new Map(names.map((pair) => [pair.open, pair]));
  return names.flatMap((left): DividedNames[] => {
    const [gap = "", before = ""] =
      /^([ \t\u3000\u00a0]{0,4}).[ \t\u3000\u00a0]{0,4}(?=[《〈“‘])/u.exec(
        text.slice(left.close + 1, left.close + 11),
      ) ?? [];
    const at = left.close + 1 + before.length;
    const right = byOpening.get(left.close + 1 + gap.length);
    if (gap === "" || text[at] !== divider || right === undefined || right.mark !== left.mark) return [];
    if (MIXED_BEFORE.test(text.slice(Math.max(0, left.open - 2), left.open))) return [];
    if (MIXED_AFTER.test(text.slice(right.close + 1, right.close + 50))) return [];
    return [{ left, right, at }];
  });
}
