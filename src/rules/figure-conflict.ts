import { spanOfText } from "../core/traced-text.js";
import type { Passage } from "../model/prose.js";
import { miscorrectedIn } from "./figures-corrected.js";
import { type Mention, mentionOf, outlineOf } from "./figures-mentions.js";
import type { Place } from "./figures-openers.js";
import { proseOf } from "./figures-prose.js";
import { referencesIn } from "./figures-references.js";
import type { Sentence } from "./figures-sentences.js";
import type { Rule, RuleContext } from "./rule.js";

/** So many figures of one indicator are held against each other. */
const MOST = 8;
/** Kept from year to year, so that a figure without a year may be that of many. */
const KEPT = /建成|建立|建设|创建|培育|培养|选聘|聘|设立|设置|打造|命名|发展|培树|注册|评定|认定/u;

/** One indicator has one value: the same words, unit and period never stand with two figures. */
export const figureConflict: Rule = {
  meta: {
    id: "figure-conflict",
    severity: "warning",
    summary: { zh: "同一指标前后数字应一致", en: "One indicator has one value throughout" },
    explanation: {
      zh: "事项、单位、时段完全相同而数字不同，多半有一处没有改。比较写明“全年”“共有”“现有”“累计”的数，同一会议、同一支队伍人员的数，小于别处一部分的全年数；上半年与全年、不同年份、不同单位或主体、约数、计划数都不比较。",
      en: "The same words, unit and period with two figures: mostly one place wasn't updated. Figures marked 全年, 共有, 现有 or 累计 are compared, those of one body's meetings or staff, and yearly figures with more in another place; never half-years with years, other years, other bodies, approximate figures or plans.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n全年审核合同36份。\n\n法律顾问履职尽责，全年审核合同36份。\n",
    bad: "## 主要举措和成效\n\n全年审核合同36份。\n\n法律顾问履职尽责，全年审核合同39份。\n",
  },

  check(context) {
    const { report } = context;
    const sentences = proseOf(report).filter(({ owner, passage }) => owner === undefined && isCompared(passage));
    const outlines = manyValued(sentences);
    const known = new Map<string, Mention[]>();
    for (const sentence of sentences) {
      for (const [index, term] of sentence.terms.entries()) {
        if (!outlines.has(outlineOf(term) ?? "")) continue;
        const mention = mentionOf(sentence, index, report.frontMatter.year);
        if (mention === undefined) continue;
        const earlier = known.get(mention.key) ?? [];
        const other = earlier.find((one) => conflicts(one, mention));
        if (other !== undefined) tellOf(other, mention, context);
        else if (earlier.length < MOST) known.set(mention.key, [...earlier, mention]);
      }
    }
    for (const found of [...referencesIn(sentences), ...miscorrectedIn(sentences)])
      tellOf(found.earlier, found, context);
  },
};

function isCompared({ kind, part }: Passage): boolean {
  return kind !== "footnote" && part?.kinds.includes("plan") !== true;
}

/** The outlines under which there are figures with several values. */
function manyValued(sentences: readonly Sentence[]): ReadonlySet<string> {
  const values = new Map<string, bigint>();
  const found = new Set<string>();
  for (const { terms } of sentences) {
    for (const term of terms) {
      const outline = outlineOf(term);
      if (outline === undefined) continue;
      const value = values.get(outline);
      if (value === undefined) values.set(outline, term.figure.value);
      else if (value !== term.figure.value) found.add(outline);
    }
  }
  return found;
}

/** Whether two figures under one key can't both be right. */
function conflicts(a: Mention, b: Mention): boolean {
  if (a.term.figure.value === b.term.figure.value) return false;
  if (a.kind === "rates") return isApart(a, b);
  if (a.kind === "staff") return isApart(a, b) || (a.extent !== undefined && b.extent !== undefined);
  if (a.extent === b.extent) return a.extent !== undefined && a.extent !== "some";
  return isApart(a, b) && (isMore(a, b) || isMore(b, a));
}

/** Whether some of a year has more than the year. */
function isMore(some: Mention, year: Mention): boolean {
  if (year.extent !== "year" || (some.extent !== undefined && some.extent !== "some")) return false;
  return some.term.figure.value > year.term.figure.value && (some.kind === "meetings" || !KEPT.test(some.label));
}

function isApart(a: Mention, b: Mention): boolean {
  return a.sentence.passage !== b.sentence.passage;
}

function tellOf(
  earlier: Place,
  { term, sentence, label: named }: Place & Pick<Mention, "label">,
  { draft, tell }: RuleContext,
): void {
  const { figure } = term;
  const at = (place: Place) =>
    spanOfText(draft.file, place.sentence.passage.text, place.term.from, place.term.figure.to);
  const { line } = at(earlier).start;
  const before = `${earlier.term.figure.numeral}${earlier.term.figure.unit}`;
  const now = `${figure.numeral}${figure.unit}`;
  const label = named.replaceAll("“", "‘").replaceAll("”", "’");
  tell({
    message: {
      zh: `“${label}”第${line}行写${before}，这里写${now}`,
      en: `“${label}” is ${before} in line ${line}, ${now} here`,
    },
    span: at({ sentence, term }),
    actual: now,
    expected: [before],
  });
}
