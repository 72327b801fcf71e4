import { inLanguage, type Language } from "../../core/sentence.js";
import { widthOf } from "../../text/width.js";
import type { ConvertedRow, Row } from "./row.js";
import { columnWords, complete, lacking } from "./words.js";

/** Cells of a terminal; a longer text loses its end, a path its beginning. */
const LONGEST = 36;

const columns = ["file", "format", "year", "issuer", "parts", "kept", "moved", "dropped", "doubts"] as const;
type Column = (typeof columns)[number];

const numeric: ReadonlySet<Column> = new Set(["year", "kept", "moved", "dropped", "doubts"]);

/** The converted files as a table for a terminal. */
export function tableOf(rows: readonly Row[], language: Language): string {
  const lines = rows.filter((row) => row.type === "converted").map((row) => cellsOf(row, language));
  if (lines.length === 0) return "";
  const head = columns.map((column) => inLanguage(columnWords[column], language));
  const all = [head, ...lines].map((cells) =>
    cells.map((cell, index) => (columns[index] === "file" ? mirrored(shortened(mirrored(cell))) : shortened(cell))),
  );
  const widths = columns.map((_, index) => Math.max(...all.map((cells) => cellsWide(cells[index] ?? ""))));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => {
        const column = columns[index];
        const gap = " ".repeat((widths[index] ?? 0) - cellsWide(cell));
        return column !== undefined && numeric.has(column) ? gap + cell : cell + gap;
      })
      .join("  ")
      .trimEnd();
  return `${all.map(line).join("\n")}\n`;
}

function cellsOf(row: ConvertedRow, language: Language): readonly string[] {
  const { path, format, year, issuer, missing, ledger, doubts } = row;
  const parts = inLanguage(missing.length === 0 ? complete : lacking(missing), language);
  const texts = [path, format, year ?? "?", issuer.join(" ") || "?", parts];
  return [...texts, ledger.kept, ledger.moved, ledger.dropped, doubts].map((cell) =>
    String(cell).replace(/[\p{Cc}\p{Cf}]/gu, "\u{FFFD}"),
  );
}

const cellsWide = (text: string): number => widthOf(text) * 2;

function shortened(text: string): string {
  if (cellsWide(text) <= LONGEST) return text;
  let kept = "";
  for (const character of text) {
    if (cellsWide(kept + character) > LONGEST - 2) break;
    kept += character;
  }
  return `${kept}…`;
}

const mirrored = (text: string): string => [...text].reverse().join("");
