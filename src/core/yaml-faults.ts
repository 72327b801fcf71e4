import { type Document, isCollection, isScalar, type Node, Scalar, visit, type YAMLError } from "yaml";
import type { Sentence } from "./sentence.js";

/** What is wrong with the syntax of a YAML text, in words for its author; offsets count in that text. */
export interface SyntaxFault {
  readonly start: number;
  readonly end: number;
  readonly message: Sentence;
}

export const depthFault: Sentence = { zh: "括号或缩进的层次太多", en: "brackets or indents are nested too deeply" };

export const keyFault: Sentence = {
  zh: "冒号前面应当是一个名称，不能是列表或花括号",
  en: "a name must stand before the colon, not a list or braces",
};

export const indentCharacterFault: Sentence = {
  zh: "行首是全角空格，缩进要用半角空格",
  en: "the line begins with a full-width blank; indent with ordinary blanks",
};

/** For text that begins with a character which YAML keeps for itself. */
export function reservedFault(text: string): Sentence {
  const mark = [...text][0] ?? "";
  return {
    zh: `“${shorten(text)}”以“${mark}”开头，要给它加引号`,
    en: `“${shorten(text)}” begins with “${mark}” and needs quotes`,
  };
}

export function doubleKeyFault(name: string, line: number): Sentence {
  return { zh: `“${name}”写了两次，第一次在第${line}行`, en: `“${name}” is given twice, first in line ${line}` };
}

/** The fault behind an error of the parser, whose own words are for programmers. */
export function syntaxFault({ code, message, pos }: YAMLError, text: string, document: Document.Parsed): SyntaxFault {
  const at = Math.min(pos[0], text.length);
  switch (code) {
    case "MULTILINE_IMPLICIT_KEY":
      return inLine(text, at, noColon);
    case "BLOCK_AS_IMPLICIT_KEY":
      // where the key runs over the line end, what follows was indented as if it belonged to the value
      return document.errors.some((other) => other.code === "MULTILINE_IMPLICIT_KEY" && other.pos[0] === pos[0])
        ? inLine(text, nextLine(text, at), deeperThanBefore)
        : inLine(text, at, colonInside);
    case "TAB_AS_INDENT":
      return { start: at, end: at + 1, message: tab };
    case "BAD_INDENT":
      if (message.startsWith("Flow")) return atNode(text, document, at, isFlow, unclosedBracket);
      return inLine(text, at, unevenIndent);
    case "MISSING_CHAR":
      if (message.includes("closing")) return atNode(text, document, at, isQuoted, unclosedQuote);
      if (message.startsWith("Missing , "))
        return inLine(text, at, "[{".includes(text.charAt(at)) ? strayBracket : noComma);
      if (message.startsWith("Tags")) return inLine(text, lastBlank(text, at), reservedFault);
      if (message.startsWith("Flow")) return atNode(text, document, at, isFlow, unclosedBracket);
      return inLine(text, at, noColon);
    case "BAD_DQ_ESCAPE":
      return inLine(text, at, backslash);
    case "UNEXPECTED_TOKEN":
      if (message.includes("at node end")) return inLine(text, at, beginsLine(text, at) ? unrelated : leftOver);
      if (message.startsWith("Block scalar header")) return inLine(text, lastBlank(text, at), reservedFault);
      return /[[\]{},]/u.test(text.charAt(at))
        ? { start: at, end: at + 1, message: unexpected(text.charAt(at)) }
        : inLine(text, at, unexpected);
    case "MULTIPLE_DOCS":
      return inLine(text, at, secondBlock);
    case "RESOURCE_EXHAUSTION":
      return { start: at, end: at + 1, message: depthFault };
    case "BAD_SCALAR_START":
    case "BAD_DIRECTIVE":
    case "BAD_ALIAS":
    case "ALIAS_PROPS":
    case "MULTIPLE_ANCHORS":
    case "MULTIPLE_TAGS":
    case "TAG_RESOLVE_FAILED":
    case "BAD_COLLECTION_TYPE":
      return inLine(text, at, reservedFault);
    case "DUPLICATE_KEY": // not looked for by the parser
    case "BAD_PROP_ORDER":
    case "KEY_OVER_1024_CHARS":
    case "NON_STRING_KEY":
    case "BLOCK_IN_FLOW":
    case "IMPOSSIBLE":
      return inLine(text, at, unexpected);
  }
}

type Words = (text: string) => Sentence;

const noColon: Words = (text) => ({
  zh: `“${text}”后面没有冒号，看不出是哪一项`,
  en: `no colon behind “${text}”, so it can't be told what it gives`,
});

const deeperThanBefore: Words = (text) => ({
  zh: `“${text}”比上一项缩进得多，应当与上一项对齐`,
  en: `“${text}” is indented more than the entry before it and should be aligned with it`,
});

const unevenIndent: Words = (text) => ({
  zh: `“${text}”的缩进与同一层的其他项不一致`,
  en: `“${text}” isn't indented like the other entries of its level`,
});

const colonInside: Words = (text) => ({
  zh: `“${text}”里有半角冒号，要给它加引号，或者改用全角冒号`,
  en: `“${text}” has a colon in it and needs quotes, or a full-width colon`,
});

const tab: Sentence = { zh: "行首有制表符，缩进要用空格", en: "the line begins with a tab; indent with blanks" };

const unclosedBracket: Words = (text) => ({
  zh: `“${text}”没有配对的右括号`,
  en: `“${text}” has no closing bracket`,
});

const unclosedQuote: Words = (text) => ({ zh: `${text}没有配对的引号`, en: `${text} has no closing quote` });

const noComma: Words = (text) => ({ zh: `“${text}”前面少一个半角逗号`, en: `a comma is missing before “${text}”` });

const strayBracket: Words = (text) => ({
  zh: `“${text}”里有括号，要给整个值加引号`,
  en: `“${text}” has brackets in it; put the whole value in quotes`,
});

const backslash: Words = (text) => ({
  zh: `“${text}”：双引号里的反斜线有特殊含义，请改用单引号`,
  en: `“${text}”: a backslash has a meaning of its own in double quotes; use single quotes`,
});

const leftOver: Words = (text) => ({
  zh: `引号或括号后面多出“${text}”，要给整个值加引号`,
  en: `“${text}” is left over behind a quote or bracket; put the whole value in quotes`,
});

const unrelated: Words = (text) => ({
  zh: `“${text}”与上面的内容接不上，请检查缩进和短横线`,
  en: `“${text}” doesn't continue what stands above it; check indent and dashes`,
});

const secondBlock: Words = () => ({
  zh: "中间多了一行“---”，只能有一段",
  en: "there is another “---”, and only one block is read",
});

const unexpected: Words = (text) => ({ zh: `这里不应当有“${text}”`, en: `“${text}” is not expected here` });

/** From `at`, or the last ink before it, to the end of its line. */
function inLine(text: string, at: number, words: Words): SyntaxFault {
  const start = /\S/u.test(text.slice(at, endOfLine(text, at))) ? skipBlanks(text, at) : lastInk(text, at);
  const end = start + Math.max(1, withoutComment(text.slice(start, endOfLine(text, start))).length);
  return { start, end, message: words(shorten(text.slice(start, end))) };
}

/** At the last node of its sort that begins before `at`. */
function atNode(
  text: string,
  document: Document.Parsed,
  at: number,
  wanted: (node: Node) => boolean,
  words: Words,
): SyntaxFault {
  let start = 0;
  visit(document, {
    Node(_key, node) {
      const from = node.range?.[0] ?? 0;
      if (from < at && from >= start && wanted(node)) start = from;
    },
  });
  return inLine(text, start, words);
}

function isFlow(node: Node): boolean {
  return isCollection(node) && node.flow === true;
}

function isQuoted(node: Node): boolean {
  return isScalar(node) && (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE);
}

function beginsLine(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim() === "";
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}

function nextLine(text: string, at: number): number {
  return skipBlanks(text, Math.min(text.length, endOfLine(text, at) + 1));
}

function skipBlanks(text: string, at: number): number {
  let start = at;
  while (text[start] === " " || text[start] === "\t") start++;
  return start;
}

function lastInk(text: string, at: number): number {
  return Math.max(0, text.slice(0, at).trimEnd().length - 1);
}

function lastBlank(text: string, at: number): number {
  return Math.max(text.lastIndexOf(" ", at - 1), text.lastIndexOf("\n", at - 1)) + 1;
}

function withoutComment(line: string): string {
  return line.replace(/\s#.*$/u, "").trimEnd();
}

/** A quotation for a message: what identifies it is at its start. */
function shorten(text: string): string {
  const characters = [...text];
  return characters.length > 24 ? `${characters.slice(0, 24).join("")}…` : text;
}
