import type { Change, Dropped } from "../change.js";
import { EXTRACTOR_MARK, isChrome, PAGE_NUMBER, RULE } from "../drop-patterns.js";
import { drop, type Line, trim } from "../line.js";
import type { Stretch, Transcript, TranscriptParagraph } from "../transcript.js";

export interface Cleaned {
  /** None is blank; none has blanks at its ends. */
  readonly lines: readonly Line[];
  readonly changes: readonly Change[];
}

/** Controls that print nothing; tabs and line ends are blanks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]+/gu;
const LINE_BREAK = /\r\n|[\n\r\v\u2028\u2029]/gu;

/** Takes out what was never on the paper, and what a web page or a program put around the text; parts lines at line breaks. */
export function clean(transcript: Transcript): Cleaned {
  const holes = disjoint([
    ...asidesOf(transcript),
    ...noteMarks(transcript),
    ...cutOut(transcript.text, EXTRACTOR_MARK, "extractor mark"),
    ...cutOut(transcript.text, CONTROL, "blank").filter((control) => !isLabelled(control, transcript)),
  ]);
  const all = linesOf(
    transcript,
    [...holes, ...transcript.labels].sort((a, b) => a.from - b.from),
  );
  const pageNumbers = lonePageNumbers(all);
  const changes: Change[] = [...holes];
  const lines: Line[] = [];
  let afterPage = false;
  for (const line of all) {
    const inTable = line.paragraph.table !== undefined;
    if (!inTable && isChrome(line.text)) changes.push(...drop(line, "web chrome"));
    else if (!inTable && RULE.test(line.text)) changes.push(...drop(line, "blank"));
    else if (!inTable && isPageNumber(line, pageNumbers)) {
      changes.push(...drop(line, "page number"));
      afterPage = true;
    } else {
      lines.push(afterPage ? { ...line, afterPage } : line);
      afterPage = false;
    }
  }
  return { lines, changes };
}

/** Whether it stands in a label of the file, which goes in one piece. */
function isLabelled({ from, to }: Stretch, { labels }: Transcript): boolean {
  return labels.some((label) => label.from <= from && to <= label.to);
}

function asidesOf({ text, asides }: Transcript): Dropped[] {
  return asides.map(({ from, to, reason }) => ({
    fate: "dropped",
    reason,
    from,
    to,
    source: text.slice(from, to),
    draft: "",
  }));
}

/** Marks that the file writes itself: the draft has its own. One that leads to no words stays as it is. */
function noteMarks({ text, notes, paragraphs }: Transcript): Dropped[] {
  const said = new Set(
    paragraphs.flatMap(({ note, from, to }) =>
      note === undefined || text.slice(from, to).trim() === "" ? [] : [note],
    ),
  );
  return notes
    .filter(({ mark }, index) => mark.from < mark.to && said.has(index))
    .map(({ mark: { from, to } }) => ({
      fate: "dropped",
      reason: "ordinal",
      from,
      to,
      source: text.slice(from, to),
      draft: "",
    }));
}

function cutOut(text: string, pattern: RegExp, reason: Dropped["reason"]): Dropped[] {
  return [...text.matchAll(pattern)].map(({ index, 0: source }) => ({
    fate: "dropped",
    reason,
    from: index,
    to: index + source.length,
    source,
    draft: "",
  }));
}

/** In the order of the text; of two that overlap the first stays whole, the second keeps its rest. */
function disjoint(changes: readonly Dropped[]): Dropped[] {
  let done = 0;
  return [...changes]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .flatMap((change): Dropped[] => {
      const from = Math.max(change.from, done);
      done = Math.max(done, change.to);
      return from < change.to ? [{ ...change, from, source: change.source.slice(from - change.from) }] : [];
    });
}

function linesOf({ text, paragraphs }: Transcript, holes: readonly Stretch[]): Line[] {
  let next = 0;
  const lines: Line[] = [];
  for (const paragraph of paragraphs) {
    while ((holes[next]?.to ?? Number.POSITIVE_INFINITY) <= paragraph.from) next++;
    let from = paragraph.from;
    for (const { index, 0: end } of [
      ...text.slice(paragraph.from, paragraph.to).matchAll(LINE_BREAK),
      { index: paragraph.to - paragraph.from, 0: "" },
    ]) {
      const at = paragraph.from + index;
      // a line break that was deleted parts nothing
      if (end !== "" && without({ from: at, to: at + end.length }, holes, next).length === 0) continue;
      const pieces = without({ from, to: at }, holes, next);
      const line = toLine(text, pieces, paragraph);
      if (line.text !== "") lines.push(line);
      from = at + end.length;
    }
  }
  return lines;
}

function toLine(text: string, pieces: readonly Stretch[], paragraph: TranscriptParagraph): Line {
  return trim({ text: pieces.map(({ from, to }) => text.slice(from, to)).join(""), pieces, paragraph, indent: 0 });
}

/** A stretch without the holes in it. */
export function without({ from, to }: Stretch, holes: readonly Stretch[], first = 0): Stretch[] {
  const pieces: Stretch[] = [];
  let start = from;
  for (let index = first; index < holes.length; index++) {
    const hole = holes[index];
    if (hole === undefined || hole.from >= to) break;
    if (hole.to <= start) continue;
    if (hole.from > start) pieces.push({ from: start, to: hole.from });
    start = hole.to;
  }
  if (start < to) pieces.push({ from: start, to });
  return pieces;
}

/** Lines that are a number and nothing else are page numbers only where they count on. */
function lonePageNumbers(lines: readonly Line[]): ReadonlySet<Line> {
  const bare = lines.filter(({ text, paragraph }) => /^\d{1,3}$/u.test(text) && paragraph.table === undefined);
  return new Set(
    bare.length > 1 && bare.every(({ text }, index) => index === 0 || Number(text) > Number(bare[index - 1]?.text))
      ? bare
      : [],
  );
}

function isPageNumber(line: Line, counting: ReadonlySet<Line>): boolean {
  return PAGE_NUMBER.test(line.text) && (!/^\d+$/u.test(line.text) || counting.has(line));
}
