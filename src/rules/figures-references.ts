import { ONE } from "../text/figures-amount.js";
import type { Place } from "./figures-openers.js";
import type { Sentence, Term } from "./figures-sentences.js";

/** A figure that takes up what the text said before, and the figure that it should be. */
export interface Reference extends Place {
  /** What is counted. */
  readonly label: string;
  readonly earlier: Place;
}

/** 38个执法主体中有7个…, 17卷不合格案卷中，…: the whole of what a list or a number before it told of. */
const OF_THEM = /^(?<noun>[々〇㐀-鿿]{2,10}?)(?:里面|当中|中)(?:有|仍有|还有|，|$)/u;
const ALL_OF_THEM = /^(?:[全我](?:街道|镇|乡|街|区|县|市|省|州|旗|局|厅|系统)|上述|这|以上)?(?:现有|的)?$/u;
const ALL = /^(?:全(?:街道|镇|乡|街|区|县|市|省|州|旗)|下?辖|辖区)(?:共有|现有|共|有)?$/u;
/** Places and bodies: a number of them is often a choice of them. */
const PLACES = /(?:乡镇|镇|乡|街道|村|社区|部门|单位|企业|市州|区县|县区|小区|片区)$/u;
const SAME = /行政(?=执法)|共有|现有|(?<=.)的$/gu;
const SHORTEST = 2;
const TEN = 10n * ONE;
/** Texts with more figures before are left alone. */
const MOST = 1000;

/** Figures that refer to what was said before by another number. */
export function referencesIn(sentences: readonly Sentence[]): readonly Reference[] {
  if (!sentences.some(({ terms }) => terms.some(refers))) return [];
  const places = sentences.flatMap((sentence) => sentence.terms.map((term): Place => ({ sentence, term })));
  return places.flatMap(({ sentence, term }, at) => {
    const noun = refers(term) ? OF_THEM.exec(term.tail)?.groups?.noun : undefined;
    if (noun === undefined) return [];
    const before = places.slice(Math.max(0, at - MOST), at).filter((one) => one.term.figure.unit === term.figure.unit);
    if (at > MOST || before.some((one) => one.term.figure.value === term.figure.value)) return [];
    const same = before.filter((one) => isPlain(one.term) && names(one.term, noun));
    if (isBracketed({ sentence, term }, noun)) return [];
    const earlier = PLACES.test(noun) ? same.find((one) => isWhole(one, term, noun)) : same.at(-1);
    return earlier === undefined ? [] : [{ sentence, term, label: noun, earlier }];
  });
}

function refers(term: Term): boolean {
  return term.tail.includes("中") && isPlain(term) && ALL_OF_THEM.test(term.lead) && OF_THEM.test(term.tail);
}

function isPlain({ figure }: Term): boolean {
  return figure.exact && figure.script === "arabic" && figure.unit !== "";
}

/** Whether an earlier figure counts what a noun says: by the noun behind it, or by the words before it. */
function names({ label, lead, tail }: Term, noun: string): boolean {
  const wanted = noun.replace(SAME, "");
  const behind = tail.replace(SAME, "");
  if (PLACES.test(noun)) return behind.startsWith(wanted) && !lead.includes("、"); // 云岭乡、石寨镇2个乡镇
  const named = label.replace(SAME, "");
  return (
    behind === wanted ||
    (wanted.length > SHORTEST && behind.startsWith(wanted)) ||
    (named.length >= SHORTEST && (wanted.startsWith(named) || (wanted.length > SHORTEST && named.endsWith(wanted))))
  );
}

/** Whether all places are meant: 全县12个乡镇; 对12个乡镇、26个部门, where 13 in the other place can be but a slip. */
function isWhole(place: Place, { figure: { value } }: Term, noun: string): boolean {
  const { figure, lead } = place.term;
  if (isBracketed(place, noun)) return false;
  const apart = figure.value - value;
  return ALL.test(lead) || ((apart === ONE || apart === -ONE) && value > TEN && place.term.tail === noun);
}

/** 16个乡镇（街道） are more than 12个乡镇. */
function isBracketed({ sentence, term }: Place, noun: string): boolean {
  return /[（(]/u.test(sentence.passage.text.text.charAt(term.figure.to + noun.length));
}
