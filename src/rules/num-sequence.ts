import { enumerations, type Step } from "./enumerations.js";
import { ordinalRuns, relabelled, saySequence, sequenceFaults } from "./numbered-runs.js";
import type { Rule } from "./rule.js";

/** Numbers run on without gap, repetition or a new beginning. */
export const numSequence: Rule = {
  meta: {
    id: "num-sequence",
    severity: "warning",
    summary: { zh: "序号连续，不漏、不重、不从头再来", en: "Numbers run on: no gap, no repetition, no new beginning" },
    explanation: {
      zh: "看段首的“一、”“（一）”“1.”“（1）”、编号列表的数字，以及段落里和前后段落之间的“一是”“二是”“第一，”“其一，”。中间隔了别的段落、或者上一段以冒号结尾之后从“一”重新编起，是新的一组，不算；一组里套着另一组也不算。缺号可能是漏了一条内容，改号前请先核对。",
      en: "Looked at: 一、 （一） 1. （1） at the start of paragraphs, the digits of lists, and 一是 二是, 第一， 其一， within and across paragraphs. Beginning anew behind another paragraph or a colon makes a new series, and one series may lie within another. A gap may be a lost item: check before renumbering.",
    },
    force: "practice",
    good: "一是加强学习。二是规范办案。三是强化公开。\n",
    bad: "一是加强学习。二是规范办案。四是强化公开。\n",
    fix: "ask",
  },

  check(context) {
    const steps = enumerations(context);
    for (const run of [...ordinalRuns(context.draft.file, context.report), ...joined(steps)]) {
      for (const fault of sequenceFaults(run)) {
        context.tell({
          message: saySequence(fault),
          span: fault.found.span,
          actual: fault.found.label,
          expected: [relabelled(fault.found, fault.expected)],
          edits: fault.edits,
        });
      }
    }
    for (const [first, second] of steps) {
      if (first?.value !== 2 || second === undefined || first.begun) continue;
      const missing = relabelled(first, 1);
      context.tell({
        message: { zh: `“${first.label}”前面没有“${missing}”`, en: `there is no “${missing}” before “${first.label}”` },
        span: first.span,
        actual: first.label,
      });
    }
  },
};

/** 一是…一是…三是…: a run that begins anew and then goes on from the one before is that one, with a number twice. */
function joined(runs: readonly (readonly Step[])[]): readonly (readonly Step[])[] {
  const whole: (readonly Step[])[] = [];
  for (const run of runs) {
    const before = whole.at(-1);
    const [last, first, second] = [before?.at(-1), run[0], run[1]];
    const goesOn = last !== undefined && first?.value === 1 && second?.value === last.value + 2;
    const isNext = goesOn && first.label === relabelled(last, 1) && last.span.start.offset < first.span.start.offset;
    if (before !== undefined && isNext && first.leading === last.leading) whole[whole.length - 1] = [...before, ...run];
    else whole.push(run);
  }
  return whole;
}
