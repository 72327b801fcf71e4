import { inLanguage, type Language, type Sentence } from "../core/sentence.js";
import type { FlatBlock } from "../draft/flat.js";
import { writeBlocks } from "../draft/write.js";
import { writtenOrdinal } from "../layout/ordinals.js";
import { mandatoryParts, type PartKind, partKinds } from "../model/parts.js";
import { type Passage, passages } from "../model/prose.js";
import type { Block, HeadingLevel, Part, Report } from "../model/report.js";
import type { Facts } from "./facts.js";
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
    const quoted = quotes(kind, last, language);
    if (parts.length === 0) return [blank.trimEnd(), ...quoted];
    const [first = "", ...others] = parts.flatMap((part) => outline(part, kind, years));
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
function outline({ heading, kinds, recognisedBy, blocks }: Part, kind: PartKind, years: Years): string[] {
  const quotedWhole = kind === "plan" || kind === "shortcomings";
  const flat: FlatBlock[] = [
    ...(recognisedBy === "comment" ? [{ type: "comment" as const, text: `report-part: ${kinds.join(", ")}` }] : []),
    headingBlock(1, heading.title.text, years),
    ...(quotedWhole ? [] : sections(blocks, years)),
  ];
  const [first = "", second = "", ...others] = writeBlocks(flat);
  return recognisedBy === "comment"
    ? [`${first}\n\n${second}`, ...others]
    : [first, ...(second === "" ? [] : [second]), ...others];
}

/** Headings on lines of their own. One that opens a paragraph says what was done that year. */
function sections(blocks: readonly Block[], years: Years): FlatBlock[] {
  return blocks.flatMap((block): FlatBlock[] => {
    if (block.type !== "section" || block.heading.runIn) return [];
    const { level, title } = block.heading;
    return [headingBlock(level, title.text, years), ...sections(block.blocks, years)];
  });
}

function headingBlock(level: HeadingLevel, title: string, years: Years): FlatBlock {
  const text = shiftYears(title.slice(writtenOrdinal(title)?.length ?? 0), years);
  return { type: "heading", level, inlines: [{ type: "text", text }] };
}

/** Where last year's text of one kind must be answered in the new report, and what the comment above it says. */
const answered = {
  measures: {
    kind: "plan",
    says: {
      zh: "上年的报告是这样安排的，请逐项写明办得怎么样、没有办成的为什么：",
      en: "Last year’s report planned this; say of each what has become of it, and why if nothing has:",
    },
  },
  shortcomings: {
    kind: "shortcomings",
    says: {
      zh: "上年的报告写了这些不足，请写明哪些已经解决、哪些还在：",
      en: "Last year’s report named these shortcomings; say which are settled and which remain:",
    },
  },
} as const satisfies Partial<Record<PartKind, { readonly kind: PartKind; readonly says: Sentence }>>;

function quotes(kind: PartKind, last: Report, language: Language): string[] {
  if (kind !== "measures" && kind !== "shortcomings") return [];
  const { kind: wanted, says } = answered[kind];
  const lines = [...passages(last)].flatMap((passage) =>
    passage.part?.kinds.includes(wanted) === true ? quotedLine(passage) : [],
  );
  return lines.length === 0 ? [] : [`<!--\n${inLanguage(says, language)}\n${lines.join("\n")}\n-->`];
}

const CLOSING = /^特此报告。?$/u;

/** A passage as a line of a comment, which nothing in it may end. */
function quotedLine({ kind, level, text: { text } }: Passage): string[] {
  if (level === 1 || kind === "footnote" || kind === "cell") return [];
  const words = text.replace(/\s+/gu, " ").replace(/--+/gu, "—").replaceAll(">", "＞").trim();
  return words === "" || CLOSING.test(words)
    ? []
    : [`${kind === "heading" ? "【" : "- "}${words}${kind === "heading" ? "】" : ""}`];
}
