import type { House } from "../../layout/house.js";
import type { LaidOutImprint } from "../../layout/laid-out.js";
import { widthOf } from "../../text/width.js";
import { charactersWide, pageFrame } from "./measures.js";
import { seam, styled } from "./paragraph.js";
import { tab, textRun } from "./run-writer.js";
import { cell, noRule, ruleOf, tableRow, tableXml } from "./table.js";

/** 「抄送：」, behind which the further lines begin. */
const LABEL = /^[^：]*：/u;

/**
 * 版记: its last rule lies on the bottom of the type area of the last page (GB/T 9704-2012 7.4.1).
 *
 * LibreOffice sets it there only if its place across the page is counted from the edge of the paper, and drops the whole table
 * if no paragraph follows.
 */
export function imprint(laidOut: LaidOutImprint, house: House): string {
  const { left, typeArea } = pageFrame(house);
  const outer = ruleOf(house.imprint.outerRule);
  const inner = ruleOf(house.imprint.innerRule);
  const lines = [...copyLine(laidOut, house), ...printLine(laidOut, house)];
  if (lines.length === 0) return "";
  const place = `<w:tblpPr w:tblpX="${left}" w:horzAnchor="page" w:tblpYSpec="bottom" w:vertAnchor="margin"/>`;
  const frame = tableXml({
    float: `${place}<w:tblOverlap w:val="never"/>`,
    borders: { top: outer, left: noRule, bottom: outer, right: noRule, insideH: inner, insideV: noRule },
    side: 0,
    widths: [typeArea.width],
    rows: lines.map((line) => tableRow([cell(typeArea.width, line)])),
  });
  return frame + seam;
}

function copyLine({ copyTo }: LaidOutImprint, house: House): string[] {
  if (copyTo === undefined) return [];
  const inset = insetOf(house);
  const hanging = charactersWide(widthOf(LABEL.exec(copyTo)?.[0] ?? ""), "imprint", house);
  return [styled("imprint", textRun(copyTo), { indent: { left: inset + hanging, hanging, right: inset } })];
}

/** Who prints at the left, when at the right. */
function printLine({ printedBy, printedOn }: LaidOutImprint, house: House): string[] {
  if (printedBy === undefined && printedOn === undefined) return [];
  const inset = insetOf(house);
  const right = pageFrame(house).typeArea.width - inset;
  const runs =
    (printedBy === undefined ? "" : textRun(printedBy)) + (printedOn === undefined ? "" : tab + textRun(printedOn));
  return [
    styled("imprint", runs, {
      indent: { left: inset, right: inset },
      tabStops: [{ type: "right", position: right }],
    }),
  ];
}

function insetOf(house: House): number {
  return charactersWide(house.imprint.inset, "imprint", house);
}
