import { spanOfText } from "../core/traced-text.js";
import { proseOf } from "./figures-prose.js";
import type { Sentence, Term } from "./figures-sentences.js";
import { isComparison } from "./figures-words.js";
import type { Rule } from "./rule.js";

const OWN = /^(?:[我全]?(?:街道|镇|乡|街|区|县|市|省|局)|辖区)/u;
/** Says which time or stock a figure covers; without one of these a label is too vague to be compared. */
const SCOPE =
  /^(?:(?<year>全年度?|年内|本年度)|(?<named>(?:19|20)\d{2})年(?:全年|度)?)?(?<total>共有|共计|现有|总共|累计|共)?/u;
const TRAILING = /(?:共计|共|合计|总计|为|达到?|有)$/u;
/** What many units do many times over. */
const VAGUE =
  /^(?:开展|组织|举办|召开|参加|举行|完成)?(?:各类|各项|专题)?(?:活动|检查|培训|会议|宣传|讲座|学习|人员|问题|案件|任务)$/u;
/** A clause that begins with another body makes that body the subject of what follows. */
const OTHER_SUBJECT =
  /^[々〇㐀-鿿]{0,10}?(?:所|大队|中队|队|科室|科|办公室|中心|站|社区|村|局|厅|委员会|法庭|法院|检察院|窗口|公司|学校|商会|协会|企业)/u;
const SHORTEST = 4;
/** How far before a figure its subject is looked for, in characters. */
const NEAR = 120;

/** One indicator has one value: the same words, unit and period never stand with two figures. */
export const figureConflict: Rule = {
  meta: {
    id: "figure-conflict",
    severity: "warning",
    summary: { zh: "同一指标前后数字应一致", en: "One indicator has one value throughout" },
    explanation: {
      zh: "事项、单位、时段完全相同而数字不同，多半有一处没有改。只比较写明“全年”“共有”“现有”“累计”的数；上半年与全年、不同年份、不同单位或主体、约数、计划数都不比较。",
      en: "The same words, unit and period with two figures: mostly one place wasn't updated. Only figures marked 全年, 共有, 现有 or 累计 are compared, never half-years with years, other years, other bodies, approximate figures or plans.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n全年审核合同36份。\n\n法律顾问履职尽责，全年审核合同36份。\n",
    bad: "## 主要举措和成效\n\n全年审核合同36份。\n\n法律顾问履职尽责，全年审核合同39份。\n",
  },

  check({ draft, report, tell }) {
    const known = new Map<string, { readonly term: Term; readonly line: number }>();
    for (const sentence of proseOf(report)) {
      const { passage } = sentence;
      if (sentence.owner !== undefined || passage.kind === "footnote" || passage.part?.kinds.includes("plan")) continue;
      for (const [index, term] of sentence.terms.entries()) {
        const indicator = indicatorOf(sentence, index, report.frontMatter.year);
        if (indicator === undefined) continue;
        const { figure } = term;
        const span = spanOfText(draft.file, passage.text, term.from, figure.to);
        const first = known.get(indicator.key);
        if (first === undefined) known.set(indicator.key, { term, line: span.start.line });
        else if (first.term.figure.value !== figure.value) {
          const [before, now] = [first.term.figure, figure].map(({ numeral, unit }) => `${numeral}${unit}`);
          const label = indicator.label.replaceAll("“", "‘").replaceAll("”", "’");
          tell({
            message: {
              zh: `“${label}”第${first.line}行写${before}，这里写${now}`,
              en: `“${label}” is ${before} in line ${first.line}, ${now} here`,
            },
            span,
            ...(now === undefined ? {} : { actual: now }),
            ...(before === undefined ? {} : { expected: [before] }),
          });
        }
      }
    }
  },
};

/** What a figure measures, when its words leave no doubt. */
function indicatorOf(
  sentence: Sentence,
  index: number,
  year: number | undefined,
): { key: string; label: string } | undefined {
  const term = sentence.terms[index];
  if (term === undefined || !term.figure.exact || term.figure.script !== "arabic") return undefined;
  const { joint, lead, figure } = term;
  if (index > 0 && (joint === "none" || joint === "、")) return undefined;
  const own = OWN.exec(lead)?.[0] ?? "";
  const scoped = lead.slice(own.length);
  const scope = SCOPE.exec(scoped);
  const groups = scope?.groups;
  if (scope === null || scope[0] === "" || groups === undefined) return undefined;
  const label = scoped.slice(scope[0].length).replace(TRAILING, "");
  if (label.replace(/[“”《》]/gu, "").length < SHORTEST || VAGUE.test(label) || isComparison(label)) return undefined;
  const period = groups.named ?? (groups.year === undefined ? "" : String(year ?? ""));
  const stock = period === "" ? groups.total : "";
  const subject = own === "" ? subjectOf(sentence, term) : "";
  return { key: [subject, period, stock, label, figure.unit].join("\0"), label };
}

/** The body that the clauses before a figure speak of, if it isn't the one that reports. */
function subjectOf({ words, from }: Sentence, term: Term): string {
  const clauses = words.slice(Math.max(0, term.from - from - NEAR), term.from - from).split(/[，；：]/u);
  return (
    clauses.map((clause) => OTHER_SUBJECT.exec(clause.trim())?.[0] ?? "").findLast((subject) => subject !== "") ?? ""
  );
}
