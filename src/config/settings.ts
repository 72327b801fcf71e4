import type { Severity } from "../core/diagnostic.js";
import type { RuleId } from "../core/rule-ids.js";
import type { Language } from "../core/sentence.js";
import type { Site } from "../layout/site.js";
import type { Format } from "../render/all.js";

/** What `report.config.yaml` says (配置). What is absent or wrong there is absent here. */
export interface Settings {
  /** Name of a house style, or path of a file with one, counted from the configuration. */
  readonly house?: string;
  readonly to?: readonly Format[];
  /** Counted from the configuration. */
  readonly outDir?: string;
  readonly rules: ReadonlyMap<RuleId, Severity | "off">;
  /** Dictionary files of local terms. */
  readonly terms: readonly string[];
  /** Paths or globs of last year's drafts. */
  readonly previous: readonly string[];
  readonly site?: Site;
  readonly language?: Language;
  /** The province or municipality, where a rule needs to know. */
  readonly place?: string;
  /** Who signs the letters of a review (审核单位). */
  readonly office?: string;
}

/** Where there is no configuration. */
export const noSettings: Settings = { rules: new Map(), terms: [], previous: [] };
