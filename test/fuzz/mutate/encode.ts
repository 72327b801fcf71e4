import type { Random } from "../random.js";

/** GBK by character: Node decodes it and doesn't write it. */
const gbk = new Map<string, readonly [number, number]>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = new TextDecoder("gb18030").decode(Uint8Array.of(lead, trail));
    if (character.length === 1 && character !== "\ufffd" && !gbk.has(character)) gbk.set(character, [lead, trail]);
  }
}

function toGbk(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const pair = gbk.get(character);
    if (pair !== undefined) bytes.push(...pair);
    else bytes.push(character < "\u0080" ? character.charCodeAt(0) : 0x3f);
  }
  return Uint8Array.from(bytes);
}

/** One byte a character, as RTF and the heads of mails have it; what doesn't fit becomes `?`. */
export function toLatin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => (character.charCodeAt(0) < 0x100 ? character.charCodeAt(0) : 0x3f));
}

function toUtf16(text: string, little = true): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return new Uint8Array(view.buffer);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A text as offices have saved it, mostly in UTF-8. */
export function encode(random: Random, text: string): Uint8Array {
  const mark = random.chance(0.1) ? "\ufeff" : "";
  switch (random.below(12)) {
    case 0:
      return toUtf16(mark + text);
    case 1:
      return toUtf16(mark + text, false);
    case 2:
    case 3:
    case 4:
      return toGbk(text);
    default:
      return utf8(mark + text);
  }
}
