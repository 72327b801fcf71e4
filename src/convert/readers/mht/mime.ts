import { damaged, harmful, tooLarge } from "../unreadable.js";

/** A part of a message that holds no further parts. */
export interface Part {
  /** `text/html`, lower case. */
  readonly type: string;
  readonly charset?: string;
  /** `Content-Location` and `Content-ID` without its brackets. */
  readonly names: readonly string[];
  readonly bytes: Uint8Array;
}

/** Saved pages have a few hundred parts, in one multipart or two. */
const limits = { parts: 4000, depth: 8, header: 65_536 } as const;
const MAX_BOUNDARY = 200;

type Headers = ReadonlyMap<string, string>;

/** The message as found, and whether its last boundary is missing. */
export interface Message {
  readonly parts: readonly Part[];
  readonly cutOff: boolean;
}

/**
 * Takes a MIME message apart (RFC 2045, RFC 2046, RFC 2557).
 *
 * @throws {ReadError} if it is damaged or built to do harm
 */
export function readMessage(bytes: Uint8Array): Message {
  // one character a byte, so that boundaries can be searched for as text
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const start = /^(?:\u00ef\u00bb\u00bf)?\s*/u.exec(source.slice(0, limits.header))?.[0].length ?? 0;
  const parts: Part[] = [];
  const whole = addParts(source.slice(start), parts, 0);
  return { parts, cutOff: !whole };
}

/** @returns whether it ends as it should */
function addParts(source: string, parts: Part[], depth: number): boolean {
  if (depth > limits.depth) throw harmful();
  const { headers, body } = split(source);
  const [type, parameters] = contentType(headers);
  const boundary = parameters.get("boundary");
  if (!type.startsWith("multipart/") || boundary === undefined) {
    if (parts.length >= limits.parts) throw tooLarge();
    parts.push(partOf(type, parameters.get("charset"), headers, body));
    return true;
  }
  if (boundary === "" || boundary.length > MAX_BOUNDARY) throw damaged("boundary");
  const { pieces, whole } = piecesOf(body, boundary);
  if (pieces.length === 0) throw damaged("no part");
  let ended = whole;
  for (const piece of pieces) ended = addParts(piece, parts, depth + 1) && ended;
  return ended;
}

/** What stands between the lines that are boundaries. */
function piecesOf(body: string, boundary: string): { readonly pieces: readonly string[]; readonly whole: boolean } {
  const mark = `--${boundary}`;
  const pieces: string[] = [];
  let from: number | undefined;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== "\n" && body[at - 1] !== "\r") continue;
    const behind = body.slice(at + mark.length, at + mark.length + 2);
    const last = behind === "--";
    if (!last && !/^[ \t\r\n]/u.test(behind) && behind !== "") continue;
    if (from !== undefined) pieces.push(body.slice(from, at).replace(/\r?\n$/u, ""));
    if (pieces.length > limits.parts) throw tooLarge();
    if (last) return { pieces, whole: true };
    const end = body.indexOf("\n", at + mark.length);
    from = end === -1 ? body.length : end + 1;
  }
  if (from !== undefined) pieces.push(body.slice(from));
  return { pieces, whole: false };
}

function split(source: string): { readonly headers: Headers; readonly body: string } {
  const headers = new Map<string, string>();
  let at = 0;
  while (at < source.length) {
    const end = source.indexOf("\n", at);
    let line = source.slice(at, end === -1 ? source.length : end).trimEnd();
    at = end === -1 ? source.length : end + 1;
    if (line === "") break;
    if (at > limits.header) break;
    while (source[at] === " " || source[at] === "\t") {
      const next = source.indexOf("\n", at);
      line += ` ${source.slice(at, next === -1 ? source.length : next).trim()}`;
      at = next === -1 ? source.length : next + 1;
      if (line.length > limits.header) throw damaged("header");
    }
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: source.slice(at) };
}

function contentType(headers: Headers): readonly [type: string, parameters: ReadonlyMap<string, string>] {
  const value = headers.get("content-type") ?? "text/plain";
  const parameters = new Map<string, string>();
  for (const [, name = "", quoted, bare] of value.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s;]+))/gu)) {
    parameters.set(name.toLowerCase(), quoted ?? bare ?? "");
  }
  return [(value.split(";")[0] ?? "").trim().toLowerCase(), parameters];
}

function partOf(type: string, charset: string | undefined, headers: Headers, body: string): Part {
  const id = headers.get("content-id")?.replace(/^<|>$/gu, "");
  const names = [headers.get("content-location"), id, id === undefined ? undefined : `cid:${id}`];
  return {
    type,
    ...(charset !== undefined && { charset }),
    names: names.filter((name) => name !== undefined),
    bytes: decode(body, headers.get("content-transfer-encoding")?.toLowerCase()),
  };
}

function decode(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === "base64") return new Uint8Array(Buffer.from(body, "base64"));
  if (encoding !== "quoted-printable") return new Uint8Array(Buffer.from(body, "latin1"));
  const plain = body
    .replace(/[ \t]*=[ \t]*\r?\n|=$/gu, "")
    .replace(/=([\da-f]{2})/giu, (_match, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return new Uint8Array(Buffer.from(plain, "latin1"));
}
