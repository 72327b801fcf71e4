/** What an RTF file is made of: groups, control words and bytes of text (RTF 1.9.1, "Basic Entities"). */
export type Token =
  | { readonly type: "open" }
  | { readonly type: "close" }
  | { readonly type: "word"; readonly name: string; readonly value: number | undefined }
  /** Bytes of text: written as themselves, as `\'hh`, or as an escaped sign. */
  | { readonly type: "bytes"; readonly bytes: Uint8Array }
  /** What `\bin` announces, as far as the file has it. */
  | { readonly type: "binary"; readonly bytes: Uint8Array };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
/** Longer names and numbers are no control words. */
const MAX_NAME = 32;
const MAX_DIGITS = 10;

const open: Token = { type: "open" };
const close: Token = { type: "close" };
const bytes: readonly Token[] = Array.from({ length: 256 }, (_, byte) => ({
  type: "bytes",
  bytes: Uint8Array.of(byte),
}));

/** The tokens of a file one after the other. Any bytes are tokens of some kind. */
export function* tokens(source: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < source.length) {
    const byte = source[at] ?? 0;
    at++;
    if (byte === OPEN) yield open;
    else if (byte === CLOSE) yield close;
    else if (byte !== BACKSLASH && !isText(byte)) continue;
    else if (byte !== BACKSLASH) {
      const from = at - 1;
      while (at < source.length && isText(source[at])) at++;
      yield { type: "bytes", bytes: source.subarray(from, at) };
    } else {
      const control = controlAt(source, at);
      at = control.end;
      if (control.token !== undefined) yield control.token;
    }
  }
}

interface Control {
  readonly token: Token | undefined;
  readonly end: number;
}

function controlAt(source: Uint8Array, at: number): Control {
  const first = source[at];
  if (first === undefined) return { token: undefined, end: at };
  if (!isLetter(first)) return symbolAt(source, at, first);
  let end = at;
  while (end - at < MAX_NAME && isLetter(source[end])) end++;
  const name = ascii(source, at, end);
  const digits = end;
  if (source[end] === 0x2d) end++;
  const start = end;
  while (end - start < MAX_DIGITS && isDigit(source[end])) end++;
  const value = end === start ? undefined : Number(ascii(source, digits, end));
  if (end === start) end = digits;
  if (source[end] === 0x20) end++;
  if (name !== "bin") return { token: { type: "word", name, value }, end };
  const length = Math.max(0, Math.min(value ?? 0, source.length - end));
  return { token: { type: "binary", bytes: source.subarray(end, end + length) }, end: end + length };
}

function symbolAt(source: Uint8Array, at: number, symbol: number): Control {
  if (symbol === 0x27) {
    const byte = Number.parseInt(ascii(source, at + 1, at + 3), 16);
    return Number.isNaN(byte) ? { token: undefined, end: at + 1 } : { token: bytes[byte], end: at + 3 };
  }
  if (symbol === BACKSLASH || symbol === OPEN || symbol === CLOSE) return { token: bytes[symbol], end: at + 1 };
  // a line end behind a backslash ends a paragraph
  const name = symbol === 0x0d || symbol === 0x0a ? "par" : String.fromCharCode(symbol);
  return { token: { type: "word", name, value: undefined }, end: at + 1 };
}

/** Line ends and padding within text mean nothing. */
function isText(byte: number | undefined): boolean {
  return byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE && byte !== 0x0d && byte !== 0x0a && byte !== 0;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function ascii(source: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...source.subarray(from, to));
}
