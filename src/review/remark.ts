import type { Diagnostic } from "../core/diagnostic.js";
import type { FileFindings } from "../core/file-findings.js";
import { type SourceFile, sourceFile } from "../core/source-file.js";
import type { Span } from "../core/span.js";
import { type Grade, gradeOf } from "./grade.js";
import { withoutNumbers } from "./mask.js";

/** A finding as it is put to the unit (意见): one for each, with the place where the unit finds it in its own file. */
export interface Remark {
  readonly diagnostic: Diagnostic;
  readonly grade: Grade;
  /** Absent where it is the report as a whole. */
  readonly place?: Place;
}

interface Place {
  /** Paragraphs of an old file are counted, lines of a draft. */
  readonly counted: "line" | "paragraph";
  readonly number: number;
  /** Name of the attachment that it stands in. */
  readonly attachment?: string;
  /** What stands there, word for word but for numbers of persons; `…` where it was cut. Absent on a blank line. */
  readonly quote?: string;
}

/** Our own trouble in reading an old file (`conversion-doubt`) is for the office to look at: the unit can't mend it. */
export function isDoubt({ ruleId }: Diagnostic): boolean {
  return ruleId === "conversion-doubt";
}

/** The remarks on a report and its attachments, as they come. */
export function remarksOn(files: readonly FileFindings[]): readonly Remark[] {
  return files.flatMap((file, index) => {
    const { path, text = "", diagnostics, old } = withoutNumbers(file);
    const source = sourceFile(path, text);
    return diagnostics
      .filter((diagnostic) => !isDoubt(diagnostic))
      .map((diagnostic): Remark => {
        const place = placeOf(source, diagnostic.span, old === true, index === 0 ? undefined : nameOf(path));
        return { diagnostic, grade: gradeOf(diagnostic), ...(place !== undefined && { place }) };
      });
  });
}

/** What is said of a report as a whole stands at its beginning and covers nothing, or the opening line of its front matter. */
function placeOf(source: SourceFile, { start, end }: Span, old: boolean, attachment?: string): Place | undefined {
  const covered = source.text.slice(start.offset, end.offset);
  if (start.offset === 0 && /^(?:---)?$/u.test(covered)) return undefined;
  const quote = quoteOf(source, start.offset, end.offset);
  return {
    counted: old ? "paragraph" : "line",
    number: start.line,
    ...(attachment !== undefined && { attachment }),
    ...(quote !== "" && { quote }),
  };
}

/** Characters quoted before and behind the place, and of the place itself. */
const AROUND = 8;
const LONGEST = 32;
const HEADING_MARK = /^\s*(?:#{1,6}\s+)?/u;

/** What stands at a place, with a few words around it so that it can be searched for; within one line, marks of headings left out. */
function quoteOf({ text, lineStarts }: SourceFile, from: number, to: number): string {
  const next = lineStarts.find((start) => start > from) ?? text.length;
  const lineStart = lineStarts.findLast((start) => start <= from) ?? 0;
  const line = text.slice(lineStart, next).trimEnd();
  const opening = HEADING_MARK.exec(line)?.[0].length ?? 0;
  const at = Math.max(from - lineStart, Math.min(opening, line.length));
  const before = [...line.slice(Math.min(opening, at), at)];
  const found = [...line.slice(at, Math.max(at, to - lineStart))];
  const after = [...line.slice(Math.max(at, to - lineStart))];
  const head = before.slice(-AROUND);
  const middle = found.slice(0, LONGEST);
  const tail = middle.length < found.length ? [] : after.slice(0, AROUND);
  const cut = middle.length < found.length || tail.length < after.length;
  const words = [...head, ...middle, ...tail].join("").trim();
  return words === "" ? "" : `${head.length < before.length ? "…" : ""}${words}${cut ? "…" : ""}`;
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
