import { type Refusal, refusal } from "./refusal.js";
import type { SourceFormat } from "./transcript.js";

/** What pages and pieces of pages begin with, declarations and comments left out. */
const HTML =
  /^<(?:!doctype\s+html|html|head|body|title|meta|link|base|style|script|table|div|p|span|font|center|section|article|main|h[1-6]|br|b|strong|ul|ol|pre)\b/iu;
/** Word 2003 and later as one XML file; OpenDocument as one. */
const OFFICE_XML = /<(?:w:wordDocument|pkg:package|office:document)\b/u;
const MAIL_HEADER =
  /^(?:MIME-Version|From|Content-Type|Content-Location|Subject|Date|Snapshot-Content-Location|X-[\w-]+):/iu;

/** Around the front matter that drafts begin with (前言信息), and the keys that all of them have. */
const FENCE = /^---[ \t]*$/u;
const DRAFT_KEY = /^(?:title|issuer|year)[ \t]*[:：]/u;

/** Enough to tell every format by; scripts of servers leave many blank lines before a page. */
const HEAD = 16_384;

/**
 * Tells the format of an old file by its content; names lie.
 *
 * What has no other mark is text, or will turn out not to be.
 */
export function sniff(bytes: Uint8Array): SourceFormat | Refusal {
  if (bytes.length === 0) return refusal("empty", "文件是空的", "the file is empty");
  if (startsWith(bytes, "%PDF-")) {
    return refusal(
      "pdf",
      "PDF不能直接转换：请在WPS或Word中打开，另存为.docx再转换",
      "PDF can't be converted: open it in a word processor and save it as .docx",
    );
  }
  if (startsWith(bytes, "PK\u0003\u0004")) return sniffZip(bytes);
  if (startsWith(bytes, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) return sniffCompound(bytes);
  if (isPicture(bytes)) {
    return refusal("scan", "这是图片：请先用文字识别软件转成文字", "this is a picture: have its text recognised first");
  }
  const head = headOf(bytes);
  if (isDraft(head)) {
    return refusal(
      "unsupported",
      "这已经是草稿（开头有“---”之间的前言信息），不用转换；可以直接 report check 或 report build",
      "this is a draft already (it begins with front matter between “---”) and needs no conversion: use report check or report build",
    );
  }
  if (head.startsWith("{\\rtf")) return "rtf";
  if (HTML.test(withoutPrologue(head))) return "html";
  if (OFFICE_XML.test(head)) {
    return refusal(
      "unsupported",
      "这种XML格式读不了：请用WPS或Word打开，另存为.docx再转换",
      "this XML format can't be read: open it in a word processor and save it as .docx",
    );
  }
  return MAIL_HEADER.test(head) && /^(?:MIME-Version|Content-Type):/imu.test(head) ? "mht" : "txt";
}

function sniffZip(bytes: Uint8Array): SourceFormat | Refusal {
  if (includes(bytes.subarray(0, 200), "application/vnd.oasis.opendocument.text")) return "odt";
  if (includes(bytes, "word/") || includes(bytes, "wordprocessingml")) return "docx";
  // packed anew by a program that doesn't know that its type comes first, as it is
  if (includes(bytes, "content.xml") && !includes(bytes.subarray(0, 200), "application/vnd.")) return "odt";
  return refusal(
    "unsupported",
    "这是压缩包或表格、演示文稿，不是文档：请取出其中的文档再转换",
    "this is an archive, a spreadsheet or slides, no document: take the document out of it",
  );
}

/** The compound file of old Word, and of .docx with a password. Its directory names its streams in UTF-16. */
function sniffCompound(bytes: Uint8Array): SourceFormat | Refusal {
  if (includes(bytes, wide("EncryptedPackage"))) {
    return refusal(
      "encrypted",
      "文件有密码：请打开后取消密码，另存再转换",
      "the file has a password: open it, remove the password and save it",
    );
  }
  // the reader knows Microsoft Works by its stream and says so
  if (includes(bytes, wide("WordDocument")) || includes(bytes, wide("MatOST"))) return "doc";
  return refusal(
    "unsupported",
    "这种旧格式读不了：请用WPS或Word打开，另存为.docx再转换",
    "this old format can't be read: open it in a word processor and save it as .docx",
  );
}

function isDraft(head: string): boolean {
  const [first = "", ...rest] = head.split(/\r\n|\r|\n/u);
  if (!FENCE.test(first)) return false;
  const end = rest.findIndex((line) => FENCE.test(line));
  return rest.slice(0, end === -1 ? rest.length : end).some((line) => DRAFT_KEY.test(line));
}

function isPicture(bytes: Uint8Array): boolean {
  const marks = ["\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "II*\0", "MM\0*", "BM"];
  return marks.some((mark) => startsWith(bytes, mark)) && bytes.subarray(0, 64).includes(0);
}

function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  const marked =
    head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : "utf-8";
  const encoding =
    head[0] === 0x3c && head[1] === 0 ? "utf-16le" : head[0] === 0 && head[1] === 0x3c ? "utf-16be" : marked;
  return new TextDecoder(encoding).decode(head).replace(/^[\s\ufeff]+/u, "");
}

/** Without the XML declaration, instructions of servers and comments that may stand before a page. */
function withoutPrologue(head: string): string {
  let at = 0;
  for (;;) {
    while (/\s/u.test(head[at] ?? "")) at++;
    const end = head.startsWith("<!--", at)
      ? "-->"
      : head.startsWith("<?", at) || head.startsWith("<%", at)
        ? ">"
        : undefined;
    if (end === undefined) return head.slice(at);
    const close = head.indexOf(end, at);
    if (close === -1) return "";
    at = close + end.length;
  }
}

const wide = (name: string): string => [...name].join("\0");

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((character, index) => bytes[index] === character.charCodeAt(0));
}

function includes(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < text.length && bytes[at + same] === text.charCodeAt(same)) same++;
    if (same === text.length) return true;
  }
  return false;
}
