import { decodeAs, decodeText } from "../encodings.js";
import type { Reader } from "../reader.js";
import { type Refusal, refusal } from "../refusal.js";
import type { Transcript, TranscriptParagraph } from "../transcript.js";

/** More control characters than this share of the text, and it is no text. */
const MAX_CONTROL = 0.02;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they tell a binary file
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/gu;

/** A text file: each line is a paragraph. */
export const readTxt: Reader = async (bytes, { encoding }) => {
  const decoded = encoding === undefined ? decodeText(bytes) : asAsked(bytes, encoding);
  if (typeof decoded === "number") return undecodable(decoded);
  if ("type" in decoded) return decoded;
  const { text } = decoded;
  if ((text.match(CONTROL)?.length ?? 0) > text.length * MAX_CONTROL) {
    return refusal("unsupported", "这不是文本文件，也不是能识别的文档格式", "this is neither text nor a known format");
  }
  return toTranscript(text, decoded.encoding);
};

/** A decoded text as a transcript. */
export function toTranscript(text: string, encoding: string): Transcript {
  const paragraphs: TranscriptParagraph[] = [];
  let from = 0;
  for (const end of text.matchAll(/\r\n|\r|\n|$/gu)) {
    if (end.index > from) paragraphs.push({ from, to: end.index });
    from = end.index + end[0].length;
  }
  return {
    format: "txt",
    encoding,
    text,
    paragraphs,
    asides: [],
    tables: [],
    notes: [],
    images: [],
    labels: [],
    doubts: [],
  };
}

function asAsked(bytes: Uint8Array, encoding: string): { text: string; encoding: string } | Refusal {
  const text = decodeAs(encoding, bytes);
  return text === undefined
    ? refusal(
        "encoding",
        `文件不是${encoding}编码，或者没有这种编码`,
        `the file isn't ${encoding}, or there is no such encoding`,
      )
    : { text, encoding: encoding.toLowerCase() };
}

function undecodable(at: number): Refusal {
  return refusal(
    "encoding",
    `认不出文件的编码：从第${at + 1}个字节起不是UTF-8、UTF-16或GB 18030；知道编码时请用--encoding指定`,
    `unknown encoding: from byte ${at + 1} on it is neither UTF-8, UTF-16 nor GB 18030; name it with --encoding if you know it`,
  );
}
