/** The public door: the pipeline, for programs that have no command line. */

export { loadHouse } from "./config/load-house.js";
export type { Conversion, Converted } from "./convert/convert.js";
export type { ConvertRecord } from "./convert/record.js";
export type { Refusal, RefusalReason } from "./convert/refusal.js";
export type { Transcript } from "./convert/transcript.js";
export type { Basis, Diagnostic, Edit, Severity } from "./core/diagnostic.js";
export type { Outcome } from "./core/outcome.js";
export type { RuleId } from "./core/rule-ids.js";
export type { Language, Sentence } from "./core/sentence.js";
export type { Point, Span } from "./core/span.js";
export type { House } from "./layout/house.js";
export type { LaidOut } from "./layout/laid-out.js";
export type { Site } from "./layout/site.js";
export {
  type CheckOptions,
  type ConvertedFile,
  type ConvertFileOptions,
  check,
  convert,
  type Fetch,
  type LayOutOptions,
  layOut,
  type OpenDraft,
  open,
  render,
} from "./pipeline.js";
export type { Format, RenderOptions } from "./render/all.js";
export type { Artifact } from "./render/artifact.js";
