import type { LawEntry } from "./dictionary.js";

/** Names of laws, ready to be compared with what a draft quotes. */
export interface LawNames {
  /**
   * The name that was probably meant.
   *
   * @param quoted what stands between 《 and 》
   * @returns undefined where the name is right, or like none that is known
   */
  meant(quoted: string): string | undefined;
}

const STATE = "中华人民共和国";
/** Edition and years behind a name: （试行）, （2021—2025年）. */
const EDITION = /[（(][^（）()]*[）)]$/u;
/** The years of a plan: （2021—2025年）. */
const YEARS = /(?<=[（(])(?<from>\d{4})(?<dash>[-–—―－~～至])(?<to>\d{4})(?<unit>年?)(?=[）)]$)/u;
/** The province, city or district in front of a local regulation. */
const REGION = /^[々〇㐀-鿿]{2,7}?(?:省|自治区|自治州|市|区|县)(?=[々〇㐀-鿿]{4})/u;
/** Shorter names are too like each other: 处罚法 is no mistyped 行政处罚法. */
const SHORTEST = 8;
/** With the name of the state in front nothing but a law can be meant. */
const SHORTEST_OF_STATE = 6;
/** The same for names with something put in or left out. */
const SHORTEST_INSIDE = 4;
/** Names of so many characters can have more than one fault and still be told from others. */
const LONG = 14;
const VERY_LONG = 18;
/** Characters that a very long name may have too many, in one place: 推进法治政府建设第一责任人. */
const MOST_MORE = 2;
const GENRE = /(?:条例|办法|规定|细则)$/u;
const LAW = /法典?$/u;

/** Matters that only laws of the state deal with: no place has an 行政处罚条例 of its own. */
const OF_STATE: ReadonlySet<string> = new Set(
  "行政处罚 行政许可 行政强制 行政复议 行政诉讼 国家赔偿 刑事诉讼 民事诉讼 治安管理处罚 公职人员政务处分".split(" "),
);

/** A known name without the name of the state and its edition. */
interface Known {
  readonly core: string;
  readonly name: string;
  readonly local: boolean;
}

export function lawNames(entries: readonly LawEntry[]): LawNames {
  const known = entries.map(({ name, local }): Known => ({ core: coreOf(name), name, local }));
  const cores = new Set(known.map(({ core }) => core));
  const byLength = new Map<number, Known[]>();
  for (const entry of known) {
    const same = byLength.get(entry.core.length);
    if (same === undefined) byLength.set(entry.core.length, [entry]);
    else same.push(entry);
  }
  const locals = new Set(known.filter(({ local }) => local).map(({ core }) => core));
  const long = [...cores].filter((core) => core.length >= LONG && GENRE.test(core) && !locals.has(core));
  const scrambled = new Map([...cores].filter((core) => core.length >= SHORTEST).map((core) => [sorted(core), core]));
  const periods = periodsOf(entries);
  const answers = new Map<string, string | undefined>();

  function look(quoted: string): string | undefined {
    const core = coreOf(quoted);
    const genre = cores.has(core) ? undefined : otherGenre(quoted, core);
    if (genre !== undefined) return quoted.replace(core, genre);
    if (isRight(core, cores)) return withRightYears(quoted, periods.get(core) ?? []);
    const found =
      nearestOf(core, byLength) ??
      scrambled.get(sorted(core)) ??
      regulationCalledLaw(core, cores) ??
      nearLongName(core, long) ??
      (quoted.trim().startsWith(STATE) ? nearLawOf(core, byLength) : withoutManagement(core, cores));
    if (found !== undefined) return quoted.replace(core, found);
    const region = REGION.exec(core)?.[0];
    if (region === undefined) return undefined;
    const local = core.slice(region.length);
    const known = cores.has(local) ? undefined : nearestOf(local, byLength, true);
    return known === undefined ? undefined : quoted.replace(local, known);
  }

  /** A known name that ends in another word: a state law called 条例, a plan called 规划. */
  function otherGenre(quoted: string, core: string): string | undefined {
    const stem = core.replace(GENRE, "");
    if (stem !== core && cores.has(`${stem}法`) && (quoted.trim().startsWith(STATE) || OF_STATE.has(stem))) {
      return `${stem}法`;
    }
    const plan = core.replace(/(?:纲要|规划)$/u, (end) => (end === "纲要" ? "规划" : "纲要"));
    const { from, to } = YEARS.exec(quoted)?.groups ?? {};
    if (periods.get(plan)?.some((period) => `${period.from}${period.to}` === `${from}${to}`)) return plan;
    return stem !== core && core.length >= LONG ? long.find((name) => name.replace(GENRE, "") === stem) : undefined;
  }

  return {
    meant(quoted) {
      if (!answers.has(quoted)) answers.set(quoted, look(quoted));
      return answers.get(quoted);
    },
  };
}

interface Period {
  readonly from: number;
  readonly to: number;
}

/** The periods of plans that have one each, by their names. */
function periodsOf(entries: readonly LawEntry[]): ReadonlyMap<string, readonly Period[]> {
  const periods = new Map<string, Period[]>();
  for (const { name } of entries) {
    const { from, to } = YEARS.exec(name)?.groups ?? {};
    if (from === undefined || to === undefined) continue;
    const core = coreOf(name);
    periods.set(core, [...(periods.get(core) ?? []), { from: Number(from), to: Number(to) }]);
  }
  return periods;
}

/** 《…纲要（2022—2025年）》 where there is one of 2021—2025年; the next plan may be newer than the dictionary. */
function withRightYears(quoted: string, periods: readonly Period[]): string | undefined {
  const { from, to, dash = "", unit } = YEARS.exec(quoted)?.groups ?? {};
  const last = Math.max(...periods.map((period) => period.to));
  if (from === undefined || to === undefined || Number(from) > last) return undefined;
  const farness = (period: Period) => Math.abs(period.from - Number(from)) + Math.abs(period.to - Number(to));
  const [nearest] = periods.toSorted((a, b) => farness(a) - farness(b));
  if (nearest === undefined || (farness(nearest) === 0 && unit === "年")) return undefined;
  return quoted.replace(YEARS, `${nearest.from}${dash}${nearest.to}年`);
}

function coreOf(name: string): string {
  const plain = name.trim().replace(EDITION, "");
  return plain.startsWith(STATE) ? plain.slice(STATE.length) : plain;
}

/** A known name, or a regulation that carries out a known law: 未成年人保护条例 beside 未成年人保护法. */
function isRight(core: string, cores: ReadonlySet<string>): boolean {
  return cores.has(core) || (GENRE.test(core) && cores.has(core.replace(GENRE, "法")));
}

/** The characters of a name whatever their order: 农民工工资保障支付条例 is a scrambled 保障农民工工资支付条例. */
function sorted(core: string): string {
  return [...core].sort().join("");
}

/**
 * The law of the state whose short name differs in one character, has one or two more or fewer inside
 * (长江环境保护法, 残疾保障法), or the same in another order (民典法).
 */
function nearLawOf(core: string, byLength: ReadonlyMap<number, readonly Known[]>): string | undefined {
  if (!core.endsWith("法") || core.endsWith("办法")) return undefined;
  const laws = (length: number) =>
    (byLength.get(length) ?? []).filter(({ core: law, local }) => !local && LAW.test(law));
  const oneOff =
    core.length >= SHORTEST_OF_STATE ? laws(core.length).find((law) => isOneOff(core, law.core)) : undefined;
  const found =
    oneOff ??
    laws(core.length).find((law) => sorted(law.core) === sorted(core)) ??
    [1, 2].flatMap((more) => laws(core.length - more)).find((law) => isInside(law.core, core)) ??
    [1, 2].flatMap((more) => laws(core.length + more)).find((law) => isInside(core, law.core));
  return found?.core;
}

/** Whether a longer name begins and ends with the two halves of a shorter one; 国防法 in 国防交通法 is too short to tell. */
function isInside(short: string, long: string): boolean {
  return (
    short.length >= SHORTEST_INSIDE &&
    short.slice(0, 2) === long.slice(0, 2) &&
    short.slice(-2) === long.slice(-2) &&
    isWithin(short, long)
  );
}

/** 优化营商环境管理条例 is none of any place; 保护管理条例 and the like may be. */
function withoutManagement(core: string, cores: ReadonlySet<string>): string | undefined {
  const plain = core.replace(/(?<!保护|应急|监督|防治|安全)(?:管理|工作)(?=(?:暂行)?条例$)/u, "");
  return plain !== core && plain.length >= SHORTEST && cores.has(plain) ? plain : undefined;
}

/** The known name that has one or two characters more in one place, or one other character. */
function nearestOf(core: string, byLength: ReadonlyMap<number, readonly Known[]>, local = false): string | undefined {
  for (const more of [1, 2, 0]) {
    const length = core.length + more;
    if (length < SHORTEST) continue;
    const found = byLength
      .get(length)
      ?.find(
        (known) => known.local === local && (more === 0 ? isOneOff(core, known.core) : isWithin(core, known.core)),
      );
    if (found !== undefined) return found.core;
  }
  return undefined;
}

/** Whether a name is a longer one with a stretch inside left out. 关于加强法治建设的意见 may be some office's own. */
function isWithin(short: string, long: string): boolean {
  if (long.startsWith("关于")) return false;
  let front = 0;
  while (front < short.length && short[front] === long[front]) front++;
  let back = 0;
  while (back < short.length - front && short.at(-1 - back) === long.at(-1 - back)) back++;
  return front > 0 && back > 0 && front + back >= short.length;
}

/** Whether two names of one length differ in a single character. */
function isOneOff(a: string, b: string): boolean {
  let different = 0;
  for (let at = 0; at < a.length && different < 2; at++) if (a[at] !== b[at]) different++;
  return different === 1;
}

/** A long name with two characters wrong or missing, a very long one with four, that begins and ends alike. */
function nearLongName(core: string, long: readonly string[]): string | undefined {
  if (core.length < LONG - 2 || !GENRE.test(core)) return undefined;
  return long.find((name) => {
    const most = name.length >= VERY_LONG ? 4 : 2;
    const alike = core.slice(0, 4) === name.slice(0, 4) && core.slice(-2) === name.slice(-2);
    if (!alike || core.length < name.length - most) return false;
    if (core.length <= name.length) return faultsIn(core, name) <= most;
    return name.length >= VERY_LONG && core.length <= name.length + MOST_MORE && isWithin(name, core);
  });
}

/** How many characters of a name are wrong, missing or too many in another (Levenshtein's distance). */
function faultsIn(written: string, name: string): number {
  let row = Array.from({ length: name.length + 1 }, (_, index) => index);
  for (const [index, character] of [...written].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= name.length; at++) {
      const same = character === name[at - 1] ? 0 : 1;
      next.push(Math.min((row[at - 1] ?? 0) + same, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** 《政府信息公开法》: there is a 条例 of that name and no law. */
function regulationCalledLaw(core: string, cores: ReadonlySet<string>): string | undefined {
  const regulation = core.endsWith("法") && !core.endsWith("办法") ? `${core.slice(0, -1)}条例` : "";
  return cores.has(regulation) ? regulation : undefined;
}
