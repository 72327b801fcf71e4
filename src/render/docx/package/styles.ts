import {
  AlignmentType,
  DocumentAttributes,
  DocumentDefaults,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  StyleForCharacter,
} from "docx";
import { type Face, type House, type Style, type StyleName, styleNames } from "../../../layout/house.js";
import { twips } from "../../../layout/units.js";
import { characterWidthOf } from "../measures.js";
import { characterStyles, furtherStyles, paragraphStyles, type WordStyle } from "../style-names.js";
import { ParagraphStyle } from "./paragraph-style.js";

const NORMAL = "Normal";

const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Style["align"], string>;

/** All styles of a document: those of the house and the few that Word needs, none of docx's own. */
export function stylesOf(house: House): IStylesOptions {
  const { body } = house.styles;
  // no indent here: table cells, title and footers would inherit it
  const normal = { spacing: { before: 0, after: 0, ...exactly(body.pitch) }, widowControl: false };
  return {
    initialStyles: new DocumentAttributes(["w"]),
    importedStyles: [
      new DocumentDefaults({
        run: {
          font: fonts(house.faces[body.face]),
          size: halfPoints(body),
          language: { value: "en-US", eastAsia: "zh-CN", bidirectional: "ar-SA" },
        },
      }),
      new ParagraphStyle({ id: NORMAL, name: NORMAL }, normal),
      ...styleNames.map((name) => paragraphStyle(house, name)),
      ...runInHeadings(house),
      characterStyle(characterStyles.bold, { bold: true }),
      characterStyle(furtherStyles.hyperlink, {}),
      characterStyle(furtherStyles.footnoteReference, { superScript: true }),
      characterStyle(furtherStyles.signatory, { font: fonts(house.faces[house.letterhead.signatoryFace]) }),
    ],
  };
}

function exactly(pitch: Style["pitch"]) {
  return { line: twips(pitch), lineRule: LineRuleType.EXACT } as const;
}

/** For lines with pictures, which an exact line would cut down to its own height. */
function atLeast(pitch: Style["pitch"]) {
  return { line: twips(pitch), lineRule: LineRuleType.AT_LEAST } as const;
}

function paragraphStyle(house: House, name: StyleName): ParagraphStyle {
  const style = house.styles[name];
  const word: WordStyle = paragraphStyles[name];
  return new ParagraphStyle(
    {
      id: word.id,
      name: word.name,
      basedOn: NORMAL,
      next: paragraphStyles[word.next ?? name].id,
      quickFormat: true,
      run: { ...typeOf(house, style), ...(name === "mark" && { color: house.letterhead.colour }) },
    },
    {
      alignment: alignments[style.align],
      spacing: {
        before: style.linesBefore * twips(house.page.pitch),
        ...(name === "figure" ? atLeast(style.pitch) : exactly(style.pitch)),
      },
      ...(style.firstLine > 0 && { indent: firstLineOf(style) }),
      ...(style.keepWithNext && { keepNext: true }),
      ...(word.outlineLevel !== undefined && { outlineLevel: word.outlineLevel }),
      ...(word.counted && { counted: true }),
    },
  );
}

/** Both, because LibreOffice ignores an indent in characters alone, and Word one in twips where the type size is changed. */
function firstLineOf(style: Style) {
  return {
    firstLineChars: Math.round(style.firstLine * 100),
    firstLine: Math.round(style.firstLine * characterWidthOf(style)),
  };
}

function typeOf({ faces }: House, style: Style): IRunStylePropertiesOptions {
  return {
    font: fonts(faces[style.face]),
    size: halfPoints(style),
    color: style.colour,
    ...(style.bold && { bold: true }),
    ...(style.tracking !== 0 && { characterSpacing: twips(style.tracking) }),
  };
}

function fonts({ names, latin }: Face) {
  return { ascii: latin, hAnsi: latin, eastAsia: names[0] ?? latin, cs: latin };
}

function halfPoints({ size }: Style): number {
  return Math.round(size * 2);
}

function runInHeadings(house: House): StyleForCharacter[] {
  return (["heading2", "heading3", "heading4"] as const).map((name) =>
    characterStyle(characterStyles[name], typeOf(house, house.styles[name])),
  );
}

function characterStyle({ id, name }: WordStyle, run: IRunStylePropertiesOptions): StyleForCharacter {
  return new StyleForCharacter({ id, name, quickFormat: true, run });
}
