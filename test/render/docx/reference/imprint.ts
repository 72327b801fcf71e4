import {
  BorderStyle,
  type FileChild,
  OverlapType,
  type Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import type { House } from "../../../../src/layout/house.js";
import type { LaidOutImprint } from "../../../../src/layout/laid-out.js";
import { pageFrame } from "../../../../src/render/docx/measures.js";
import { widthOf } from "../../../../src/text/width.js";
import { charactersWide, styled } from "./paragraph.js";
import { textRun } from "./run-writer.js";
import { rule, seam } from "./table.js";

const NO_RULE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
/** 「抄送：」, behind which the further lines begin. */
const LABEL = /^[^：]*：/u;

/**
 * 版记: its last rule lies on the bottom of the type area of the last page (GB/T 9704-2012 7.4.1).
 *
 * LibreOffice sets it there only if its place across the page is counted from the edge of the paper, and drops the whole table
 * if no paragraph follows.
 */
export function imprint(laidOut: LaidOutImprint, house: House): FileChild[] {
  const width = pageFrame(house).typeArea.width;
  const outer = rule(house.imprint.outerRule);
  const lines = [...copyLine(laidOut, house), ...printLine(laidOut, house)];
  if (lines.length === 0) return [];
  const frame = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: pageFrame(house).left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    borders: {
      top: outer,
      bottom: outer,
      left: NO_RULE,
      right: NO_RULE,
      insideHorizontal: rule(house.imprint.innerRule),
      insideVertical: NO_RULE,
    },
    rows: lines.map((line) => new TableRow({ cantSplit: true, children: [new TableCell({ children: [line] })] })),
  });
  return [frame, seam()];
}

function copyLine({ copyTo }: LaidOutImprint, house: House): Paragraph[] {
  if (copyTo === undefined) return [];
  const inset = insetOf(house);
  const hanging = charactersWide(widthOf(LABEL.exec(copyTo)?.[0] ?? ""), "imprint", house);
  return [styled("imprint", [textRun(copyTo)], { indent: { left: inset + hanging, hanging, right: inset } })];
}

/** Who prints at the left, when at the right. */
function printLine({ printedBy, printedOn }: LaidOutImprint, house: House): Paragraph[] {
  if (printedBy === undefined && printedOn === undefined) return [];
  const inset = insetOf(house);
  const right = pageFrame(house).typeArea.width - inset;
  return [
    styled(
      "imprint",
      [
        ...(printedBy === undefined ? [] : [textRun(printedBy)]),
        ...(printedOn === undefined ? [] : [new TextRun({ children: [new Tab()] }), textRun(printedOn)]),
      ],
      { indent: { left: inset, right: inset }, tabStops: [{ type: TabStopType.RIGHT, position: right }] },
    ),
  ];
}

function insetOf(house: House): number {
  return charactersWide(house.imprint.inset, "imprint", house);
}
