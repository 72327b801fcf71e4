import { oncePerLast } from "../core/once.js";
import type { SourceFile } from "../core/source-file.js";
import { spanOfText } from "../core/traced-text.js";
import type { Report } from "../model/report.js";
import { matchesOf } from "../text/matches.js";
import type { Numbered } from "./numbered-runs.js";
import { numeralIn, numeralValue } from "./ordinals.js";
import type { RuleContext } from "./rule.js";
import { isProse, type RunningText } from "./running-text.js";
import { NUMERALS, textsWith } from "./texts-with.js";

/** Ways of counting within prose. Not the saying 一是一、二是二, nor 第一责任人, 第1批, 其一生. */
const WAYS: readonly Way[] = [
  {
    characters: "是要",
    hint: /[一二三四五六七八九十][是要]/u,
    pattern: /(?<=^|[。；：，！？…”）\n\s*])()([一二三四五六七八九十]{1,2})(?:是|要(?![素点求件害塞]))(?!\2)/gu,
  },
  {
    characters: "第",
    hint: /第[一二三四五六七八九十]{1,2}[，是]/u,
    pattern: /(?<=^|[。；：，！？…”）\n\s*])(第)([一二三四五六七八九十]{1,2})(?:，|是)/gu,
  },
  {
    characters: "其",
    hint: /其[一二三四五六七八九十][，是]/u,
    pattern: /(?<=^|[。；：，！？…”）\n\s*])(其)([一二三四五六七八九十])(?:，|是)/gu,
  },
];

interface Way {
  /** Without one of these there is nothing to find. */
  readonly characters: string;
  /** Cheap look: nor is there where this doesn't match. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
}

/** One 二是 or 第二. */
export interface Step extends Numbered {
  readonly leading: boolean;
  /** Whether words before it in the paragraph may stand for the first: 首先, 一方面. */
  readonly begun: boolean;
}

/** Of runs within runs more than these are forgotten. */
const DEEPEST = 8;
const FIRST = /首先|首要|一方面|一来|[第其]一|一[、是要]/u;

/** Runs of 一是…二是…三是…, 第一，…第二，…: within a paragraph, and on from one to the next. Found once for all rules. */
export function enumerations(context: Pick<RuleContext, "draft" | "report">): readonly (readonly Step[])[] {
  return runsOf(context.report, context);
}

const runsOf = oncePerLast((_: Report, context: Pick<RuleContext, "draft" | "report">) =>
  WAYS.flatMap((way) => find(context, way)),
);

function find(context: Pick<RuleContext, "draft" | "report">, way: Way): readonly (readonly Step[])[] {
  const texts = textsWith(context, way.characters, NUMERALS).filter(({ text }) => way.hint.test(text));
  return scopes(texts).flatMap((scope) => runsIn(context.draft.file, scope, way.pattern));
}

/** A part each; the introduction; the footnotes. Headings count: some hold 一是 themselves. */
function scopes(texts: readonly RunningText[]): readonly (readonly RunningText[])[] {
  const byPart = new Map<Report["parts"][number] | undefined, RunningText[]>();
  for (const text of texts) {
    if (!isProse(text) && text.kind !== "heading" && text.kind !== "run-in") continue;
    const known = byPart.get(text.part);
    if (known === undefined) byPart.set(text.part, [text]);
    else known.push(text);
  }
  return [...byPart.values()];
}

function runsIn(file: SourceFile, texts: readonly RunningText[], way: RegExp): readonly (readonly Step[])[] {
  const runs: Step[][] = [];
  /** Runs that the paragraphs before left open, outermost first. */
  let open: Step[][] = [];
  for (const running of texts) {
    const steps = stepsIn(file, running, way);
    if (steps.length === 0) continue;
    let own: Step[][] = [];
    for (const step of steps) {
      const going = goesOn(own, step) ?? (step.leading || own.length === 0 ? goesOn(open, step) : undefined);
      if (going !== undefined && step.value > 1) own = going;
      else if (step.value === 1 || (own.length === 0 && open.length === 0)) own = [...own.slice(1 - DEEPEST), []];
      else if (own.length === 0) own = open;
      const run = own.at(-1);
      if (run === undefined) continue;
      if (run.length === 0) runs.push(run);
      run.push(step);
    }
    open = own;
  }
  return runs;
}

/** The open runs down to the innermost one that a step goes on; undefined if it goes on none. */
function goesOn(open: readonly Step[][], { value }: Step): Step[][] | undefined {
  const index = open.findLastIndex((run) => run.at(-1)?.value === value - 1);
  return index === -1 ? undefined : open.slice(0, index + 1);
}

function stepsIn(file: SourceFile, { text, clean }: RunningText, way: RegExp): readonly Step[] {
  const matches = matchesOf(text, way);
  if (matches.length === 0) return [];
  const start = text.search(/\S/u);
  const first = text.search(FIRST);
  return matches.flatMap((match): Step[] => {
    const [whole, lead = "", numeral = ""] = match;
    const value = numeralValue(numeral);
    if (value === undefined) return [];
    const label = whole.replace("，", "");
    const from = match.index + lead.length;
    return [
      {
        value,
        label,
        span: spanOfText(file, clean, match.index, match.index + label.length),
        numeralSpan: spanOfText(file, clean, from, from + numeral.length),
        numeral: (other) => numeralIn(1, other),
        leading: match.index <= start,
        begun: first !== -1 && first < match.index,
      },
    ];
  });
}
