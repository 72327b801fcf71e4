import type { LaidOut } from "../../layout/laid-out.js";
import type { Artifact } from "../artifact.js";
import { compile } from "./compile.js";
import { stationeryOf } from "./package/stationery-of.js";
import { zip } from "./zip.js";

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
  const stationery = await stationeryOf(laidOut.house);
  return {
    extension: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    bytes: zip(compile(laidOut, stationery, options.modified), stationery.parts),
  };
}
