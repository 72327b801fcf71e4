import type { Passage } from "../model/prose.js";
import { matchesOf } from "../text/matches.js";
import { type Enumerators, enumeratorsIn, numberedFrom } from "./figures-names.js";

/** A counted slogan, “四个一”：…, and how many things it is spelt out in. */
export interface Slogan {
  readonly passage: Passage;
  /** Of the words in quotes, in UTF-16 units of the passage. */
  readonly from: number;
  readonly to: number;
  /** 四个一 */
  readonly words: string;
  readonly announced: number;
  readonly listed: number;
}

const SLOGAN = /“([二两三四五六七八九十])个([々〇㐀-鿿]{1,6})”[々〇㐀-鿿]{0,4}：/gu;
const NUMERALS = "零一二三四五六七八九十";
/** UTF-16 units behind a slogan that are read; a paragraph may have thousands of them. */
const LONGEST = 2_000;

/** Slogans that are spelt out in more or fewer things than they count: “四个一”：出台一套…；建强一个…；办好一所…. */
export function miscountedSlogans(passages: readonly Passage[]): readonly Slogan[] {
  return passages.flatMap((passage, index) => {
    const { text } = passage.text;
    if (!text.includes("个") || !text.includes("”")) return [];
    const found = matchesOf(text, SLOGAN);
    if (found.length === 0) return [];
    const enumerators = enumeratorsIn(text);
    return found.flatMap(({ index: from, 0: whole, 1: numeral = "", 2: word = "" }): Slogan[] => {
      const announced = NUMERALS.indexOf(numeral === "两" ? "二" : numeral);
      const colon = from + whole.length - 1;
      const next = text.slice(colon + 1).trim() === "" ? passages[index + 1] : undefined;
      const listed =
        next === undefined ? listedIn(text, colon, { word, announced }, enumerators) : numberedIn(next, word);
      if (listed === undefined || listed === announced) return [];
      return [{ passage, from: from + 1, to: from + 3 + word.length, words: `${numeral}个${word}`, announced, listed }];
    });
  });
}

/** How many items the paragraph behind a slogan numbers, each with the slogan's word. */
function numberedIn({ kind, text: { text } }: Passage, word: string): number | undefined {
  if (kind !== "paragraph") return undefined;
  const count = numberedFrom(enumeratorsIn(text), 0);
  return count !== undefined && text.split(word).length > count ? count : undefined;
}

/** How many items stand between semicolons, each with the slogan's word, or are numbered. */
function listedIn(
  text: string,
  colon: number,
  { word, announced }: { readonly word: string; readonly announced: number },
  enumerators: Enumerators,
): number | undefined {
  const numbered = numberedFrom(enumerators, colon);
  if (numbered !== undefined) return text.slice(colon).split(word).length > numbered ? numbered : undefined;
  const list = /^[^。！？]*/u.exec(text.slice(colon + 1, colon + 1 + LONGEST))?.[0] ?? "";
  if (list.length === LONGEST) return undefined;
  const items = list.split("；");
  if (items.length < 2 || items.some((item) => !item.includes(word))) return undefined;
  const clauses = list.split(/[，、；]/u).filter((clause) => clause.includes(word)).length;
  return clauses === announced || list.split(word).length - 1 === announced ? undefined : items.length;
}
