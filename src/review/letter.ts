import type { Basis } from "../core/diagnostic.js";
import type { FlatBlock, FlatItem } from "../draft/flat.js";
import { writeDraft } from "../draft/write.js";
import type { PartialDate } from "../model/front-matter.js";
import { inChineseTerms } from "./field-names.js";
import { countGrades, type Grade, grades } from "./grade.js";
import { worded } from "./letter-words.js";
import { findsNumbers } from "./mask.js";
import { nameOf, type Remark } from "./remark.js";
import type { Reviewed } from "./review.js";

export interface LetterOptions {
  /** Who signs. */
  readonly office: string;
  readonly date: PartialDate;
}

/**
 * The letter to a unit about its report (审核意见函), as a draft in Markdown: what must be changed, what had better be, what is
 * only pointed out; a numbered paragraph for each finding, and for nothing else.
 *
 * The numbers run through all sections, so that one can speak of „item 12“ on the telephone.
 */
export function letterOn(review: Reviewed, { office, date }: LetterOptions): string {
  const { path, title, issuers, remarks, year } = review;
  const counts = countGrades(remarks);
  const kind = counts.must > 0 ? "must" : remarks.length > 0 ? "advice" : "clear";
  const file = visible(nameOf(path));
  const yearWords = year === undefined ? "" : `${year}年`;
  const report =
    title === undefined
      ? worded("report.untitled", { year: yearWords, file })
      : worded("report.titled", { title: visible(title), file });
  const counted = grades.filter((grade) => counts[grade] > 0);
  const sum = counted.map((grade) => worded(`counts.${grade}`, { count: String(counts[grade]) })).join("，");
  const sections: FlatBlock[] = [];
  let number = 0;
  for (const grade of counted) {
    const items = remarks
      .filter((remark) => remark.grade === grade)
      .map((remark): FlatItem => ({ number: String(++number), blocks: [paragraph(itemOn(remark))] }));
    sections.push(heading(grade), paragraph(worded(`leads.${grade}`)), { type: "list", items });
  }
  const opening = worded(`openings.${kind}`, { report, counts: sum });
  const frontMatter = {
    title: worded(`titles.${kind}`, { office, year: yearWords }),
    issuers: [office],
    year,
    date,
    recipients: issuers.length > 0 ? issuers.map(visible) : [worded("nameless", { file })],
    copyTo: [],
    seal: true,
    attachments: [],
    publish: { keywords: [], printMeta: false },
  };
  return writeDraft(frontMatter, [paragraph(opening), ...sections, paragraph(worded("closing"))]);
}

/** One finding in a paragraph: where, what, by which clause. */
export function itemOn(remark: Remark): string {
  const { basis, ruleId } = remark.diagnostic;
  return [
    worded("item", { place: placeIn(remark), message: visible(inChineseTerms(remark.diagnostic)) }),
    findsNumbers(ruleId) ? worded("hidden") : "",
    basis === undefined ? "" : worded("basis", { basis: citation(basis) }),
  ].join("");
}

/** The quotation is left out where the finding quotes the same words itself. */
function placeIn({ place, diagnostic }: Remark): string {
  if (place === undefined) return worded("places.whole");
  const { counted, number, attachment, quote } = place;
  const words = visible(quote ?? "");
  const repeated = words === "" || visible(diagnostic.message.zh).includes(`“${words}”`);
  return [
    attachment === undefined ? "" : worded("places.attachment", { name: visible(attachment) }),
    worded(`places.${counted}`, { number: String(number) }),
    repeated ? "" : worded("places.quote", { quote: words }),
  ].join("");
}

/** `GB/T 9704-2012 7.3.3`; a Chinese clause follows without a blank. */
export function citation({ document, clause }: Basis): string {
  if (clause === undefined) return document;
  return clause.startsWith("第") ? `${document}${clause}` : `${document} ${clause}`;
}

/** What wouldn't be seen, or couldn't stand in a document, gets a box: the finding on it says which character it is. */
function visible(text: string): string {
  return text.replace(/[\r\n\t]+/gu, " ").replace(/[\p{Cc}\p{Cf}\p{Cs}\u{2028}\u{2029}]/gu, "\u{25A1}");
}

function heading(grade: Grade): FlatBlock {
  return { type: "heading", level: 1, inlines: [{ type: "text", text: worded(`headings.${grade}`) }] };
}

function paragraph(text: string): FlatBlock {
  return { type: "paragraph", inlines: [{ type: "text", text }] };
}
