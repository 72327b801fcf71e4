/** Options of `report merge`. */
export interface MergeOptions {
  readonly outDir: string;
  readonly force?: true;
  /** Prints findings, or the summary of a conversion, to stdout in this form. */
  readonly format?: string;
  /** Where the summary of a conversion is written as a web page. */
  readonly overview?: string;
}
