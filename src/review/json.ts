import { inLanguage, type Language } from "../core/sentence.js";
import { partKinds } from "../model/parts.js";
import { isoDate } from "../text/dates.js";
import { countGrades } from "./grade.js";
import type { Row } from "./overview/row.js";
import type { Review } from "./review.js";
import { sumsOf } from "./sums.js";

/** The stable form for programs (`schemas/review-summary.schema.json`); only the messages follow the language. */
export function summaryJson(
  reviews: readonly Review[],
  rows: readonly Row[],
  version: string,
  language: Language,
): string {
  const files = reviews.map((review) => {
    if (review.type === "unread") {
      return { status: review.type, path: review.path, message: inLanguage(review.message, language) };
    }
    const { path, title, issuers, year, handIn, parts, characters, remarks, doubts } = review;
    return {
      status: review.type,
      path,
      title: title ?? null,
      issuer: issuers,
      year: year ?? null,
      date: handIn.date === undefined ? null : isoDate(handIn.date),
      due: handIn.due === undefined ? null : isoDate(handIn.due),
      handIn: handIn.state,
      parts: Object.fromEntries(partKinds.map((kind) => [kind, parts[kind]])),
      characters,
      findings: countGrades(remarks),
      doubts,
      letters: rows.find(({ unit }) => unit.review === review)?.letters.map((letter) => letter.path) ?? [],
    };
  });
  return `${JSON.stringify({ tool: { name: "report", version }, files, summary: sumsOf(reviews) }, null, 2)}\n`;
}
