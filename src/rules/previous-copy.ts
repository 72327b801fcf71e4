import { found } from "./found-text.js";
import { ownName } from "./own-name.js";
import { type ReportSentence, sentenceIndex, sentencesOf, spanOfSentence } from "./previous-sentences.js";
import type { PreviousReport, Rule, RuleContext } from "./rule.js";

/** Shorter sentences are alike by chance. */
const SHORTEST = 20;
const SHARE = 0.6;

/** Sentences of last year's report. */
export const previousCopy: Rule = {
  meta: {
    id: "previous-copy",
    severity: "warning",
    summary: { zh: "不照抄上年的报告", en: "Sentences aren't copied from last year's report" },
    explanation: {
      zh: "给出上年的报告（--previous，或者配置的previous）时，二十字以上的句子与上年的句子比较：去掉数字和套话之后，相同的五字组合占六成以上的提出来，并说明数字没有变、年份没有改的情况。有好几份往年报告时，只与同一单位最近一年的比较；只给了一份，就与那一份比较。套话词典可以用配置的terms增加。",
      en: "With last year's report at hand (--previous, or `previous` in the configuration) sentences of 20 characters and more are compared with its sentences: told where, figures and set phrases aside, 60 % of the runs of five characters are the same; unchanged figures and years are named. Of several reports the latest one of the same office counts; a single one is taken as it is. Set phrases can be added with `terms`.",
    },
    force: "practice",
    good: "组织法治讲座6场，参训干部86人次。\n",
    bad: "组织法治讲座6场，参训干部86人次，选派业务骨干到区级部门跟班学习。\n",
  },
  wholeReport: true,

  check(context) {
    const before = lastYears(context);
    if (before === undefined) return;
    const { phrases } = context.dictionaries;
    const index = sentenceIndex(sentencesOf(before, phrases, SHORTEST));
    for (const sentence of sentencesOf(context, phrases, SHORTEST)) {
      const nearest = index.nearest(sentence);
      if (nearest === undefined || nearest.share < SHARE) continue;
      const { line } = spanOfSentence(before, nearest.sentence).start;
      const share = Math.floor(nearest.share * 100);
      const unchanged = unchangedIn(sentence, nearest.sentence, before.report.frontMatter.year);
      context.tell({
        ...found(context, sentence.running, sentence.from, sentence.to),
        message: {
          zh: `这句与“${before.path}”第${line}行的句子有${share}%相同${unchanged.zh}`,
          en: `${share} % of this sentence stands in “${before.path}”, line ${line}${unchanged.en}`,
        },
      });
    }
  },
};

/** What was carried over without a change: a year, or every figure. */
function unchangedIn(sentence: ReportSentence, last: ReportSentence, year: number | undefined) {
  const old = year === undefined ? undefined : String(year);
  if (old !== undefined && sentence.figures.includes(old) && last.figures.includes(old)) {
    return { zh: `，年份“${old}年”没有改`, en: `, with the year ${old} unchanged` };
  }
  const figures = sentence.figures.filter((figure) => !/^(?:19|20)\d{2}$/u.test(figure));
  const same = figures.length > 0 && figures.every((figure) => last.figures.includes(figure));
  return same
    ? {
        zh: `，数字${figures.map((figure) => `“${figure}”`).join("")}也没有变`,
        en: `, with the same figures ${figures.join(", ")}`,
      }
    : { zh: "", en: "" };
}

/** The latest report of an earlier year by the same office. */
function lastYears({ previous, report, draft }: RuleContext): PreviousReport | undefined {
  const { year, issuers } = report.frontMatter;
  const others = previous.filter(({ path }) => path !== draft.file.path);
  const earlier = others.filter(
    ({ report: { frontMatter } }) => year === undefined || frontMatter.year === undefined || frontMatter.year < year,
  );
  const name = ownName(report.frontMatter);
  const own = earlier.filter(
    ({ report: { frontMatter } }) =>
      frontMatter.issuers.some((issuer) => issuers.includes(issuer)) ||
      (name !== undefined && ownName(frontMatter) === name),
  );
  const candidates = own.length > 0 || others.length > 1 ? own : earlier;
  return [...candidates].sort((a, b) => (b.report.frontMatter.year ?? 0) - (a.report.frontMatter.year ?? 0))[0];
}
