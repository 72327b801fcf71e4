import type { Element } from "hast";
import { h } from "hastscript";
import {
  type LaidOutBlock,
  type LaidOutFigure,
  type LaidOutParagraph,
  type LaidOutTable,
  plainText,
} from "../../layout/laid-out.js";
import type { Alignment } from "../../model/report.js";
import { onLines } from "./elements.js";
import { toImage, toInlines } from "./inlines.js";
import type { Register } from "./register.js";

/** Where blocks stand: what the page has named so far, and how many headings stand above theirs. */
export interface Context {
  readonly register: Register;
  readonly headingsAbove: number;
}

/** Blocks as elements. Quoted paragraphs that follow each other are one quotation. */
export function toElements(blocks: readonly LaidOutBlock[], context: Context): readonly Element[] {
  const elements: Element[] = [];
  let quoted: Element[] = [];
  const closeQuotation = () => {
    if (quoted.length > 0) elements.push(h("blockquote", onLines(quoted)));
    quoted = [];
  };
  for (const block of blocks) {
    const element = toElement(block, context);
    if (block.type === "paragraph" && block.style === "quotation") quoted.push(element);
    else {
      closeQuotation();
      elements.push(element);
    }
  }
  closeQuotation();
  return elements;
}

function toElement(block: LaidOutBlock, context: Context): Element {
  switch (block.type) {
    case "paragraph":
      return toParagraph(block, context);
    case "table":
      return toTable(block, context);
    case "figure":
      return toFigure(block, context);
  }
}

/** One paragraph as one element; a heading by how deep it is nested, whatever its style. */
export function toParagraph(paragraph: LaidOutParagraph, { register, headingsAbove }: Context): Element {
  const { heading, runs } = paragraph;
  const tag = heading === undefined ? "p" : `h${Math.min(heading.depth + headingsAbove, 6)}`;
  return h(tag, { id: heading?.id, className: classesOf(paragraph, register) }, [...toInlines(runs, register)]);
}

/** The stylesheet has a class for each style of the house, and makes some for the figures that styles don't give. */
export function classesOf(
  { style, indentLeft, hanging, linesBefore, flush, keepWithNext }: LaidOutParagraph,
  register: Register,
): string[] {
  return [
    style,
    ...(indentLeft === undefined ? [] : [register.figure("left", indentLeft)]),
    ...(hanging === undefined ? [] : [register.figure("hang", hanging)]),
    ...(linesBefore === undefined ? [] : [register.figure("lines", linesBefore)]),
    ...(flush ? ["flush"] : []),
    ...(keepWithNext ? ["keep"] : []),
  ];
}

/** A table in a frame that a keyboard can scroll where the screen is narrow. */
function toTable({ caption, columns, head, rows }: LaidOutTable, { register }: Context): Element {
  const titles = head.map(({ runs }) => plainText(runs));
  // an empty corner: the first column names the rows
  const rowsHaveHeads = titles[0]?.trim() === "" && titles.some((title) => title.trim() !== "");
  const cell = (paragraph: LaidOutParagraph, column: number, scope?: "col" | "row") =>
    h(
      scope === undefined ? "td" : "th",
      { scope, className: [...classesOf(paragraph, register), `align-${columns[column]?.align ?? defaultAlignment}`] },
      [...toInlines(paragraph.runs, register)],
    );
  const headCells = head.map((paragraph, column) =>
    cell(paragraph, column, titles[column]?.trim() === "" ? undefined : "col"),
  );
  const bodyRows = rows.map((cells) =>
    h("tr", [
      ...cells.map((paragraph, column) => cell(paragraph, column, rowsHaveHeads && column === 0 ? "row" : undefined)),
    ]),
  );
  const name =
    caption === undefined ? ["表格", ...titles.filter((title) => title !== "")].join("、") : plainText(caption.runs);
  return h("section", { className: ["scroll"], ariaLabel: register.label(name), tabIndex: 0 }, [
    h("table", [
      ...onLines([
        ...(caption === undefined
          ? []
          : [h("caption", { className: classesOf(caption, register) }, [...toInlines(caption.runs, register)])]),
        h("colgroup", [
          ...columns.map(({ share }) => h("col", { className: [register.figure("share", share * 100)] })),
        ]),
        ...(headCells.length === 0 ? [] : [h("thead", [h("tr", headCells)])]),
        h("tbody", onLines(bodyRows)),
      ]),
    ]),
  ]);
}

const defaultAlignment: Alignment = "left";

function toFigure({ picture, caption }: LaidOutFigure, { register }: Context): Element {
  const children = [toImage(picture)];
  if (caption !== undefined) {
    children.push(h("figcaption", { className: classesOf(caption, register) }, [...toInlines(caption.runs, register)]));
  }
  return h("figure", { className: ["figure"] }, onLines(children));
}
