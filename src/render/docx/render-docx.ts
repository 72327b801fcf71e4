import type { LaidOut } from "../../layout/laid-out.js";
import type { Artifact } from "../artifact.js";

export interface DocxOptions {
  /** When the file was last changed, ISO 8601; where absent, the date of the document, so that no clock is read. */
  readonly modified?: string;
}

/**
 * A report as an office prints and stamps it (红头文件的 Word 稿).
 *
 * The same report gives the same bytes, whatever the clock, time zone or language of the machine.
 *
 * @throws {RangeError} if `modified` is no date; the command that reads it from the environment has looked at it
 */
export async function renderDocx(laidOut: LaidOut, options: DocxOptions = {}): Promise<Artifact> {
  // docx takes 24 ms to load, which only those who build a DOCX should pay
  const [{ compile }, { zip }] = await Promise.all([import("./compile.js"), import("./zip.js")]);
  return {
    extension: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    bytes: await zip(compile(laidOut, options.modified)),
  };
}
