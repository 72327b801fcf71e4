import { spanOfText } from "../core/traced-text.js";
import { ONE } from "../text/figures-amount.js";
import { proseOf } from "./figures-prose.js";
import type { Sentence, Term } from "./figures-sentences.js";
import type { Rule, RuleContext } from "./rule.js";

/** Smaller sums are prices and fees, which nobody writes in 万元. */
const LEAST = 1000n * ONE;
const LARGE = 100_000n * ONE;
/** So many sums in 万元 show that it is the unit of a report. */
const FEW = 2;
/** Further sums of a sentence aren't looked at. */
const MOST = 24;
/** Amounts for one person or case beside a total. */
const SINGLE = /每|人均|户均|平均|均|单笔|单次|最高|最低|标准|起付|单价/u;

/** Sums of money in one sentence have one unit, 元 or 万元; so have the large sums of a report. */
export const unitScale: Rule = {
  meta: {
    id: "unit-scale",
    severity: "info",
    summary: { zh: "同类金额宜用同一单位，不混用元和万元", en: "Sums of one kind are better all in 元 or all in 万元" },
    explanation: {
      zh: "同一句话里的金额有的用万元、有的用元，读者不便比较和核对；别处都用万元，几十万元以上的整数却写成元，也提。千元以下的和“每户”“人均”“单笔”之类的金额不算，表格按各列标明的单位。",
      en: "Sums in one sentence partly in 万元 and partly in 元 are hard to compare, and so is a large round sum in 元 where the others are in 万元. Sums below a thousand, sums for one person or case, and tables, whose columns name their unit, are left alone.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n普法经费支出12.5万元，调解经费支出4.8万元。\n",
    bad: "## 主要举措和成效\n\n普法经费支出12.5万元，调解经费支出48000元。\n",
  },

  check(context) {
    const sums = proseOf(context.report).filter(({ terms }) => terms.some(({ figure }) => figure.unit === "元"));
    const told = new Set<Term>();
    for (const { terms, passage } of sums) {
      const scaled = terms.filter(isScaled).slice(0, MOST);
      for (const term of scaled.length === 0 ? [] : terms.filter(isPlain)) {
        const large = scaled.find((other) => areOfOneKind(term, other));
        if (large === undefined) continue;
        told.add(term);
        tellOf(passage, term, { large, zh: "同句", en: "beside" }, context);
      }
    }
    for (const { passage, term, large } of largeAmong(sums)) {
      if (!told.has(term)) tellOf(passage, term, { large, zh: "别处", en: "elsewhere than" }, context);
    }
  },
};

/** Large sums in 元 in a report that gives the others in 万元. */
function largeAmong(sentences: readonly Sentence[]): readonly Among[] {
  const scaled = sentences.flatMap(({ terms }) => terms.filter(isScaled));
  const [large] = scaled;
  if (large === undefined || scaled.length < FEW) return [];
  const plain = sentences.flatMap(({ passage, terms }) =>
    terms.filter((term) => isPlain(term) && isLarge(term)).map((term) => ({ passage, term, large })),
  );
  return plain.length * 2 <= scaled.length ? plain : [];
}

interface Among {
  readonly passage: Sentence["passage"];
  readonly term: Term;
  readonly large: Term;
}

function tellOf(
  { text }: Sentence["passage"],
  { figure }: Term,
  { large, zh, en }: { readonly large: Term; readonly zh: string; readonly en: string },
  { draft, tell }: RuleContext,
): void {
  const actual = `${figure.numeral}元`;
  const unit = large.figure.scale === 10_000n ? "万元" : "亿元";
  tell({
    message: {
      zh: `“${actual}”与${zh}“${large.figure.numeral}元”单位不一，宜统一用${unit}或元`,
      en: `“${actual}” stands ${en} “${large.figure.numeral}元”; one unit for both is better`,
    },
    span: spanOfText(draft.file, text, figure.from, figure.to),
    actual,
  });
}

function isScaled({ figure }: Term): boolean {
  return figure.unit === "元" && figure.scale !== 1n;
}

/** At least ten times 万元, and as exact in 万元: 4129000元. */
function isLarge({ figure }: Term): boolean {
  return figure.value >= LARGE && figure.value % (100n * ONE) === 0n;
}

function isPlain({ figure, lead }: Term): boolean {
  return figure.unit === "元" && figure.scale === 1n && figure.value >= LEAST && !SINGLE.test(lead);
}

/** Whether the words of two sums have a word in common, 罚款 or 经费, or end alike: 顾问费, 评查费. */
function areOfOneKind(a: Term, b: Term): boolean {
  if (a.label !== "" && a.label.at(-1) === b.label.at(-1)) return true;
  const words = new Set(pairsIn(a.lead));
  return pairsIn(b.lead).some((pair) => words.has(pair));
}

function pairsIn(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)).filter((pair) =>
    /^[々〇㐀-鿿]{2}$/u.test(pair),
  );
}
