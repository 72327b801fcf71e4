import { type Decoded, decodeAs, decodeText } from "../../encodings.js";
import { ReadError } from "../../read-error.js";

/** Where a page says what it is encoded in: browsers look no further than its first kilobyte, scripts before it push it down. */
const DECLARED =
  /<\?xml[^>]{0,200}?encoding\s*=\s*["']?\s*([\w-]+)|<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([\w-]+)/iu;
const DECLARED_WITHIN = 16_384;
/** Servers and old editors wrote these without looking at the text. */
const MEANINGLESS = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii|windows-1252|utf-?16(?:le|be)?|unicode)$/iu;
/** A page may hold a few characters that a program cut in half; more, and it is something else. */
const MAX_BAD = 0.002;
const BAD = /\ufffd/gu;

interface DecodedPage extends Decoded {
  /** Whether some bytes couldn't be read; U+FFFD stands for them. */
  readonly broken: boolean;
}

/**
 * Decodes a web page: byte order mark, UTF-8 if every byte fits, what the page declares, then the ladder of texts.
 *
 * A page of Chinese in GBK never happens to be UTF-8, while pages that were saved again keep a declaration that is wrong since.
 *
 * @param asked what the user says it is in (`--encoding`): nothing else is tried
 * @param declared by whoever delivered the page
 * @throws {ReadError} if no encoding fits
 */
export function decodePage(bytes: Uint8Array, asked?: string, declared?: string): DecodedPage {
  if (asked !== undefined) {
    const text = decodeAs(asked, bytes);
    if (text === undefined) throw undecodable();
    return { text, encoding: asked.toLowerCase(), broken: false };
  }
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const wide =
    bytes[0] === 0x3c && bytes[1] === 0 ? "utf-16le" : bytes[0] === 0 && bytes[1] === 0x3c ? "utf-16be" : undefined;
  const wideText = wide === undefined ? undefined : decodeAs(wide, bytes);
  if (wide !== undefined && wideText !== undefined) return { text: wideText, encoding: wide, broken: false };
  const utf8 = marked ? undefined : decodeAs("utf-8", bytes);
  if (utf8 !== undefined && !utf8.includes("\0")) return { text: utf8, encoding: "utf-8", broken: false };
  const labels = marked
    ? []
    : [declared, declarationIn(bytes)].filter((label) => label !== undefined && !MEANINGLESS.test(label));
  for (const label of labels) {
    const text = label === undefined ? undefined : decodeAs(label, bytes);
    if (label !== undefined && text !== undefined)
      return { text, encoding: new TextDecoder(label).encoding, broken: false };
  }
  const decoded = decodeText(bytes);
  if (typeof decoded !== "number") return { ...decoded, broken: false };
  for (const label of [...labels, "utf-8", "gb18030"]) {
    const text = label === undefined ? undefined : leniently(label, bytes);
    if (label !== undefined && text !== undefined)
      return { text, encoding: new TextDecoder(label).encoding, broken: true };
  }
  throw undecodable();
}

function undecodable(): ReadError {
  return new ReadError("unsupported", {
    zh: "认不出网页的编码；请用浏览器打开，另存为“网页，全部”或复制到Word中保存，再转换",
    en: "the encoding of the page can't be told: open it in a browser, save it again and convert that",
  });
}

function declarationIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, DECLARED_WITHIN));
  const match = DECLARED.exec(head);
  return match?.[1] ?? match?.[2];
}

function leniently(label: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(label).decode(bytes);
    return (text.match(BAD)?.length ?? 0) <= Math.max(3, text.length * MAX_BAD) ? text : undefined;
  } catch {
    return undefined;
  }
}
