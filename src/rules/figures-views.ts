import { sameUnit } from "../text/figures-units.js";
import type { Sentence, Term } from "./figures-sentences.js";
import type { Statement } from "./figures-statements.js";
import { isComparison } from "./figures-words.js";

/** Says by what the figures before are divided: 分类别看，邻里纠纷167件…. */
const VIEW =
  /(?:^|[；。])(?:分|按|从)(?:案件|纠纷|矛盾|事项)?(?:类别|类型|种类|领域|案由|地区|区域|辖区|结构|结果|来源|方式|渠道)(?:上|来)?[看分]，$/u;
const LAST = /^(?:其他|其它|其余)/u;
const REACH = 12;
const LEAST = 3;

/** The list behind such words, held against any total before it; complete where it ends in 其他. */
export function viewOf(sentence: Sentence, at: number): Statement | undefined {
  const { terms, words, from, previous } = sentence;
  const first = terms[at];
  if (first === undefined || first.joint !== "far" || first.figure.unit === "") return undefined;
  if (words.charAt(first.from - from - 1) !== "，") return undefined; // mostly
  const start = terms[at - 1]?.figure.to ?? from;
  if (!VIEW.test(words.slice(start - from, first.from - from))) return undefined;
  const fits = ({ figure, lead }: Term) =>
    figure.exact && sameUnit(figure.unit, first.figure.unit) && !isComparison(lead);
  const here = terms.slice(Math.max(0, at - REACH), at).filter(fits);
  const above = here.length > 0 ? here : (previous?.terms.slice(-REACH).filter(fits) ?? []);
  const place = here.length > 0 ? sentence : previous;
  const total = above.reduce<Term | undefined>(
    (most, term) => (most === undefined || term.figure.value > most.figure.value ? term : most),
    undefined,
  );
  const items = listFrom(terms, at, fits);
  if (total === undefined || place === undefined || items.length < LEAST) return undefined;
  return {
    total: { sentence: place, term: total },
    items,
    sentence,
    readings: [],
    others: above.filter((term) => term !== total),
    completeness: LAST.test(items.at(-1)?.label ?? "") ? "closed" : "open",
    order: "total-first",
  };
}

function listFrom(terms: readonly Term[], at: number, fits: (term: Term) => boolean): readonly Term[] {
  const items: Term[] = [];
  for (let next = at; next < terms.length; next++) {
    const term = terms[next];
    if (term === undefined || !fits(term) || (next > at && term.joint !== "、" && term.joint !== "，")) break;
    items.push(term);
  }
  return items;
}
