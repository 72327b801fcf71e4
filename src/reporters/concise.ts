import { printable } from "../core/printable.js";
import { inLanguage } from "../core/sentence.js";
import type { Reporter } from "./reporter.js";

/** One finding a line, for grep and editors: `path:line:column severity message [rule]`; the severity doesn't follow the language. */
export const concise: Reporter = (files, { language }) =>
  files
    .flatMap(({ path, diagnostics }) =>
      diagnostics.map(({ span, severity, message, ruleId }) => {
        const { line, column } = span.start;
        return `${printable(path)}:${line}:${column} ${severity} ${printable(inLanguage(message, language))} [${ruleId}]\n`;
      }),
    )
    .join("");
