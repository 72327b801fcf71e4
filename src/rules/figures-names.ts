import { matchesOf } from "../text/matches.js";
import { hasVerb } from "./figures-words.js";

/** Names that a text lists with 、, or side by side in quotes or book marks, and how many they can be. */
export interface NameList {
  readonly least: number;
  /** A 和 may join two names or stand inside one: 自然资源和规划局. */
  readonly most: number;
  /** Whether 等 says that there are more. */
  readonly open: boolean;
}

const OPENING = "“‘《〈（(";
const CLOSING = "”’》〉）)";
/** A 和 between two titles or quotes is no part of a name. */
const JOINED_TITLES = /(?<=[》”])(?:以及|和|及|与)(?=[《“])/gu;
const CONJUNCTION = /以及|(?<!谐|平|温|缓)和(?!谐|平|解)|(?<!涉|普)及(?!时)|(?<!参)与/gu;
/** What no name holds: words that tie a list to the rest of its clause, so that it begins or ends somewhere inside. */
const TIE = /从(?![轻重严宽])|[在对向把将由为被让使给了着过的]|通过|按照|根据|结合|利用|依托|针对|等(?!级|候)/u;
/** What ends the name of a step: 集体讨论, 法制审核. */
const DONE = /(?:审查|审核|讨论|决定|公示|评估|论证|参与|监督|记录|备案|公开|听证|告知|送达|执行|反馈|归档)$/u;
const LONGEST_NAME = 14;
const ORDER = "一二三四五六七八九十";

/**
 * Reads the names that stand before their number: 从学法、执法、普法三个方面.
 *
 * @param of what is counted: the names of steps of a procedure, and of matters to be decided, may hold verbs
 * @returns undefined where it isn't clear that the whole clause is one list, or that it is a list at all.
 */
export function namesIn(clause: string, of: "things" | "steps" | "matters" = "things"): NameList | undefined {
  const open = clause.endsWith("等");
  const names = split((open ? clause.slice(0, -1) : clause).replace(JOINED_TITLES, "、"));
  const last = names.at(-1) ?? "";
  if (
    names.length < 2 ||
    names.slice(1).some((name) => !isName(name)) ||
    !(of === "matters" || isLastName(last) || (of === "steps" && DONE.test(last)))
  )
    return undefined;
  if (ORDER.includes(last)) return undefined; // 一、二、三级河长: of grade one, two and three
  const joins = matchesOf(withoutQuoted(names.join("、")), CONJUNCTION).length;
  return { least: names.length, most: names.length + joins, open };
}

/** Splits at 、, and between 》《 or ”“; what stands inside brackets and quotes stays together. */
function split(clause: string): readonly string[] {
  const names: string[] = [];
  let name = "";
  let depth = 0;
  let previous = "";
  for (const character of clause) {
    const begins = OPENING.includes(character);
    const beside =
      depth === 0 &&
      begins &&
      CLOSING.includes(previous) &&
      previous !== "" &&
      previous !== "）" &&
      !"（(".includes(character);
    if (beside || (depth === 0 && character === "、")) {
      names.push(name);
      name = "";
    }
    if (!(depth === 0 && character === "、")) name += character;
    if (begins) depth++;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    previous = character;
  }
  return [...names, name].filter((found) => found.trim() !== "");
}

function isName(name: string): boolean {
  const plain = withoutQuoted(name);
  return plain.length <= LONGEST_NAME && !TIE.test(plain);
}

/** A verb in the last name means that it is none: 在甲、乙、丙设立三个点. A verb alone can be one: 受理、审查、公示三个环节. */
function isLastName(name: string): boolean {
  const plain = withoutQuoted(name);
  return plain.length <= 2 || !hasVerb(plain);
}

function withoutQuoted(text: string): string {
  return text.replace(/“[^”]*”|《[^》]*》|‘[^’]*’|〈[^〉]*〉|（[^）]*）/gu, "");
}

/**
 * The names behind a colon, up to the end of the sentence: 三个档次：从轻、一般、从重。
 *
 * Undefined where other marks show that more than names stands there.
 */
export function namesAfterColon(text: string): NameList | undefined {
  const open = /等$/u.test(text);
  const body = open ? text.slice(0, -1) : text;
  if (/[，。：！？]/u.test(withoutQuoted(body))) return undefined;
  if (body.includes("；")) {
    const items = body.split("；").filter((item) => item.trim() !== "");
    return items.length < 2 ? undefined : { least: items.length, most: items.length, open };
  }
  const names = split(body);
  if (names.length < 2) return undefined;
  const joins = matchesOf(withoutQuoted(body), CONJUNCTION).length;
  return { least: names.length, most: names.length + joins, open };
}

const ENUMERATOR =
  /(?:^|[：。；，、\n])\s*(?:([一二三四五六七八九十])(?:是|要)|其([一二三四五六七八九十])，|第([一二三四五六七八九十])，)|[：。；\n]\s*(?:（([一二三四五六七八九十])）|([一二三四五六七八九十])、(?![一二三四五六七八九十]))/gu;

/** The marks that number items in a text (一是, 其二，, 第三，, 四、, （五）), by the place where the mark before each stands. */
export type Enumerators = ReadonlyMap<number, { readonly index: number; readonly numbers: readonly number[] }>;

export function enumeratorsIn(text: string): Enumerators {
  const found = matchesOf(text, ENUMERATOR);
  const numbers = found.map((match) => ORDER.indexOf(match.slice(1).find((order) => order !== undefined) ?? "") + 1);
  return new Map(found.map(({ index: at }, index) => [at, { index, numbers }]));
}

/** How many items are numbered behind the colon at `colon`; undefined unless they run from one to the end of the text without a gap. */
export function numberedFrom(enumerators: Enumerators, colon: number): number | undefined {
  const first = enumerators.get(colon);
  if (first === undefined) return undefined;
  for (let at = first.index; at < first.numbers.length; at++) {
    if (first.numbers[at] !== at - first.index + 1) return undefined;
  }
  const count = first.numbers.length - first.index;
  return count < 2 ? undefined : count;
}
