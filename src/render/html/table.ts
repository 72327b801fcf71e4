import type { Element } from "hast";
import { h } from "hastscript";
import { type LaidOutParagraph, type LaidOutTable, plainText } from "../../layout/laid-out.js";
import { onLines } from "./elements.js";
import { toInlines } from "./inlines.js";
import { type Context, classesOf } from "./paragraph.js";
import type { Register } from "./register.js";

/** A table in a frame that a keyboard can scroll where the screen is narrow. */
export function toTable({ caption, columns, head, rows }: LaidOutTable, { register }: Context): Element {
  const titles = head.map(({ runs }) => plainText(runs).trim());
  const cell = (paragraph: LaidOutParagraph, column: number, scope?: "col" | "row") =>
    h(
      scope === undefined ? "td" : "th",
      { scope, className: [...classesOf(paragraph, register), `align-${columns[column]?.align ?? "left"}`] },
      [...toInlines(paragraph.runs, register)],
    );
  const headCells = head.map((title, column) => cell(title, column, titles[column] === "" ? undefined : "col"));
  // an empty corner: the first column names the rows
  const rowScope = titles[0] === "" ? "row" : undefined;
  const bodyRows = rows.map((cells) =>
    h("tr", [...cells.map((text, column) => cell(text, column, column === 0 ? rowScope : undefined))]),
  );
  const parts = [
    ...(caption === undefined ? [] : [captionOf(caption, register)]),
    h("colgroup", [...columns.map(({ share }) => h("col", { className: [register.figure("share", share * 100)] }))]),
    ...(headCells.length === 0 ? [] : [h("thead", [h("tr", headCells)])]),
    h("tbody", onLines(bodyRows)),
  ];
  const name =
    caption === undefined ? ["表格", ...titles.filter((it) => it !== "")].join("、") : plainText(caption.runs);
  return h("section", { className: ["scroll"], ariaLabel: register.label(name), tabIndex: 0 }, [
    h("table", onLines(parts)),
  ]);
}

function captionOf(caption: LaidOutParagraph, register: Register): Element {
  return h("caption", { className: classesOf(caption, register) }, [...toInlines(caption.runs, register)]);
}
