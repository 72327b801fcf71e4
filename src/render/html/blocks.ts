import type { Element } from "hast";
import { h } from "hastscript";
import type { LaidOutBlock, LaidOutFigure } from "../../layout/laid-out.js";
import { onLines } from "./elements.js";
import { toImage, toInlines } from "./inlines.js";
import { type Context, classesOf, toParagraph } from "./paragraph.js";
import { toTable } from "./table.js";

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

function toFigure({ picture, caption }: LaidOutFigure, { register }: Context): Element {
  const children = [toImage(picture)];
  if (caption !== undefined) {
    children.push(h("figcaption", { className: classesOf(caption, register) }, [...toInlines(caption.runs, register)]));
  }
  return h("figure", { className: ["figure"] }, onLines(children));
}
