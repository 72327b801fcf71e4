import type { Fetch } from "../core/fetch.js";
import type { RuleId } from "../core/rule-ids.js";
import type { Site } from "../layout/site.js";
import type { RuleSetting } from "../rules/severities.js";

/** An earlier report, to compare with. */
export interface PreviousDraft {
  /** As findings name it. */
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** What `check` and `build` may be told of a draft. */
export interface DraftOptions {
  /** As findings name it; `draft.md` if left out. */
  readonly path?: string;
  /** Gets the pictures and attachments that the draft names, by their path as written; without it there are none. */
  readonly fetch?: Fetch;
  /** Also what a web page needs. */
  readonly publish?: boolean;
  /** Labels of the site that publishes the page. */
  readonly site?: Site;
  /** Severities by rule, or `off`. */
  readonly rules?: Readonly<Partial<Record<RuleId, RuleSetting>>>;
  /** The province or municipality, where the draft doesn't say. */
  readonly place?: string;
  /** Last year's drafts: sentences and figures carried over are told. */
  readonly previous?: readonly PreviousDraft[];
  /** Stops the work between two stages. */
  readonly signal?: AbortSignal;
}
