import type { Stretch } from "./edits.js";

/** A text and what it becomes. */
export interface Rewriting {
  readonly before: string;
  readonly after: string;
  /** What is the same in both, in order. */
  readonly kept: readonly Stretch[];
}

/** Lines of context around a change. */
const CONTEXT = 3;

/** Lines `old` of the text before, replaced by lines `new` of the text after; indices of their lists. */
interface Block {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/**
 * A unified diff, as `patch -p1` and `git apply` read it; empty where nothing changes.
 *
 * It follows the edits that were made, where a diff of the two texts would have to guess, and takes no longer for many of them.
 */
export function unifiedDiff(path: string, rewriting: Rewriting): string {
  const [before, after] = [linesOf(rewriting.before), linesOf(rewriting.after)];
  const blocks = blocksOf(rewriting, before, after);
  if (blocks.length === 0) return "";
  const name = path.replace(/^(?:\.?\/)+/u, "");
  const hunks = grouped(blocks).map((group) => hunk(group, before, after));
  return `--- ${nameOf(`a/${name}`)}\n+++ ${nameOf(`b/${name}`)}\n${hunks.join("")}`;
}

interface Line {
  /** With its line end. */
  readonly text: string;
  readonly from: number;
}

function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/gu)].map(({ 0: line, index }) => ({ text: line, from: index }));
}

/** What lies between lines that are the same in both texts. */
function blocksOf({ kept }: Rewriting, before: readonly Line[], after: readonly Line[]): readonly Block[] {
  const indexOf = new Map(after.map(({ from }, index) => [from, index]));
  const blocks: Block[] = [];
  let [oldFrom, newFrom, at] = [0, 0, 0];
  const close = (oldTo: number, newTo: number) => {
    const [old, fresh] = [textOf(before.slice(oldFrom, oldTo)), textOf(after.slice(newFrom, newTo))];
    if (old !== fresh) blocks.push({ oldFrom, oldTo, newFrom, newTo });
    [oldFrom, newFrom] = [oldTo + 1, newTo + 1];
  };
  for (const [index, { text, from }] of before.entries()) {
    while ((kept[at]?.to ?? Number.POSITIVE_INFINITY) <= from) at++;
    const stretch = kept[at];
    if (stretch === undefined || stretch.from > from) continue;
    const same = indexOf.get(from + stretch.by);
    if (same !== undefined && after[same]?.text === text) close(index, same);
  }
  close(before.length, after.length);
  return blocks;
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("");
}

/** Blocks so near to each other that their contexts touch share a hunk. */
function grouped(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last !== undefined && block.oldFrom - (last.at(-1)?.oldTo ?? 0) <= 2 * CONTEXT) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function hunk(blocks: readonly Block[], before: readonly Line[], after: readonly Line[]): string {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return "";
  const lead = Math.min(CONTEXT, first.oldFrom);
  const trail = Math.min(CONTEXT, before.length - last.oldTo);
  const lines: string[] = [];
  const add = (sign: " " | "-" | "+", some: readonly Line[]) => {
    for (const line of some) lines.push(marked(sign, line));
  };
  let place = first.oldFrom - lead;
  for (const { oldFrom, oldTo, newFrom, newTo } of blocks) {
    add(" ", before.slice(place, oldFrom));
    add("-", before.slice(oldFrom, oldTo));
    add("+", after.slice(newFrom, newTo));
    place = oldTo;
  }
  add(" ", before.slice(place, place + trail));
  const old = range(first.oldFrom - lead, last.oldTo + trail);
  return `@@ -${old} +${range(first.newFrom - lead, last.newTo + trail)} @@\n${lines.join("")}`;
}

/** Of no lines, the format names the line before. */
function range(from: number, to: number): string {
  return `${to > from ? from + 1 : from},${to - from}`;
}

function marked(mark: string, { text }: Line): string {
  return text.endsWith("\n") ? mark + text : `${mark}${text}\n\\ No newline at end of file\n`;
}

/** Names with blanks end at a tab; those with stranger characters are quoted as in C, byte by byte. */
function nameOf(path: string): string {
  if (!/[\p{Cc}"\\]/u.test(path)) return path.includes(" ") ? `${path}\t` : path;
  const quoted = path.replace(/[\p{Cc}"\\]/gu, (character) =>
    [...new TextEncoder().encode(character)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join(""),
  );
  return `"${quoted}"`;
}
