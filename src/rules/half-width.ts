import { isCjk } from "../text/han.js";
import { matchesOf } from "../text/matches.js";
import { documentNumbers } from "./document-number.js";
import { unitsIn } from "./unit-symbols.js";

/** What a text has of half-width forms that should be Chinese ones. */
export interface HalfWidth {
  /** Places of , : ; ? ! beside Chinese; not those of 15:52, 1:500, 1,234 and foreign text. */
  readonly marks: readonly number[];
  /** Pairs of brackets, at least one half-width, with Chinese inside or beside them; ordinals and document numbers left out. */
  readonly brackets: readonly HalfWidthBrackets[];
  /** Whether a unit is Chinese, or will be when everything that is told of it is mended. */
  isChinese(at: number): boolean;
}

interface HalfWidthBrackets {
  readonly open: number;
  readonly close: number;
}

const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};
const MARK = /[,;:?!]/u;
/** What becomes Chinese beside Chinese: marks, brackets, and typed dashes and ellipses. */
const TOKEN = /[,;:?!()（）]|\.{3,}|-{2,3}|–{2}|―{2}|─{2}/gu;
/** `(一)`, `(1)`: an ordinal, which rules of their own look after. */
const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/u;
const BEFORE_ORDINAL = /^$|[。；：！？\n]$/u;
/** Straight quotes and square brackets don't keep a mark from its neighbour; full-width and no-break blanks will go. */
const LOOSE = "\"'[]\u3000\u00a0";

interface Token {
  readonly from: number;
  readonly to: number;
  /** Index of the bracket that it belongs to. */
  partner: number | undefined;
  chinese: boolean;
}

/** The full-width form of a half-width mark or bracket. */
export function wideForm(mark: string): string {
  return WIDE[mark] ?? mark;
}

/** What there is to say of a text without half-width forms. */
export function fullWidth(text: string): HalfWidth {
  return { marks: [], brackets: [], isChinese: (at) => isInk(text, at) };
}

/**
 * Finds the half-width forms of a text.
 *
 * One that is mended makes its neighbours stand beside Chinese. All that follow from one another are found at once, so that a
 * second look finds no more.
 */
export function halfWidth(text: string): HalfWidth {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return fullWidth(text);
  const numbers = new Set(documentNumbers(text).flatMap(({ open, close }) => [open, close]));
  const inside = chineseBefore(text);
  for (const [index, token] of tokens.entries()) {
    const partner = token.partner === undefined ? undefined : tokens[token.partner];
    if (token.chinese) continue;
    token.chinese =
      isCjk(text.charAt(token.from)) ||
      !TOKEN_START.test(text.charAt(token.from)) ||
      numbers.has(token.from) ||
      isCjk(before(text, token.from)) ||
      isCjk(after(text, token.to)) ||
      (partner !== undefined && partner.from > token.from && (inside[partner.from] ?? 0) > (inside[token.to] ?? 0));
    if (token.chinese) spread(text, tokens, index);
  }
  const becomes = new Set(tokens.flatMap(({ chinese, from, to }) => (chinese ? range(from, to) : [])));
  return {
    marks: tokens.filter(({ chinese, from }) => chinese && MARK.test(text.charAt(from))).map(({ from }) => from),
    brackets: bracketsOf(text, tokens, numbers),
    isChinese: (at) => becomes.has(at) || isInk(text, at),
  };
}

/** A text with its half-width marks and brackets as they should be; of the same length. */
export function widened(text: string, { marks, brackets }: HalfWidth): string {
  if (marks.length === 0 && brackets.length === 0) return text;
  const wide = new Set([...marks, ...brackets.flatMap(({ open, close }) => [open, close])]);
  return text.replace(/[,;:?!()]/gu, (mark, at: number) => (wide.has(at) ? wideForm(mark) : mark));
}

const TOKEN_START = /[,;:?!()（）.\-–―─]/u;

function tokensOf(text: string): Token[] {
  const marks = matchesOf(text, TOKEN).map(({ index, 0: token }) => [index, index + token.length] as const);
  if (marks.length === 0) return [];
  const units = unitsIn(text).map(({ from, to }) => [from, to] as const);
  const tokens = [...marks, ...units]
    .sort((a, b) => a[0] - b[0])
    .map(([from, to]): Token => ({ from, to, partner: undefined, chinese: false }));
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    const mark = text.charAt(token.from);
    if (mark === "(" || mark === "（") open.push(index);
    else if (mark === ")" || mark === "）") {
      const partner = open.pop();
      if (partner === undefined) continue;
      token.partner = partner;
      const other = tokens[partner];
      if (other !== undefined) other.partner = index;
    }
  }
  return tokens;
}

/** Makes Chinese what stands beside a token that is, and its partner, and so on. */
function spread(text: string, tokens: readonly Token[], from: number): void {
  const pending = [from];
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    const token = tokens[index];
    if (token === undefined) continue;
    const [previous, next] = [tokens[index - 1], tokens[index + 1]];
    const reached = [
      token.partner,
      previous !== undefined && isLoose(text, previous.to, token.from, false) ? index - 1 : undefined,
      next !== undefined && isLoose(text, token.to, next.from, true) ? index + 1 : undefined,
    ];
    for (const other of reached) {
      const found = other === undefined ? undefined : tokens[other];
      if (other === undefined || found === undefined || found.chinese) continue;
      found.chinese = true;
      pending.push(other);
    }
  }
}

function bracketsOf(
  text: string,
  tokens: readonly Token[],
  numbers: ReadonlySet<number>,
): readonly HalfWidthBrackets[] {
  return tokens.flatMap(({ from: open, partner, chinese }): HalfWidthBrackets[] => {
    const close = partner === undefined ? undefined : tokens[partner]?.from;
    if (!chinese || close === undefined || close < open || numbers.has(open)) return [];
    if (text[open] !== "(" && text[close] !== ")") return [];
    const content = text.slice(open + 1, Math.min(close, open + 5));
    const ordinal = ORDINAL.test(content) && BEFORE_ORDINAL.test(text.slice(Math.max(0, open - 4), open).trimEnd());
    return ordinal ? [] : [{ open, close }];
  });
}

/** For each place, how many Chinese characters stand before it. */
function chineseBefore(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    counts[at + 1] = (counts[at] ?? 0) + (code > 0x7f && code !== 0xa0 && isCjk(text.charAt(at)) ? 1 : 0);
  }
  return counts;
}

function before(text: string, place: number): string {
  let at = place - 1;
  while (at >= 0 && (LOOSE.includes(text.charAt(at)) || /[ \t]/u.test(text.charAt(at)))) at--;
  return characterEndingAt(text, at);
}

function after(text: string, place: number): string {
  let at = place;
  while (at < text.length && LOOSE.includes(text.charAt(at))) at++;
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** Chinese, and no blank. */
function isInk(text: string, at: number): boolean {
  const unit = text.charAt(at);
  return unit !== "\u3000" && isCjk(unit);
}

function isLoose(text: string, from: number, to: number, blanks: boolean): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charAt(at);
    if (!LOOSE.includes(unit) && !(blanks && /[ \t]/u.test(unit))) return false;
  }
  return true;
}

function characterEndingAt(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 1), at + 1)].at(-1) ?? "";
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
