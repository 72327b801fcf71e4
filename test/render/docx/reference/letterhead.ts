import {
  type FileChild,
  type IParagraphOptions,
  type Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import type { House } from "../../../../src/layout/house.js";
import type { LaidOutLetterhead } from "../../../../src/layout/laid-out.js";
import { pt, toPoints, twips } from "../../../../src/layout/units.js";
import { pageFrame } from "../../../../src/render/docx/measures.js";
import { furtherStyles } from "../../../../src/render/docx/style-names.js";
import { widthOf } from "../../../../src/text/width.js";
import { jointMark } from "./joint-mark.js";
import { blankLines, charactersWide, styled } from "./paragraph.js";
import { textRun } from "./run-writer.js";
import { alignments } from "./styles.js";
import { rule } from "./table.js";

/** How far the ink of a Chinese character reaches above the bottom of its exact line, in type sizes (measured in LibreOffice). */
const INK_TOP = 1.16;
/** And how far above that bottom it ends. */
const INK_BOTTOM = 0.21;

const SIGNATORY_LABEL = "签发人：";
const SIGNATORIES_PER_LINE = 2; // 7.2.6
const BLANK = "　";

/** 版头: everything above the title, the red rule (红色分隔线) last. */
export function letterhead(laidOut: LaidOutLetterhead, house: House): FileChild[] {
  const { copyNumber, classifications, mark } = laidOut;
  const above = [
    ...(copyNumber === undefined ? [] : [styled("copyNumber", [textRun(copyNumber)])]),
    ...classifications.map((line) => styled("classification", [textRun(line)])),
  ];
  const marked = markOf(mark, above.length, house);
  return [...above, ...marked, ...numberLines(laidOut, house)];
}

function markOf(mark: LaidOutLetterhead["mark"], linesAbove: number, house: House): FileChild[] {
  if (mark === undefined) return [];
  return typeof mark === "string" ? [markLine(mark, linesAbove, house)] : jointMark(mark, linesAbove, house);
}

/**
 * The mark (发文机关标志), whose ink begins where the house says, however many lines stand above it. Three of them leave less
 * room than its line is high; the line then shrinks at its top.
 */
function markLine(mark: string, linesAbove: number, house: House): Paragraph {
  const size = markSize(widthOf(mark), house);
  const ink = twips(pt(size * INK_TOP));
  const pitch = twips(house.styles.mark.pitch);
  const white = Math.max(0, twips(toPoints(house.letterhead.markTop)) - blankLines(linesAbove, house));
  const line = Math.min(pitch, white + ink);
  const own = size === house.styles.mark.size ? {} : { size: Math.round(size * 2) };
  return styled("mark", [textRun(mark, own)], { spacing: { before: white + ink - line, line } });
}

/** No size is prescribed (7.2.4): a long mark shrinks to one line, but never below the title. */
function markSize(characters: number, { page, styles }: House): number {
  const fitting = Math.floor((toPoints(page.typeArea.width) / characters) * 2) / 2;
  return fitting < styles.title.size ? styles.mark.size : Math.min(styles.mark.size, fitting);
}

/**
 * Document number (发文字号) and signatories (签发人), with the rule under them.
 *
 * Without a signatory the number stands in the middle, with one at the left; it shares the line of the last names. Tab stops
 * do what indents would, because the rule is a border and would be shortened by indents.
 */
function numberLines({ mark, documentNumber, signatories }: LaidOutLetterhead, house: House): Paragraph[] {
  if (mark === undefined && documentNumber === undefined && signatories.length === 0) return [];
  const rows = signatoryRows(signatories);
  const lines =
    rows.length === 0
      ? [{ children: [textRun(documentNumber ?? "")], more: { alignment: alignments.center } }]
      : rows.map((names, index) => {
          const number = index === rows.length - 1 ? (documentNumber ?? "") : "";
          return signatoryLine(number, index === 0 ? SIGNATORY_LABEL : "", names, rows, house);
        });
  return lines.map(({ children, more }, index) =>
    styled("documentNumber", children, {
      ...more,
      keepNext: true,
      ...(index === 0 && { spacing: { before: blankLines(house.letterhead.numberLinesBefore, house) } }),
      ...(index === lines.length - 1 && { border: { bottom: ruleBelow(house) } }),
    }),
  );
}

/** Names that stand in one line, a blank between them. */
function signatoryRows(signatories: readonly string[]): readonly string[] {
  const rows: string[] = [];
  for (let at = 0; at < signatories.length; at += SIGNATORIES_PER_LINE) {
    rows.push(signatories.slice(at, at + SIGNATORIES_PER_LINE).join(BLANK));
  }
  return rows;
}

/** One line: number at the left, names so far to the right as the longest line of names allows, each line of them below the first. */
function signatoryLine(
  documentNumber: string,
  label: string,
  names: string,
  rows: readonly string[],
  house: House,
): { children: ParagraphChild[]; more: IParagraphOptions } {
  const inset = charactersWide(house.letterhead.inset, "documentNumber", house);
  const wide = (text: string): number => charactersWide(widthOf(text), "documentNumber", house);
  const namesAt = pageFrame(house).typeArea.width - inset - Math.max(...rows.map(wide));
  const stops = [inset, namesAt - wide(label)];
  return {
    children: [
      tab(),
      textRun(documentNumber),
      tab(),
      ...(label === "" ? [] : [textRun(label)]),
      textRun(names, { style: furtherStyles.signatory.id }),
    ],
    more: { tabStops: stops.map((position) => ({ type: TabStopType.LEFT, position })) },
  };
}

function tab(): ParagraphChild {
  return new TextRun({ children: [new Tab()] });
}

function ruleBelow(house: House) {
  const { ruleThickness, ruleGap, colour } = house.letterhead;
  const space = toPoints(ruleGap) - house.styles.documentNumber.size * INK_BOTTOM;
  return { ...rule(ruleThickness, colour), space: Math.max(0, Math.round(space)) };
}
