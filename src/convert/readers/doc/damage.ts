import type { Sentence } from "../../../core/sentence.js";
import { ReadError } from "../../read-error.js";

const damaged: Sentence = {
  zh: "文件已损坏或不完整，请用 WPS 或 Word 打开并修复，另存为 .docx 后再转换",
  en: "the file is damaged or cut off: open and repair it in WPS or Word, save it as .docx and convert that",
};

/** @param why for a programmer who looks into it */
export function broken(why: string, cause?: unknown): ReadError {
  return new ReadError("damaged", damaged, { cause: cause ?? new Error(why) });
}
