import type { Element } from "hast";
import { h } from "hastscript";
import base from "../../../templates/page/overview.css?text";
import own from "../../../templates/review/overview.css?text";
import { overviewFrame } from "../../convert/summary/page-frame.js";
import { inLanguage, type Language, type Sentence } from "../../core/sentence.js";
import { kindsIn } from "../kinds.js";
import type { Unread } from "../review.js";
import { sumsOf } from "../sums.js";
import { datePlot } from "./date-plot.js";
import { kindPlot } from "./kind-plot.js";
import { lengthPlot } from "./length-plot.js";
import { partPlot } from "./part-plot.js";
import { plotFigure } from "./plot.js";
import type { Row } from "./row.js";
import { kindTable, partTable, unitTable, unreadTable } from "./tables.js";
import { type Say, sumSentence, words } from "./words.js";

const style = base + own;

/** A review as a page of its own (审核一览): no scripts, nothing from elsewhere, to be read on screen and on paper. */
export function overviewPage(rows: readonly Row[], unread: readonly Unread[], language: Language): string {
  const say: Say = (sentence) => inLanguage(sentence, language);
  const reviews = rows.map(({ unit }) => unit.review);
  return overviewFrame(say(words.heading), style, language, [
    h("p", say(sumSentence(sumsOf([...reviews, ...unread])))),
    ...(reviews.length === 0 ? [] : sections(rows, language, say)),
    ...(unread.length === 0 ? [] : [heading("unread", words.unread, say), unreadTable(unread, say)]),
  ]);
}

function sections(rows: readonly Row[], language: Language, say: Say): Element[] {
  const reviews = rows.map(({ unit }) => unit.review);
  const kinds = kindsIn(reviews);
  const plots = [
    partPlot(reviews, language),
    lengthPlot(reviews, language),
    datePlot(reviews, language),
    ...(kinds.length === 0 ? [] : [kindPlot(kinds, language)]),
  ];
  return [
    heading("glance", words.glance, say),
    h("div", { className: ["plots"] }, plots.map(plotFigure)),
    heading("parts", words.parts, say),
    h("p", say(words.partsNote)),
    partTable(rows, say),
    heading("units", words.dates, say),
    h("p", say(words.datesNote)),
    unitTable(rows, say),
    ...(kinds.length === 0 ? [] : [heading("kinds", words.kinds, say), kindTable(kinds, say)]),
  ];
}

function heading(id: string, sentence: Sentence, say: Say): Element {
  return h("h2", { id: `${id}-heading` }, say(sentence));
}
