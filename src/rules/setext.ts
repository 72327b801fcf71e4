import type { Heading } from "mdast";
import type { SourceFile } from "../core/source-file.js";
import { sourceOf } from "./syntax.js";

/** Whether a heading is made by a line `---` or `===` below its text. */
export function isSetext(file: SourceFile, node: Heading): boolean {
  return !/^\s*#{1,6}(?:\s|$)/u.test(sourceOf(file, node));
}
