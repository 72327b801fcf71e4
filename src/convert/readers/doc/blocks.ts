import { Counters } from "../counters.js";
import type { List } from "../lists.js";
import { isSeen, type Piece } from "../pieces.js";
import type { Format, Place, Scribe } from "../scribe.js";
import { inlinePieces, type Story } from "./inlines.js";
import { firstBehind, valueAt } from "./pieces.js";
import type { ParagraphProperties } from "./properties.js";
import type { Style } from "./styles.js";

/** A paragraph as it stands in the text. */
interface Paragraph {
  readonly from: number;
  /** Where its mark stands. */
  readonly to: number;
  readonly mark: string;
  readonly index: number;
  readonly style: Style;
  readonly properties: ParagraphProperties;
}

const CELL_END = "\u0007";
const PAGE = "\u000c";
const aligns = ["left", "center", "right"] as const;
const HEADINGS = 9;
const CONTENTS = [19, 27] as const;
const TITLE = 62;
const BODY = 9;

/** Writes the paragraphs and tables of a stretch of the text. */
export class BlockWriter {
  readonly #scribe: Scribe;
  readonly #story: Story;
  readonly #counters = new Counters();
  /** Of paragraphs whose marks are deleted. */
  #joined: Piece[] = [];

  constructor(scribe: Scribe, story: Story) {
    this.#scribe = scribe;
    this.#story = story;
  }

  write(from: number, to: number, place: Place): void {
    const paragraphs = this.#paragraphs(from, to);
    for (let index = 0; index < paragraphs.length; ) {
      const end = place.aside === undefined ? endOfTable(paragraphs, index) : index;
      if (end > index) this.#table(paragraphs.slice(index, end), place);
      else this.#paragraph(paragraphs[index], place);
      index = Math.max(end, index + 1);
    }
    if (this.#joined.length > 0) this.#scribe.paragraph(this.#joined, {}, place);
    this.#joined = [];
  }

  #paragraphs(from: number, to: number): Paragraph[] {
    const { text, paragraphs, style } = this.#story.document;
    const found: Paragraph[] = [];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Word ends paragraphs, cells and sections by them
    for (const { 0: mark, index: at } of text.slice(from, to).matchAll(/[\r\u0007\u000c]/gu)) {
      // a page break within a paragraph is the same character as the end of a section
      if (mark === PAGE && firstBehind(paragraphs, from + at) === firstBehind(paragraphs, from + at + 1)) continue;
      const start = found.at(-1)?.to ?? from - 1;
      const own = valueAt(paragraphs, from + at);
      found.push({
        from: start + 1,
        to: from + at,
        mark,
        index: own?.style ?? 0,
        style: style(own?.style ?? 0),
        properties: own?.properties ?? {},
      });
    }
    const last = found.at(-1)?.to ?? from - 1;
    if (last + 1 < to) found.push({ from: last + 1, to, mark: "", index: 0, style: style(0), properties: {} });
    return found;
  }

  /** Cells end in marks of their own, rows in an empty paragraph. */
  #table(paragraphs: readonly Paragraph[], place: Place): void {
    this.#scribe.table((index) => {
      const rows: { from: number; to: number }[][] = [[]];
      let start = this.#scribe.at;
      for (const paragraph of paragraphs) {
        if (paragraph.properties.rowEnd) {
          rows.push([]);
          continue;
        }
        this.#paragraph(paragraph, { ...place, table: index });
        if (paragraph.mark !== CELL_END) continue;
        rows.at(-1)?.push({ from: start, to: Math.max(start, this.#scribe.at - 1) });
        start = this.#scribe.at;
      }
      return { rows: rows.filter((row) => row.length > 0), headRows: 0 };
    });
  }

  #paragraph(paragraph: Paragraph | undefined, place: Place): void {
    if (paragraph === undefined) return;
    const { from, to, style, properties, mark } = paragraph;
    const pieces = [...this.#joined, ...inlinePieces(this.#story, from, to, style.characters)];
    this.#joined = [];
    this.#story.fields.endParagraph();
    const look = valueAt(this.#story.document.characters, to);
    const unseen = !pieces.some(isSeen);
    if (mark === PAGE && pieces.length === 0) return;
    if (look?.deleted && mark === "\r") {
      if (unseen) this.#scribe.paragraph(pieces, {}, { ...place, aside: place.aside ?? "deleted revision" });
      else this.#joined = pieces;
      return;
    }
    if (unseen && look?.hidden) {
      this.#scribe.paragraph(pieces, {}, { ...place, aside: place.aside ?? "hidden text" });
      return;
    }
    const list = place.aside === undefined ? this.#list(paragraph) : undefined;
    const { number, doubt } = list === undefined ? {} : this.#counters.next(list.list, list.level);
    if (doubt !== undefined) this.#scribe.doubt(doubt);
    const format = formatOf({ ...style.paragraph, ...properties }, style.builtIn);
    this.#scribe.paragraph(pieces, { ...format, ...(number !== undefined && { number }) }, place);
  }

  #list({ style, properties }: Paragraph): { list: List; level: number } | undefined {
    const index = properties.list ?? style.paragraph.list ?? 0;
    const list = this.#story.document.lists.get(index);
    if (list === undefined) return undefined;
    const tied = [...list.levels].find(
      ([, level]) => level.style !== undefined && level.style === String(style.listStyle),
    );
    const inherited = properties.list === undefined ? (tied?.[0] ?? style.paragraph.level) : undefined;
    return { list, level: properties.level ?? inherited ?? 0 };
  }
}

function endOfTable(paragraphs: readonly Paragraph[], from: number): number {
  let end = from;
  while (paragraphs[end]?.properties.inTable) end++;
  return end;
}

function formatOf({ outline, align }: ParagraphProperties, builtIn: number): Format {
  const level = outline ?? (builtIn >= 1 && builtIn <= HEADINGS ? builtIn - 1 : BODY);
  const side = align === undefined ? undefined : aligns[align];
  return {
    ...(level < BODY && { outline: level + 1 }),
    ...(builtIn === TITLE && { title: true as const }),
    ...(side !== undefined && { align: side }),
    ...(builtIn >= CONTENTS[0] && builtIn <= CONTENTS[1] && { contents: true as const }),
  };
}
