import { DiagnosticSeverity, type Diagnostic as EditorDiagnostic } from "vscode-languageserver";
import type { Diagnostic, Severity } from "../../core/diagnostic.js";
import { inLanguage, type Language } from "../../core/sentence.js";
import { toRange } from "./positions.js";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const satisfies Record<Severity, DiagnosticSeverity>;

/** A finding as editors show it. */
export function toEditorDiagnostic(
  { ruleId, severity, span, message }: Diagnostic,
  language: Language,
): EditorDiagnostic {
  return {
    range: toRange(span),
    severity: severities[severity],
    code: ruleId,
    source: "report",
    message: inLanguage(message, language),
  };
}
