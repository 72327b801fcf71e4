import { AlignmentType, Footer, type IParagraphOptions, PageNumber, Paragraph, TextRun } from "docx";
import type { House } from "../../../layout/house.js";
import { charactersWide } from "../measures.js";
import { paragraphStyles } from "../style-names.js";

/** 页码: at the right of odd pages, at the left of even ones (GB/T 9704-2012 7.5). */
export function pageNumbers(house: House): { default: Footer; even: Footer } {
  const inset = charactersWide(house.pageNumber.inset, "pageNumber", house);
  return {
    default: footer(house, { alignment: AlignmentType.RIGHT, indent: { right: inset } }),
    even: footer(house, { alignment: AlignmentType.LEFT, indent: { left: inset } }),
  };
}

function footer({ pageNumber }: House, place: IParagraphOptions): Footer {
  const [before = "", after = ""] = pageNumber.pattern.split("{n}");
  const number = new TextRun({ children: [before, PageNumber.CURRENT, after], font: { hint: "eastAsia" } });
  return new Footer({
    children: [new Paragraph({ style: paragraphStyles.pageNumber.id, ...place, children: [number] })],
  });
}
