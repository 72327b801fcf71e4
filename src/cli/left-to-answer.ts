import { inLanguage, type Language, type Sentence } from "../core/sentence.js";
import { type PartKind, recognisePart } from "../model/parts.js";
import { type Passage, passages } from "../model/prose.js";
import type { Block, Part, Report } from "../model/report.js";

/** What a stretch of last year's report leaves to answer; "both" where its words don't tell plans from shortcomings. */
type Left = "plan" | "shortcomings" | "both";

/** Where last year's text must be answered in the new report. */
const answered: Partial<Record<PartKind, readonly Left[]>> = {
  measures: ["plan", "both"],
  shortcomings: ["shortcomings"],
};

/** What the comment above it says. */
const says = {
  plan: {
    zh: "上年的报告是这样安排的，请逐项写明办得怎么样、没有办成的为什么：",
    en: "Last year’s report planned this; say of each what has become of it, and why if nothing has:",
  },
  shortcomings: {
    zh: "上年的报告写了这些不足，请写明哪些已经解决、哪些还在：",
    en: "Last year’s report named these shortcomings; say which are settled and which remain:",
  },
  both: {
    zh: "上年的报告把不足和安排写在一起：安排请在这一部分逐项写明办得怎么样，不足请在下一部分写明哪些已经解决、哪些还在：",
    en: "Last year’s report held shortcomings and plans in one; say here what has become of each plan, and in the next part which shortcomings are settled and which remain:",
  },
} as const satisfies Record<Left, Sentence>;

/** Comments that quote what a part of the new report has to answer. */
export function leftToAnswer(kind: PartKind, last: Report, language: Language): string[] {
  return (answered[kind] ?? []).flatMap((left) => {
    const parts = last.parts.map((part) => ({ ...part, blocks: share(part, left, last.frontMatter.year) }));
    const lines = [...passages({ ...last, introduction: [], parts, footnotes: new Map() })].flatMap(quotedLine);
    return lines.length === 0 ? [] : [`<!--\n${inLanguage(says[left], language)}\n${lines.join("\n")}\n-->`];
  });
}

function share({ kinds, blocks }: Part, left: Left, year: number | undefined): readonly Block[] {
  const combined = kinds.includes("plan") && kinds.includes("shortcomings");
  if (!combined) return left !== "both" && kinds.includes(left) ? blocks : [];
  const told = blocks.map((block) => (block.type === "section" ? toldBy(block.heading.title.text, year) : undefined));
  const apart =
    told.includes("plan") &&
    told.includes("shortcomings") &&
    blocks.every(({ type }, index) => type !== "section" || told[index] !== undefined);
  if (!apart) return left === "both" ? blocks : [];
  // what stands before the first section belongs to it
  const first = told.find((kind) => kind !== undefined);
  return blocks.filter((_, index) => (told[index] ?? first) === left);
}

/** Which of the two a section of a combined part is. */
function toldBy(title: string, year: number | undefined): "plan" | "shortcomings" | undefined {
  const [kind, second] = recognisePart(title, year);
  if (second !== undefined) return undefined;
  if (kind === "plan" || kind === "shortcomings") return kind;
  return /措施|举措/u.test(title) ? "plan" : undefined;
}

const CLOSING = /^特此报告。?$/u;
/** 共印15份: how many copies were printed, which some offices have below the text. */
const PRINT_RUN =
  /^[（(]?(?:共印|印发?|印制|印数|(?:印制|印发|打印|印刷)(?:份数|数量))[:：]?[\d〇一二三四五六七八九十百千]+份[）)]?[。．]?$/u;

/** A passage as a line of a comment, which nothing in it may end. */
function quotedLine({ kind, level, text: { text } }: Passage): string[] {
  if (level === 1 || kind === "cell") return [];
  const words = text.replace(/\s+/gu, " ").replace(/--+/gu, "—").replaceAll(">", "＞").trim();
  return words === "" || CLOSING.test(words) || PRINT_RUN.test(words.replace(/ /gu, ""))
    ? []
    : [`${kind === "heading" ? "【" : "- "}${words}${kind === "heading" ? "】" : ""}`];
}
