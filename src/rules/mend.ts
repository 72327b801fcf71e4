import type { Diagnostic, Edit } from "../core/diagnostic.js";
import { editsInOrder, rangeBefore, type Stretch, untouched, untouchedByBoth } from "../core/edits.js";
import type { RuleId } from "../core/rule-ids.js";
import { type SourceFile, spanAt } from "../core/source-file.js";
import type { Span } from "../core/span.js";
import type { Draft } from "../draft/draft.js";
import { applySafely } from "./apply-fixes.js";
import type { FixChoice } from "./fix-choice.js";

/** A file of a draft, with what there is to say of it. */
export interface Judged {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/** What mending has made of a file. */
export interface Mended {
  readonly before: SourceFile;
  readonly after: string;
  /** What is the same before and after. */
  readonly kept: readonly Stretch[];
  /** In the order of the text. */
  readonly changes: readonly Change[];
}

/** An edit that was made. */
interface Change {
  readonly ruleId: RuleId;
  /** In the file as it was before any change. */
  readonly span: Span;
  /** What was replaced; an earlier change may have written it. */
  readonly from: string;
  readonly to: string;
}

export interface Mending {
  /** Files that changed. */
  readonly mended: readonly Mended[];
  /** Paths of files whose fixes undid each other: they are left as they were. */
  readonly restless: readonly string[];
}

const MOST_PASSES = 10;

/** A file on its way. */
interface Work {
  readonly before: SourceFile;
  /** The edits of each pass, in order. */
  readonly passes: (readonly Edit[])[];
  readonly changes: Change[];
  kept: readonly Stretch[];
  readonly seen: Set<string>;
}

/**
 * Mends files until there is nothing left to mend, so that doing it again changes nothing.
 *
 * One pass seldom does: fixes that meet wait for the next, and a fix may bring a fault to light. Those that need no look come first.
 *
 * @param look judges the files anew, those in the map having that text; all files of a draft, for a fix in one may mend another
 */
export async function mend(
  look: (texts: ReadonlyMap<string, string>) => Promise<readonly Judged[]>,
  choice: FixChoice,
): Promise<Mending> {
  const texts = new Map<string, string>();
  const works = new Map<string, Work>();
  const restless = new Set<string>();
  for (let pass = 0; ; pass++) {
    let changed = false;
    for (const { draft, diagnostics } of await look(texts)) {
      const { path } = draft.file;
      if (restless.has(path)) continue;
      const { text, applied } = onePass(draft, diagnostics, choice);
      if (text === draft.file.text) continue;
      const work = works.get(path) ?? begin(draft.file);
      works.set(path, work);
      changed = true;
      if (work.seen.has(text) || pass >= MOST_PASSES) {
        restless.add(path);
        texts.set(path, work.before.text);
      } else {
        record(work, draft.file, applied);
        work.seen.add(text);
        texts.set(path, text);
      }
    }
    if (!changed) break;
  }
  const mended = [...works].flatMap(([path, { before, kept, changes }]) => {
    const after = texts.get(path);
    if (after === undefined || restless.has(path)) return [];
    return [{ before, after, kept, changes: [...changes].sort(byPlace) }];
  });
  return { mended, restless: [...restless] };
}

function onePass(draft: Draft, diagnostics: readonly Diagnostic[], choice: FixChoice) {
  const safe = applySafely(
    draft,
    diagnostics.filter(({ fix }) => fix === "safe"),
  );
  if (choice === "safe" || safe.text !== draft.file.text) return safe;
  return applySafely(
    draft,
    diagnostics.filter(({ fix }) => fix === "ask"),
  );
}

function begin(file: SourceFile): Work {
  const { length } = file.text;
  const kept = length === 0 ? [] : [{ from: 0, to: length, by: 0 }];
  return { before: file, passes: [], changes: [], kept, seen: new Set([file.text]) };
}

function record(work: Work, file: SourceFile, applied: readonly Diagnostic[]): void {
  const { before, passes, changes } = work;
  for (const { ruleId, edits = [] } of applied) {
    for (const { span, text } of edits) {
      let range = [span.start.offset, span.end.offset] as const;
      for (const earlier of passes.toReversed()) range = rangeBefore(earlier, ...range);
      const from = file.text.slice(span.start.offset, span.end.offset);
      changes.push({ ruleId, span: spanAt(before, ...range), from, to: text });
    }
  }
  const edits = editsInOrder(applied.map(({ edits = [] }) => edits));
  passes.push(edits);
  work.kept = untouchedByBoth(work.kept, untouched(edits, file.text.length));
}

function byPlace(a: Change, b: Change): number {
  return a.span.start.offset - b.span.start.offset || a.span.end.offset - b.span.end.offset;
}
