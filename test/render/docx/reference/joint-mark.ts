import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import type { House } from "../../../../src/layout/house.js";
import type { JointMark } from "../../../../src/layout/laid-out.js";
import { markSize, markSpacing } from "../../../../src/render/docx/mark.js";
import { pageFrame } from "../../../../src/render/docx/measures.js";
import { widthOf } from "../../../../src/text/width.js";
import { styled } from "./paragraph.js";
import { textRun } from "./run-writer.js";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** Names one above the other, 文件 beside them all. */
export function jointMark({ names, word }: JointMark, linesAbove: number, house: House): FileChild[] {
  const longest = Math.max(...names.map(widthOf));
  const beside = word === undefined ? 0 : widthOf(word) + 0.5;
  const size = markSize(longest + beside, house);
  const wide = (characters: number): number => Math.round(characters * size * 20) + 20;
  const wordWidth = word === undefined ? 0 : wide(beside);
  const nameWidth = Math.min(wide(longest), pageFrame(house).typeArea.width - wordWidth);
  const own = size === house.styles.mark.size ? {} : { size: Math.round(size * 2) };
  const { before, line } = markSpacing(size, linesAbove, house);
  const wordCell = (first: boolean) =>
    new TableCell({
      verticalMerge: first ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        first ? styled("mark", [textRun(word ?? "", own)], { alignment: AlignmentType.RIGHT }) : styled("mark", []),
      ],
    });
  const rows = names.map((name, index) => {
    const more = { ...(index === 0 && { spacing: { line } }), alignment: AlignmentType.DISTRIBUTE };
    const nameCell = new TableCell({ children: [styled("mark", [textRun(name, own)], more)] });
    return new TableRow({
      cantSplit: true,
      children: [nameCell, ...(word === undefined ? [] : [wordCell(index === 0)])],
    });
  });
  const widths = word === undefined ? [nameWidth] : [nameWidth, wordWidth];
  const table = new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows,
  });
  const white = new Paragraph({ spacing: { line: before, lineRule: LineRuleType.EXACT } });
  return before > 0 ? [white, table] : [table];
}
