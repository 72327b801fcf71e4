import type { House } from "../../layout/house.js";
import type { JointMark, LaidOutImprint, LaidOutLetterhead } from "../../layout/laid-out.js";
import { pt, toPoints } from "../../layout/units.js";
import { widthOf } from "../../text/width.js";
import { blankLines, characters } from "./prelude.js";
import { styled } from "./text.js";
import { colour, literal, millimetres, points } from "./typst.js";

/** From the top of a character to its ink, in characters. */
const INK = 0.05;
/** Between the names of a joint mark and the word beside them, in characters. */
const GAP = 0.5;
const SIGNATORIES_PER_LINE = 2;
/** 「抄送：」, behind which the further lines begin. */
const LABEL = /^[^：]*：/u;

/** 版头. */
export function letterhead(laidOut: LaidOutLetterhead, house: House): string {
  const { copyNumber, classifications, mark } = laidOut;
  const above = [
    ...(copyNumber === undefined ? [] : [styled("copyNumber", literal(copyNumber))]),
    ...classifications.map((line) => styled("classification", literal(line))),
  ];
  const marked = mark === undefined ? [] : [markOf(mark, above.length, house)];
  return [...above, ...marked, ...numberLines(laidOut, house)].join("\n");
}

/** 发文机关标志: its ink begins where the house says, however many lines stand above it. */
function markOf(mark: string | JointMark, linesAbove: number, house: House): string {
  const { page, styles, letterhead } = house;
  const { names, word } = typeof mark === "string" ? { names: [mark], word: undefined } : mark;
  const longest = Math.max(...names.map(widthOf));
  const wide = longest + (word === undefined ? 0 : widthOf(word) + GAP);
  const fitting = Math.floor((toPoints(page.typeArea.width) / wide) * 2) / 2;
  const size = fitting < styles.title.size ? styles.mark.size : Math.min(styles.mark.size, fitting);
  const white = toPoints(letterhead.markTop) - linesAbove * page.pitch - (styles.mark.pitch - size) / 2 - INK * size;
  const text = (value: string) => `text(${literal(value)})`;
  const lines = names.length === 1 && word === undefined ? names.map(text) : names.map((name) => spread(name, longest));
  const column = `stack(dir: ttb, ${lines.join(", ")})`;
  const body =
    word === undefined ? column : `grid(columns: 2, column-gutter: ${GAP}em, align: horizon, ${column}, ${text(word)})`;
  const set = `{ set text(size: ${points(size)}, fill: ${colour(letterhead.colour)}); align(center, ${body}) }`;
  // a space that begins a page would be dropped, so it is a block of its own
  return `#block(height: ${points(Math.max(0, white))}, width: 100%)\n${styled("mark", set, { whole: "false" })}`;
}

/** The letters of a name, as far apart as those of the longest need. */
function spread(name: string, characters: number): string {
  return `box(width: ${characters}em, { ${[...name].map(literal).join("; h(1fr); ")} })`;
}

/** Document number (发文字号) and signatories (签发人), with the rule under them. */
function numberLines(laidOut: LaidOutLetterhead, house: House): readonly string[] {
  const { documentNumber = "", mark, signatories } = laidOut;
  if (mark === undefined && documentNumber === "" && signatories.length === 0) return [];
  const { letterhead, styles } = house;
  const rows: string[] = [];
  for (let at = 0; at < signatories.length; at += SIGNATORIES_PER_LINE) {
    rows.push(signatories.slice(at, at + SIGNATORIES_PER_LINE).join("　"));
  }
  const names = rows.map((row) => `text(font: fonts.at(${literal(letterhead.signatoryFace)}), ${literal(row)})`);
  const inset = characters(letterhead.inset, styles.documentNumber);
  const body =
    names.length === 0
      ? `align(center, ${literal(documentNumber)})`
      : `pad(x: ${inset}, grid(columns: (1fr, auto, auto), align: bottom, ${literal(documentNumber)}, align(top, ${literal("签发人：")}), { ${names.join("; linebreak(); ")} }))`;
  const gap = toPoints(letterhead.ruleGap) - (styles.documentNumber.pitch - styles.documentNumber.size) / 2;
  const rule = `#block(above: ${points(pt(Math.max(0, gap)))}, width: 100%, line(length: 100%, stroke: ${millimetres(letterhead.ruleThickness)} + ${colour(letterhead.colour)}))`;
  return [
    styled("documentNumber", body, {
      before: blankLines(letterhead.numberLinesBefore, house),
      keep: "true",
      whole: "false",
    }),
    rule,
  ];
}

/** 版记: its last rule lies on the bottom of the type area of the last page (GB/T 9704-2012 7.4.1). */
export function imprint({ copyTo, printedBy, printedOn }: LaidOutImprint, house: House): string {
  const { styles } = house;
  const { inset, innerRule, outerRule } = house.imprint;
  const side = characters(inset, styles.imprint);
  const hanging = characters(widthOf(LABEL.exec(copyTo ?? "")?.[0] ?? ""), styles.imprint);
  const lines = [
    ...(copyTo === undefined ? [] : [`par(hanging-indent: ${hanging}, ${literal(copyTo)})`]),
    ...(printedBy === undefined && printedOn === undefined
      ? []
      : [`{ ${literal(printedBy ?? "")}; h(1fr); ${literal(printedOn ?? "")} }`]),
  ].map((line) => `pad(x: ${side}, in-style("imprint", (:), ${line}))`);
  if (lines.length === 0) return "";
  const rule = (thickness: typeof outerRule) => `line(length: 100%, stroke: ${millimetres(thickness)})`;
  const parts = [
    rule(outerRule),
    ...lines.flatMap((line, index) => (index === 0 ? [line] : [rule(innerRule), line])),
    rule(outerRule),
  ];
  return `#place(bottom + left, float: true, clearance: 0pt, block(width: 100%, stack(dir: ttb, ${parts.join(", ")})))`;
}
