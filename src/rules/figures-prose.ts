import { oncePerLast } from "../core/once.js";
import { type Passage, passages } from "../model/prose.js";
import type { Report } from "../model/report.js";
import { denialOf } from "./figures-denials.js";
import { judge, type Verdict } from "./figures-judge.js";
import { pairsOf } from "./figures-pairs.js";
import { periodsBelow, periodsOf } from "./figures-periods.js";
import { restOf, withCarriedOver } from "./figures-remainders.js";
import { type Sentence, sentencesOf } from "./figures-sentences.js";
import { type Statement, totalFirst } from "./figures-statements.js";
import { listFirst } from "./figures-totals.js";
import { viewOf } from "./figures-views.js";

// The grammar of figures, in four steps:
// 1. text/figures.ts scans a text for figures: number, unit, between which bounds the value lies.
// 2. figures-sentences.ts sets them into their sentence: the mark before each, the words around it, brackets apart.
// 3. figures-statements.ts (total, then list; figures-openers.ts finds where one begins), figures-totals.ts (list, then total),
//    figures-remainders.ts (what is left), figures-denials.ts (合格 and 不合格), figures-pairs.ts (two measures of each item), figures-views.ts (分类别看) and
//    figures-periods.ts (halves, quarters) read what the text says of a total and its
//    parts; figures-shares.ts, figures-attendance.ts (应到 and 实到), figures-shares-apart.ts (tables, other paragraphs) and
//    figures-changes.ts what it says of percentages; figures-mentions.ts, figures-references.ts (38个执法主体中) and
//    figures-corrected.ts what a figure measures, to hold one place against another.
// 4. figures-judge.ts holds a statement against its arithmetic (figures-sum.ts, figures-ratio.ts); items that can have things in
//    common (figures-overlaps.ts) are held to their total each for itself.
// Wherever the words can be read in several ways, a figure is told only if it is wrong in all of them.

const PROSE: ReadonlySet<Passage["kind"]> = new Set(["paragraph", "item", "quotation", "footnote"]);

/** The sentences of a report's running text that hold figures; read once for all rules that ask. */
export const proseOf: (report: Report) => readonly Sentence[] = oncePerLast((report: Report) =>
  passages(report)
    .filter(({ kind }) => PROSE.has(kind))
    .flatMap(sentencesOf),
);

/** A statement whose figures contradict each other. */
export interface Contradicted {
  readonly statement: Statement;
  readonly verdict: Exclude<Verdict, "right">;
}

/** The totals of a report's running text that their parts contradict; found once for the rules that tell of them. */
export const contradictedTotals: (report: Report) => readonly Contradicted[] = oncePerLast((report: Report) =>
  proseOf(report).flatMap(contradictedIn),
);

function contradictedIn(sentence: Sentence): readonly Contradicted[] {
  const found: Contradicted[] = [];
  for (let at = 0; at < sentence.terms.length; at++) {
    const below =
      judgedAs(totalFirst(sentence, at)) ??
      judgedAs(restOf(sentence, at)) ??
      judgedAs(withCarriedOver(sentence, at)) ??
      judgedAs(denialOf(sentence, at)) ??
      judgedAs(pairsOf(sentence, at)) ??
      judgedAs(periodsBelow(sentence, at)) ??
      judgedAs(viewOf(sentence, at));
    if (below !== undefined) found.push(below);
    const above = [periodsOf(sentence, at), listFirst(sentence, at)].filter((statement) => statement !== undefined);
    const wrong = above.map(judgedAs);
    if (wrong[0] !== undefined && !wrong.includes(undefined)) found.push(wrong[0]); // two readings of one total
  }
  return found;
}

function judgedAs(statement: Statement | undefined): Contradicted | undefined {
  const verdict = statement === undefined ? "right" : judge(statement);
  return statement === undefined || verdict === "right" ? undefined : { statement, verdict };
}
