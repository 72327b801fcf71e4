import { type Diagnostic, tally } from "../core/diagnostic.js";
import { inLanguage, type Language } from "../core/sentence.js";
import type { Reporter } from "./reporter.js";

/** The stable form for programs (`schemas/diagnostics.schema.json`); only the messages follow the language. */
export const json: Reporter = (files, { language, version, timing }) => {
  const { errors, warnings, infos } = tally(files.flatMap(({ diagnostics }) => diagnostics));
  const report = {
    tool: { name: "report", version },
    files: files.map(({ path, diagnostics }) => ({
      path,
      diagnostics: diagnostics.map((diagnostic) => toJson(diagnostic, language)),
    })),
    summary: { files: files.length, errors, warnings, infos },
    timing,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};

/** Absent fields stay absent: `JSON.stringify` leaves out what is undefined. */
function toJson(
  { ruleId, severity, message, span, actual, expected, basis, edits, fix }: Diagnostic,
  language: Language,
) {
  return {
    ruleId,
    severity,
    message: inLanguage(message, language),
    line: span.start.line,
    column: span.start.column,
    endLine: span.end.line,
    endColumn: span.end.column,
    actual,
    expected,
    basis,
    fixable: edits !== undefined && fix !== undefined,
  };
}
