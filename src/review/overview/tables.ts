import type { Element } from "hast";
import { h } from "hastscript";
import { partWords } from "../../convert/summary/words.js";
import type { Sentence } from "../../core/sentence.js";
import { partKinds } from "../../model/parts.js";
import { isoDate } from "../../text/dates.js";
import { type Counts, countGrades, grades } from "../grade.js";
import { byGravity, type Kind } from "../kinds.js";
import { citation } from "../letter.js";
import type { PartReview } from "../part-review.js";
import type { Unread } from "../review.js";
import { byLabel } from "../units.js";
import type { Row } from "./row.js";
import { gradeWords, handInWords, type Say, stateWords, words } from "./words.js";

/** Units by parts: what each has, and how long it is. */
export function partTable(rows: readonly Row[], say: Say): Element {
  const figures = [...partKinds.map((kind) => partWords[kind]), words.total];
  const sorted = [...rows].sort((a, b) => byLabel(a.unit, b.unit));
  return table(
    "parts",
    heads(say, [words.unit], figures),
    sorted.map(({ unit: { label, review } }) => [
      th(label, "row"),
      ...partKinds.map((kind) => partCell(review.parts[kind], say)),
      number(review.characters),
    ]),
  );
}

function partCell({ state, characters }: PartReview, say: Say): Element {
  const word = say(stateWords[state]);
  if (state === "present") return number(characters);
  if (state === "free") return h("td", { className: ["number", "none"] }, word);
  return h("td", { className: ["number", "lacks"] }, characters > 0 ? `${word} ${characters}` : word);
}

/** Units by what becomes of them: the date against the day when the report is due, the findings, the letter. */
export function unitTable(rows: readonly Row[], say: Say): Element {
  const { unit, file, year, date, due, state, letter } = words;
  const counted = rows.map((row) => ({ ...row, counts: countGrades(row.unit.review.remarks) }));
  const sorted = counted.sort((a, b) => byGravity(a.counts, b.counts) || byLabel(a.unit, b.unit));
  return table(
    "units",
    heads(say, [unit, file, year, date, due, state], gradeHeads, [letter]),
    sorted.map(({ unit: { label, review }, letters, counts }) => {
      const { handIn } = review;
      return [
        th(label, "row"),
        h("td", review.path),
        h("td", review.year === undefined ? say(words.none) : String(review.year)),
        day(handIn.date === undefined ? say(words.none) : isoDate(handIn.date)),
        day(handIn.due === undefined ? say(words.none) : isoDate(handIn.due)),
        h(
          "td",
          { className: handIn.state === "in-time" ? ["short"] : ["short", "lacks"] },
          say(handInWords[handIn.state]),
        ),
        ...gradeCells(counts),
        h("td", { className: ["short"] }, letterLinks(label, letters)),
      ];
    }),
  );
}

/** Each link says where it leads, apart from what is seen: there are as many as units. */
function letterLinks(label: string, letters: Row["letters"]): (Element | string)[] {
  return letters.flatMap(({ href, format }, index) => [
    ...(index === 0 ? [] : [" "]),
    h("a", { href, ariaLabel: `${format} ${label}` }, format),
  ]);
}

/** Rules by how often they were told. */
export function kindTable(kinds: readonly Kind[], say: Say): Element {
  return table(
    "kinds",
    heads(say, [words.demand, words.basis], [...gradeHeads, words.units]),
    kinds.map(({ ruleId, summary, basis, counts, reports }) => [
      h("th", { scope: "row" }, [say(summary), " ", h("code", ruleId)]),
      h("td", basis === undefined ? say(words.none) : citation(basis)),
      ...gradeCells(counts),
      number(reports),
    ]),
  );
}

export function unreadTable(files: readonly Unread[], say: Say): Element {
  return table(
    "unread",
    heads(say, [words.file, words.why]),
    files.map(({ path, message }) => [th(path, "row"), h("td", say(message))]),
  );
}

const gradeHeads = grades.map((grade) => gradeWords[grade]);

/** Heads of columns: of words, of figures, of words again. */
function heads(
  say: Say,
  before: readonly Sentence[],
  figures: readonly Sentence[] = [],
  after: readonly Sentence[] = [],
): Element[] {
  return [
    ...before.map((sentence) => th(say(sentence), "col")),
    ...figures.map((sentence) => h("th", { scope: "col", className: ["number"] }, say(sentence))),
    ...after.map((sentence) => th(say(sentence), "col")),
  ];
}

function gradeCells(counts: Counts): Element[] {
  return grades.map((grade) =>
    counts[grade] === 0 ? h("td", { className: ["number", "none"] }, "0") : number(counts[grade], grade === "must"),
  );
}

function number(value: number, marked = false): Element {
  return h("td", { className: ["number", ...(marked ? ["lacks"] : [])] }, String(value));
}

function day(text: string): Element {
  return h("td", { className: ["day"] }, text);
}

function table(id: string, head: Element[], lines: readonly Element[][]): Element {
  const body = lines.map((cells) => h("tr", cells));
  // a reader without a mouse must get to it to scroll it
  return h("section", { className: ["scroll"], ariaLabelledBy: `${id}-heading`, tabIndex: 0 }, [
    h("table", { id }, [h("thead", [h("tr", head)]), h("tbody", body)]),
  ]);
}

function th(text: string, scope: "col" | "row"): Element {
  return h("th", { scope }, text);
}
