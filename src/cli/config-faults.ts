import type { Diagnostic } from "../core/diagnostic.js";
import { OperationError } from "../core/operation-error.js";

/** Faults in a file of the office, with their places: no work is done on half of what it says. */
export function configFaults(path: string, faults: readonly Diagnostic[]): OperationError {
  const list = (language: "zh" | "en") =>
    faults
      .map(({ path, span: { start }, message }) => `\n  ${path}:${start.line}:${start.column} ${message[language]}`)
      .join("");
  return new OperationError("config", {
    zh: `“${path}”有错误：${list("zh")}`,
    en: `“${path}” has faults:${list("en")}`,
  });
}
