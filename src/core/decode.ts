import { firstBadByte } from "./bad-byte.js";
import type { Diagnostic } from "./diagnostic.js";
import type { Outcome } from "./outcome.js";
import type { Sentence } from "./sentence.js";
import { type SourceFile, sourceFile, spanAt } from "./source-file.js";

/** Files that were joined, or saved by several programs, have more than one; a Markdown parser would count places past them. */
const BYTE_ORDER_MARKS = /^\uFEFF+/u;

/**
 * Decodes a draft, which is UTF-8, with or without byte order marks.
 *
 * Anything else is told with what it seems to be and what to do; the value is then an empty file of that path.
 */
export function decodeDraft(path: string, bytes: Uint8Array): Outcome<SourceFile> {
  const text = decode("utf-8", bytes);
  if (text === undefined) return refused(path, describe(bytes), linesBefore(bytes));
  const nul = text.indexOf("\0");
  if (nul !== -1) return refused(path, describe(bytes), 0);
  return { value: sourceFile(path, text.replace(BYTE_ORDER_MARKS, "")), diagnostics: [] };
}

function describe(bytes: Uint8Array): Sentence {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) {
    return {
      zh: "这是压缩包或 Word 文件（.docx），不是 Markdown 草稿",
      en: "this is a zip archive or a Word file (.docx), no Markdown draft",
    };
  }
  if (first === 0xd0 && second === 0xcf) {
    return {
      zh: "这是旧版 Word 或 WPS 文件，不是 Markdown 草稿",
      en: "this is an old Word or WPS file, no Markdown draft",
    };
  }
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return {
      zh: "文件编码是 UTF-16，草稿应为 UTF-8：请在编辑器中另存为 UTF-8",
      en: "the file is UTF-16, a draft must be UTF-8: save it as UTF-8 in your editor",
    };
  }
  if (!bytes.includes(0) && decode("gb18030", bytes) !== undefined) {
    return {
      zh: "文件编码看来是 GB 18030（GBK），草稿应为 UTF-8：请在编辑器中另存为 UTF-8",
      en: "the file seems to be GB 18030 (GBK), a draft must be UTF-8: save it as UTF-8 in your editor",
    };
  }
  return { zh: "这不是文本文件，或者已经损坏", en: "this is no text file, or it is damaged" };
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Line ends before the first byte that isn't UTF-8. */
function linesBefore(bytes: Uint8Array): number {
  return bytes.subarray(0, firstBadByte(bytes, "utf-8")).filter((byte) => byte === 0x0a).length;
}

function refused(path: string, message: Sentence, line: number): Outcome<SourceFile> {
  const value = sourceFile(path, "");
  const { start } = spanAt(value, 0, 0);
  const place = { ...start, line: line + 1 };
  const diagnostic: Diagnostic = {
    ruleId: "file-encoding",
    severity: "error",
    path,
    span: { start: place, end: place },
    message,
  };
  return { value, diagnostics: [diagnostic] };
}
