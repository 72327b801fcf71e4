import type { House } from "../../layout/house.js";
import type { LaidOutLetterhead } from "../../layout/laid-out.js";
import { toPoints } from "../../layout/units.js";
import { widthOf } from "../../text/width.js";
import { jointMark } from "./joint-mark.js";
import { markLine } from "./mark.js";
import { blankLines, charactersWide, pageFrame } from "./measures.js";
import { type Properties, styled } from "./paragraph.js";
import { tab, textRun } from "./run-writer.js";
import { furtherStyles } from "./style-names.js";
import { ruleOf, ruleXml } from "./table.js";

/** How far the ink of a Chinese character ends above the bottom of its exact line, in type sizes (measured in LibreOffice). */
const INK_BOTTOM = 0.21;

const SIGNATORY_LABEL = "签发人：";
const SIGNATORIES_PER_LINE = 2; // 7.2.6
const BLANK = "　";

/** 版头: everything above the title, the red rule (红色分隔线) last. */
export function letterhead(laidOut: LaidOutLetterhead, house: House): string {
  const { copyNumber, classifications, mark } = laidOut;
  const above = [
    ...(copyNumber === undefined ? [] : [styled("copyNumber", textRun(copyNumber))]),
    ...classifications.map((line) => styled("classification", textRun(line))),
  ];
  return [...above, markOf(mark, above.length, house), ...numberLines(laidOut, house)].join("");
}

function markOf(mark: LaidOutLetterhead["mark"], linesAbove: number, house: House): string {
  if (mark === undefined) return "";
  return typeof mark === "string" ? markLine(mark, linesAbove, house) : jointMark(mark, linesAbove, house);
}

/**
 * Document number (发文字号) and signatories (签发人), with the rule under them.
 *
 * Without a signatory the number stands in the middle, with one at the left; it shares the line of the last names. Tab stops
 * do what indents would, because the rule is a border and would be shortened by indents.
 */
function numberLines({ mark, documentNumber, signatories }: LaidOutLetterhead, house: House): string[] {
  if (mark === undefined && documentNumber === undefined && signatories.length === 0) return [];
  const rows = signatoryRows(signatories);
  const lines =
    rows.length === 0
      ? [{ runs: textRun(documentNumber ?? ""), more: { align: "center" } as const }]
      : rows.map((names, index) => {
          const number = index === rows.length - 1 ? (documentNumber ?? "") : "";
          return signatoryLine(number, index === 0 ? SIGNATORY_LABEL : "", names, rows, house);
        });
  return lines.map(({ runs, more }, index) =>
    styled("documentNumber", runs, {
      ...more,
      keepNext: true,
      ...(index === 0 && { spacing: { before: blankLines(house.letterhead.numberLinesBefore, house) } }),
      ...(index === lines.length - 1 && { ruleBelow: ruleBelow(house) }),
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
): { runs: string; more: Properties } {
  const inset = charactersWide(house.letterhead.inset, "documentNumber", house);
  const wide = (text: string): number => charactersWide(widthOf(text), "documentNumber", house);
  const namesAt = pageFrame(house).typeArea.width - inset - Math.max(...rows.map(wide));
  const stops = [inset, namesAt - wide(label)];
  return {
    runs: [
      tab,
      textRun(documentNumber),
      tab,
      label === "" ? "" : textRun(label),
      textRun(names, { style: furtherStyles.signatory.id }),
    ].join(""),
    more: { tabStops: stops.map((position) => ({ type: "left", position })) },
  };
}

function ruleBelow(house: House): string {
  const { ruleThickness, ruleGap, colour } = house.letterhead;
  const space = toPoints(ruleGap) - house.styles.documentNumber.size * INK_BOTTOM;
  return ruleXml("bottom", { ...ruleOf(ruleThickness, colour), space: Math.max(0, Math.round(space)) });
}
