import type { Element } from "hast";
import { h } from "hastscript";
import style from "../../../templates/page/overview.css?text";
import { inLanguage, type Language, type Sentence } from "../../core/sentence.js";
import type { PartKind } from "../../model/parts.js";
import { overviewFrame } from "./page-frame.js";
import { type ConvertedRow, type FailedRow, type Row, sumsOf } from "./row.js";
import { columnWords, complete, lacking, partWords, sumSentence } from "./words.js";

const words = {
  heading: { zh: "往年报告转换一览", en: "Overview of converted reports" },
  units: { zh: "各机关各年度缺少的部分", en: "Which unit lacks which part in which year" },
  unit: { zh: "机关", en: "unit" },
  unknown: { zh: "（没有署名）", en: "(no issuer)" },
  noYear: { zh: "年度不明", en: "no year" },
  none: { zh: "—", en: "—" },
  files: { zh: "逐份情况", en: "File by file" },
  failed: { zh: "没有转换的文件", en: "Files that were not converted" },
  why: { zh: "原因和办法", en: "why, and what to do" },
  explained: {
    zh: "“—”表示没有这一年度的报告；2018年度及以前不要求写负责人履职部分",
    en: "“—” means that there is no report on the year; for 2018 and earlier the part on the leaders isn't asked for",
  },
} as const satisfies Record<string, Sentence>;

/** The rows as a page of its own (转换一览): no scripts, nothing from elsewhere, sorted, to be read on screen and on paper. */
export function overviewPage(rows: readonly Row[], language: Language): string {
  const say = (sentence: Sentence) => inLanguage(sentence, language);
  const converted = rows.filter((row) => row.type === "converted");
  const failed = rows.filter((row) => row.type === "failed");
  return overviewFrame(say(words.heading), style, language, [
    h("p", say(sumSentence(sumsOf(rows)))),
    ...(converted.length === 0 ? [] : unitSection(converted, say)),
    ...(failed.length === 0 ? [] : failedSection(failed, say)),
    ...(converted.length === 0 ? [] : fileSection(converted, say)),
  ]);
}

type Say = (sentence: Sentence) => string;

/** Units by years: what is missing stands out. */
function unitSection(rows: readonly ConvertedRow[], say: Say): Element[] {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => (a ?? 0) - (b ?? 0));
  const byUnit = grouped(rows, say);
  const head = [words.unit, ...years.map(yearWords)].map((sentence) => th(say(sentence), "col"));
  const lines = [...byUnit].sort(([a], [b]) => byName(a, b));
  return [
    h("h2", say(words.units)),
    h("p", say(words.explained)),
    table(
      head,
      lines.map(([unit, own]) => [th(unit, "row"), ...years.map((year) => unitCell(own, year, say))]),
    ),
  ];
}

function unitCell(rows: readonly ConvertedRow[], year: number | null, say: Say): Element {
  const own = rows.filter((row) => row.year === year);
  const [first] = own;
  if (first === undefined) return h("td", { className: ["none"] }, say(words.none));
  const missing = first.missing.filter((part) => own.every((row) => row.missing.includes(part)));
  const times = own.length === 1 ? "" : ` ×${own.length}`;
  if (missing.length === 0) return h("td", say(complete) + times);
  return h("td", { className: ["lacks"] }, say(lacking(missing)) + times);
}

function fileSection(rows: readonly ConvertedRow[], say: Say): Element[] {
  const { file, format, year, issuer, parts, characters, kept, moved, dropped, doubts } = columnWords;
  const head = [file, format, year, issuer, parts, characters, kept, moved, dropped, doubts];
  return [
    h("h2", say(words.files)),
    table(
      head.map((sentence) => th(say(sentence), "col")),
      rows.map((row) => [
        th(row.path, "row"),
        h("td", row.format),
        h("td", say(yearWords(row.year))),
        h("td", row.issuer.join(" ") || say(words.unknown)),
        partsCell(row.parts, row.missing, say),
        ...[row.characters, row.ledger.kept, row.ledger.moved, row.ledger.dropped, row.doubts].map((number) =>
          h("td", { className: ["number"] }, String(number)),
        ),
      ]),
    ),
  ];
}

function partsCell(parts: readonly PartKind[], missing: readonly PartKind[], say: Say): Element {
  if (missing.length > 0) return h("td", { className: ["lacks"] }, say(lacking(missing)));
  return h("td", parts.map((part) => say(partWords[part])).join(" "));
}

function failedSection(rows: readonly FailedRow[], say: Say): Element[] {
  return [
    h("h2", say(words.failed)),
    table(
      [th(say(columnWords.file), "col"), th(say(words.why), "col")],
      rows.map(({ path, message }) => [th(path, "row"), h("td", say(message))]),
    ),
  ];
}

function table(head: Element[], lines: readonly Element[][]): Element {
  const body = lines.map((cells) => h("tr", cells));
  return h("div", { className: ["scroll"] }, [h("table", [h("thead", [h("tr", head)]), h("tbody", body)])]);
}

function th(text: string, scope: "col" | "row"): Element {
  return h("th", { scope }, text);
}

function grouped(rows: readonly ConvertedRow[], say: Say): ReadonlyMap<string, readonly ConvertedRow[]> {
  const groups = new Map<string, ConvertedRow[]>();
  for (const row of rows) {
    const unit = row.issuer.join(" ") || say(words.unknown);
    groups.set(unit, [...(groups.get(unit) ?? []), row]);
  }
  return groups;
}

function yearWords(year: number | null): Sentence {
  return year === null ? words.noYear : { zh: `${year}年度`, en: String(year) };
}

/** By the sound of the characters, as lists of offices are. */
const collator = new Intl.Collator("zh-Hans-CN-u-co-pinyin");
function byName(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : 1);
}
