import { type Amount, amountOf, isScale, lastDigit, ONE, type Scale, scales } from "./figures-amount.js";
import { readChinese } from "./figures-chinese.js";
import { unitPattern } from "./figures-units.js";
import { matchesOf } from "./matches.js";
import { unitAt, unitSet } from "./unit-set.js";

/** A number with its unit in running text (数字): 1.2万件, 六十七名, 85.7%, 20余场. */
export interface Figure {
  /** In UTF-16 units of the text; words of approximation behind the unit are left out. */
  readonly from: number;
  readonly to: number;
  /** The number as written, 万 and 亿 included: `1.2万`. */
  readonly numeral: string;
  readonly value: Amount;
  /** Empty where the text gives none: 甲类24、乙类6起. */
  readonly unit: string;
  readonly scale: Scale;
  /** What one in the last written digit stands for. */
  readonly step: Amount;
  /** Digits behind the point. */
  readonly decimals: number;
  /** The least it can be. */
  readonly low: Amount;
  /** The most it can be; undefined where nothing says. */
  readonly high: Amount | undefined;
  /** Whether neither a word nor a range makes it approximate. */
  readonly exact: boolean;
  readonly script: "arabic" | "chinese";
}

const NUMERAL =
  /(?:\d{1,3}(?:[,\u2009\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?|[一二两三四五六七八九十百千零〇]+(?:[万亿][一二两三四五六七八九十百千零〇]+)?/gu;
const REST = new RegExp(`([余多来几])?([万亿])?([余多])?(${unitPattern})?(以上|以下|以内|左右|上下|有余|不等)?`, "uy");
/** Addresses, and names in quotes and book marks, in which no figure is counted: “三项制度”, 《2024年要点》. */
const NAMES = /https?:\/\/[\x21-\x7e]+|“[^“”]{0,60}”|‘[^‘’]{0,60}’|《[^《》]{0,80}》|〈[^〈〉]{0,80}〉/gu;
const MAY_NAME = /[“‘《〈]|:\/\//u;
/** Stands where a text is hidden from a pattern, character for character. */
export const HIDDEN = "\uFFFC";

const LEAST = /(?:(?<!不)(?:超过|高于|多于|大于)|(?<![商高反不])超|逾|突破|不少于|不低于|至少|最少)$/u;
const MOST = /(?:(?<![附最邻就靠])近|(?<!不)(?:低于|少于|小于)|不足|不到|不超过|不高于|不多于|最多|至多)$/u;
const ABOUT = /(?:(?<![签预节合公条履违解特制契])约|大概|平均|人均|户均|篇均|日均|月均|年均|均|每|数)$/u;
/** The last characters of all these. */
const ENDS_APPROXIMATE = unitSet("过于超逾破少近足到多约概均每数");
const LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** Before a number that counts nothing: 第3批, 前10名, 5·12, COVID-19, 1:500, 三分之二. */
const NO_COUNT = /(?:[第A-Za-z_*#〔]|(?<![目年以之此当])前|(?<!百)分之|\d[.:：∶·/*×]|[A-Za-z]-)$/u;
const ENDS_NO_COUNT = unitSet(`第_*#〔前之.:：∶·/×-${LATIN}`);
/** Behind a number that counts nothing: 12·4, 15:52, 1/3, 3.5版, 三分之二, 138****. */
const NO_UNIT = /^(?:[.:∶·/*×]\d|\*|分之|[A-Za-z])/u;
const BEGINS_NO_UNIT = unitSet(`.:∶·/*×分${LATIN}`);
const CONNECTOR = /^(?:[～~—–－-]|至|到)\s*[\d一二两三四五六七八九十]/u;
/** What it begins with; at the end of a text, nothing. */
const CONNECTORS = "～~—–－-至到";
/** A word that only begins like a unit: 一次性, 一件事, 15分钟法治圈 (分钟 is one), 三级联动. */
const WORD =
  /^(?:次性|件事(?!项)|个别|条龙|名单|家庭|人民|人员|期间|次日|分之|点半|站式|口气|面对|项目化|部分|处理|处罚|场所|组织|类似|本级|级别)/u;
const SECOND_OF_WORD = unitSet("性事别龙单庭民员间日之半式气对目分理罚所织似级");
const BARE = /^(?:[、，；,;。）)和及与]|以及|$)/u;
const CONTEXT = 8;
const NINE = 0x39;
/** `1,234`. */
const SHORTEST_GROUPED = 5;

/** The text with all that is a name hidden; every offset stays. */
export function hideNames(text: string): string {
  return !MAY_NAME.test(text) ? text : text.replace(NAMES, (name) => HIDDEN.repeat(name.length));
}

/**
 * The figures of a text, in order. Dates, ordinals, ranges, fractions, times, ratios, versions and numbers in names are none.
 */
export function scanFigures(text: string): readonly Figure[] {
  const plain = hideNames(text.replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10)));
  const figures: Figure[] = [];
  let rangeEnd = -1;
  for (const match of matchesOf(plain, NUMERAL)) {
    const { index: from } = match;
    const numberEnd = from + match[0].length;
    REST.lastIndex = numberEnd;
    const rest = REST.exec(plain);
    const to = numberEnd + (rest?.[0].length ?? 0);
    const ranged = isConnected(plain, to) || isConnected(plain, numberEnd);
    const second = from === rangeEnd;
    if (ranged) rangeEnd = to + (/^(?:[～~—–－-]|至|到)\s*/u.exec(plain.slice(to, to + CONTEXT))?.[0].length ?? 0);
    if (ranged || second) continue;
    const figure = read(plain, from, match[0], rest);
    if (figure !== undefined) figures.push(figure);
  }
  return figures;
}

function isConnected(plain: string, at: number): boolean {
  return CONNECTORS.includes(plain.charAt(at)) && CONNECTOR.test(plain.slice(at, at + CONTEXT));
}

function read(plain: string, from: number, number: string, rest: RegExpExecArray | null): Figure | undefined {
  if (number === "一") return undefined; // 一次告知, 一起谋划, 一件事: rarely counts
  const [all = "", more, scaleWord, moreStill, unit = "", around = ""] = rest ?? [];
  const end = from + number.length;
  const before = plain.slice(Math.max(0, from - CONTEXT), from);
  if (ENDS_NO_COUNT[unitAt(plain, from - 1)] === 1 && NO_COUNT.test(before)) return undefined;
  if (BEGINS_NO_UNIT[unitAt(plain, end)] === 1 && NO_UNIT.test(plain.slice(end, end + 2))) return undefined;
  const to = end + all.length - around.length;
  if (unit === "" ? !isBare(plain, from, to, number) : beginsWord(plain, to - unit.length, to + 2)) return undefined;
  const scale = isScale(scaleWord) ? scales[scaleWord] : 1n;
  const written = readNumber(number, scale);
  if (written === undefined) return undefined;
  const { value, step } = written;
  const percent = before.endsWith("百分之");
  const { low, high, exact } = boundsOf(value, { before, suffix: `${more ?? ""}${moreStill ?? ""}${around}` });
  const point = number.indexOf(".");
  return {
    from: percent ? from - 3 : from,
    to,
    numeral: `${number}${scaleWord ?? ""}`,
    value,
    unit: percent ? "%" : unit,
    scale,
    step,
    decimals: point === -1 ? 0 : number.length - point - 1,
    script: isArabic(number) ? "arabic" : "chinese",
    low,
    high,
    exact,
  };
}

function isArabic(number: string): boolean {
  return number.charCodeAt(0) <= NINE;
}

function beginsWord(plain: string, from: number, to: number): boolean {
  return SECOND_OF_WORD[unitAt(plain, from + 1)] === 1 && WORD.test(plain.slice(from, to));
}

/** A number without unit counts only in a list whose last figure gives the unit. */
function isBare(plain: string, from: number, to: number, number: string): boolean {
  if (plain.slice(Math.max(0, from - 3), from) === "百分之") return true;
  return (
    isArabic(number) &&
    /[々〇㐀-鿿”）)\uFFFC](?<![表图件注附])$/u.test(plain.slice(Math.max(0, from - 2), from)) &&
    BARE.test(plain.slice(to, to + 2))
  );
}

function readNumber(number: string, scale: Scale): { value: Amount; step: Amount } | undefined {
  if (isArabic(number)) {
    const digits = number.length < SHORTEST_GROUPED ? number : number.replace(/[^\d.]/gu, "");
    const value = amountOf(digits, scale);
    return value === undefined ? undefined : { value, step: lastDigit(digits, scale) };
  }
  const [high = "", low] = number.split(/[万亿]/u);
  const first = readChinese(high);
  if (low === undefined)
    return first === undefined ? undefined : { value: BigInt(first) * ONE * scale, step: ONE * scale };
  const second = readChinese(low);
  if (first === undefined || second === undefined) return undefined;
  const place = number.charAt(high.length);
  return {
    value: (BigInt(first) * (isScale(place) ? scales[place] : 1n) + BigInt(second)) * ONE * scale,
    step: ONE * scale,
  };
}

/** 100余 lies between 100 and 200, 以上 has no upper end, 约 says nothing that a sum could be held to. */
function boundsOf(
  value: Amount,
  { before, suffix }: { before: string; suffix: string },
): Pick<Figure, "low" | "high" | "exact"> {
  if (suffix === "" && ENDS_APPROXIMATE[unitAt(before, before.length - 1)] !== 1)
    return { low: value, high: value, exact: true };
  if (ABOUT.test(before) || /左右|上下|不等|几/u.test(suffix)) return { low: 0n, high: undefined, exact: false };
  if (MOST.test(before) || /以下|以内/u.test(suffix)) return { low: 0n, high: value, exact: false };
  if (LEAST.test(before) || /以上|有余/u.test(suffix)) return { low: value, high: undefined, exact: false };
  if (/[余多来]/u.test(suffix)) return { low: value, high: value + lastPlace(value), exact: false };
  return { low: value, high: value, exact: true };
}

/** The place of the last digit that isn't zero: 100 of 1500. */
function lastPlace(value: Amount): Amount {
  let place = 1n;
  while (value > 0n && value % (place * 10n) === 0n) place *= 10n;
  return place;
}
