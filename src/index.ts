/** The public door: pure functions, for programs that have no command line. No disk, clock or console is touched. */

export { type Build, type BuildOptions, type BuiltFile, build } from "./api/build.js";
export { check } from "./api/check.js";
export { type ConvertOptions, convert } from "./api/convert.js";
export type { DraftOptions, PreviousDraft } from "./api/options.js";
export type { HouseResolver } from "./config/house-chain.js";
export { loadHouse } from "./config/load-house.js";
export type { Conversion, Converted } from "./convert/convert.js";
export type { ConvertRecord } from "./convert/record.js";
export type { Refusal, RefusalReason } from "./convert/refusal.js";
export type { Basis, Diagnostic, Edit, Severity } from "./core/diagnostic.js";
export type { Fetch } from "./core/fetch.js";
export { OperationError } from "./core/operation-error.js";
export type { Outcome } from "./core/outcome.js";
export type { RuleId } from "./core/rule-ids.js";
export type { Language, Sentence } from "./core/sentence.js";
export type { Point, Span } from "./core/span.js";
export type { House } from "./layout/house.js";
export type { Site } from "./layout/site.js";
export type { Format } from "./render/all.js";
export type { Artifact } from "./render/artifact.js";
export type { RuleSetting } from "./rules/severities.js";
