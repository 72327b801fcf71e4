import type { AsideReason, Stretch } from "../../transcript.js";
import type { Place, Scribe } from "../scribe.js";
import { attribute, child, elements, type XmlElement } from "../xml.js";
import { integerOf, switchOf } from "./values.js";

/** Word has no more columns. */
const MAX_COLUMNS = 63;

/** Writes the paragraphs and tables within an element. */
export type WriteBlocks = (element: XmlElement, place: Place) => void;

/** Writes a table row by row, cell by cell; deleted rows become asides. */
export function writeTable(table: XmlElement, scribe: Scribe, place: Place, write: WriteBlocks): void {
  const rows = partsOf(table, "w:tr");
  if (place.aside !== undefined) {
    for (const row of rows) for (const cell of partsOf(row, "w:tc")) write(cell, place);
    return;
  }
  scribe.table((index) => {
    const written: Stretch[][] = [];
    let headRows = 0;
    for (const row of rows) {
      const properties = child(row, "w:trPr");
      if (child(properties, "w:del") !== undefined) {
        for (const cell of partsOf(row, "w:tc")) write(cell, { ...place, aside: "deleted revision" });
        continue;
      }
      if (headRows === written.length && switchOf(properties, "w:tblHeader") === true) headRows++;
      written.push([
        ...covered(scribe, integerOf(properties, "w:gridBefore") ?? 0),
        ...partsOf(row, "w:tc").flatMap((cell) => writeCell(cell, scribe, { ...place, table: index }, write)),
        ...covered(scribe, integerOf(properties, "w:gridAfter") ?? 0),
      ]);
    }
    return { rows: written, headRows };
  });
}

/** A cell and the places that it covers to its right. */
function writeCell(cell: XmlElement, scribe: Scribe, place: Place, write: WriteBlocks): Stretch[] {
  const properties = child(cell, "w:tcPr");
  const aside = absence(properties);
  const from = scribe.at;
  write(cell, aside === undefined ? place : { ...place, aside });
  const to = Math.max(from, scribe.at - 1);
  const [own = { from, to: from }] = aside === undefined ? [{ from, to }] : covered(scribe, 1);
  return [own, ...covered(scribe, (integerOf(properties, "w:gridSpan") ?? 1) - 1)];
}

/** Why a cell isn't seen: it is deleted, or merged into the one above or before it. */
function absence(properties: XmlElement | undefined): AsideReason | undefined {
  if (child(properties, "w:cellDel") !== undefined) return "deleted revision";
  const merges = [child(properties, "w:vMerge"), child(properties, "w:hMerge")];
  const goesOn = merges.some((merge) => merge !== undefined && attribute(merge, "w:val") !== "restart");
  return goesOn ? "hidden text" : undefined;
}

function covered(scribe: Scribe, count: number): Stretch[] {
  return new Array<Stretch>(Math.max(0, Math.min(count, MAX_COLUMNS))).fill({ from: scribe.at, to: scribe.at });
}

/** Rows or cells, also those within content controls and revisions. */
function partsOf(element: XmlElement, name: string): XmlElement[] {
  return elements(element).flatMap((each) => {
    if (each.name === name) return [each];
    return /Pr$|^w:tc$|^w:p$|^w:tbl$/u.test(each.name) ? [] : partsOf(each, name);
  });
}
