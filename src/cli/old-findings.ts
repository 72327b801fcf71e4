import type { Diagnostic } from "../core/diagnostic.js";
import { sourceFile } from "../core/source-file.js";
import type { FileFindings } from "./findings.js";

/** Characters of a paragraph that are quoted where the finding itself is short. */
const QUOTED = 16;

/**
 * Findings of old files with paragraph and quoted text in their sentences, for formats that don't show the text: in Word and WPS
 * nobody can go to a line.
 */
export function withParagraphs(file: FileFindings): FileFindings {
  if (file.old !== true || file.text === undefined || file.text === "") return file;
  const { text, lineStarts } = sourceFile(file.path, file.text);
  return {
    ...file,
    diagnostics: file.diagnostics.map((diagnostic): Diagnostic => {
      const { start, end } = diagnostic.span;
      const paragraph = text.slice(lineStarts[start.line - 1], lineStarts[start.line]).trim();
      const found = text.slice(start.offset, end.offset).trim();
      const quote = shortened(found.length >= 4 ? found : paragraph);
      const { zh, en } = diagnostic.message;
      return {
        ...diagnostic,
        message: {
          zh: `${zh}（第${start.line}段“${quote}”）`,
          en: `${en} (paragraph ${start.line}, “${quote}”)`,
        },
      };
    }),
  };
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/gu, " ")];
  return characters.length <= QUOTED ? characters.join("") : `${characters.slice(0, QUOTED).join("")}…`;
}
