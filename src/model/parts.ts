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
  leadership: /第一责任人|党政主要负责人|主要负责同志|述法/u,
  plan: /安排|计划|打算|思路|下一?步|下一?年度?|整改措施|改进措施|努力方向|展望/u,
  shortcomings: /不足|问题|短板|差距|薄弱|困难|原因/u,
  other: /其他.*报告/u,
  measures:
    /举措|(?<!整改|改进)措施|成效|做法|亮点|成绩|工作情况|工作总结|总体情况|基本情况|完成情况|开展情况|进展情况|推进情况|建设情况|主要情况|主要工作|工作回顾/u,
} as const satisfies Record<PartKind, RegExp>;

/**
 * The kinds of part that the words of a first-level heading name, in the order of AR-42.
 *
 * 情况 or 加强法治政府建设 alone decide nothing: the full name of part 3 holds both.
 *
 * @param year the year reported on: a heading that names the next one speaks of the plan
 * @returns two kinds for a combined heading, none where the words tell nothing
 */
export function recognisePart(heading: string, year?: number): readonly PartKind[] {
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
