import { byPlace, type Diagnostic } from "../core/diagnostic.js";
import { OperationError } from "../core/operation-error.js";
import type { Sentence } from "../core/sentence.js";

/**
 * Faults in a file of the office, with their places: no work is done on half of what it says.
 *
 * @param name what the office calls it, where the faults stand in several files
 */
export function configFaults(name: string, faults: readonly Diagnostic[]): OperationError {
  const sorted = [...faults].sort(byPlace);
  const paths = new Set(sorted.map((fault) => fault.path));
  const path = paths.size === 1 ? [...paths].join("") : name;
  const list = (language: "zh" | "en") =>
    sorted
      .map(({ path, span: { start }, message }) => `\n  ${path}:${start.line}:${start.column} ${message[language]}`)
      .join("");
  return new OperationError("config", {
    zh: `“${path}”有错误：${list("zh")}`,
    en: `“${path}” has faults:${list("en")}`,
  });
}

/** @throws {OperationError} where one of them is an error */
export function refuseFaults(name: string, diagnostics: readonly Diagnostic[]): void {
  const faults = diagnostics.filter(({ severity }) => severity === "error");
  if (faults.length > 0) throw configFaults(name, faults);
}

/** The same in one line, for a finding at the place that names the file. */
export function inOneLine({ zh, en }: Sentence): Sentence {
  return {
    zh: zh.replace("：\n  ", "：").replaceAll("\n  ", "；"),
    en: en.replace(":\n  ", ": ").replaceAll("\n  ", "; "),
  };
}
