import type { Severity } from "../core/diagnostic.js";
import type { RuleMeta } from "../core/rule-meta.js";
import { inLanguage, type Language, type Sentence } from "../core/sentence.js";
import { basisOf } from "./basis.js";

export const sarifLevels = {
  error: "error",
  warning: "warning",
  info: "note",
} as const satisfies Record<Severity, string>;

const RIGHT: Sentence = { zh: "正确的写法：", en: "Right:" };
const WRONG: Sentence = { zh: "错误的写法：", en: "Wrong:" };

/** A rule as SARIF's reportingDescriptor: what it demands, why, on what basis, a wrong and a right example. */
export function sarifRule(meta: RuleMeta, language: Language): object {
  const { id, severity, summary, explanation = summary, basis } = meta;
  const say = (sentence: Sentence) => inLanguage(sentence, language);
  const source = basis === undefined ? [] : [say(basisOf(basis))];
  const paragraphs = [say(explanation), ...source];
  return {
    id,
    shortDescription: { text: say(summary) },
    fullDescription: { text: say(explanation) },
    help: {
      text: [...paragraphs, `${say(WRONG)}\n${meta.bad}`, `${say(RIGHT)}\n${meta.good}`].join("\n\n"),
      markdown: [
        ...paragraphs.map(escaped),
        `${say(WRONG)}\n\n${fenced(meta.bad)}`,
        `${say(RIGHT)}\n\n${fenced(meta.good)}`,
      ].join("\n\n"),
    },
    defaultConfiguration: { level: sarifLevels[severity] },
  };
}

/** A draft as a block of code; the fence is longer than any in it. */
function fenced(draft: string): string {
  const ticks = Math.max(3, ...(draft.match(/`+/gu) ?? []).map(({ length }) => length + 1));
  const fence = "`".repeat(ticks);
  return `${fence}markdown\n${draft.trimEnd()}\n${fence}`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]#|]/gu, "\\$&");
}
