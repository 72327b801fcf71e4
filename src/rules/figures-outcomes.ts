/** What becomes of one thing, of which each excludes the others: decisions on review, papers, opinions and requests. */
const OUTCOMES: readonly (readonly string[])[] = [
  ["维持", "撤销", "变更", "驳回", "终止", "确认违法", "责令履行", "责令限期履行"],
  ["有效", "保留", "修改", "修订", "失效", "废止"],
  ["采纳", "部分采纳", "未采纳", "未予采纳", "不予采纳"],
  ["专职", "兼职"],
  ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理"],
];
const FAMILIES: ReadonlyMap<string, number> = new Map(
  OUTCOMES.flatMap((words, family) => words.map((word): readonly [string, number] => [word, family])),
);
const LONGEST = 6;
/** What is newly made isn't what is changed or done away with. */
const MADE = /制定|出台|起草|新立|颁布|公布|》等/u;
const LOOKED_THROUGH = /清理|梳理|评估|审查|审核|现行|收到|提出/u;

/** Whether two labels end in outcomes of one kind: 继续有效 and 宣布失效, 因调解终止 and 驳回, 合格 and 不合格. */
export function areOutcomes(first: string, second: string): boolean {
  const family = familyOf(first);
  return family === undefined ? isDenied(first, second) : family === familyOf(second);
}

/** 合格 and 不合格, 采用 and 未采用. */
function isDenied(first: string, second: string): boolean {
  const word = first.slice(-2);
  return word.length === 2 && (second.endsWith(`不${word}`) || second.endsWith(`未${word}`)) && !/[不未]/u.test(first);
}

/** Whether a figure counts such an outcome itself, or that of the label, so that it is no total of them. */
export function speaksOfOutcome(lead: string, label: string): boolean {
  if (lead.includes(label.slice(-2))) return true;
  if (MADE.test(lead) && !LOOKED_THROUGH.test(lead)) return true; // 出台文件6件，修改4件，废止9件
  return OUTCOMES.some((words) => words.some((word) => lead.includes(word)));
}

function familyOf(label: string): number | undefined {
  for (let length = Math.min(LONGEST, label.length); length >= 2; length--) {
    const family = FAMILIES.get(label.slice(-length));
    if (family !== undefined) return family;
  }
  return undefined;
}
