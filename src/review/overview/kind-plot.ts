import { counted } from "../../core/counted.js";
import { inLanguage, type Language } from "../../core/sentence.js";
import { widthOf } from "../../text/width.js";
import { grades } from "../grade.js";
import type { Kind } from "../kinds.js";
import { LETTER, type Plot, WIDTH } from "./plot.js";
import { stackedBars } from "./stacked-bars.js";
import { gradeWords } from "./words.js";

/** Kinds that are shown; all of them stand in the table. */
const MOST = 6;

/** The kinds of finding that are most frequent (最多的意见), by the demand that wasn't met: the title says so. */
export function kindPlot(kinds: readonly Kind[], language: Language): Plot {
  const frequent = [...kinds].sort((a, b) => b.total - a.total).slice(0, MOST);
  const rows = frequent.map(({ summary, counts, total, reports }) => {
    const sums = inLanguage(
      { zh: `${total}处，${reports}份`, en: `${total}, in ${counted(reports, "report")}` },
      language,
    );
    return { label: `${shortened(inLanguage(summary, language))}　${sums}`, counts };
  });
  return {
    id: "plot-kinds",
    title: inLanguage(
      {
        zh: `最常没有做到的${rows.length}项要求（不合要求几处）`,
        en: `The ${rows.length} demands most often missed (findings)`,
      },
      language,
    ),
    description: frequent
      .map(({ summary, counts }) => {
        const parts = grades.filter((grade) => counts[grade] > 0);
        const figures = parts.map((grade) => `${inLanguage(gradeWords[grade], language)} ${counts[grade]}`);
        return `${inLanguage(summary, language)}: ${figures.join(", ")}`;
      })
      .join("; "),
    ...stackedBars(rows, { keys: grades, labels: "above" }),
    legend: grades.map((grade) => ({ mark: grade, text: inLanguage(gradeWords[grade], language) })),
  };
}

/** So that the figures behind it have room. */
function shortened(text: string): string {
  const most = WIDTH / LETTER - 10;
  if (widthOf(text) <= most) return text;
  let kept = "";
  for (const character of text) {
    if (widthOf(kept + character) > most - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
