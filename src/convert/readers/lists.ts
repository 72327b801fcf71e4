/** One level of a list, as its definition has it. */
export interface Level {
  readonly start: number;
  /** A name of ST_NumberFormat. */
  readonly format: string;
  /** Least number of digits, of the custom formats 01, 001 … */
  readonly digits?: number;
  /** `%1` stands for the number of the first level. */
  readonly text: string;
  readonly suffix: string;
  /** 1-based level that makes this one begin again; 0 for none. Any higher level, if undefined. */
  readonly restart?: number;
  /** Whether all numbers are written in digits (正规形式编号). */
  readonly legal: boolean;
  /** Style of paragraphs that are of this level. */
  readonly style?: string;
  readonly font?: string;
}

/** A list that paragraphs refer to. */
export interface List {
  readonly id: string;
  /** Lists of one definition go on counting where the other stopped. */
  readonly definition: string;
  /** By 0-based level. */
  readonly levels: ReadonlyMap<number, Level>;
  /** Where the levels of this list begin anew. */
  readonly startOverrides: ReadonlyMap<number, number>;
}
