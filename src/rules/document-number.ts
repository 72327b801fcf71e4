import { matchesOf } from "../text/matches.js";
/** A document number (发文字号) as hands type it: a code, the year in brackets of any kind, 第 or not, a number, 号. */
export interface DocumentNumber {
  /** Of the opening bracket. */
  readonly from: number;
  /** Behind 号. */
  readonly to: number;
  readonly open: number;
  readonly close: number;
  readonly year: string;
  /** Between bracket and number: 第, zeros, blanks. */
  readonly before: string;
  readonly number: string;
}

/** Not `（2024年版）2号`, `（2024）津0101民初3号`, `（2024）3号楼`. */
const PATTERN =
  /(?<=[々〇㐀-鿿][\s\u00a0]?)[([（［【〔〈《{]((?:19|20)\d{2})[)\]）］】〕〉》}]((?:第|[\s\u00a0])*)(\d{1,6})号(?![楼线院馆门台窗])/gu;

export function documentNumbers(text: string): readonly DocumentNumber[] {
  if (!text.includes("号")) return [];
  return matchesOf(text, PATTERN).map((match) => {
    const [whole, year = "", gap = "", digits = ""] = match;
    const number = digits.replace(/^0+(?=\d)/u, "");
    return {
      from: match.index,
      to: match.index + whole.length,
      open: match.index,
      close: match.index + 5,
      year,
      before: gap + digits.slice(0, digits.length - number.length),
      number,
    };
  });
}
