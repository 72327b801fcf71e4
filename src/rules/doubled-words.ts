import data from "../../templates/dictionaries/doubled.yaml";
import { once } from "../core/once.js";
import { dataAt } from "../text/word-lists.js";

/** A word of two characters of which all or one stands twice (误重): 申请申请, 夯实实, 推推进. */
export interface DoubledWord {
  /** In UTF-16 units of the text, with all that is typed twice. */
  readonly from: number;
  readonly to: number;
  /** The word as it should be. */
  readonly right: string;
}

interface Words {
  /** Never twice in a row. */
  readonly verbs: ReadonlySet<string>;
  /** Twice in a row only before something that the second does. */
  readonly nouns: ReadonlySet<string>;
  /** By character, those that make a word with it. */
  readonly begins: ReadonlyMap<string, string>;
  /** By character that is a verb by itself, those that begin its objects. */
  readonly objects: ReadonlyMap<string, string>;
}

const words = once((): Words => {
  const groupsAt = (key: string) => new Map(listAt(key).map((group) => [group.charAt(0), group.slice(1)]));
  return {
    verbs: new Set(listAt("verbs")),
    nouns: new Set(listAt("nouns")),
    begins: groupsAt("begins"),
    objects: groupsAt("objects"),
  };
});

function listAt(key: string): readonly string[] {
  return String(dataAt(data, key, "words")).split(" ");
}

const NONE: readonly DoubledWord[] = [];
const HAN = /[々〇㐀-鿿]/u;
const DIGIT = /[\d０-９]/u;
/** Makes another word of the one before it: 通过率, 申请人, 整改组. */
const SUFFIX = /[率人员者书表性量化期度组办所室会点地处单权费金物品法式型力卷件]/u;
/** A word by itself, in front of which another ends. */
const PARTICLE = /[的了和与及并等以对向在为由从将把是不各其该本每被]/u;
/** Said twice by themselves: 不仅仅, 抓得牢牢的. */
const SAID_TWICE = /[仅紧刚牢层人常默渐悄频屡暗慢轻处时事家]/u;
/** Verbs by themselves: 推进进“三区”. */
const VERB = /[进入送走到讲]/u;
/**
 * Never the first of a word that is told as 推推进: they end words (北京市市场), are said twice (人人, 层层), or are words by
 * themselves.
 */
const NO_FIRST =
  /[市县区镇乡村省州旗街路局厅委办会所站队组科室处部院校园场厂店馆员者性化率度法权级类项件次个名家户条种年月日元人量值点线面长民制感力心型式物品业界学地层期费金书表单票证号版本门口头上下中内外前后里间来去出起到好住过着不有是在得的了和与及并等以对向为由从将把各其该每被一二三四五六七八九十百千万亿两几事时天常多少大小步样代岁滴紧仅渐默悄刚牢广远久明白世岗企声句字页笔张届批轮回遍趟份桩缓慢牵实早快密细往通连频屡历老新高能要用可还也都就说看听做写读打行公主重全自当同安信工方文社子女儿车房水电网课案政党国]/u;

/** Words typed twice in whole or in part, in order; none overlaps another. */
export function doubledWords(text: string): readonly DoubledWord[] {
  let found: DoubledWord[] | undefined;
  let before = 0;
  let last = 0;
  for (let at = 0; at + 1 < text.length; at++) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    const isOne = unit === next;
    // a character twice in a row, or two: few texts have any
    if ((isOne || (unit === before && next === last)) && unit >= 0x4e00 && unit <= 0x9fff) {
      const doubled = isOne ? (lastTwice(text, at) ?? firstTwice(text, at)) : wholeTwice(text, at);
      if (doubled !== undefined && doubled.from >= (found?.at(-1)?.to ?? 0)) found = [...(found ?? NONE), doubled];
    }
    before = last;
    last = unit;
  }
  return found ?? NONE;
}

/** 申请申请: the second begins at a place. */
function wholeTwice(text: string, at: number): DoubledWord | undefined {
  const { verbs, nouns } = words();
  const right = text.slice(at, at + 2);
  const next = text.charAt(at + 2);
  const isTwice = verbs.has(right)
    ? !SUFFIX.test(next)
    : nouns.has(right) && !HAN.test(next) && !DIGIT.test(next) && next !== "“";
  return isTwice ? { from: at - 2, to: at + 2, right } : undefined;
}

/** 夯实实: the last character stands at a place and behind it. */
function lastTwice(text: string, at: number): DoubledWord | undefined {
  const right = text.slice(at - 1, at + 1);
  const begun =
    isReportWord(right) && !SAID_TWICE.test(text.charAt(at)) ? words().begins.get(text.charAt(at)) : undefined;
  if (begun === undefined) return undefined;
  const next = text.charAt(at + 2);
  if (HAN.test(next)) {
    const isBegun = begun.includes(next);
    // 落实实际 has a word there, and 推进进行政复议 another that fits better
    if (!isReportWord(text.slice(at + 2, at + 4)) && (isBegun || !PARTICLE.test(next))) return undefined;
    if (next === text.charAt(at) || words().objects.get(text.charAt(at))?.includes(next)) return undefined;
    if (isBegun && isReportWord(text.slice(at + 3, at + 5))) return undefined;
  } else if (VERB.test(text.charAt(at))) return undefined;
  return { from: at - 1, to: at + 2, right };
}

/** 推推进: the first character stands at a place and behind it. */
function firstTwice(text: string, at: number): DoubledWord | undefined {
  const right = text.slice(at + 1, at + 3);
  if (NO_FIRST.test(text.charAt(at)) || !isReportWord(right)) return undefined;
  const before = text.charAt(at - 1);
  if (HAN.test(before)) {
    // 公开开展 has a word there; behind a whole word there is none
    const isEnd = PARTICLE.test(before) || isReportWord(text.slice(at - 2, at));
    if (!isEnd || isReportWord(text.slice(at - 1, at + 1))) return undefined;
    if (beginsWord(before, text.charAt(at))) return undefined;
  }
  return { from: at, to: at + 3, right };
}

/** Words of two characters that many reports have. */
export function reportWords(): readonly string[] {
  const { verbs, nouns } = words();
  return [...verbs, ...nouns];
}

/** Whether a word that is often used begins with two characters; known of the last characters of such words only. */
export function beginsWord(first: string, second: string): boolean {
  return words().begins.get(first)?.includes(second) ?? false;
}

/** Whether two characters are a word that many reports have. */
export function isReportWord(word: string): boolean {
  const { verbs, nouns } = words();
  return verbs.has(word) || nouns.has(word);
}
