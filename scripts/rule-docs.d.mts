import type { RuleMeta } from "../src/core/rule-meta.js";

export declare function ruleDocs(metas: readonly RuleMeta[]): ReadonlyMap<string, string>;
