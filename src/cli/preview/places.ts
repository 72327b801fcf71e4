import type { Diagnostic } from "../../core/diagnostic.js";
import type { Span } from "../../core/span.js";
import { offsetAt, type TracedText } from "../../core/traced-text.js";
import type { StyleName } from "../../layout/house.js";
import type { FrontMatter } from "../../model/front-matter.js";
import { passages } from "../../model/prose.js";
import type { OpenDraft } from "../../pipeline.js";

/**
 * Where a reader sees what a finding speaks of (位置): a stretch of visible text, blanks left out, with what stands around it;
 * or, for what the front matter gives, a style of paragraph.
 */
export type Place =
  | {
      readonly before: string;
      readonly text: string;
      readonly after: string;
      /** How many equal stretches come before this one. */
      readonly times: number;
    }
  | { readonly element: StyleName };

/** Units of text around a finding that tell it from its like. */
const AROUND = 20;
/** Units of a finding that are looked for. */
const MOST_TEXT = 400;

interface Stretch {
  readonly text: TracedText;
  /** In the file, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Where blanks stand in it, which nobody sees. */
  readonly blanks: readonly number[];
  /** Where it begins in the visible text of all files. */
  readonly at: number;
}

/** Finds places of a draft and its attachments, in the order in which they are printed. */
export function placesOf(opened: OpenDraft): (diagnostic: Diagnostic) => Place | undefined {
  const stretches = new Map<string, readonly Stretch[]>();
  let visible = "";
  const drafts = [opened, ...[...opened.attachments.values()].map(({ value }) => value)];
  for (const { draft, report } of drafts) {
    const own: Stretch[] = [];
    for (const { text } of passages(report)) {
      if (text.text === "") continue;
      const [start, end] = [offsetAt(text, 0), offsetAt(text, text.text.length - 1, "end")];
      own.push({ text, start, end, blanks: blanksIn(text.text), at: visible.length });
      visible += solid(text.text);
    }
    stretches.set(
      draft.file.path,
      own.sort((a, b) => a.start - b.start),
    );
  }
  const timesBefore = counting(visible);
  return ({ path, span }) => {
    const { draft, report } = opened;
    if (path === draft.file.path && span.start.offset < report.frontMatter.span.end.offset) {
      return inFrontMatter(report.frontMatter, span);
    }
    const stretch = nearest(stretches.get(path) ?? [], span);
    if (stretch === undefined) return undefined;
    const { from, lead, text, after } = within(stretch, span, visible);
    return { before: lead, text, after, times: timesBefore(lead + text + after, from) };
  };
}

function within({ text, blanks, at }: Stretch, { start, end }: Span, visible: string) {
  const { length } = text.text;
  const seen = (index: number) => at + index - firstOf(blanks.length, (blank) => (blanks[blank] ?? 0) >= index);
  const first = firstOf(length, (index) => offsetAt(text, index, "end") > start.offset);
  const behind = firstOf(length, (index) => index >= first && offsetAt(text, index) >= end.offset);
  const [begin, stop, last] = [seen(first), seen(behind), seen(length)];
  const from = Math.max(at, begin - AROUND);
  return {
    from,
    lead: visible.slice(from, begin),
    text: visible.slice(begin, Math.min(stop, begin + MOST_TEXT)),
    after: visible.slice(stop, Math.min(last, stop + AROUND)),
  };
}

/** The stretch that a span stands in; else the next one, which a comment or a heading's mark belongs to. */
function nearest(own: readonly Stretch[], { start }: Span): Stretch | undefined {
  return own[firstOf(own.length, (index) => (own[index]?.end ?? 0) > start.offset)] ?? own.at(-1);
}

/** The first index of which something is so that is so of all that follow; `length` where it is of none. */
function firstOf(length: number, isSo: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Counts how often a text stands before a place. Who asks for the same again, further on, has only the way between searched. */
function counting(visible: string): (wanted: string, place: number) => number {
  const counted = new Map<string, { readonly until: number; readonly count: number }>();
  return (wanted, place) => {
    if (wanted === "") return 0;
    const known = counted.get(wanted);
    let { until, count } = known === undefined || known.until > place ? { until: 0, count: 0 } : known;
    for (;;) {
      const found = visible.indexOf(wanted, until);
      if (found < 0 || found >= place) break;
      count++;
      until = found + 1;
    }
    counted.set(wanted, { until: place, count });
    return count;
  };
}

function blanksIn(text: string): readonly number[] {
  return Array.from(text.matchAll(/\s/gu), ({ index }) => index);
}

/** Without blanks: the layout joins and breaks lines as it needs. */
function solid(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** What prints the entries of the front matter. */
const printedBy: Readonly<Record<string, StyleName>> = {
  title: "title",
  year: "title",
  recipients: "recipients",
  issuer: "signature",
  seal: "signature",
  date: "date",
  note: "note",
  attachments: "attachmentNote",
  copyTo: "imprint",
  imprint: "imprint",
  letterhead: "documentNumber",
};

function inFrontMatter({ places }: FrontMatter, { start }: Span): Place | undefined {
  for (const [pointer, { key, value }] of places) {
    const first = Math.min(key.start.offset, value.start.offset);
    const last = Math.max(key.end.offset, value.end.offset);
    const element = printedBy[pointer.split("/")[1] ?? ""];
    if (element !== undefined && first <= start.offset && start.offset <= last) return { element };
  }
  return undefined;
}
