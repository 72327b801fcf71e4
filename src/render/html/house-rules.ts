import { type Face, faceNames, type House, type Style, type StyleName, styleNames } from "../../layout/house.js";
import { type Points, pt } from "../../layout/units.js";
import { cssNumber, cssString, inMillimetres, inPoints } from "./css.js";

/** From the top of a character to its ink, in characters. */
const INK = 0.05;

/** What the style sheets take from the house: figures as custom properties, and in print a rule for each of its styles. */
export function houseRules(house: House): string {
  return [
    ...latinFaces(house),
    `:root{${properties(house).join(";")}}`,
    ...styleNames.flatMap((name) => firstLine(name, house.styles[name])),
    "@media print{",
    ...styleNames.map((name) => styleRule(name, house.styles[name])),
    "}",
  ].join("\n");
}

function properties({ faces, page, styles, letterhead, imprint, table }: House): readonly string[] {
  const { mark } = styles;
  return [
    ...faceNames.map((name) => `--${name}:${family(faces[name])}`),
    `--pitch:${inPoints(page.pitch)}`,
    // the blank line below a title; recipients bring the same
    `--below-title:calc(${cssNumber(styles.recipients.linesBefore)} * var(--pitch))`,
    `--above-mark:max(0mm,${inMillimetres(letterhead.markTop)} - ${inPoints(pt(white(mark) + INK * mark.size))})`,
    `--letterhead-colour:#${letterhead.colour}`,
    `--letterhead-rule:${inMillimetres(letterhead.ruleThickness)}`,
    `--letterhead-gap:max(0mm,${inMillimetres(letterhead.ruleGap)} - ${inPoints(white(styles.documentNumber))})`,
    `--letterhead-inset:${cssNumber(letterhead.inset)}`,
    `--number-lines:${cssNumber(letterhead.numberLinesBefore)}`,
    `--title-lines:${cssNumber(letterhead.titleLinesBefore)}`,
    `--signatory:var(--${letterhead.signatoryFace})`,
    `--imprint-outer:${inMillimetres(imprint.outerRule)}`,
    `--imprint-inner:${inMillimetres(imprint.innerRule)}`,
    `--imprint-inset:${cssNumber(imprint.inset)}`,
    `--table-rule:${inMillimetres(table.rule)}`,
  ];
}

/** White above and below the characters of a line: they stand in its middle. */
const white = ({ pitch, size }: Style): Points => pt((pitch - size) / 2);

/** Fonts of a face, best first. */
function family({ names, generic, latin }: Face): string {
  const own = names.includes(latin) ? [] : [latinName(latin)];
  return [...[...own, ...names].map(cssString), generic].join(",");
}

/** A Latin font that is used for letters and digits alone: the dashes and quotation marks that it has too stay Chinese. */
function latinFaces({ faces }: House): readonly string[] {
  const latins = faceNames.map((name) => faces[name]).filter(({ names, latin }) => !names.includes(latin));
  return [...new Set(latins.map(({ latin }) => latin))].map(
    (latin) =>
      `@font-face{font-family:${cssString(latinName(latin))};src:local(${cssString(latin)});unicode-range:U+21-7E,U+C0-24F}`,
  );
}

const latinName = (latin: string) => `${latin}, letters`;

function firstLine(name: StyleName, { firstLine }: Style): readonly string[] {
  return firstLine === 0 ? [] : [`.${name}{--first:${cssNumber(firstLine)}}`];
}

function styleRule(name: StyleName, style: Style): string {
  const { face, size, pitch, tracking, align, colour, linesBefore, keepWithNext } = style;
  return `${name === "body" ? "body,.body" : `.${name}`}{${[
    `font:${weight(style)} ${inPoints(size)}/${inPoints(pitch)} var(--${face})`,
    `letter-spacing:${inPoints(tracking)}`,
    `--char:${inPoints(pt(size + tracking))}`,
    `text-align:${align}`,
    `color:#${colour}`,
    `margin-top:calc(var(--lines,${cssNumber(linesBefore)}) * var(--pitch))`,
    ...(keepWithNext ? ["break-after:avoid"] : []),
  ].join(";")}}`;
}

/** 小标宋 is heavy by itself; only a font that stands in for it needs its bold. `print.css` forbids an artificial one. */
function weight({ bold, face }: Style): number {
  return bold || face === "xiaobiaosong" ? 700 : 400;
}
