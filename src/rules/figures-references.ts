import { type Amount, ONE } from "../text/figures-amount.js";
import type { Place } from "./figures-openers.js";
import type { Sentence, Term } from "./figures-sentences.js";

/** A figure that takes up what the text said before, and the figure that it should be. */
export interface Reference extends Place {
  /** What is counted. */
  readonly label: string;
  readonly earlier: Place;
}

/** 38个执法主体中有7个…, 17卷不合格案卷主要涉及…: the whole of what a list or a number before it told of. */
const OF_THEM =
  /^(?<noun>[々〇㐀-鿿]{2,10}?)(?:里面|当中|中(?![心队学小央国医层级期旬型药华介])|主要(?:涉及|集中|是|为|存在|因)|集中在|集中于)/u;
const ALL_OF_THEM = /^(?:[全我](?:街道|镇|乡|街|区|县|市|省|州|旗|局|厅|系统)|上述|这|以上)?(?:现有|的)?$/u;
const ALL = /^(?:全(?:街道|镇|乡|街|区|县|市|省|州|旗)|下?辖|辖区)(?:共有|现有|共|有)?$/u;
/** Places and bodies: a number of them is often a choice of them. */
const PLACES = /(?:乡镇|镇|乡|街道|村|社区|部门|单位|企业|市州|区县|县区|小区|片区)$/u;
const SAME = /行政(?=执法)|共有|现有|(?<=.)的$/gu;
/** Before a number of things that are not told apart. */
const HAVING =
  /^$|(?:有|配备|接入|纳入|覆盖|办理|受理|评查|抽查|检查|排查|梳理|清理|审核|审查|收到|接到|发现|辖|现场|开展|公布)$/u;
const SIMPLE = /^(?:[全我](?:街道|镇|乡|街|区|县|市|省|州|旗|局|厅|系统)|[对由向])?(?:共有|现有|共|有)?$/u;
const SHORTEST = 2;
const TEN = 10n * ONE;
/** Texts with more figures before are left alone. */
const MOST = 1000;

/** Figures that refer to what was said before by another number. */
export function referencesIn(sentences: readonly Sentence[]): readonly Reference[] {
  if (!sentences.some(({ terms }) => terms.some(refers))) return [];
  const places = sentences.flatMap((sentence) => sentence.terms.map((term): Place => ({ sentence, term })));
  return places.flatMap(({ sentence, term }, at) => {
    if (at > MOST) return [];
    const noun = refers(term) ? OF_THEM.exec(term.tail)?.groups?.noun : undefined;
    if (noun === undefined) return [];
    const before = places.slice(0, at).filter((one) => one.term.figure.unit === term.figure.unit);
    if (before.some((one) => one.term.figure.value === term.figure.value)) return [];
    const same = before.filter((one) => isPlain(one.term) && names(one.term, noun, term.figure.value));
    if (isBracketed({ sentence, term }, noun)) return [];
    const earlier = PLACES.test(noun) ? same.find((one) => isWhole(one, term, noun)) : same.at(-1);
    if (earlier === undefined || before.some((one) => isRest(earlier, one, term))) return [];
    return [{ sentence, term, label: noun, earlier }];
  });
}

/** 26个部门中有3个…，23个部门中…: what is left of them. */
function isRest({ term: { figure: whole } }: Place, { term: { figure: part } }: Place, { figure }: Term): boolean {
  return whole.value - part.value === figure.value;
}

function refers(term: Term): boolean {
  return /中|主要/u.test(term.tail) && isPlain(term) && ALL_OF_THEM.test(term.lead) && OF_THEM.test(term.tail);
}

function isPlain({ figure }: Term): boolean {
  return figure.exact && figure.script === "arabic" && figure.unit !== "";
}

/** Whether an earlier figure counts what a noun says: by the noun behind it, or by the words before it. */
function names({ label, lead, tail, figure }: Term, noun: string, value: Amount): boolean {
  const wanted = noun.replace(SAME, "");
  const behind = tail.replace(SAME, "");
  if (PLACES.test(noun)) return behind.startsWith(wanted) && !lead.includes("、"); // 云岭乡、石寨镇2个乡镇
  if (wanted.length <= SHORTEST) return false;
  if (behind.startsWith(wanted) && SIMPLE.test(label)) return true;
  const words = label.replace(SAME, "");
  const named = words.endsWith(figure.unit) ? words.slice(0, -figure.unit.length) : words; // 不合格卷6卷
  if (named.length >= SHORTEST && wanted.startsWith(named)) return true;
  if (!named.endsWith(wanted)) return false;
  // of 持证执法人员28名 there may be 30名执法人员, not 26
  return HAVING.test(named.slice(0, -wanted.length)) || (value < figure.value && /[名人]/u.test(figure.unit));
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
