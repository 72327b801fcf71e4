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

interface Stretch {
  readonly path: string;
  readonly text: TracedText;
  /** Where it begins in the visible text of all files. */
  readonly at: number;
}

/** Finds places of a draft and its attachments, in the order in which they are printed. */
export function placesOf(opened: OpenDraft): (diagnostic: Diagnostic) => Place | undefined {
  const stretches: Stretch[] = [];
  let visible = "";
  const drafts = [opened, ...[...opened.attachments.values()].map(({ value }) => value)];
  for (const { draft, report } of drafts) {
    for (const { text } of passages(report)) {
      stretches.push({ path: draft.file.path, text, at: visible.length });
      visible += solid(text.text);
    }
  }
  return (diagnostic) => {
    const { path, span } = diagnostic;
    const { draft, report } = opened;
    if (path === draft.file.path && span.start.offset < report.frontMatter.span.end.offset) {
      return inFrontMatter(report.frontMatter, span);
    }
    const stretch = nearest(stretches, path, span);
    return stretch === undefined ? undefined : within(stretch, span, visible);
  };
}

function within({ text, at }: Stretch, { start, end }: Span, visible: string): Place {
  let from = 0;
  while (from < text.text.length && offsetAt(text, from, "end") <= start.offset) from++;
  let to = from;
  while (to < text.text.length && offsetAt(text, to) < end.offset) to++;
  const lead = solid(text.text.slice(0, from));
  const found = solid(text.text.slice(from, to)).slice(0, 400);
  const before = lead.slice(-AROUND);
  const after = solid(text.text.slice(to)).slice(0, AROUND);
  const place = at + lead.length - before.length;
  return { before, text: found, after, times: countBefore(visible, before + found + after, place) };
}

/** The stretch that a span stands in; else the next one, which a comment or a heading's mark belongs to. */
function nearest(stretches: readonly Stretch[], path: string, { start, end }: Span): Stretch | undefined {
  const own = stretches.filter((stretch) => stretch.path === path && stretch.text.text !== "");
  return (
    own.find(
      ({ text }) => offsetAt(text, text.text.length - 1, "end") > start.offset && offsetAt(text, 0) < end.offset,
    ) ??
    own.find(({ text }) => offsetAt(text, 0) >= start.offset) ??
    own.at(-1)
  );
}

function countBefore(visible: string, wanted: string, place: number): number {
  let count = 0;
  if (wanted === "") return 0;
  for (let at = visible.indexOf(wanted); at >= 0 && at < place; at = visible.indexOf(wanted, at + 1)) count++;
  return count;
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
