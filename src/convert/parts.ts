import { type PartKind, recognisePart } from "../model/parts.js";
import { doubt } from "./doubts.js";
import type { RecoveredBlock, RecoveredHeading } from "./recovered.js";
import type { Doubt } from "./transcript.js";

/** Words of a heading that speak of a part and not of a task: 「破解突出问题」 is one, 「存在的问题」 a part (AR-45). */
const STRICT = {
  leadership:
    /第一责任人|党政主要负责|主要负责(?:人|同志).*(?:履|职责|情况)|主要领导.*(?:履|职责)|述法情况|[“"]?一把手[”"]?|履行.*法治.*职责/u,
  shortcomings: /存在|不足|(?:问题|困难|差距|短板|弱项|薄弱环节)(?:[和及与、]|$)|^(?:主要)?(?:问题|困难|差距|短板)/u,
  plan: /安排|计划|打算|思路|下一?步|下一年|努力方向|展望|今后|来年|重点任务/u,
  other: /其他.*(?:报告|情况|事项)/u,
} as const satisfies Partial<Record<PartKind, RegExp>>;

/** Words of a heading that speaks of the year's work as a whole, whatever else it says. */
const WORK = /工作|情况|做法|成绩|成就|进展|回顾/u;

/** What the words don't say and a wider look does. */
const WIDER = [
  ["leadership", STRICT.leadership],
  ["plan", /今后|来年|重点任务/u],
] as const satisfies readonly (readonly [PartKind, RegExp])[];

export interface WithParts {
  readonly blocks: readonly RecoveredBlock[];
  readonly doubts: readonly Doubt[];
}

/** Says which parts the headings of first level open, where their words don't (AR-41 … AR-45). */
export function nameParts(blocks: readonly RecoveredBlock[], year: number | undefined): WithParts {
  const tops = blocks.filter((block): block is RecoveredHeading => block.type === "heading" && block.level === 1);
  const named = new Map<RecoveredHeading, readonly PartKind[]>();
  for (const heading of tops) {
    const kinds = recognisePart(heading.words.text, year);
    const wider = kinds.some((kind) => kind !== "measures")
      ? undefined
      : WIDER.find(([, pattern]) => pattern.test(heading.words.text))?.[0];
    if (wider !== undefined) named.set(heading, [wider]);
  }
  const leading = leadingThemes(tops, named, year);
  for (const heading of leading) {
    if (recognisePart(heading.words.text, year).join() !== "measures") named.set(heading, ["measures"]);
  }
  const doubts =
    leading.length === 1
      ? leading
          .filter((heading) => named.has(heading) && !WORK.test(heading.words.text))
          .map(({ words }) => doubt("part guessed", words))
      : [];
  return {
    blocks: blocks.map((block) => {
      const kinds = block.type === "heading" ? named.get(block) : undefined;
      return kinds === undefined ? block : { ...block, kinds };
    }),
    doubts: [...doubts, ...hidden(blocks, tops, named, year)],
  };
}

/** The first headings of a report by themes: none names a part, together they are the first (AR-45). */
function leadingThemes(
  tops: readonly RecoveredHeading[],
  named: ReadonlyMap<RecoveredHeading, readonly PartKind[]>,
  year: number | undefined,
): RecoveredHeading[] {
  const isOther = (heading: RecoveredHeading) =>
    named.has(heading) ||
    Object.values(STRICT).some((pattern) => pattern.test(heading.words.text)) ||
    namesNextYear(heading, year);
  const isMeasures = ({ words }: RecoveredHeading) =>
    recognisePart(words.text, year).includes("measures") && !isTheme(words.text);
  const start = tops.findIndex((heading) => !isOther(heading));
  if (start === -1 || tops.some(isMeasures)) return [];
  const length = tops.slice(start).findIndex(isOther);
  return tops.slice(start, length === -1 ? undefined : start + length);
}

function namesNextYear({ words }: RecoveredHeading, year: number | undefined): boolean {
  return year !== undefined && words.text.includes(String(year + 1));
}

/** 「强化举措，…」 speaks of a task although it holds a word of the first part. */
function isTheme(text: string): boolean {
  return /[，,]/u.test(text) && !/(?:举措|措施|成效|做法|情况|成绩|总结)/u.test(text.slice(-8));
}

/** A section that may hold the missing part on the duties of the leaders (AR-43): a hint, never a move. */
function hidden(
  blocks: readonly RecoveredBlock[],
  tops: readonly RecoveredHeading[],
  named: ReadonlyMap<RecoveredHeading, readonly PartKind[]>,
  year: number | undefined,
): Doubt[] {
  const isLeadership = (heading: RecoveredHeading) =>
    (named.get(heading) ?? recognisePart(heading.words.text, year)).includes("leadership");
  if (tops.length === 0 || tops.some(isLeadership)) return [];
  const found = blocks.find(
    (block): block is RecoveredHeading => block.type === "heading" && block.level > 1 && isLeadership(block),
  );
  return found === undefined ? [] : [doubt("part hidden", found.words)];
}
