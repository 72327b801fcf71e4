/** The parts that a report has by 厅字〔2019〕28号 (法治政府建设年度报告的内容), in the order of that list. */
export const partKinds = ["measures", "shortcomings", "leadership", "plan", "other"] as const;
export type PartKind = (typeof partKinds)[number];

/** A report must have these. */
export const mandatoryParts = ["measures", "shortcomings", "leadership", "plan"] as const satisfies readonly PartKind[];

/** Statutory names, the year left out (AR-20 … AR-24). */
export const partNames = {
  measures: "推进法治政府建设的主要举措和成效",
  shortcomings: "推进法治政府建设存在的不足和原因",
  leadership: "党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况",
  plan: "推进法治政府建设的主要安排",
  other: "其他需要报告的情况",
} as const satisfies Record<PartKind, string>;

/** What a clerk calls them. */
export const partShortNames = {
  measures: "主要举措和成效",
  shortcomings: "存在的不足和原因",
  leadership: "党政主要负责人履行推进法治建设第一责任人职责情况",
  plan: "下一年度主要安排",
  other: "其他需要报告的情况",
} as const satisfies Record<PartKind, string>;

/** Words that tell a part (AR-41). */
const words = {
  leadership: /第一责任人|党政主要负责人|主要负责同志|主要领导.{0,4}履|述法/u,
  plan: /安排|计划|打算|思路|下一?步|下一?年度?|整改措施|改进措施|努力方向|展望/u,
  shortcomings: /不足|问题|短板|差距|薄弱|困难|原因/u,
  other: /其他.*报告/u,
  measures:
    /举措|(?<!整改|改进)措施|成效|做法|亮点|成绩|工作情况|工作总结|总体情况|基本情况|完成情况|开展情况|进展情况|推进情况|建设情况|主要情况|主要工作|工作回顾/u,
} as const satisfies Record<PartKind, RegExp>;

/** What divides the halves of a heading. A 和 within a word (和平区) leaves halves that name nothing. */
const JOINT = /以及|[、，,；;及与和暨]/u;
/** Words at the end of a half that name its part. */
const halves = {
  measures:
    /(?:(?:主要|重点|总体)工作|举措|成效|做法|亮点|成绩|经验|(?:工作|总体|基本|完成|开展|进展|推进|建设|落实)情况|工作总结|回顾)$/u,
  shortcomings: /(?:不足|问题|短板|弱项|差距|困难|薄弱环节|薄弱点|之处|原因|原因分析)$/u,
  leadership: /第一责任人|党政主要负责人|主要(?:负责人|负责同志|领导)履|述法/u,
  plan: /(?:安排|计划|打算|思路|重点|任务|目标|措施|举措|方向|展望)$/u,
} as const satisfies Partial<Record<PartKind, RegExp>>;

/**
 * The kinds of part that the halves of a heading name, each by itself: 主要成效及存在问题, 存在不足和下一步打算.
 *
 * 问题和改进措施 is no such heading: remedies belong to the shortcomings. Behind the words of part 3 only a plan counts, as its full
 * name goes on with 加强法治政府建设情况.
 *
 * @param year the year reported on
 * @returns none for a heading of one part
 */
export function joinedParts(heading: string, year?: number): readonly PartKind[] {
  const title = heading.normalize("NFKC").replace(/\s/gu, "");
  const found = new Set<PartKind>();
  for (const half of title.split(JOINT)) {
    if (isNextYears(half, year) && halves.plan.test(half)) found.add("plan");
    else if (found.has("leadership")) continue;
    else if (halves.leadership.test(half)) found.add("leadership");
    else if (halves.shortcomings.test(half)) found.add("shortcomings");
    else if (!found.has("plan") && halves.measures.test(half)) found.add("measures");
  }
  return found.size < 2 ? [] : partKinds.filter((kind) => found.has(kind));
}

function isNextYears(half: string, year?: number): boolean {
  return (
    /下一?步|下一?年|下一?阶段|下一?段|来年|明年|今后|打算|努力方向/u.test(half) ||
    (year !== undefined && half.includes(String(year + 1)))
  );
}

/**
 * The kinds of part that the words of a first-level heading name, in the order of AR-42 where its halves don't tell.
 *
 * 情况 or 加强法治政府建设 alone decide nothing: the full name of part 3 holds both.
 *
 * @param year the year reported on: a heading that names the next one speaks of the plan
 * @returns two kinds or more for a combined heading, none where the words tell nothing
 */
export function recognisePart(heading: string, year?: number): readonly PartKind[] {
  const joined = joinedParts(heading, year);
  if (joined.length > 0) return joined;
  const title = heading.normalize("NFKC").replace(/\s/gu, "");
  if (words.leadership.test(title)) return ["leadership"];
  const plan = words.plan.test(title) || (year !== undefined && title.includes(String(year + 1)));
  const shortcomings = words.shortcomings.test(title);
  if (plan && shortcomings) return ["shortcomings", "plan"];
  if (plan) return ["plan"];
  if (shortcomings) return ["shortcomings"];
  if (words.other.test(title)) return ["other"];
  if (words.measures.test(title)) return ["measures"];
  return [];
}
