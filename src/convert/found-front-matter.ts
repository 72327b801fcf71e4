import type { FrontMatter } from "../model/front-matter.js";

/** Front matter as far as an old file knows it. */
export type FoundFrontMatter = Omit<FrontMatter, "places" | "span">;
