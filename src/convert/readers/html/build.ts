import { LABEL_CELL } from "../../labels.js";
import { isLabelled } from "../../passes/frame/entries.js";
import { embeddedFile, pictureMissing } from "../doubts.js";
import type { Format, NumberText } from "../scribe.js";
import { tooLarge } from "../unreadable.js";
import type { Block, Paragraph } from "./blocks.js";
import { LineBuilder, type Look } from "./line.js";
import { ListNumbers, wordNumber } from "./lists.js";
import {
  alignmentOf,
  boldnessOf,
  classIs,
  isAround,
  isBand,
  isBlock,
  isHidden,
  isProgram,
  keepsLines,
  outlineOf,
  styleOf,
} from "./markup.js";
import type { Notes } from "./notes.js";
import { isOrnament, type Pictures } from "./pictures.js";
import { buildTable } from "./tables.js";
import { attribute, beginningOf, type Element, isElement, textOf } from "./tree.js";

/** What surrounds a node. */
interface Around {
  readonly look: Look;
  readonly format: Format;
  readonly within: Element;
  readonly suspects: readonly Element[];
  readonly exact: boolean;
  readonly program?: true;
}

/** Characters: what is longer are libraries that were saved with the page, which nobody wants in a record. */
const MAX_CODE = 200_000;
const MAX_PARAGRAPHS = 60_000;
const MAX_TEXT = 2_500_000;
/** No row of labels has more children. */
const MAX_ROW = 80;

/** Makes blocks of the tree of a page. Each line is a paragraph: authors of pages type them either way. */
export class Builder {
  readonly #notes: Notes;
  readonly #pictures: Pictures;
  readonly #isPaper: boolean;
  readonly #numbers = new ListNumbers();
  readonly #line = new LineBuilder();
  #blocks: Block[] = [];
  /** Of the item that begins. */
  #number: NumberText | undefined;
  #count = 0;
  #length = 0;
  /** Characters of programs so far. */
  #code = 0;
  /** The words of notes by their keys. */
  readonly notes = new Map<string, readonly Block[]>();

  /** @param isPaper whether a word processor made the page */
  constructor(notes: Notes, pictures: Pictures, isPaper: boolean) {
    this.#isPaper = isPaper;
    this.#notes = notes;
    this.#pictures = pictures;
  }

  /** The blocks of an element and all in it. */
  build(element: Element): readonly Block[] {
    const plain: Look = { bold: false, linked: false };
    return this.#inside(element, { look: plain, format: {}, within: element, suspects: [], exact: false });
  }

  /** What an element holds, apart from what stands before and behind it. */
  #inside(element: Element, around: Around): readonly Block[] {
    const before = this.#blocks;
    this.#blocks = [];
    this.#children(element, around);
    this.#endLine(around);
    const found = this.#blocks;
    this.#blocks = before;
    return found;
  }

  #children(element: Element, around: Around): void {
    const row = isLabelRow(element);
    for (const node of element.childNodes) {
      if (row) this.#endLine(around);
      if (isElement(node)) this.#element(node, around);
      else if ("value" in node) this.#text(node.value, around);
    }
  }

  #text(text: string, around: Around): void {
    this.#length += text.length;
    if (this.#length > MAX_TEXT) throw tooLarge();
    if (!around.exact) {
      this.#line.write(text, around.look, false);
      return;
    }
    for (const [index, line] of text.split(/\r\n|\r|\n/u).entries()) {
      if (index > 0) this.#endLine(around);
      this.#line.write(line, around.look, true);
    }
  }

  #element(element: Element, around: Around): void {
    const body = this.#notes.bodies.get(element);
    if (body !== undefined && !this.notes.has(body)) {
      this.#endLine(around);
      this.notes.set(body, []);
      this.notes.set(body, this.#inside(element, { ...around, format: {}, within: element }));
      return;
    }
    const key = this.#notes.marks.get(element);
    if (key !== undefined) {
      const mark = textOf(element).trim();
      this.#line.note(key, mark, /^[[（(]?(?:\d{1,3}|[*†‡]{1,3}|[\u2460-\u2473])[\]）)]?$/u.test(mark));
      return;
    }
    if (isProgram(element)) {
      this.#program(element, around);
      return;
    }
    switch (element.tagName) {
      // it is among the labels
      case "title":
        return;
      case "br":
        this.#endLine(around);
        return;
      case "img":
        this.#picture(element, around);
        return;
      case "math":
        this.#children(element, around);
        return;
      case "table":
        this.#table(element, around);
        return;
    }
    if (isBlock(element)) this.#block(element, around);
    else this.#inline(element, around);
  }

  #block(element: Element, around: Around): void {
    this.#endLine(around);
    const inside = { ...this.#inner(element, around), format: formatOf(element, around.format), within: element };
    if (element.tagName === "li" && this.#number === undefined) this.#number = this.#numbers.of(element);
    this.#children(element, inside);
    this.#endLine(inside);
    if (element.tagName === "li") this.#number = undefined;
  }

  #inline(element: Element, around: Around): void {
    if (/mso-list\s*:\s*ignore/iu.test(styleOf(element)) && this.#line.isEmpty && this.#number === undefined) {
      this.#number = wordNumber(element, around.within);
      if (this.#number !== undefined) return;
    }
    // 发布时间 and 来源 are kept apart by style sheets only
    if (isLabelled(this.#line.text) && isLabelled(beginningOf(element).trim())) this.#endLine(around);
    this.#children(element, this.#inner(element, around));
  }

  #inner(element: Element, around: Around): Around {
    const bold = boldnessOf(element) ?? around.look.bold;
    const linked = around.look.linked || (element.tagName === "a" && attribute(element, "href") !== undefined);
    const own = this.#notes.returns.has(element)
      ? "web chrome"
      : element.tagName === "del"
        ? "deleted revision"
        : /^r[tp]$/u.test(element.tagName)
          ? "ruby reading"
          : isBand(element)
            ? "header or footer"
            : undefined;
    const aside = around.look.aside ?? own;
    const suspect = isHidden(element) || isAround(element);
    return {
      ...around,
      look: { bold, linked, ...(aside !== undefined && { aside }) },
      suspects: suspect ? [...around.suspects, element] : around.suspects,
      exact: around.exact || keepsLines(element),
    };
  }

  /** What a program says stands in a line of its own, or goes out of the one that it stands in. */
  #program(element: Element, around: Around): void {
    if (element.tagName === "object" || element.tagName === "embed") this.#line.doubt(embeddedFile);
    // how a paper looks is no text of it
    if (this.#isPaper && element.tagName === "style") return;
    const text = textOf(element);
    this.#code += text.length;
    if (text.trim() === "" || this.#code > MAX_CODE) return;
    if (!this.#line.isEmpty) {
      this.#line.write(text, { ...around.look, aside: around.look.aside ?? "web chrome" }, false);
      return;
    }
    this.#line.write(text, around.look, false);
    this.#endLine({ ...around, within: element, program: true });
  }

  #picture(element: Element, { look }: Around): void {
    if (look.aside !== undefined || isOrnament(element)) return;
    const picture = this.#pictures(attribute(element, "src") ?? "");
    const alt = attribute(element, "alt")?.trim() ?? "";
    if (picture === undefined) this.#line.doubt(pictureMissing);
    else this.#line.picture(picture.bytes, picture.extension, alt);
  }

  #table(element: Element, around: Around): void {
    this.#endLine(around);
    const inner = { ...this.#inner(element, around), format: {} };
    for (const block of buildTable(element, (part) => this.#inside(part, { ...inner, within: part }))) {
      this.#blocks.push(block);
    }
  }

  #endLine({ format, within, suspects, program }: Around): void {
    if (this.#line.isEmpty) return;
    const { pieces, text, linked } = this.#line.take();
    const number = program ? undefined : this.#number;
    const paragraph: Paragraph = {
      type: "paragraph",
      pieces,
      format: number === undefined ? format : { ...format, number },
      within,
      text: (number?.text ?? "") + text,
      linked,
      suspects,
      ...(program && { program }),
    };
    if (text !== "" && !program) this.#number = undefined;
    if (++this.#count > MAX_PARAGRAPHS) throw tooLarge();
    this.#blocks.push(paragraph);
  }
}

function formatOf(element: Element, around: Format): Format {
  const outline = outlineOf(element) ?? around.outline;
  const align = alignmentOf(element) ?? around.align;
  return {
    ...(outline !== undefined && { outline }),
    ...(align !== undefined && { align }),
    ...((around.title || classIs(element, /\bMsoTitle\b/u)) && { title: true as const }),
    ...((around.contents || classIs(element, /\bMsoToc\d\b/u)) && { contents: true as const }),
  };
}

/** Whether labels and values take turns in an element, kept apart by style sheets only: `<span>来源</span><span>柳林镇</span>`. */
function isLabelRow({ childNodes }: Element): boolean {
  const first = childNodes.find((node) => isElement(node));
  if (first === undefined || childNodes.length > MAX_ROW || !LABEL_CELL.test(beginningOf(first).trim())) return false;
  if (childNodes.some((node) => "value" in node && node.value.trim() !== "")) return false;
  return childNodes.filter((node) => isElement(node) && LABEL_CELL.test(beginningOf(node).trim())).length > 1;
}
