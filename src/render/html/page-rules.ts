import type { House } from "../../layout/house.js";
import { type Millimetres, mm, pt, toMillimetres } from "../../layout/units.js";
import { cssString, inMillimetres, inPoints } from "./css.js";

/** From the top of a character to the top of its dash, in characters. */
const DASH = 0.45;

/** The sheet of paper: `@page` knows no custom properties, so it is written out. */
export function pageRules(house: House): string {
  const { page, pageNumber, styles, faces } = house;
  const { width, height, top, right, bottom, left } = page;
  const { size, pitch, face, colour, tracking } = styles.pageNumber;
  const { names, generic } = faces[face];
  const inset = inPoints(pt(pageNumber.inset * (size + tracking)));
  const number = [
    `content:${content(pageNumber.pattern)}`,
    `font:${inPoints(size)}/${inPoints(pitch)} ${[...names.map(cssString), generic].join(",")}`,
    `color:#${colour}`,
    "vertical-align:top",
    `padding-top:${inMillimetres(aboveNumber(house))}`,
  ].join(";");
  return [
    `@page{size:${inMillimetres(width)} ${inMillimetres(height)};margin:${[top, right, bottom, left].map(inMillimetres).join(" ")}}`,
    `@page :right{@bottom-right{${number};margin-right:${inset}}}`,
    `@page :left{@bottom-left{${number};margin-left:${inset}}}`,
  ].join("\n");
}

/** From the bottom of the type area to the line of the page number. */
export function aboveNumber({ pageNumber, styles }: House): Millimetres {
  const { size, pitch } = styles.pageNumber;
  return mm(pageNumber.below - toMillimetres(pt((pitch - size) / 2 + DASH * size)));
}

function content(pattern: string): string {
  return pattern.split("{n}").map(cssString).join(" counter(page) ");
}
