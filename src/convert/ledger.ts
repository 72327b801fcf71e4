import type { Draft } from "../draft/draft.js";
import { bodyOf, valuesOf } from "./body.js";
import type { Change, DropReason } from "./change.js";
import { mayBeDropped } from "./drop-patterns.js";
import type { Breach, Ledger } from "./ledger-figures.js";
import { squeeze } from "./line.js";
import type { SourceFormat } from "./transcript.js";

/**
 * Draws up the ledger of a conversion from the draft as it was written, and holds it against the laws: every character of the
 * source is kept, moved, replaced or dropped for a reason that it bears out; the body is the kept text in its order; nothing in
 * the body is made.
 *
 * @param changes in the order of the source
 */
export function drawUp(source: string, format: SourceFormat, changes: readonly Change[], draft: Draft): Ledger {
  const count = (fate: Change["fate"], side: "source" | "draft" = "source") =>
    changes.reduce((sum, change) => sum + (change.fate === fate ? squeeze(change[side]).length : 0), 0);
  const characters = squeeze(source).length;
  const [moved, replaced, dropped] = [count("moved"), count("replaced"), count("dropped")];
  return {
    characters,
    tally: { kept: characters - moved - replaced - dropped, moved, replaced, dropped, made: count("made", "draft") },
    breaches: [
      ...tilingBreaches(source, changes),
      ...dropBreaches(source, format, changes),
      ...frontMatterBreaches(changes, valuesOf(draft.frontMatter)),
      ...bodyBreaches(source, changes, draft),
    ],
  };
}

function tilingBreaches(source: string, changes: readonly Change[]): Breach[] {
  let done = 0;
  return changes.flatMap(({ from, to, source: text }): Breach[] => {
    const overlaps = from < done && from < to;
    done = Math.max(done, to);
    if (!overlaps && source.slice(from, to) === text) return [];
    return [breach(from, `“${text}”在账目里出现了两次或位置不对`, `“${text}” is in the ledger twice or out of place`)];
  });
}

function dropBreaches(source: string, format: SourceFormat, changes: readonly Change[]): Breach[] {
  return changes.flatMap((change, index): Breach[] => {
    if (change.fate !== "dropped" || mayBeDropped(change.source, change.reason, source, format)) return [];
    if (mayBeDropped(whole(changes, index, change.reason), change.reason, source, format)) return [];
    const { from, source: text, reason } = change;
    return [
      breach(from, `“${text}”作为“${reason}”删去，但不像`, `“${text}” was dropped as “${reason}”, which it isn't`),
    ];
  });
}

/** What was dropped around a change for the same reason, other drops between left out: a line may have come in pieces. */
function whole(changes: readonly Change[], index: number, reason: DropReason): string {
  const goesOn = (at: number) => changes[at]?.fate === "dropped" && changes[at - 1]?.to === changes[at]?.from;
  let first = index;
  let end = index + 1;
  while (goesOn(first) && changes[first - 1]?.fate === "dropped") first--;
  while (goesOn(end)) end++;
  const pieces = changes.slice(first, end).filter((change) => change.reason === reason);
  return pieces.map(({ source }) => source).join("");
}

/** What was moved or made stands in the front matter, and nothing else does. */
function frontMatterBreaches(changes: readonly Change[], values: readonly string[]): Breach[] {
  const there = changes.filter(({ fate }) => fate === "moved" || fate === "made");
  const squeezed = values.map(squeeze);
  const lost = there.filter(({ draft }) => !squeezed.some((value) => value.includes(squeeze(draft))));
  const sorted = (texts: readonly string[]) => [...texts.join("")].sort().join("");
  const same = sorted(squeezed) === sorted(there.map(({ draft }) => squeeze(draft)));
  return [
    ...lost.map(({ from, draft }) =>
      breach(from, `“${draft}”没有写进前言信息`, `“${draft}” isn't in the front matter`),
    ),
    ...(same ? [] : [breach(0, "前言信息与账目不符", "the front matter differs from the ledger")]),
  ];
}

function bodyBreaches(source: string, changes: readonly Change[], { tree, file }: Draft): Breach[] {
  const { seen, foreign } = bodyOf(tree, file.text);
  const written = squeeze(seen.map(({ text }) => text).join(""));
  const { text: wanted, places } = wantedBody(source, changes);
  const breaches = foreign.map(({ type }) => breach(0, `文字被当成了标记（${type}）`, `text became markup (${type})`));
  if (written === wanted) return breaches;
  let same = 0;
  while (same < written.length && written[same] === wanted[same]) same++;
  const expected = wanted.slice(same, same + 12);
  const found = written.slice(same, same + 12);
  const at = places.findLast(({ start }) => start <= same);
  return [
    ...breaches,
    breach(
      at === undefined ? 0 : at.from + offsetOf(source, at.from, same - at.start),
      `正文与原文不符：应为“${expected}”，实为“${found}”`,
      `the body differs from the source: “${expected}” expected, “${found}” found`,
    ),
  ];
}

/** The source without what left it, what replaced it in its place; blanks left out. */
function wantedBody(source: string, changes: readonly Change[]) {
  const places: { readonly start: number; readonly from: number }[] = [];
  const pieces: string[] = [];
  let length = 0;
  let done = 0;
  const add = (text: string, from: number) => {
    const piece = squeeze(text);
    places.push({ start: length, from });
    pieces.push(piece);
    length += piece.length;
  };
  for (const { fate, from, to, draft } of changes) {
    if (fate === "made") continue;
    if (from > done) add(source.slice(done, from), done);
    if (fate === "replaced") add(draft, from);
    done = Math.max(done, to);
  }
  add(source.slice(done), done);
  return { text: pieces.join(""), places };
}

/** How far behind an offset its n-th unit that isn't blank stands. */
function offsetOf(source: string, from: number, units: number): number {
  let at = from;
  for (let left = units; at < source.length; at++) if (/\S/u.test(source[at] ?? "") && left-- === 0) break;
  return at - from;
}

function breach(at: number, zh: string, en: string): Breach {
  const short = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
  return { at, sentence: { zh: short(zh), en: short(en) } };
}
