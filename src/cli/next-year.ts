import { inLanguage, type Language, type Sentence } from "../core/sentence.js";
import type { FlatBlock } from "../draft/flat.js";
import { writeBlocks } from "../draft/write.js";
import { writtenOrdinal } from "../layout/ordinals.js";
import { mandatoryParts, type PartKind, partKinds } from "../model/parts.js";
import type { Block, HeadingLevel, Part, Report } from "../model/report.js";
import type { Facts } from "./facts.js";
import { leftToAnswer } from "./left-to-answer.js";
import { nextFrontMatter } from "./next-front-matter.js";
import { shiftYears, type Years } from "./shift-years.js";
import { skeleton } from "./skeleton.js";

/** Next year's draft: the unit's own data and headings, with what last year's report left to answer in comments. */
export function nextYear(facts: Facts, last: Report, language: Language): string {
  const years = { from: last.frontMatter.year ?? facts.year - 1, to: facts.year };
  const [head = "", ...guides] = skeleton(facts, language).split(/^(?=## )/mu);
  const [more = "", ...before] = guides
    .slice(mandatoryParts.length - 1)
    .join("")
    .split(/^(?=<!--)/mu)
    .reverse();
  const guideOf = { ...byKind(guides), plan: before.reverse().join(""), other: "" };
  const body = arranged(last.parts).flatMap(({ kind, parts }) => {
    const blank = guideOf[kind];
    const quoted = leftToAnswer(kind, last, language);
    if (parts.length === 0) return [blank.trimEnd(), ...quoted];
    const [first = "", ...others] = parts.flatMap((part) => outline(part, kind, years, language));
    return [first, commentOf(blank), ...quoted, ...others].filter((text) => text !== "");
  });
  const hasOther = last.parts.some(({ kinds }) => kinds.includes("other"));
  const all = [nextFrontMatter(head, last.frontMatter, years, language).trimEnd(), ...body];
  return `${[...all, ...(hasOther ? [] : [more.trim()])].join("\n\n")}\n`;
}

/** What a skeleton has for the first parts; behind the last of them stands a comment that offers a fifth. */
function byKind([measures = "", shortcomings = "", leadership = ""]: readonly string[]) {
  return { measures, shortcomings, leadership };
}

function commentOf(guide: string): string {
  return /<!--.*?-->/su.exec(guide)?.[0] ?? "";
}

interface Slot {
  readonly kind: PartKind;
  /** None for a part that last year's report lacked, or had in one with another. */
  readonly parts: readonly Part[];
}

/** Last year's parts in the order that the office asks for; those of no kind stay behind the one before them. */
function arranged(parts: readonly Part[]): readonly Slot[] {
  const found = new Map<PartKind, Part[]>(mandatoryParts.map((kind) => [kind, []]));
  let current: PartKind = "measures";
  for (const part of parts) {
    const [kind, second] = part.kinds;
    if (second !== undefined) continue; // one heading for two parts: each gets its own
    current = kind ?? current;
    found.set(current, [...(found.get(current) ?? []), part]);
  }
  return partKinds.flatMap((kind) => {
    const own = found.get(kind);
    return own === undefined ? [] : [{ kind, parts: own }];
  });
}

/** A part's headings, as text; the sections of what is quoted in full belong to the old year. */
function outline(
  { heading, kinds, recognisedBy, blocks }: Part,
  kind: PartKind,
  years: Years,
  language: Language,
): string[] {
  const quotedWhole = kind === "plan" || kind === "shortcomings";
  const flat: FlatBlock[] = [
    ...(recognisedBy === "comment" ? [{ type: "comment" as const, text: `report-part: ${kinds.join(", ")}` }] : []),
    headingBlock(1, heading.title.text, years),
    ...(quotedWhole ? [] : sections(blocks, years, language)),
  ];
  const [first = "", second = "", ...others] = writeBlocks(flat);
  return recognisedBy === "comment"
    ? [`${first}\n\n${second}`, ...others]
    : [first, ...(second === "" ? [] : [second]), ...others];
}

/** Its paragraph opens with the heading; until it is written, a comment keeps the place. */
const GOES_ON: Sentence = {
  zh: "正文写在这里，另起一段；印出来时接在上面的标题后面",
  en: "The text goes here, as a paragraph; in print it follows the heading on the same line",
};

function sections(blocks: readonly Block[], years: Years, language: Language): FlatBlock[] {
  return blocks.flatMap((block): FlatBlock[] => {
    if (block.type !== "section") return [];
    const { level, title, runIn } = block.heading;
    return [
      headingBlock(level, title.text, years),
      ...(runIn ? [{ type: "comment" as const, text: inLanguage(GOES_ON, language) }] : []),
      ...sections(block.blocks, years, language),
    ];
  });
}

function headingBlock(level: HeadingLevel, title: string, years: Years): FlatBlock {
  const text = shiftYears(title.slice(writtenOrdinal(title)?.length ?? 0), years);
  return { type: "heading", level, inlines: [{ type: "text", text }] };
}
