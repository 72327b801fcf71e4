import { inLanguage, type Language } from "../../core/sentence.js";
import { type Row, sumsOf } from "./row.js";

/** The stable form for programs (`schemas/convert-summary.schema.json`); only the messages follow the language. */
export function summaryJson(rows: readonly Row[], version: string, language: Language): string {
  const files = rows.map((row) => {
    const { type: status, ...rest } = row;
    return "message" in rest ? { status, ...rest, message: inLanguage(rest.message, language) } : { status, ...rest };
  });
  return `${JSON.stringify({ tool: { name: "report", version }, files, summary: sumsOf(rows) }, null, 2)}\n`;
}
