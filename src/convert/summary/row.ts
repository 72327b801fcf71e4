import type { Sentence } from "../../core/sentence.js";
import type { PartKind } from "../../model/parts.js";
import type { Tally } from "../ledger-figures.js";
import type { ConvertRecord } from "../record.js";
import type { RefusalReason } from "../refusal.js";
import type { SourceFormat } from "../transcript.js";

/** What became of a file, in one line of a summary (转换汇总). */
export type Row = ConvertedRow | FailedRow;

export interface ConvertedRow {
  readonly type: "converted";
  /** As the user named it. */
  readonly path: string;
  /** The draft, as it was printed. */
  readonly draft: string;
  readonly format: SourceFormat;
  readonly title: string | null;
  readonly issuer: readonly string[];
  readonly year: number | null;
  /** In the order of the source, each once. */
  readonly parts: readonly PartKind[];
  /** Of the mandated parts, those that its year asks for and that aren't there. */
  readonly missing: readonly PartKind[];
  readonly characters: number;
  readonly ledger: Tally;
  readonly doubts: number;
}

/** A file of which there is no draft: refused for what it is, or for a ledger that doesn't add up, or not to be read or written. */
export interface FailedRow {
  readonly type: "failed";
  readonly path: string;
  readonly reason: RefusalReason | "ledger" | "fault";
  readonly message: Sentence;
}

/** The duty of the leaders dates from 2019 (AR-20): reports on earlier years lack nothing without it. */
const FIRST_YEAR_OF_LEADERSHIP = 2019;

export function rowOf(draft: string, { source, ledger, found, diagnostics }: ConvertRecord): ConvertedRow {
  const { title, issuer, year } = found;
  const early = year !== null && year < FIRST_YEAR_OF_LEADERSHIP;
  return {
    type: "converted",
    path: source.path,
    draft,
    format: source.format,
    title,
    issuer,
    year,
    parts: [...new Set(found.parts.flatMap(({ kinds }) => kinds))],
    missing: found.missing.filter((kind) => !(early && kind === "leadership")),
    characters: source.characters,
    ledger,
    doubts: diagnostics.filter(({ type }) => type === "doubt").length,
  };
}

export interface Sums {
  readonly files: number;
  readonly converted: number;
  readonly failed: number;
  /** Converted files in which a mandated part is missing. */
  readonly incomplete: number;
  readonly doubts: number;
  readonly characters: number;
  readonly ledger: Tally;
}

export function sumsOf(rows: readonly Row[]): Sums {
  const converted = rows.filter((row) => row.type === "converted");
  const sum = (of: (row: ConvertedRow) => number) => converted.reduce((total, row) => total + of(row), 0);
  return {
    files: rows.length,
    converted: converted.length,
    failed: rows.length - converted.length,
    incomplete: converted.filter(({ missing }) => missing.length > 0).length,
    doubts: sum(({ doubts }) => doubts),
    characters: sum(({ characters }) => characters),
    ledger: {
      kept: sum(({ ledger }) => ledger.kept),
      moved: sum(({ ledger }) => ledger.moved),
      replaced: sum(({ ledger }) => ledger.replaced),
      dropped: sum(({ ledger }) => ledger.dropped),
      made: sum(({ ledger }) => ledger.made),
    },
  };
}
