import type { House } from "../../layout/house.js";
import type { JointMark } from "../../layout/laid-out.js";
import { pt, twips } from "../../layout/units.js";
import { widthOf } from "../../text/width.js";
import { markSize, markSpacing } from "./mark.js";
import { pageFrame } from "./measures.js";
import { gap, type Properties, styled } from "./paragraph.js";
import { textRun } from "./run-writer.js";
import { cell, noRule, tableRow, tableXml } from "./table.js";

/** Between the names and the word beside them, in characters. */
const GAP = 0.5;
/** Lest rounding breaks a line, in twips. */
const SLACK = 20;

const borders = { top: noRule, left: noRule, bottom: noRule, right: noRule, insideH: noRule, insideV: noRule };

/**
 * Names one above the other, all as wide as the longest, 文件 at their right in the middle of their height (GB/T 9704-2012
 * 7.2.4).
 */
export function jointMark({ names, word }: JointMark, linesAbove: number, house: House): string {
  const longest = Math.max(...names.map(widthOf));
  const beside = word === undefined ? 0 : widthOf(word) + GAP;
  const size = markSize(longest + beside, house);
  const wide = (characters: number): number => twips(pt(characters * size)) + SLACK;
  const wordWidth = word === undefined ? 0 : wide(beside);
  const nameWidth = Math.min(wide(longest), pageFrame(house).typeArea.width - wordWidth);
  const { before, line } = markSpacing(size, linesAbove, house);
  const own = size === house.styles.mark.size ? {} : { size: Math.round(size * 2) };
  const text = (content: string, more: Properties): string => styled("mark", textRun(content, own), more);
  const rows = names.map((name, index) => {
    const first = index === 0;
    const spacing = first ? { spacing: { line } } : {};
    const nameCell = cell(nameWidth, text(name, { ...spacing, align: "spread" }));
    if (word === undefined) return tableRow([nameCell]);
    const merged = `<w:vMerge w:val="${first ? "restart" : "continue"}"/><w:vAlign w:val="center"/>`;
    const content = first ? text(word, { align: "right" }) : styled("mark", "");
    return tableRow([nameCell, cell(wordWidth, content, merged)]);
  });
  const widths = word === undefined ? [nameWidth] : [nameWidth, wordWidth];
  return (before > 0 ? gap(before) : "") + tableXml({ centred: true, borders, side: 0, widths, rows });
}
