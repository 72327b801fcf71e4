/** The public door for web pages (`fazhi-report/browser`): checks, and HTML. DOCX, PDF and old files need Node. */

import { type BuildOptions, build as buildFiles } from "./api/build.js";

export type { Build, BuiltFile } from "./api/build.js";
export { check } from "./api/check.js";
export type { DraftOptions, PreviousDraft } from "./api/options.js";
export { loadHouse } from "./config/load-house.js";
export type { Diagnostic, Edit, Severity } from "./core/diagnostic.js";
export type { Fetch } from "./core/fetch.js";
export type { RuleId } from "./core/rule-ids.js";
export type { Sentence } from "./core/sentence.js";
export type { Site } from "./layout/site.js";
export type { Artifact } from "./render/artifact.js";
export type { RuleSetting } from "./rules/severities.js";

/** What can be made in a browser. */
export type WebFormat = "html" | "html-fragment";

/** As `build` of the main door. */
export async function build<F extends WebFormat>(draft: string | Uint8Array, options: BuildOptions<F>) {
  return buildFiles(draft, options);
}
