import { nameOf } from "./remark.js";
import type { Reviewed } from "./review.js";

/** A reviewed report under the names that tell it from the others. */
export interface Unit {
  readonly review: Reviewed;
  /** As tables name it: the bodies that sign; with the file where several come from them, or the file alone where nobody signs. */
  readonly label: string;
  /** The same as a name of files, without extension; no two are alike, whatever the system. */
  readonly fileName: string;
}

/** Longer names trouble some systems: a Chinese character takes three bytes of 255. */
const LONGEST = 60;

export function namedUnits(reviews: readonly Reviewed[]): readonly Unit[] {
  const times = new Map<string, number>();
  for (const review of reviews) {
    const name = key(signers(review));
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  const taken = new Set<string>();
  return reviews.map((review) => {
    const name = signers(review);
    const label =
      name === "" ? nameOf(review.path) : times.get(key(name)) === 1 ? name : `${name}（${nameOf(review.path)}）`;
    return { review, label, fileName: free(taken, safe(name === "" ? stem(label) : label)) };
  });
}

function signers({ issuers }: Reviewed): string {
  return issuers.join("、");
}

function key(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function stem(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/u, "");
}

/** Without what a system wouldn't take in a name: separators, wildcards, control characters, a dot or blank at its end. */
function safe(name: string): string {
  const cut = [...name.normalize("NFC").replace(/[\\/:*?"<>|\p{C}]/gu, "_")].slice(0, LONGEST).join("");
  const trimmed = cut.replace(/^[.\s]+|[.\s]+$/gu, "");
  return trimmed === "" || RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** Names of devices on Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

function free(taken: Set<string>, name: string): string {
  let candidate = name;
  for (let number = 2; taken.has(key(candidate)); number++) candidate = `${name}-${number}`;
  taken.add(key(candidate));
  return candidate;
}

/** By the sound of the characters, as lists of offices are. */
const collator = new Intl.Collator("zh-Hans-CN-u-co-pinyin");
export function byLabel(a: Unit, b: Unit): number {
  return collator.compare(a.label, b.label) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
}
