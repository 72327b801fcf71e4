import type { Diagnostic, Edit } from "../core/diagnostic.js";
import { applyFixes, editsInOrder, type Fix, untouched } from "../core/edits.js";
import { sourceFile } from "../core/source-file.js";
import type { Draft } from "../draft/draft.js";
import { parseDraft } from "../draft/parse.js";
import { isKept, isWord, kindsOf } from "./character-kinds.js";
import { rangeOf } from "./syntax.js";

export interface Applied {
  readonly text: string;
  /** Those whose fixes are in the text. */
  readonly applied: readonly Diagnostic[];
}

/** Rules that are about Markdown, comments or front matter, and change them. All others change words. */
const ABOUT_MARKS = /^(?:front-matter-|schema$|ignore-|md-|heading-|link-|part-|footnote-)/u;
const BLANK = /\s/u;

interface Candidate {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/**
 * Applies the fixes of findings once, and sees to it that nothing else has changed.
 *
 * The result is parsed and held against the draft: outside the edits, each character must be what it was (word of a paragraph,
 * heading or cell, code, comment, target of a link). A fix about marks may turn more into words within its block, and never words
 * into something else. A fix of words that would touch code, comments, targets or front matter isn't applied, nor is one that
 * would change something beside it.
 */
export function applySafely(draft: Draft, diagnostics: readonly Diagnostic[]): Applied {
  const { text } = draft.file;
  const before = kindsOf(draft);
  const candidates = diagnostics.flatMap((diagnostic): readonly Candidate[] => {
    const fix = diagnostic.edits;
    return fix === undefined || (!isAboutMarks(diagnostic) && touchesKept(fix, before)) ? [] : [{ diagnostic, fix }];
  });
  const accepted = acceptable(candidates, (group) => keepsTheRest(draft, before, group));
  const { text: after, applied } = applyFixes(
    text,
    accepted.map(({ fix }) => fix),
  );
  const done = new Set(applied);
  return { text: after, applied: accepted.filter(({ fix }) => done.has(fix)).map(({ diagnostic }) => diagnostic) };
}

/** All of the candidates if together they are fine; else as many as are, found by halving. */
function acceptable(
  candidates: readonly Candidate[],
  isFine: (group: readonly Candidate[]) => boolean,
): readonly Candidate[] {
  let accepted: readonly Candidate[] = [];
  const attempt = (group: readonly Candidate[]): void => {
    if (group.length === 0) return;
    const more = [...accepted, ...group];
    if (isFine(more)) accepted = more;
    else if (group.length > 1) {
      attempt(group.slice(0, group.length >> 1));
      attempt(group.slice(group.length >> 1));
    }
  };
  attempt(candidates);
  return accepted;
}

function keepsTheRest({ file, tree }: Draft, before: Uint8Array, group: readonly Candidate[]): boolean {
  const { text, applied } = applyFixes(
    file.text,
    group.map(({ fix }) => fix),
  );
  const after = kindsOf(parseDraft(sourceFile(file.path, text)).value);
  const done = new Set(applied);
  const marks = group.filter(({ diagnostic, fix }) => done.has(fix) && isAboutMarks(diagnostic));
  const loose = looseIn(tree.children.map(rangeOf), editsInOrder(marks.map(({ fix }) => fix)), file.text.length);
  return untouched(editsInOrder(applied), file.text.length).every(({ from, to, by }) => {
    for (let at = from; at < to; at++) {
      const [was, is] = [before[at], after[at + by]];
      if (was === is || BLANK.test(file.text.charAt(at))) continue;
      if (loose[at] !== 1 || (isWord(was) && !isWord(is))) return false;
    }
    return true;
  });
}

/** Marks the blocks that edits touch, unit by unit; both come in the order of the text, and there may be thousands. */
function looseIn(
  blocks: readonly (readonly [from: number, to: number])[],
  edits: readonly Edit[],
  length: number,
): Uint8Array {
  const loose = new Uint8Array(length);
  let next = 0;
  for (const [from, to] of blocks) {
    while ((edits[next]?.span.end.offset ?? length) < from) next++;
    const edit = edits[next];
    if (edit !== undefined && edit.span.start.offset <= to) loose.fill(1, from, to);
  }
  return loose;
}

function isAboutMarks({ ruleId }: Diagnostic): boolean {
  return ABOUT_MARKS.test(ruleId);
}

function touchesKept(fix: Fix, kinds: Uint8Array): boolean {
  return fix.some(({ span: { start, end } }) => {
    if (start.offset === end.offset) {
      const [left, right] = [kinds[start.offset - 1], kinds[start.offset]];
      return left === right && isKept(left);
    }
    return kinds.subarray(start.offset, end.offset).some(isKept);
  });
}
