import type { Place } from "./figures-openers.js";
import type { Sentence, Term } from "./figures-sentences.js";

/** Cases in which reconsideration corrected the act, told with another number than its outcomes have. */
export interface Miscorrected extends Place {
  readonly label: string;
  readonly earlier: Place;
}

const CORRECTED =
  /^(?:全年|[全我](?:省|市|区|县|州|旗))*(?:共|因|被)?(?:行政)?复议(?:案件)?(?:直接)?纠错(?:案件)?(?:共|数为|数)?$/u;
/** The outcomes that correct an act, all in one figure: 撤销、变更、确认违法或者责令履行51件. */
const OUTCOMES =
  /^(?:决定|予以)?(?:(?:撤销|变更|确认违法|确认无效|责令(?:限期)?履行)(?:、|和|或者?|及)?){2,}(?:的|类)?$/u;

/** 复议纠错案件8件, where 撤销、变更或者确认违法6件 stands before. */
export function miscorrectedIn(sentences: readonly Sentence[]): readonly Miscorrected[] {
  const places = sentences.flatMap((sentence) => sentence.terms.map((term): Place => ({ sentence, term })));
  const told = places.filter(
    ({ sentence, term }) => isPlain(term) && CORRECTED.test(term.lead) && isOfAll(sentence, term),
  );
  if (told.length === 0) return [];
  const outcomes = places.filter(
    ({ term, sentence }) => isPlain(term) && OUTCOMES.test(term.lead) && speaksOfReview(sentence),
  );
  const [earlier] = outcomes;
  if (earlier === undefined || outcomes.length > 1) return [];
  return told.flatMap(({ sentence, term }) =>
    term.figure.value === earlier.term.figure.value ? [] : [{ sentence, term, label: "复议纠错", earlier }],
  );
}

/** 自然资源领域…，复议纠错6件 tells of some. */
function isOfAll({ words, from }: Sentence, term: Term): boolean {
  return !/领域|方面|部门|其中|半年|季度|月|上年|(?:19|20)\d{2}年/u.test(words.slice(0, term.from - from));
}

function isPlain({ figure: { exact, unit } }: Term): boolean {
  return exact && unit === "件";
}

function speaksOfReview({ words, previous }: Sentence): boolean {
  return words.includes("复议") || (previous?.words.includes("复议") ?? false);
}
