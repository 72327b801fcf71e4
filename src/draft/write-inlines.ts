import { escapeText } from "./escape.js";
import type { FlatInline } from "./flat.js";

/** Running text as Markdown in one line. */
export function writeInlines(inlines: readonly FlatInline[], lineBreak: string): string {
  let written = "";
  for (let index = 0; index < inlines.length; ) {
    const inline = inlines[index];
    if (inline === undefined) break;
    if (inline.type === "text") {
      const run = runFrom(inlines, index, ({ link }) => link === inline.link);
      const text = writeText(run, written.at(-1), firstOf(inlines[index + run.length]));
      written += inline.link === undefined ? text : `[${text}](${destination(inline.link)})`;
      index += run.length;
    } else {
      if (inline.type === "note" && written.endsWith("!")) written = `${written.slice(0, -1)}\\!`;
      written += writeOther(inline, lineBreak);
      index++;
    }
  }
  return written;
}

type FlatText = Extract<FlatInline, { type: "text" }>;

function runFrom(inlines: readonly FlatInline[], from: number, alike: (text: FlatText) => boolean): FlatText[] {
  const run: FlatText[] = [];
  for (const inline of inlines.slice(from)) {
    if (inline.type !== "text" || !alike(inline)) break;
    run.push(inline);
  }
  return run;
}

/** Stars only where Markdown takes them for bold: between a Chinese character and a quotation mark it doesn't. */
function writeText(run: readonly FlatText[], before: string | undefined, after: string | undefined): string {
  let written = "";
  for (let index = 0; index < run.length; ) {
    const bold = run[index]?.bold === true;
    let end = index;
    while (end < run.length && (run[end]?.bold === true) === bold) end++;
    const plain = run
      .slice(index, end)
      .map(({ text }) => text)
      .join("")
      .replace(/\s*[\r\n]\s*/gu, " ");
    const previous = written.at(-1) ?? before;
    const next = run[end]?.text.at(0) ?? after;
    written += bold && canBeBold(plain, previous, next) ? `**${escapeText(plain)}**` : escapeText(plain);
    index = end;
  }
  return written;
}

const BLANK = /^\s$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

function canBeBold(text: string, before: string | undefined, after: string | undefined): boolean {
  const opens = flanks(text.at(0), before);
  return opens && flanks(text.at(-1), after);
}

/** Whether stars between two characters bind to the inner one (CommonMark 0.31.2, 6.2). */
function flanks(inner: string | undefined, outer: string | undefined): boolean {
  if (inner === undefined || BLANK.test(inner)) return false;
  return !PUNCTUATION.test(inner) || outer === undefined || BLANK.test(outer) || PUNCTUATION.test(outer);
}

function firstOf(inline: FlatInline | undefined): string | undefined {
  return inline?.type === "text" ? inline.text.at(0) : inline && "[";
}

function writeOther(inline: Exclude<FlatInline, FlatText>, lineBreak: string): string {
  switch (inline.type) {
    case "break":
      return lineBreak;
    case "note":
      return `[^${inline.label}]`;
    case "image": {
      const title = inline.title === undefined ? "" : ` "${inline.title.replace(/["\\]/gu, "\\$&")}"`;
      return `![${escapeText(inline.alt).replaceAll("]", "\\]")}](${destination(inline.source)}${title})`;
    }
    default:
      return inline satisfies never;
  }
}

/** Blanks and brackets of a path are percent-encoded; readers of drafts decode them. */
function destination(url: string): string {
  return url.replace(/[\s()<>\\]/gu, (sign) =>
    sign === "(" ? "%28" : sign === ")" ? "%29" : encodeURIComponent(sign),
  );
}
