import { scaleLinear } from "d3-scale";
import { inLanguage, type Language, type Sentence } from "../../core/sentence.js";
import type { PartialDate } from "../../model/front-matter.js";
import { compareDates } from "../../text/dates.js";
import type { Reviewed } from "../review.js";
import { bar, LETTER, label, line, type Plot, WIDTH } from "./plot.js";
import { handInWords } from "./words.js";

/** Days that are shown before and behind the day when reports are due; what lies beyond counts to the outermost bar. */
const SPAN = 70;
/** Days of a bar. */
const BIN = 7;
const HEIGHT = 120;
const EDGE = 20;

/** When reports were made, by weeks before and behind the day when they are due (成文日期与期限). */
export function datePlot(reviews: readonly Reviewed[], language: Language): Plot {
  const days = reviews.flatMap(({ handIn: { date, due } }) => daysAfter(date, due) ?? []);
  const bins = Array.from({ length: (2 * SPAN) / BIN }, (_, index) => {
    const from = -SPAN + index * BIN; // the due day itself is the last in time
    const within = days.filter((day) => {
      const clamped = Math.max(-SPAN + 1, Math.min(SPAN, day));
      return clamped > from && clamped <= from + BIN;
    });
    return { from, count: within.length };
  });
  const x = scaleLinear([-SPAN, SPAN], [EDGE, WIDTH - EDGE]);
  const y = scaleLinear([0, Math.max(1, ...bins.map(({ count }) => count))], [HEIGHT, LETTER + 8]);
  const say = (sentence: Sentence) => inLanguage(sentence, language);
  const unknown = reviews.length - days.length;
  const late = days.filter((day) => day > 0).length;
  return {
    id: "plot-dates",
    title: say({
      zh: "成文日期离报送期限（份，一条一周）",
      en: "Dates before and behind the due day (reports, a bar a week)",
    }),
    description: say({
      zh: `按期${days.length - late}份，逾期${late}份，日期不明${unknown}份。${bins
        .filter(({ count }) => count > 0)
        .map(({ from, count }) => `${weekOf(from).zh}${count}份`)
        .join("，")}`,
      en: `${days.length - late} in time, ${late} late, ${unknown} not known. ${bins
        .filter(({ count }) => count > 0)
        .map(({ from, count }) => `${weekOf(from).en}: ${count}`)
        .join(", ")}`,
    }),
    height: HEIGHT + LETTER + 10,
    marks: [
      ...bins.flatMap(({ from, count }) =>
        count === 0
          ? []
          : [
              bar(from < 0 ? "in-time" : "late", x(from) + 1, y(count), x(from + BIN) - x(from) - 2, HEIGHT - y(count)),
              label(String(count), x(from + BIN / 2), y(count) - 4, "middle"),
            ],
      ),
      line("axis", EDGE, HEIGHT, WIDTH - EDGE, HEIGHT),
      line("due", x(0), 0, x(0), HEIGHT),
      label(say({ zh: "期限", en: "due" }), x(0), HEIGHT + LETTER + 4, "middle", "tick"),
      ...[-2, -1, 1, 2].map((side) => {
        const day = (side * SPAN) / 2;
        const words = {
          zh: `${side < 0 ? "前" : "后"}${Math.abs(day)}天`,
          en: `${day > 0 ? "+" : "−"}${Math.abs(day)} days`,
        };
        return label(say(words), x(day), HEIGHT + LETTER + 4, "middle", "tick");
      }),
    ],
    legend: [
      { mark: "in-time", text: `${say(handInWords["in-time"])} ${days.length - late}` },
      { mark: "late", text: `${say(handInWords.late)} ${late}` },
      ...(unknown > 0 ? [{ mark: "free", text: `${say(handInWords.unknown)} ${unknown}` }] : []),
    ],
  };
}

/** Days from the due day to the date. A date without a day counts for the middle of its month, or for the due day in that month. */
function daysAfter(date: PartialDate | undefined, due: PartialDate | undefined): number | undefined {
  if (date === undefined || due?.day === undefined) return undefined;
  const day = date.day ?? (compareDates(date, due) === 0 ? due.day : 15);
  const utc = (month: PartialDate, of: number) => Date.UTC(month.year, month.month - 1, of);
  return Math.round((utc(date, day) - utc(due, due.day)) / 86_400_000);
}

function weekOf(from: number): Sentence {
  const [near, far] = from < 0 ? [-from - BIN, -from - 1] : [from + 1, from + BIN];
  const beyond = far >= SPAN - 1;
  if (from < 0) {
    return beyond
      ? { zh: `期限前${near}天以上`, en: `${near} days before or earlier` }
      : { zh: `期限前${near}至${far}天`, en: `${near} to ${far} days before` };
  }
  return beyond
    ? { zh: `期限后${near}天以上`, en: `${near} days behind or later` }
    : { zh: `期限后${near}至${far}天`, en: `${near} to ${far} days behind` };
}
