import type { PartialDate } from "../model/front-matter.js";

export const reviewFormats = ["pretty", "json"] as const;

/** Options of `report review`. */
export interface ReviewOptions {
  readonly outDir: string;
  /** Who signs the letters. */
  readonly office?: string;
  readonly date?: PartialDate;
  readonly publish?: true;
  readonly previous?: readonly string[];
  readonly format: (typeof reviewFormats)[number];
  readonly force?: boolean;
}
