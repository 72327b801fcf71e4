import { partWords } from "../../convert/summary/words.js";
import { inLanguage, type Language } from "../../core/sentence.js";
import { mandatoryParts } from "../../model/parts.js";
import { type PartState, partStates } from "../part-review.js";
import type { Reviewed } from "../review.js";
import type { Plot } from "./plot.js";
import { type BarRow, stackedBars } from "./stacked-bars.js";
import { stateWords } from "./words.js";

/** Room for the name of a part before its bar. */
const LABELS = 86;

/** How many reports have each of the mandated parts (各部分的情况). */
export function partPlot(reviews: readonly Reviewed[], language: Language): Plot {
  const rows = mandatoryParts.map((kind): BarRow<PartState> => {
    const counts = { present: 0, combined: 0, empty: 0, missing: 0, unclear: 0, free: 0 };
    for (const { parts } of reviews) counts[parts[kind].state]++;
    return { label: inLanguage(partWords[kind], language), counts };
  });
  const used = partStates.filter((state) => rows.some(({ counts }) => counts[state] > 0));
  const word = (state: PartState) =>
    inLanguage(state === "free" ? { zh: "不要求", en: "not asked for" } : stateWords[state], language);
  return {
    id: "plot-parts",
    title: inLanguage({ zh: "各部分写了没有（份）", en: "Which parts are there (reports)" }, language),
    description: rows
      .map(({ label, counts }) => {
        const states = used.filter((state) => counts[state] > 0).map((state) => `${word(state)} ${counts[state]}`);
        return `${label}: ${states.join(", ")}`;
      })
      .join("; "),
    ...stackedBars(rows, { keys: used, labels: LABELS }),
    legend: used.map((state) => ({ mark: state, text: word(state) })),
  };
}
