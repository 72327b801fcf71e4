import type { Counted } from "../counters.js";
import { embeddedFile } from "../doubts.js";
import { type BoxPiece, isSeen, type Piece } from "../pieces.js";
import type { Place, Scribe } from "../scribe.js";
import { attribute, elements, type XmlElement } from "../xml.js";
import { drawingPieces } from "./drawings.js";
import { inlinePieces } from "./inlines.js";
import type { ListPlace } from "./list-state.js";
import type { Story } from "./story.js";
import { writeTable } from "./tables.js";

/** What surrounds a paragraph. */
interface Surroundings {
  readonly place: Place;
  readonly list?: ListPlace;
  /** The item that the paragraph is the first one of: it bears the number. */
  readonly item?: XmlElement;
  readonly contents?: true;
}

/** Declarations and templates, which hold no text of the paper. */
const SKIPPED =
  /-decls$|-source$|^text:tracked-changes$|^office:(?:forms|annotation-end)$|^svg:|^\?:|^table:(?:shapes|table-column)/u;

/** Writes the paragraphs and tables within an element: a text, a cell, a text box, a note. */
export function writeBlocks(element: XmlElement, scribe: Scribe, story: Story, place: Place): void {
  writeAll(element, scribe, story, { place });
}

function writeAll(element: XmlElement, scribe: Scribe, story: Story, around: Surroundings): void {
  for (const each of elements(element)) writeBlock(each, scribe, story, around);
}

function writeBlock(element: XmlElement, scribe: Scribe, story: Story, around: Surroundings): void {
  switch (element.name) {
    case "text:p":
    case "text:h":
      writeParagraph(element, scribe, story, around);
      break;
    case "text:list":
      writeList(element, scribe, story, around);
      break;
    case "table:table":
      writeTable(element, scribe, around.place, (cell, place) => writeBlocks(cell, scribe, story, place));
      break;
    case "text:table-of-content":
      writeAll(element, scribe, story, { ...around, contents: true });
      break;
    case "text:section": {
      const hidden = attribute(element, "text:display") === "none" && around.place.aside === undefined;
      const place: Place = hidden ? { ...around.place, aside: "hidden text" } : around.place;
      writeAll(element, scribe, story, { ...around, place });
      break;
    }
    case "office:annotation":
      writeAll(element, scribe, story, { place: { ...around.place, aside: around.place.aside ?? "comment" } });
      break;
    case "draw:object":
      scribe.doubt(embeddedFile);
      break;
    default:
      if (element.name.startsWith("draw:")) writePieces(drawingPieces(element, story), scribe, story, around.place);
      else if (!SKIPPED.test(element.name)) writeAll(element, scribe, story, around);
  }
}

function writeList(list: XmlElement, scribe: Scribe, story: Story, around: Surroundings): void {
  const here = story.lists.enter(list, around.list);
  for (const item of elements(list)) {
    if (item.name !== "text:list-item" && item.name !== "text:list-header") continue;
    const style = attribute(item, "text:style-override");
    const { item: _outer, ...rest } = around;
    const inside: Surroundings = { ...rest, list: style === undefined ? here : { ...here, style } };
    for (const [index, each] of elements(item).entries()) {
      const first = index === 0 && item.name === "text:list-item";
      writeBlock(each, scribe, story, first ? { ...inside, item } : inside);
    }
  }
}

function writeParagraph(element: XmlElement, scribe: Scribe, story: Story, around: Surroundings): void {
  const style = story.styles.paragraph(attribute(element, "text:style-name"));
  const pieces = inlinePieces(element, story, style);
  const heading = element.name === "text:h" ? Math.max(1, Math.min(9, levelOf(element))) : undefined;
  const { number, doubt } = around.place.aside === undefined ? count(element, heading, story, around) : {};
  const first = pieces.findIndex((piece) => piece.type !== "box" && isSeen(piece));
  const cut = first === -1 ? pieces.length : first;
  writeBoxes(pieces.slice(0, cut), scribe, story, around.place);
  if (doubt !== undefined) scribe.doubt(doubt);
  const outline = heading ?? style.outline;
  const format = {
    ...(outline !== undefined && { outline }),
    ...(style.title && { title: true as const }),
    ...(style.align !== undefined && { align: style.align }),
    ...(around.contents && { contents: true as const }),
    ...(number !== undefined && { number }),
  };
  scribe.paragraph(pieces, format, around.place);
  writeBoxes(pieces.slice(cut), scribe, story, around.place);
}

function levelOf(element: XmlElement): number {
  return Math.floor(Number(attribute(element, "text:outline-level") ?? 1)) || 1;
}

/** Headings outside lists count by the outline of the document, other paragraphs by the item that they begin. */
function count(element: XmlElement, heading: number | undefined, { lists }: Story, around: Surroundings): Counted {
  if (around.list !== undefined && around.item !== undefined) return lists.next(around.list, startOf(around.item));
  const plain = attribute(element, "text:is-list-header") === "true";
  if (heading === undefined || around.list !== undefined || plain) return {};
  const restarted = attribute(element, "text:restart-numbering") === "true";
  return lists.nextHeading(heading, restarted ? (startOf(element) ?? 1) : undefined);
}

function startOf(element: XmlElement): number | undefined {
  const start = Number(attribute(element, "text:start-value") ?? Number.NaN);
  return Number.isInteger(start) && start >= 0 ? start : undefined;
}

/** Drawings that are anchored to a page. */
function writePieces(pieces: readonly Piece[], scribe: Scribe, story: Story, place: Place): void {
  writeBoxes(pieces, scribe, story, place);
  const others = pieces.filter(({ type }) => type !== "box");
  if (others.length > 0) scribe.paragraph(others, {}, place);
}

function writeBoxes(pieces: readonly Piece[], scribe: Scribe, story: Story, place: Place): void {
  for (const { content, aside } of pieces.filter((piece): piece is BoxPiece => piece.type === "box")) {
    const reason = place.aside ?? aside;
    writeBlocks(content, scribe, story, { ...place, ...(reason !== undefined && { aside: reason }) });
  }
}
