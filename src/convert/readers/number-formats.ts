import { chineseNumeral } from "../../text/numerals.js";

/** Writes a number; undefined where the format has no way to write it. */
type Writer = (value: number) => string | undefined;

interface Counting {
  /** For 0…9. */
  readonly digits: string;
  /** For 10, 100 and 1000. */
  readonly units: string;
  /** Whether a 1 is left out before a unit: 百, not 一百. */
  readonly bareOne: boolean;
  /** What stands for skipped places: 一百零一. */
  readonly zero: string;
}

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const MARKS = "*†‡§";
const ROMAN = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
] as const;

const chinese: Writer = (value) => (value === 0 ? "零" : value > 9999 ? undefined : chineseNumeral(value));
const japanese = counting({ digits: "〇一二三四五六七八九", units: "十百千", bareOne: true, zero: "" });
const legalChinese = counting({ digits: "零壹贰叁肆伍陆柒捌玖", units: "拾佰仟", bareOne: false, zero: "零" });
const legalTaiwanese = counting({ digits: "零壹貳參肆伍陸柒捌玖", units: "拾佰仟", bareOne: false, zero: "零" });
const legalJapanese = counting({ digits: "零壱弐参四伍六七八九", units: "拾百阡", bareOne: false, zero: "" });
const byCircles = digits("○一二三四五六七八九");
const byZeros = digits("〇一二三四五六七八九");
const enclosed = { circle: "①", paren: "⑴", stop: "⒈", han: "㈠" } as const;

/** By the names of ST_NumberFormat (ECMA-376 part 1, 17.18.59); readers of other formats map theirs to them. */
const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ["decimal", String],
  ["decimalHalfWidth", String],
  ["decimalZero", (value) => String(value).padStart(2, "0")],
  ["decimalFullWidth", fullWidth],
  ["decimalFullWidth2", fullWidth],
  ["numberInDash", (value) => `- ${value} -`],
  ["hex", (value) => value.toString(16).toUpperCase()],
  ["upperRoman", (value) => roman(value)?.toUpperCase()],
  ["lowerRoman", roman],
  ["upperLetter", (value) => letters(value)?.toUpperCase()],
  ["lowerLetter", letters],
  ["chicago", (value) => repeated(MARKS, value)],
  ["chineseCounting", (value) => (value < 100 ? chinese(value) : byCircles(value))],
  ["chineseCountingThousand", chinese],
  ["chineseLegalSimplified", legalChinese],
  ["taiwaneseCounting", (value) => (value < 100 ? chinese(value) : byCircles(value))],
  ["taiwaneseCountingThousand", chinese],
  ["taiwaneseDigital", byCircles],
  ["ideographDigital", byZeros],
  ["ideographLegalTraditional", legalTaiwanese],
  ["japaneseCounting", japanese],
  ["japaneseDigitalTenThousand", byZeros],
  ["japaneseLegal", legalJapanese],
  ["ideographTraditional", (value) => among(STEMS, value)],
  ["ideographZodiac", (value) => among(BRANCHES, value)],
  ["ideographZodiacTraditional", sexagenary],
  ["decimalEnclosedCircle", (value) => from(enclosed.circle, 20, value)],
  ["decimalEnclosedCircleChinese", (value) => from(enclosed.circle, 20, value)],
  ["decimalEnclosedParen", (value) => from(enclosed.paren, 20, value)],
  ["decimalEnclosedFullstop", (value) => from(enclosed.stop, 20, value)],
  ["ideographEnclosedCircle", (value) => from(enclosed.han, 10, value)],
  ["none", () => ""],
]);

/**
 * A number as a word processor prints it.
 *
 * @param value 0 or more
 * @param format name of ST_NumberFormat
 * @returns undefined for a format that we don't know: a guess in digits would turn 一、 into 1、
 */
export function formatNumber(value: number, format: string): string | undefined {
  return Number.isSafeInteger(value) && value >= 0 ? writers.get(format)?.(value) : undefined;
}

/** Below 10,000. */
function counting({ digits, units, bareOne, zero }: Counting): Writer {
  return (value) => {
    if (value > 9999) return undefined;
    if (value === 0) return digits.charAt(0);
    let text = "";
    let skipped = false;
    for (const [index, figure] of [...String(value)].entries()) {
      const digit = Number(figure);
      const place = String(value).length - 1 - index;
      if (digit === 0) {
        skipped = true;
        continue;
      }
      if (skipped && text !== "") text += zero;
      skipped = false;
      const bare = bareOne && digit === 1 && place > 0;
      text += (bare ? "" : digits.charAt(digit)) + (place > 0 ? units.charAt(place - 1) : "");
    }
    return text;
  };
}

function digits(figures: string): Writer {
  return (value) => [...String(value)].map((figure) => figures.charAt(Number(figure))).join("");
}

function fullWidth(value: number): string {
  return [...String(value)].map((figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)).join("");
}

function roman(value: number): string | undefined {
  if (value < 1 || value > 9999) return undefined;
  let rest = value;
  let text = "";
  for (const [letter, worth] of ROMAN) {
    text += letter.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** a … z, aa, bb … (not ab, as columns of a sheet are counted). */
function letters(value: number): string | undefined {
  return repeated("abcdefghijklmnopqrstuvwxyz", value);
}

function repeated(signs: string, value: number): string | undefined {
  if (value < 1 || value > 26 * 30) return undefined;
  return signs.charAt((value - 1) % signs.length).repeat(Math.ceil(value / signs.length));
}

/** Word goes on in digits where the signs end (17.18.59, of each of these formats). */
function among(signs: string, value: number): string {
  return value >= 1 && value <= signs.length ? signs.charAt(value - 1) : String(value);
}

function from(first: string, count: number, value: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first.charCodeAt(0) + value - 1) : String(value);
}

function sexagenary(value: number): string {
  if (value < 1 || value > 60) return String(value);
  return STEMS.charAt((value - 1) % STEMS.length) + BRANCHES.charAt((value - 1) % BRANCHES.length);
}
