import { type Diagnostic, tally } from "../core/diagnostic.js";
import { inLanguage, type Language } from "../core/sentence.js";
import { basisOf } from "./basis.js";
import { pathFrom } from "./path.js";
import type { ReportedFile, Reporter } from "./reporter.js";
import { type XmlElement, xmlDocument } from "./xml.js";

/**
 * JUnit's XML: a suite for each file, a case for each finding, one that passes for a file without any.
 *
 * Errors fail, as they make the command fail. Warnings and hints pass, with their words as output.
 */
export const junit: Reporter = (files, { language, root }) => {
  const suites = files.map((file) => suiteOf(file, pathFrom(root, file.path), language));
  const { errors } = tally(files.flatMap(({ diagnostics }) => diagnostics));
  const tests = files.reduce((sum, { diagnostics }) => sum + Math.max(1, diagnostics.length), 0);
  return xmlDocument({
    name: "testsuites",
    attributes: { name: "report check", tests, failures: errors, errors: 0 },
    children: suites,
  });
};

function suiteOf({ diagnostics }: ReportedFile, path: string, language: Language): XmlElement {
  const passed: XmlElement = { name: "testcase", attributes: { name: "report check", classname: path } };
  return {
    name: "testsuite",
    attributes: {
      name: path,
      tests: Math.max(1, diagnostics.length),
      failures: tally(diagnostics).errors,
      errors: 0,
      skipped: 0,
    },
    children: diagnostics.length === 0 ? [passed] : diagnostics.map((each) => caseOf(each, path, language)),
  };
}

function caseOf({ ruleId, severity, span, message, basis }: Diagnostic, path: string, language: Language): XmlElement {
  const { line, column } = span.start;
  const words = inLanguage(message, language);
  const source = basis === undefined ? [] : [inLanguage(basisOf(basis), language)];
  const text = [`${path}:${line}:${column} ${severity} ${words} [${ruleId}]`, ...source].join("\n");
  return {
    name: "testcase",
    attributes: { name: `${ruleId} ${line}:${column}`, classname: path },
    children: [
      severity === "error"
        ? { name: "failure", attributes: { type: ruleId, message: words }, children: [text] }
        : { name: "system-out", attributes: {}, children: [text] },
    ],
  };
}
