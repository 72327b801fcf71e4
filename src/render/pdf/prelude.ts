import { type FaceName, type House, type Style, styleNames } from "../../layout/house.js";
import type { LaidOut } from "../../layout/laid-out.js";
import { mm, pt, toMillimetres } from "../../layout/units.js";
import type { FaceFonts } from "./fonts.js";
import { array, colour, literal, millimetres, named, points } from "./typst.js";

type Faces = Readonly<Record<FaceName, FaceFonts>>;

/** From the middle of a Chinese character to its base line, in characters: its box reaches from −0.12 to 0.88. */
const MIDDLE = 0.38;
/** From the top of a character to the top of its dash, in characters. */
const DASH = 0.45;

/** The house as Typst: document, page and styles, and the functions that the text calls. */
export function prelude({ house, document }: LaidOut, faces: Faces): string {
  const { page, styles } = house;
  const { title, author, keywords, date } = document;
  const day = date === undefined ? { year: 1970, month: 1 } : date;
  return [
    `#set document(${named({
      title: literal(title),
      author: author === "" ? undefined : array([literal(author)]),
      keywords: array(keywords.map(literal)),
      // PDF/A asks for one; the day of the report keeps the bytes the same
      date: `datetime(year: ${day.year}, month: ${day.month}, day: ${day.day ?? 1})`,
    })})`,
    `#let styles = (${styleNames.map((name) => `${literal(name)}: ${styleOf(styles[name], faces)}`).join(",\n  ")})`,
    `#let fonts = (${Object.entries(faces)
      .map(([name, fonts]) => `${literal(name)}: ${fontList(fonts)}`)
      .join(", ")})`,
    FUNCTIONS,
    `#set page(${named({
      width: millimetres(page.width),
      height: millimetres(page.height),
      margin: `(${named({
        top: millimetres(page.top),
        bottom: millimetres(mm(page.height - page.top - page.typeArea.height)),
        left: millimetres(page.left),
        right: millimetres(mm(page.width - page.left - page.typeArea.width)),
      })})`,
      "footer-descent": millimetres(aboveNumber(house)),
      footer: pageNumber(house),
    })})`,
    `#set par(leading: 0pt, spacing: 0pt, linebreaks: "simple")`,
    `#set block(above: 0pt, below: 0pt)`,
    `#set text(lang: "zh", region: "cn", fallback: false, hyphenate: false, costs: (orphan: 0%, widow: 0%, runt: 0%))`,
    `#set footnote.entry(separator: line(length: 30%, stroke: 0.5pt), clearance: 6pt, gap: 0pt, indent: 0pt)`,
    `#show footnote.entry: it => in-style("footnote", (), { super(numbering("1", ..counter(footnote).at(it.note.location()))); h(0.25em); it.note.body })`,
    `#show: body => { set text(..text-of("body")); body }`,
  ].join("\n");
}

function fontList({ chinese, latin }: FaceFonts): string {
  const letters = latin === undefined ? [] : [`(name: ${literal(latin)}, covers: "latin-in-cjk")`];
  return array([...letters, literal(chinese)]);
}

function styleOf({ face, size, pitch, tracking, align, colour: ink, bold }: Style, faces: Faces): string {
  // a heavy face is heavy by itself; only a font that stands in for it needs its bold
  const heavy = bold || face === "xiaobiaosong";
  return `(${named({
    text: `(${named({
      font: fontList(faces[face]),
      size: points(size),
      tracking: points(tracking),
      fill: colour(ink),
      weight: literal(heavy ? "bold" : "regular"),
      // each line is as high as the pitch, its characters in the middle
      "top-edge": points(pt(pitch / 2 + MIDDLE * size)),
      "bottom-edge": points(pt(MIDDLE * size - pitch / 2)),
    })})`,
    align: align === "justify" ? "left" : align,
    justify: String(align === "justify"),
  })})`;
}

/** From the bottom of the type area to the line of the page number. */
function aboveNumber({ pageNumber, styles }: House) {
  const { size, pitch } = styles.pageNumber;
  return mm(pageNumber.below - toMillimetres(pt((pitch - size) / 2 + DASH * size)));
}

function pageNumber({ pageNumber: { pattern, inset }, styles }: House): string {
  const { size, tracking } = styles.pageNumber;
  const [before = "", after = ""] = pattern.split("{n}");
  const number = `${literal(before)} + str(here().page()) + ${literal(after)}`;
  const side = points(pt(inset * (size + tracking)));
  return `context { set text(..text-of("pageNumber")); pad(x: ${side}, align(if calc.odd(here().page()) { right } else { left }, ${number})) }`;
}

/**
 * What the text calls. What is not `whole` holds blocks of its own, which no paragraph can. An `align` of its own
 * goes into the style: one around it would lose to that of the style.
 */
const FUNCTIONS = `#let text-of(name) = styles.at(name).text
#let in-style(name, indents, body, align: none) = {
  let style = styles.at(name)
  set text(..style.text)
  set par(justify: align == none and style.justify, ..indents)
  set std.align(if align == none { style.align } else { align })
  show heading: it => par(text(..style.text, it.body))
  body
}
#let para(name, body, before: 0pt, after: 0pt, left: 0pt, right: 0pt, indents: (:), keep: false, level: none, whole: true) = block(
  above: before, below: after, width: 100%, sticky: keep, inset: (left: left, right: right),
  in-style(name, indents, if not whole { body } else if level == none { par(body) } else { heading(level: level, bookmarked: true, outlined: true, body) }),
)`;

/** Points of a number of blank lines of the page. */
export function blankLines(lines: number, { page }: House) {
  return points(pt(lines * page.pitch));
}

/** Width of a number of characters of a style. */
export function characters(count: number, { size, tracking }: Style): string {
  return points(pt(count * (size + tracking)));
}
