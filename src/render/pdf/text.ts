import type { House, StyleName } from "../../layout/house.js";
import type { LaidOutFootnote, LaidOutParagraph, LaidOutRun, Picture } from "../../layout/laid-out.js";
import { plainText } from "../../layout/laid-out.js";
import { blankLines, characters } from "./prelude.js";
import { literal, millimetres, named } from "./typst.js";

/** What the text of one PDF is written with. */
export interface Desk {
  readonly house: House;
  readonly notes: ReadonlyMap<number, LaidOutFootnote>;
  /** Notes that a mark has named so far. */
  readonly marked: Set<number>;
  /** Pictures, by the name under which the text asks for them. */
  readonly files: Map<string, Uint8Array>;
}

/** What a paragraph has besides its style. */
interface More {
  readonly before?: number;
  /** Blank lines after it. */
  readonly after?: number;
  readonly keep?: boolean;
}

/** One paragraph. */
export function paragraph(laidOut: LaidOutParagraph, desk: Desk, { before, after, keep }: More = {}): string {
  const { style, runs, heading, keepWithNext, linesBefore } = laidOut;
  const { house } = desk;
  const own = house.styles[style];
  const { left, indents } = indentsOf(laidOut, house);
  const blank = before ?? linesBefore ?? own.linesBefore;
  const args = named({
    before: blank === 0 ? undefined : blankLines(blank, house),
    after: after === undefined ? undefined : blankLines(after, house),
    left,
    indents,
    keep: (keep ?? (keepWithNext || own.keepWithNext)) ? "true" : undefined,
    level: heading === undefined ? undefined : String(heading.depth),
  });
  return `#para(${literal(style)}, ${content(runs, desk)}${args === "" ? "" : `, ${args}`})`;
}

/** A paragraph that the layout doesn't hold as one: a line of the letterhead, the title. */
export function styled(
  style: StyleName,
  body: string,
  args: Readonly<Record<string, string | undefined>> = {},
): string {
  const more = named(args);
  return `#para(${literal(style)}, ${body}${more === "" ? "" : `, ${more}`})`;
}

/** Lines that are broken where they are. */
export function brokenLines(lines: readonly string[]): string {
  return joined(lines.map(literal).flatMap((line, index) => (index === 0 ? [line] : ["linebreak()", line])));
}

/** Running text as one value. */
export function content(runs: readonly LaidOutRun[], desk: Desk): string {
  return joined(runs.map((run) => runOf(run, desk)));
}

const joined = (values: readonly string[]) => `{ ${values.length === 0 ? '""' : values.join("; ")} }`;

function runOf(run: LaidOutRun, desk: Desk): string {
  switch (run.type) {
    case "text": {
      const styledRun = run.style === undefined ? literal(run.text) : emphasis(run.text, run.style, desk.house);
      return run.link === undefined || run.link.startsWith("#")
        ? styledRun
        : `link(${literal(run.link)}, ${styledRun})`;
    }
    case "break":
      return "linebreak()";
    case "note":
      return noteMark(run.number, desk);
    case "image":
      return `box(${picture(run.picture, desk)})`;
  }
}

function emphasis(text: string, style: "heading2" | "heading3" | "heading4" | "bold", { styles }: House): string {
  if (style === "bold") return `text(weight: "bold", ${literal(text)})`;
  const { face, bold } = styles[style];
  return `text(font: fonts.at(${literal(face)})${bold ? ', weight: "bold"' : ""}, ${literal(text)})`;
}

/** The first mark of a note brings its text along; the others point to it. */
function noteMark(number: number, desk: Desk): string {
  const note = desk.notes.get(number);
  if (note === undefined) return `super(${literal(String(number))})`;
  if (desk.marked.has(number)) return `footnote(label(${literal(`note-${number}`)}))`;
  desk.marked.add(number);
  return `[#footnote(${noteText(note, desk)})#label(${literal(`note-${number}`)})]`;
}

/** A note holds paragraphs only; a table in it loses its rules, not its words. */
export function noteText({ blocks }: LaidOutFootnote, desk: Desk): string {
  const texts = blocks.flatMap((block) => {
    if (block.type === "paragraph") return [content(block.runs, desk)];
    if (block.type === "figure") return [literal(block.picture.alt)];
    return [block.head, ...block.rows].map((row) => literal(row.map(({ runs }) => plainText(runs)).join("　")));
  });
  return joined(texts.flatMap((text, index) => (index === 0 ? [text] : ["parbreak()", text])));
}

const extensions = { png: "png", jpeg: "jpg", svg: "svg" } as const satisfies Record<
  Picture["image"]["format"],
  string
>;

/** Of an SVG its PNG: Typst 0.13 writes the objects of a drawing in another order each time. */
export function picture({ image: { fallback, ...drawn }, alt, width, height }: Picture, { files }: Desk): string {
  const image = fallback ?? drawn;
  const known = [...files].find(([, bytes]) => bytes === image.bytes)?.[0];
  const name = known ?? `picture-${files.size + 1}.${extensions[image.format]}`;
  files.set(name, image.bytes);
  return `image(${literal(`/${name}`)}, ${named({
    width: millimetres(width),
    height: millimetres(height),
    alt: alt === "" ? undefined : literal(alt),
  })})`;
}

/** The left edge, and how the lines stand from there. */
function indentsOf({ style, indentLeft, hanging, flush }: LaidOutParagraph, { styles }: House) {
  const own = styles[style];
  const others: number = hanging ?? indentLeft ?? 0;
  const first: number = (indentLeft ?? 0) + (flush ? 0 : own.firstLine);
  const left: number = Math.min(others, first);
  const length = (count: number): string => characters(count, own);
  return {
    left: left === 0 ? undefined : length(left),
    indents:
      first === others
        ? undefined
        : first > others
          ? `("first-line-indent": (amount: ${length(first - others)}, all: true))`
          : `("hanging-indent": ${length(others - first)})`,
  };
}
