import type { Basis } from "../core/diagnostic.js";

/** Use of punctuation (标点符号用法). Clauses aren't cited: their numbers were not verified. */
export const punctuationStandard: Basis = { document: "GB/T 15834-2011" };

/** Numerals in publications (出版物上数字用法). */
export const numeralStandard: Basis = { document: "GB/T 15835-2011" };

/** International system of units and its application (国际单位制及其应用). */
export const unitStandard: Basis = { document: "GB 3100-93" };
