import type { Place } from "./place.js";
import { type SourceFile, spanAt } from "./source-file.js";

/** What a text of plain YAML says, and where. */
interface PlainYaml {
  readonly value: unknown;
  /** By JSON pointer; the root is the empty one. */
  readonly places: ReadonlyMap<string, Place>;
}

/** Blanks, the mark of an item, a key (a longer one than 1,024 characters is a fault), and a value behind it. */
const LINE = /^( *)(- )?(?:([A-Za-z]\w{0,99}):(?: (?=\S)|$))?(.*)$/;
/** Ends a line as well. */
const LONE_CR = /\r(?!\n)/;
/** As a number exact. */
const DIGITS = /^\d{1,15}$/;
const MOMENT = /^\d{4}-\d\d(?:-\d\d)?(?:[ T]\d\d:\d\d(?::\d\d)?)?$/;
/** `11990200MB0B00021X/2025-00003`; not `1e-5`, which is a number. */
const CODE = /^(?!\d+e-\d+$)\d[\dA-Z]*(?:[/-][\dA-Z]+)+$/i;
/** A word, a path or an address. */
const WORD = /^[A-Za-z](?:[\w./%+=~-]|:\/)*$/;
/** Words that YAML or one of its older versions reads as something else. */
const NO_WORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const PROSE = /^\d*[\u3400-\u4dbf\u4e00-\u9fff\u3008-\u300f“（](?:[^:#\p{Cc}]|:(?=\S))*$/u;
const QUOTED = /^(?:"[^"\\\p{Cc}]*"|'[^'\p{Cc}]*')$/u;
const FLOW = /^\[[^[\]{}"'#&*!|>%@`:\p{Cc}]*\]$/u;
/** Columns of `- `. */
const MARK = 2;
/** Deeper than a front matter is. */
const MAX_DEPTH = 6;

/**
 * Reads YAML as front matter has it: keys with a value on their line, mappings and lists below each other by their indent, lists in
 * brackets. The parser takes twenty times as long; of anything else it decides.
 *
 * @param keepText whether the scalar at a JSON pointer keeps its source text though it looks like a number
 * @returns undefined where there may be more in the text
 */
export function readPlainYaml(
  file: SourceFile,
  from: number,
  to: number,
  keepText: (pointer: string) => boolean,
): PlainYaml | undefined {
  const lines = linesOf(file.text.slice(from, to), from);
  if (lines === undefined) return undefined;
  const reader = new Reader(file, lines, keepText);
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || first.indent > 0 || first.isItem) return undefined;
  const value = reader.mapping("", 0, 0);
  if (value === undefined || !reader.isDone) return undefined;
  const whole = spanAt(file, first.start, last.commentEnd);
  reader.places.set("", { key: whole, value: whole });
  return { value, places: reader.places };
}

interface Line {
  /** Columns before the key or, in an item, before its `-`. */
  readonly indent: number;
  readonly isItem: boolean;
  readonly key: string | undefined;
  /** What stands behind the key, or behind the mark of an item without one. */
  readonly value: string;
  /** Of the line but for blanks and `- `, in UTF-16 units of the file. */
  readonly start: number;
  /** Behind the value. */
  readonly end: number;
  /** Behind a comment as well. */
  readonly commentEnd: number;
}

function linesOf(text: string, from: number): readonly Line[] | undefined {
  if (LONE_CR.test(text)) return undefined;
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    const written = text.slice(at, text.charAt(end - 1) === "\r" ? end - 1 : end);
    if (written !== "" && !written.startsWith("#")) {
      const line = lineOf(written, from + at);
      if (line === undefined) return undefined;
      lines.push(line);
    }
    at = end + 1;
  }
  return lines;
}

function lineOf(written: string, from: number): Line | undefined {
  if (written.trimEnd() !== written) return undefined;
  const content = withoutComment(written);
  const [, blanks = "", mark = "", key, value = ""] = LINE.exec(content) ?? [];
  if (key === undefined && mark === "") return undefined;
  return {
    indent: blanks.length,
    isItem: mark !== "",
    key,
    value,
    start: from + blanks.length + mark.length,
    end: from + content.length,
    commentEnd: from + written.length,
  };
}

/** No pattern: one with ` +#` takes hours for a line of a million blanks. */
function withoutComment(line: string): string {
  let end = line.indexOf(" #");
  if (end === -1) return line;
  while (line.charAt(end - 1) === " ") end--;
  return line.slice(0, end);
}

/** Each method gives undefined where there may be more to it than it understands. */
class Reader {
  readonly places = new Map<string, Place>();
  readonly #file: SourceFile;
  readonly #lines: readonly Line[];
  readonly #keepText: (pointer: string) => boolean;
  #next = 0;

  constructor(file: SourceFile, lines: readonly Line[], keepText: (pointer: string) => boolean) {
    this.#file = file;
    this.#lines = lines;
    this.#keepText = keepText;
  }

  get isDone(): boolean {
    return this.#next === this.#lines.length;
  }

  /** Where the last line ends that was read. */
  get #done(): number {
    return this.#lines[this.#next - 1]?.commentEnd ?? 0;
  }

  /** Of lines with a key, at a column; the first may stand behind the mark of an item. */
  mapping(pointer: string, indent: number, depth: number): unknown {
    const entries = new Map<string, unknown>();
    for (let line = this.#lines[this.#next]; line !== undefined; line = this.#lines[this.#next]) {
      const { key, value, start, end } = line;
      const isBehindMark = line.isItem && entries.size === 0 && line.indent + MARK === indent;
      if (!isBehindMark && (line.isItem || line.indent < indent)) break;
      if (key === undefined || entries.has(key) || (!isBehindMark && line.indent > indent)) return undefined;
      const here = `${pointer}/${key}`;
      const span = spanAt(this.#file, start, start + key.length);
      this.#next++;
      const first = value === "" ? this.#lines[this.#next] : undefined;
      const from = first === undefined ? end - value.length : first.start - (first.isItem ? MARK : 0);
      this.places.set(here, { key: span, value: spanAt(this.#file, from, end) });
      const data = value === "" ? this.#below(here, indent, depth) : this.#value(value, from, here);
      if (data === undefined) return undefined;
      if (value === "") this.places.set(here, { key: span, value: spanAt(this.#file, from, this.#done) });
      entries.set(key, data);
    }
    return Object.fromEntries(entries);
  }

  /** What belongs to the key of the line before. */
  #below(pointer: string, indent: number, depth: number): unknown {
    const line = this.#lines[this.#next];
    if (line === undefined || depth > MAX_DEPTH) return undefined;
    if (line.isItem && line.indent >= indent) return this.#list(pointer, line.indent, depth + 1);
    return line.indent > indent ? this.mapping(pointer, line.indent, depth + 1) : undefined;
  }

  #list(pointer: string, indent: number, depth: number): unknown {
    const items: unknown[] = [];
    for (let line = this.#lines[this.#next]; line?.isItem && line.indent === indent; line = this.#lines[this.#next]) {
      const here = `${pointer}/${items.length}`;
      const span = spanAt(this.#file, line.start, line.end);
      this.places.set(here, { key: span, value: span });
      let item: unknown;
      if (line.key === undefined) {
        this.#next++;
        item = this.#value(line.value, line.start, here);
      } else {
        item = this.mapping(here, indent + MARK, depth + 1);
        const whole = spanAt(this.#file, line.start, this.#done);
        this.places.set(here, { key: whole, value: whole });
      }
      if (item === undefined) return undefined;
      items.push(item);
    }
    return (this.#lines[this.#next]?.indent ?? 0) > indent ? undefined : items;
  }

  #value(text: string, start: number, pointer: string): unknown {
    return FLOW.test(text) ? this.#flow(text, start, pointer) : this.#scalar(text, pointer);
  }

  /** A list in brackets. */
  #flow(text: string, start: number, pointer: string): unknown {
    const items: unknown[] = [];
    let at = start + 1;
    for (const piece of text.slice(1, -1).split(",")) {
      const source = piece.trim();
      const from = at + piece.length - piece.trimStart().length;
      const span = spanAt(this.#file, from, from + source.length);
      const here = `${pointer}/${items.length}`;
      const item = this.#scalar(source, here);
      if (item === undefined) return undefined;
      this.places.set(here, { key: span, value: span });
      items.push(item);
      at += piece.length + 1;
    }
    return items;
  }

  #scalar(text: string, pointer: string): string | number | undefined {
    if (DIGITS.test(text)) {
      if (this.#keepText(pointer)) return text;
      return text.length > 1 && text.startsWith("0") ? undefined : Number(text);
    }
    if (MOMENT.test(text) || CODE.test(text) || (WORD.test(text) && !NO_WORD.test(text))) return text;
    if (PROSE.test(text) && text.trim() === text) return text;
    return QUOTED.test(text) ? text.slice(1, -1) : undefined;
  }
}
