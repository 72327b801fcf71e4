import type { House, Style, StyleName } from "../../layout/house.js";
import type { LaidOutParagraph } from "../../layout/laid-out.js";
import { twips } from "../../layout/units.js";
import { bookmarked } from "./bookmarks.js";
import { blankLines, characterWidthOf } from "./measures.js";
import type { RunWriter } from "./run-writer.js";
import { paragraphStyles, type WordStyle } from "./style-names.js";
import { emptyElement } from "./xml.js";

/** What a block needs to be written: the house and the hand that writes. */
export interface Desk {
  readonly house: House;
  readonly writer: RunWriter;
  /** Ids of the headings, numbered. */
  readonly headings: ReadonlyMap<string, number>;
}

/** What a paragraph has besides its style; lengths in twips. */
export interface Properties {
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** The `w:bottom` of a rule under the paragraph. */
  readonly ruleBelow?: string;
  readonly tabStops?: readonly { readonly type: "left" | "right"; readonly position: number }[];
  readonly spacing?: Spacing;
  readonly indent?: Indent;
  readonly align?: Style["align"] | "spread";
  /** Level in the navigation pane, from 0. */
  readonly outlineLevel?: number;
}

interface Spacing {
  readonly after?: number;
  readonly before?: number;
  readonly line?: number;
  readonly lineRule?: "exact" | "atLeast";
}

interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly firstLine?: number;
  /** Hundredths of a character. */
  readonly firstLineChars?: number;
}

const alignments = {
  left: "left",
  right: "right",
  center: "center",
  justify: "both",
  spread: "distribute",
} as const satisfies Record<NonNullable<Properties["align"]>, string>;

/** A paragraph in its style; its own indents and blank lines, where it has any, stand beside it. */
export function paragraph(laidOut: LaidOutParagraph, desk: Desk, more: Properties = {}): string {
  const { style, runs, heading, keepWithNext, linesBefore } = laidOut;
  const { house, writer, headings } = desk;
  const number = heading && headings.get(heading.id);
  const children = writer.runs(runs);
  const indent = indentOf(laidOut, house);
  const word: WordStyle = paragraphStyles[style];
  const shows = runs.some(({ type }) => type === "image");
  return styled(style, heading && number ? bookmarked(heading.id, number, children) : children, {
    ...(keepWithNext && { keepNext: true }),
    ...(indent && { indent }),
    // a level that was left out is no gap in the navigation pane
    ...(heading && heading.depth - 1 !== word.outlineLevel && { outlineLevel: heading.depth - 1 }),
    ...((linesBefore !== undefined || shows) && {
      spacing: {
        ...(linesBefore !== undefined && { before: blankLines(linesBefore, house) }),
        // an exact line would cut a picture down to its own height
        ...(shows && { line: twips(house.styles[style].pitch), lineRule: "atLeast" }),
      },
    }),
    ...more,
  });
}

/** A paragraph that the layout doesn't hold as one: a line of the letterhead, the title. */
export function styled(style: StyleName, runs: string, more?: Properties): string {
  const own = more === undefined ? "" : propertiesXml(more);
  return `<w:p><w:pPr><w:pStyle w:val="${paragraphStyles[style].id}"/>${own}</w:pPr>${runs}</w:p>`;
}

/** A paragraph of no height: two tables that meet would become one, and no text may end with a table. */
export const seam = gap(20);

/** White between what stands above and below, in twips. */
export function gap(height: number): string {
  return `<w:p><w:pPr>${propertiesXml({ spacing: { line: height, lineRule: "exact" } })}</w:pPr></w:p>`;
}

/** In the order of the schema (CT_PPr). */
function propertiesXml(properties: Properties): string {
  const { keepNext, pageBreakBefore, ruleBelow, tabStops, spacing, indent, align, outlineLevel } = properties;
  let xml = "";
  if (keepNext) xml += "<w:keepNext/>";
  if (pageBreakBefore) xml += "<w:pageBreakBefore/>";
  if (ruleBelow !== undefined) xml += `<w:pBdr>${ruleBelow}</w:pBdr>`;
  if (tabStops !== undefined) {
    const tabs = tabStops.map(({ type, position }) => emptyElement("w:tab", { "w:val": type, "w:pos": position }));
    xml += `<w:tabs>${tabs.join("")}</w:tabs>`;
  }
  if (spacing !== undefined) {
    const { after, before, line, lineRule } = spacing;
    xml += emptyElement("w:spacing", { "w:after": after, "w:before": before, "w:line": line, "w:lineRule": lineRule });
  }
  if (indent !== undefined) {
    const { left, right, hanging, firstLine, firstLineChars } = indent;
    xml += emptyElement("w:ind", {
      "w:left": left,
      "w:right": right,
      "w:hanging": hanging,
      "w:firstLine": firstLine,
      "w:firstLineChars": firstLineChars,
    });
  }
  if (align !== undefined) xml += `<w:jc w:val="${alignments[align]}"/>`;
  if (outlineLevel !== undefined) xml += `<w:outlineLvl w:val="${outlineLevel}"/>`;
  return xml;
}

/**
 * A signature stands where it is placed, in one line: LibreOffice widens a date by a gap at each digit, and one that ends near the
 * edge would wrap. In characters.
 */
const PLACED_SLACK = 1;

/**
 * Indents that differ from those of the style.
 *
 * `firstLineChars` is written even where it is 0: Word prefers that of the style to any other indent of the paragraph.
 */
function indentOf({ style, indentLeft, hanging, flush }: LaidOutParagraph, { styles }: House): Indent | undefined {
  if (indentLeft === undefined && hanging === undefined && flush === undefined) return undefined;
  const character = characterWidthOf(styles[style]);
  const width = (characters: number): number => Math.round(characters * character);
  const others: number = hanging ?? indentLeft ?? 0;
  const first: number = (indentLeft ?? 0) + (flush ? 0 : styles[style].firstLine);
  const step = first - others;
  return {
    left: width(others),
    ...((style === "signature" || style === "date") && others > 0 && { right: width(-PLACED_SLACK) }),
    firstLineChars: Math.max(0, Math.round(step * 100)),
    ...(step < 0 ? { hanging: width(-step) } : { firstLine: width(step) }),
  };
}
