import { firstBadByte } from "../core/bad-byte.js";

/** A text and the encoding it was found in. */
export interface Decoded {
  readonly text: string;
  /** Lower case: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, or the label that was asked for. */
  readonly encoding: string;
}

/** Byte order marks. */
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** What Chinese official prose is made of, and its most frequent characters. */
const USUAL = /[\p{Script=Han}\s\u0020-\u007e\u2010-\u2027\u3000-\u303f\uff00-\uffef]/gu;
const FREQUENT = /[的一和法行政、，。：]/gu;
/** A text without a mark is taken for UTF-16 only if it then reads like Chinese: real ones come to 0.99 and 0.15. */
const USUAL_SHARE = 0.9;
const FREQUENT_SHARE = 0.05;

/**
 * Decodes a text by the ladder: byte order mark, UTF-8, UTF-16 without mark, GB 18030. Each step must decode to the last byte.
 *
 * The byte order mark is no part of the text.
 *
 * @returns the offset of the first byte that GB 18030 can't read where no step fits
 */
export function decodeText(bytes: Uint8Array): Decoded | number {
  for (const [encoding, mark] of MARKS) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    const text = decodeAs(encoding, bytes.subarray(mark.length));
    if (text !== undefined) return { text, encoding };
  }
  const utf8 = decodeAs("utf-8", bytes);
  if (utf8 !== undefined && !utf8.includes("\0")) return { text: utf8, encoding: "utf-8" };
  for (const encoding of ["utf-16le", "utf-16be"]) {
    const text = bytes.length % 2 === 0 ? decodeAs(encoding, bytes) : undefined;
    if (text !== undefined && readsLikeChinese(text)) return { text, encoding };
  }
  const text = utf8 ?? decodeAs("gb18030", bytes);
  return text === undefined
    ? firstBadByte(bytes, "gb18030")
    : { text, encoding: utf8 === undefined ? "gb18030" : "utf-8" };
}

/** Decodes as asked; undefined where the label is unknown or the bytes don't fit. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readsLikeChinese(text: string): boolean {
  const sample = text.slice(0, 4000);
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / sample.length;
  return sample !== "" && share(USUAL) >= USUAL_SHARE && share(FREQUENT) >= FREQUENT_SHARE;
}
