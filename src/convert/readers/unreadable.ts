import { ReadError } from "../read-error.js";

/** @param cause what a programmer would like to know */
export function damaged(cause: unknown): ReadError {
  return new ReadError(
    "damaged",
    {
      zh: "文件已损坏或不完整，请用 WPS 或 Word 打开并修复，另存为 .docx 后再转换",
      en: "the file is damaged or cut off: open and repair it in WPS or Word, save it as .docx and convert that",
    },
    { cause },
  );
}

export function encrypted(): ReadError {
  return new ReadError("encrypted", {
    zh: "文件有打开密码，请用 WPS 或 Word 打开，取消密码后另存为 .docx 再转换",
    en: "the file has a password: open it in WPS or Word, remove the password, save it as .docx and convert that",
  });
}

/** An archive or a compound file with something else in it. */
export function noText(): ReadError {
  return new ReadError("unsupported", {
    zh: "文件里没有文字文档，可能是表格、演示文稿或其他文件；请用 WPS 或 Word 打开原件，另存为 .docx 后再转换",
    en: "the file holds no text document, it may be a spreadsheet or slides: save the original as .docx and convert that",
  });
}

export function tooLarge(): ReadError {
  return new ReadError("too-large", {
    zh: "文件内容过多，不像一份报告，请删去大图片和附件，或者分成几个文件，另存为 .docx 后再转换",
    en: "the file holds far more than a report: remove large pictures and attachments or divide it, and save it as .docx",
  });
}

/** What no office program writes. */
export function harmful(): ReadError {
  return new ReadError("bomb", {
    zh: "文件的结构异常，可能是恶意文件，没有读取；如确需转换，请用 WPS 或 Word 另存为 .docx",
    en: "the file is built in a way that may be harmful, it wasn't read: save it as .docx in WPS or Word if you need it",
  });
}
