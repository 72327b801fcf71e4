import { matchesOf } from "../text/matches.js";
/** A year that a text names. */
export interface NamedYear {
  readonly year: number;
  /** Where it stands, with its 年, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

const YEAR = /(?<![\d０-９])((?:19|20|１９|２０)[\d０-９]{2}|[一二][〇零○Ｏ九][〇零○Ｏ一二三四五六七八九]{2})年度?/gu;
/** Names of documents, spans of years (`2021—2025年`) and comparisons (`比2023年`) say nothing of the year that a text is about. */
const OTHERWISE =
  /《[^》]*》?|〈[^〉]*〉?|[\d０-９]{4}年?\s*(?:[-－‐–—~～至]|——|--)\s*[\d０-９]{4}年|(?:[较比与同]|相比于?)\s*[\d０-９]{4}年/gu;
const CHINESE = "〇一二三四五六七八九";

/** The years that a text is about. */
export function yearsIn(text: string): readonly NamedYear[] {
  const plain = text.replace(OTHERWISE, (found) => "\0".repeat(found.length));
  return matchesOf(plain, YEAR).map((match) => ({
    year: numberOf(match[1] ?? ""),
    from: match.index,
    to: match.index + (match[1] ?? "").length + 1,
  }));
}

function numberOf(digits: string): number {
  return Number(
    digits.normalize("NFKC").replace(/\D/gu, (digit) => String(CHINESE.indexOf(/[零○O]/u.test(digit) ? "〇" : digit))),
  );
}
