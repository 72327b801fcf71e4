import { inLanguage } from "../core/sentence.js";
import { pathFrom } from "./path.js";
import type { Reporter } from "./reporter.js";
import { xmlDocument } from "./xml.js";

/** The XML of Checkstyle, which Jenkins, reviewdog and many others read. */
export const checkstyle: Reporter = (files, { language, root }) =>
  xmlDocument({
    name: "checkstyle",
    attributes: { version: "4.3" },
    children: files.map(({ path, diagnostics }) => ({
      name: "file",
      attributes: { name: pathFrom(root, path) },
      children: diagnostics.map(({ ruleId, severity, span, message }) => ({
        name: "error",
        attributes: {
          line: span.start.line,
          column: span.start.column,
          severity,
          message: inLanguage(message, language),
          source: `report.${ruleId}`,
        },
      })),
    })),
  });
