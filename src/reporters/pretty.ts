import type { Diagnostic, Severity } from "../core/diagnostic.js";
import { printable } from "../core/printable.js";
import { inLanguage, type Sentence } from "../core/sentence.js";
import { type SourceFile, sourceFile } from "../core/source-file.js";
import { basisOf } from "./basis.js";
import { type Colour, type Paint, painter } from "./colours.js";
import { frame } from "./frame.js";
import type { ReportedFile, Reporter, ReporterOptions } from "./reporter.js";
import { summaryOf } from "./summary.js";

const words = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
} as const satisfies Record<Severity, Sentence>;

const colours = { error: "red", warning: "yellow", info: "cyan" } as const satisfies Record<Severity, Colour>;

type Appearance = Pick<ReporterOptions, "language" | "colour" | "width">;

/** For people: place, what is wrong, where that is written, and the line itself. */
export const pretty: Reporter = (files, options) => {
  const findings = files.flatMap((file) => prettyFindings(file, options));
  return [...findings, prettySummary(summaryOf(files, options.leftOut), options)].join("\n");
};

/** Each finding of a file, with its line end. */
export function prettyFindings({ path, text, diagnostics }: ReportedFile, options: Appearance): readonly string[] {
  const paint = painter(options.colour);
  const file = text === undefined ? undefined : sourceFile(path, text);
  const { shown, folded } = fold(diagnostics);
  return [
    ...shown.map((diagnostic) => finding(diagnostic, path, file, options, paint)),
    ...folded.map(({ line, ruleId, count }) => {
      const more = { zh: `另有${count}处同样的问题`, en: `${count} more of the same` };
      return `${printable(path)}:${line} ${inLanguage(more, options.language)}  ${paint(`[${ruleId}]`, "dim")}\n`;
    }),
  ];
}

export function prettySummary(sentences: readonly Sentence[], { language }: Pick<Appearance, "language">): string {
  return sentences.map((sentence) => `${inLanguage(sentence, language)}\n`).join("");
}

/** Findings of one rule in one line that are shown; a line with more is garbage, and nobody reads on. */
const MOST_ALIKE = 100;

interface Folded {
  readonly line: number;
  readonly ruleId: string;
  readonly count: number;
}

function fold(diagnostics: readonly Diagnostic[]): { shown: readonly Diagnostic[]; folded: readonly Folded[] } {
  const counts = new Map<string, { line: number; ruleId: string; total: number }>();
  const shown = diagnostics.filter(({ ruleId, span: { start } }) => {
    const key = `${start.line} ${ruleId}`;
    const total = (counts.get(key)?.total ?? 0) + 1;
    counts.set(key, { line: start.line, ruleId, total });
    return total <= MOST_ALIKE;
  });
  const folded = [...counts.values()]
    .filter(({ total }) => total > MOST_ALIKE)
    .map(({ line, ruleId, total }) => ({ line, ruleId, count: total - MOST_ALIKE }));
  return { shown, folded };
}

function finding(
  { span, severity, message, ruleId, basis }: Diagnostic,
  path: string,
  file: SourceFile | undefined,
  { language, width }: Appearance,
  paint: Paint,
): string {
  const { line, column } = span.start;
  const place = paint(`${printable(path)}:${line}:${column}`, "bold");
  const word = paint(inLanguage(words[severity], language), colours[severity], "bold");
  const id = paint(`[${ruleId}]`, "dim");
  const lines = [`${place} ${word} ${printable(inLanguage(message, language))}  ${id}`];
  if (basis !== undefined) lines.push(paint(`  ${inLanguage(basisOf(basis), language)}`, "dim"));
  if (file !== undefined) {
    const gutter = `  ${line} | `;
    const { source, marks } = frame(file, span, width - gutter.length);
    lines.push(`${paint(gutter, "dim")}${source}`.trimEnd());
    lines.push(`${paint(`${" ".repeat(gutter.length - 2)}| `, "dim")}${paint(marks, colours[severity])}`);
  }
  return `${lines.join("\n")}\n`;
}
