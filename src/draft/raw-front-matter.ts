import type { Diagnostic } from "../core/diagnostic.js";
import type { Outcome } from "../core/outcome.js";
import { type SourceFile, spanAt } from "../core/source-file.js";
import { readYaml } from "../core/yaml.js";
import type { RawFrontMatter } from "./draft.js";

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/u;
const CLOSING = /^---[ \t]*$/mu;

/** Keys whose values are codes: `000001` stays `000001`. */
const CODES = /^\/(?:letterhead\/(?:copyNumber|documentNumber)|publish\/(?:indexNumber|siteIdCode))$/u;

/** The block between two lines `---` at the top of a draft, as data. */
export function readFrontMatter(file: SourceFile): Outcome<RawFrontMatter> {
  const opening = OPENING.exec(file.text)?.[0];
  if (opening === undefined) {
    const span = spanAt(file, 0, 0);
    return { value: { present: false, value: undefined, places: new Map(), span }, diagnostics: [] };
  }
  const closing = CLOSING.exec(file.text.slice(opening.length));
  if (closing === null) {
    const span = spanAt(file, 0, 3);
    return {
      value: { present: true, value: undefined, places: new Map(), span },
      diagnostics: [unclosed(file, span)],
    };
  }
  const end = opening.length + closing.index;
  const { value, places, diagnostics } = readYaml(file, opening.length, end, {
    ruleId: "front-matter-syntax",
    keepText: (pointer) => CODES.test(pointer),
  });
  return { value: { present: true, value, places, span: spanAt(file, 0, end + 3) }, diagnostics };
}

function unclosed({ path }: SourceFile, span: Diagnostic["span"]): Diagnostic {
  return {
    ruleId: "front-matter-syntax",
    severity: "error",
    path,
    span,
    message: {
      zh: "前言信息没有结束：开头的“---”之后还应有单独一行“---”",
      en: "the front matter never ends: after the opening “---” there must be another line “---”",
    },
  };
}
