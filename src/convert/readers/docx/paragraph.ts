import type { Counted } from "../counters.js";
import type { List } from "../lists.js";
import type { Format } from "../scribe.js";
import { child, type XmlElement } from "../xml.js";
import type { Story } from "./story.js";
import { type Properties, paragraphProperties, type Style } from "./styles.js";
import { propertyOf, switchOf } from "./values.js";

/** A paragraph's properties, its style's included. */
export interface ParagraphLook {
  readonly style: Style;
  readonly format: Format;
  /** The list it counts in, and its 0-based level there. */
  readonly list?: { readonly list: List; readonly level: number };
  /** Whether its mark was deleted: it is one paragraph with the next. */
  readonly joined: boolean;
  /** Whether its mark is hidden: without visible text it isn't on the paper, nor counted. */
  readonly hidden: boolean;
}

const HEADING = /^heading ([1-9])$/iu;
const TITLE = /^title$/iu;
const CONTENTS = /^toc [1-9]$/iu;
/** Outline level of body text, 0-based. */
const BODY = 9;

const aligns: Readonly<Record<string, "left" | "center" | "right">> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
};

/** @param contents whether it stands in a table of contents */
export function paragraphLook(element: XmlElement, { styles, lists }: Story, contents: boolean): ParagraphLook {
  const properties = child(element, "w:pPr");
  const style = styles.paragraph(propertyOf(properties, "w:pStyle"));
  const own = paragraphProperties(properties);
  const mark = child(properties, "w:rPr");
  const list = listOf(own, style, lists);
  const outline = own.outline ?? style.outline ?? headingLevel(style);
  const align = aligns[own.align ?? style.align ?? ""];
  const inContents = contents || style.names.some((name) => CONTENTS.test(name));
  return {
    style,
    format: {
      ...(outline !== undefined && outline >= 0 && outline < BODY && { outline: outline + 1 }),
      ...(style.names.some((name) => TITLE.test(name)) && { title: true as const }),
      ...(align !== undefined && { align }),
      ...(inContents && { contents: true as const }),
    },
    ...(list !== undefined && { list }),
    joined: child(mark, "w:del") !== undefined || child(mark, "w:moveFrom") !== undefined,
    hidden: switchOf(mark, "w:vanish") === true,
  };
}

/** What the list of a paragraph says at it; each call counts one on. */
export function countOn({ list }: ParagraphLook, { counters }: Story): Counted {
  return list === undefined ? {} : counters.next(list.list, list.level);
}

/** Generators leave the outline level of built-in styles to Word. */
function headingLevel({ names }: Style): number | undefined {
  const level = names.map((name) => HEADING.exec(name)?.[1]).find((found) => found !== undefined);
  return level === undefined ? undefined : Number(level) - 1;
}

/** List 0 takes the number of a style away. A level that is tied to a style is the level of that style's paragraphs. */
function listOf(own: Properties, style: Style, lists: Story["lists"]): ParagraphLook["list"] {
  const id = own.reference?.list ?? style.reference?.list;
  const list = id === undefined || id === "0" ? undefined : lists.get(id);
  if (list === undefined) return undefined;
  if (own.reference?.level !== undefined) return { list, level: own.reference.level };
  if (own.reference?.list !== undefined) return { list, level: 0 };
  const tied = [...list.levels].find(([, level]) => level.style !== undefined && level.style === style.listStyle)?.[0];
  return { list, level: tied ?? style.reference?.level ?? 0 };
}
