import { type Document, isMap, isScalar, isSeq, type Node, Scalar } from "yaml";
import type { Sentence } from "./sentence.js";

/** A colon behind a key that YAML doesn't take for one. */
export interface ColonFault {
  /** Offset of the colon. */
  readonly at: number;
  /** Characters that `: ` replaces: the colon, and a full-width blank behind it. */
  readonly replaces: 1 | 2;
  readonly message: Sentence;
}

/** `title：`, `title:甲`, `title:` and a full-width blank (U+3000); not the one of `http://…`. */
const LATIN = /^[ \t]*([a-z][\w-]*)[ \t]*(：|:(?![\s/]|$)|:\u3000)/u;
/** The same behind any key. Prose looks alike (`其中：`, `GDP：`), so it counts where only a key can stand. */
const ANY = /^[ \t]*([A-Za-z][\w-]*|[々〇㐀-鿿]{1,8})[ \t]*(：|:(?![\s/]|$)|:\u3000)/u;

/** Enough for front matter written with full-width colons throughout; a hostile file shall not cost more. */
const MAX_FAULTS = 60;

/** The faults of one reading, in the order of the text; mending them may uncover more. */
export function colonFaults(document: Document.Parsed, text: string): readonly ColonFault[] {
  const faults: ColonFault[] = [];
  const pending: (Node | null)[] = [];
  if (isScalar(document.contents)) look(document.contents, ANY);
  else pending.push(document.contents);

  while (pending.length > 0) {
    const node = pending.pop();
    if (isSeq<Node | null>(node)) {
      for (const item of node.items) {
        if (isScalar(item)) lookAtValue(item);
        else pending.push(item);
      }
    } else if (isMap<Node, Node | null>(node)) {
      for (const { key, value } of node.items) {
        // a line without a proper colon is a key without a value, or flows into the key of the next line
        if (isScalar(key) && (isEmpty(value) || sourceOf(key).includes("\n"))) look(key, ANY);
        if (isScalar(value)) lookAtValue(value);
        else pending.push(value);
      }
    }
  }
  return faults.sort((a, b) => a.at - b.at).slice(0, MAX_FAULTS);

  function lookAtValue(value: Scalar): void {
    if (opensLine(text, value.range?.[0] ?? 0)) look(value, LATIN);
  }

  function look(scalar: Scalar, pattern: RegExp): void {
    if (scalar.type !== Scalar.PLAIN) return;
    let at = scalar.range?.[0] ?? 0;
    for (const line of sourceOf(scalar).split("\n")) {
      const match = pattern.exec(line);
      if (match) {
        const [whole, name = "", colon = ""] = match;
        const colonAt = at + whole.length - colon.length;
        faults.push({ at: colonAt, replaces: colon.length === 2 ? 2 : 1, message: sentence(name, colon) });
      }
      at += line.length + 1;
    }
  }

  function sourceOf({ range }: Scalar): string {
    return range ? text.slice(range[0], range[1]) : "";
  }
}

/** Whether nothing but blanks and marks of items stands before a place of its line, which may be a list of a million. */
function opensLine(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && /[^\S\n]|-/u.test(text.charAt(from - 1))) from--;
  return from === 0 || text.charAt(from - 1) === "\n";
}

function isEmpty(value: Node | null): boolean {
  return value === null || (isScalar(value) && value.value === null && (value.source ?? "") === "");
}

function sentence(name: string, colon: string): Sentence {
  switch (colon) {
    case "：":
      return {
        zh: `“${name}”后面是全角冒号“：”，要用半角冒号和一个空格`,
        en: `“${name}” is followed by the full-width colon “：” instead of a colon and a blank`,
      };
    case ":":
      return { zh: `“${name}:”后面少一个空格`, en: `a blank is missing behind “${name}:”` };
    default:
      return {
        zh: `“${name}:”后面是全角空格，要用半角空格`,
        en: `“${name}:” is followed by a full-width blank instead of an ordinary one`,
      };
  }
}
