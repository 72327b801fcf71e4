import { createHash } from "node:crypto";
import type { Sentence } from "../core/sentence.js";
import { pointAt, type SourceFile } from "../core/source-file.js";
import { mandatoryParts, type PartKind } from "../model/parts.js";
import type { Report } from "../model/report.js";
import { isoDate } from "../text/dates.js";
import type { Change } from "./change.js";
import { isoMoment } from "./dates.js";
import type { Ledger, Tally } from "./ledger-figures.js";
import type { Doubt, SourceFormat, Transcript } from "./transcript.js";

/** The record of a conversion, `NAME.convert.json` (转换记录); schemas/convert.schema.json. */
export interface ConvertRecord {
  readonly source: {
    readonly path: string;
    readonly sha256: string;
    readonly format: SourceFormat;
    readonly encoding?: string;
    /** Whether an office program was asked to turn it into a .docx, which was then read. */
    readonly throughOffice?: true;
    /** UTF-16 units of its text, blanks left out. */
    readonly characters: number;
  };
  readonly draft: { readonly path: string; readonly sha256: string };
  readonly ledger: Tally;
  /** In the order of the source. */
  readonly changes: readonly Change[];
  readonly found: Found;
  readonly diagnostics: readonly Remark[];
}

/** What was found in the report. */
interface Found {
  readonly title: string | null;
  readonly issuer: readonly string[];
  readonly year: number | null;
  readonly date: string | null;
  readonly recipients: readonly string[];
  readonly copyTo: readonly string[];
  readonly published: {
    readonly publishedAt: string | null;
    readonly source: string | null;
    readonly indexNumber: string | null;
  };
  /** In the order of the draft; `line` is that of the heading in the draft. */
  readonly parts: readonly { readonly kinds: readonly PartKind[]; readonly heading: string; readonly line: number }[];
  readonly missing: readonly PartKind[];
}

/** A thing that a person should look at: `doubt` what the conversion was unsure of, `breach` a law of the ledger that is broken. */
export interface Remark {
  readonly type: "doubt" | "breach";
  /** Why; a name that stays the same in all languages. */
  readonly reason: string;
  readonly message: Sentence;
  /** In the text of the source, 1-based. */
  readonly line: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

export interface RecordOptions {
  /** As the user named it. */
  readonly path: string;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Where the draft will be written, relative to the record. */
  readonly draftPath: string;
}

export function remarkOf(source: SourceFile, { from, to, reason, sentence }: Doubt): Remark {
  const { line, column } = pointAt(source, from);
  return { type: "doubt", reason, message: sentence ?? { zh: reason, en: reason }, line, column, from, to };
}

export function recordOf(
  { path, sha256, draftPath }: RecordOptions,
  { format, encoding, throughOffice }: Pick<Transcript, "format" | "encoding" | "throughOffice">,
  draft: string,
  ledger: Ledger,
  changes: readonly Change[],
  report: Report,
  diagnostics: readonly Remark[],
): ConvertRecord {
  return {
    source: {
      path,
      sha256,
      format,
      ...(encoding === undefined ? {} : { encoding }),
      ...(throughOffice === undefined ? {} : { throughOffice }),
      characters: ledger.characters,
    },
    draft: { path: draftPath, sha256: createHash("sha256").update(draft, "utf8").digest("hex") },
    ledger: ledger.tally,
    changes,
    found: foundIn(report),
    diagnostics,
  };
}

function foundIn({ frontMatter, parts }: Report): Found {
  const { publish } = frontMatter;
  const kinds = new Set(parts.flatMap((part) => part.kinds));
  return {
    title: frontMatter.title ?? null,
    issuer: frontMatter.issuers,
    year: frontMatter.year ?? null,
    date: frontMatter.date ? isoDate(frontMatter.date) : null,
    recipients: frontMatter.recipients,
    copyTo: frontMatter.copyTo,
    published: {
      publishedAt: publish.publishedAt ? isoMoment(publish.publishedAt) : null,
      source: publish.source ?? null,
      indexNumber: publish.indexNumber ?? null,
    },
    parts: parts.map(({ kinds: own, heading }) => ({
      kinds: own,
      heading: heading.title.text,
      line: heading.span.start.line,
    })),
    missing: mandatoryParts.filter((kind) => !kinds.has(kind)),
  };
}
