import type { Report } from "../model/report.js";
import type { ImageFile } from "./laid-out.js";

/** A report with the pictures it names, by `Image.source`. One that is absent is set as its alternative text. */
export interface Illustrated {
  readonly report: Report;
  readonly images: ReadonlyMap<string, ImageFile>;
}
