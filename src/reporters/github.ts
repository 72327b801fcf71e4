import type { Severity } from "../core/diagnostic.js";
import { masked } from "../core/printable.js";
import { inLanguage } from "../core/sentence.js";
import { basisOf } from "./basis.js";
import { pathFrom } from "./path.js";
import type { Reporter } from "./reporter.js";

const commands = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<Severity, string>;

/** Workflow commands of GitHub Actions, which become notes beside the lines of a pull request. */
export const github: Reporter = (files, { language, root }) =>
  files
    .flatMap(({ path, diagnostics }) =>
      diagnostics.map(({ ruleId, severity, span: { start, end }, message, basis }) => {
        const properties = {
          file: pathFrom(root, path),
          line: start.line,
          endLine: end.line,
          // columns are for notes within a line
          ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
          title: ruleId,
        };
        const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
        const source = basis === undefined ? [] : [inLanguage(basisOf(basis), language)];
        const text = [inLanguage(message, language), ...source].join("\n");
        return `::${commands[severity]} ${list.join(",")}::${data(text)}\n`;
      }),
    )
    .join("");

function data(text: string): string {
  return masked(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
