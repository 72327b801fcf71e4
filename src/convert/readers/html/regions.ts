import { isChrome } from "../../drop-patterns.js";
import { fieldOf, LABEL_CELL, LABELLED } from "../../labels.js";
import { squeeze } from "../../line.js";
import { isLabelled } from "../../passes/frame/entries.js";
import { dateIn } from "../../passes/frame/head.js";
import { isOrgan } from "../../passes/frame/organs.js";
import { looksLikeTitle } from "../../passes/frame/title.js";
import { markerOf } from "../../passes/markers.js";
import { type Block, type Paragraph, paragraphsOf } from "./blocks.js";
import { isContainer } from "./markup.js";
import { type Element, elementsIn, parentOf } from "./tree.js";

/** A line with a stop or of this length is prose. */
const PROSE = 30;
/** The part of a page's prose that its article has at least. */
const SHARE = 0.8;
/** An element that is named like a part of the page, but holds so much of the prose, is the article all the same. */
const MOST = 0.3;
/** Characters of prose beside a block that show that the article is larger than the block. */
const BESIDE = 60;
/** 抄送 and 印发: they may stand in an element whose name speaks of printing. */
const IMPRINT = /^抄\s*[送报]\s*[:：]|日\s*印[发制]$/u;
/** No value of a label is longer. */
const MAX_VALUE = 120;

/** What of a page isn't the text: the paragraphs to leave out. */
export function chromeOf(blocks: readonly Block[], body: Element, names: readonly string[]): ReadonlySet<Paragraph> {
  const all = paragraphsOf(blocks);
  const page = new Page(all, body, names);
  const chrome = new Set<Paragraph>(all.filter((paragraph) => page.isChrome(paragraph)));
  for (const block of blocks) {
    if (block.type !== "table") continue;
    // a table goes or stays as a whole
    const within = paragraphsOf([block]);
    const stays = within.filter(({ text }) => LABEL_CELL.test(text)).length >= 2 && !page.isSuspect(within[0]);
    const goes = within.filter((paragraph) => chrome.has(paragraph)).length > within.length / 2;
    for (const paragraph of within) {
      if (paragraph.program || (goes && !stays)) chrome.add(paragraph);
      else chrome.delete(paragraph);
    }
  }
  return chrome;
}

/** Finds the article on a page (正文区域). */
class Page {
  readonly #order = new Map<Paragraph, number>();
  readonly #weights = new Map<Element, number>();
  /** Labels that stand in lines of their own, and their values. */
  readonly #values = new Set<Paragraph>();
  readonly #places = new Places();
  readonly #total: number;
  readonly #container: Element;
  /** The smallest element that holds the title and the text. */
  readonly #scope: Element;
  /** Index of the title; of the first paragraph of the text where the page shows none. */
  readonly #start: number;

  constructor(all: readonly Paragraph[], body: Element, names: readonly string[]) {
    for (const [index, paragraph] of all.entries()) {
      this.#order.set(paragraph, index);
      const weight = proseOf(paragraph);
      if (weight > 0) this.#weights.set(paragraph.within, this.#weightOf(paragraph.within) + weight);
      const value = all[index + 1];
      if (!isLabel(paragraph) || value === undefined || isLabel(value) || value.text.length > MAX_VALUE) continue;
      this.#values.add(paragraph).add(value);
    }
    this.#weigh(body);
    this.#total = this.#weightOf(body);
    this.#container = this.#descend(body, all);
    const inside = all.findIndex((paragraph) => this.#isWithin(paragraph, this.#container));
    const title = all.findIndex(
      (paragraph) => !this.isSuspect(paragraph) && !isLink(paragraph) && isTitle(paragraph.text, names),
    );
    // a title below the text belongs to a list of other reports
    const last = all.findLastIndex((paragraph) => this.#isWithin(paragraph, this.#container));
    const found = title !== -1 && title <= last;
    this.#start = this.#withOrgans(all, found ? Math.min(title, Math.max(title, inside)) : inside);
    const first = all[found ? title : -1]?.within;
    this.#scope = (first && commonOf(first, this.#container)) ?? parentOf(this.#container) ?? body;
  }

  /** Whether a page's element is named like a part of the page and isn't the article for all that. */
  isSuspect(paragraph: Paragraph | undefined): boolean {
    return (
      paragraph?.suspects.some((element) => this.#total === 0 || this.#weightOf(element) < this.#total * MOST) ?? false
    );
  }

  isChrome(paragraph: Paragraph): boolean {
    if (paragraph.program) return true;
    const { text } = paragraph;
    const labelled = saysWhen(text) || this.#values.has(paragraph);
    if (this.isSuspect(paragraph)) return !(labelled || IMPRINT.test(text)) || isLink(paragraph);
    if (this.#total === 0) return false;
    const at = this.#order.get(paragraph) ?? 0;
    const linked = isLink(paragraph) && !/附\s*件/u.test(text);
    if (this.#isWithin(paragraph, this.#container)) {
      return linked && (at < this.#start || isChrome(text)) && !labelled;
    }
    if (linked) return true;
    if (at < this.#start) return !labelled && !isLetterhead(text);
    return !this.#isWithin(paragraph, this.#scope) && !labelled;
  }

  #weightOf(element: Element): number {
    return this.#weights.get(element) ?? 0;
  }

  /** Adds to the prose of elements that of their children. */
  #weigh(element: Element): number {
    this.#places.enter(element);
    let weight = this.#weightOf(element);
    for (const child of elementsIn(element)) weight += this.#weigh(child);
    this.#places.leave(element);
    if (weight > 0) this.#weights.set(element, weight);
    return weight;
  }

  #isWithin(paragraph: Paragraph, element: Element): boolean {
    return this.#places.isWithin(paragraph.within, element);
  }

  /** From the page down to the element that all but holds the prose, and nothing else that belongs to it. */
  #descend(body: Element, all: readonly Paragraph[]): Element {
    let container = body;
    while (!isContainer(container)) {
      const next = elementsIn(container).find((each) => this.#weightOf(each) >= this.#weightOf(container) * SHARE);
      if (next === undefined || this.#weightOf(next) === 0 || !this.#isWhole(container, next, all)) break;
      container = next;
    }
    return container;
  }

  /** Whether nothing of the article stands in an element beside one of its children. */
  #isWhole(element: Element, child: Element, all: readonly Paragraph[]): boolean {
    let before = true;
    for (const paragraph of all) {
      if (this.#isWithin(paragraph, child)) {
        before = false;
        continue;
      }
      if (!this.#isWithin(paragraph, element) || paragraph.program || isLink(paragraph) || this.isSuspect(paragraph)) {
        continue;
      }
      const { text } = paragraph;
      if (isChrome(text) || isLabelled(text)) continue;
      if (proseOf(paragraph) >= BESIDE && text.includes("。")) return false;
      const level = markerOf(text)?.level;
      if ((level === 1 || level === 2) && text.length < BESIDE) return false;
      if (!before && isEnding(text)) return false;
    }
    return true;
  }

  /** The bodies whose names stand above the title are the beginning of it. */
  #withOrgans(all: readonly Paragraph[], title: number): number {
    let start = title;
    for (;;) {
      const above = all[start - 1];
      if (above === undefined || !isOrgan(above.text) || isLink(above) || this.isSuspect(above)) return start;
      if (parentOf(above.within) !== parentOf(all[title]?.within ?? above.within)) return start;
      start--;
    }
  }
}

/** Chinese characters of a line of prose. */
function proseOf({ text, linked, program }: Paragraph): number {
  if (program || linked > text.length / 2) return 0;
  if (text.length < PROSE && !/[。；！]/u.test(text)) return 0;
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

function isLink({ text, linked }: Paragraph): boolean {
  return linked > squeeze(text).length / 2;
}

/** Whether a line is a label and nothing else: `索引号` in a `<dt>`. */
function isLabel({ text }: Paragraph): boolean {
  const field = fieldOf(LABEL_CELL.exec(text)?.[1] ?? "");
  return field !== undefined && field !== "chrome";
}

/** 发文机关标志 or 发文字号; pages have columns that are called 政策文件, too. */
function isLetterhead(text: string): boolean {
  const mark = text.replace(/文件$/u, "");
  return (mark !== text && isOrgan(mark)) || /^\S{1,20}[〔［[]\d{4}[〕］\]]\d{1,5}号$/u.test(squeeze(text));
}

/** Whether a line says when or by whom the page was published, or what its number is. */
function saysWhen(text: string): boolean {
  if (!isLabelled(text)) return false;
  const labels = [...text.matchAll(LABELLED)];
  return labels.length === 0 || labels.some(([, label = ""]) => fieldOf(label) !== "chrome");
}

/** 署名, 日期, 附件, 抄送: what ends a report. */
function isEnding(text: string): boolean {
  const line = { text, pieces: [{ from: 0, to: text.length }], paragraph: { from: 0, to: text.length }, indent: 0 };
  return isOrgan(text) || dateIn(line) !== undefined || /^附\s*件\s*[:：]/u.test(text) || IMPRINT.test(text);
}

function isTitle(text: string, names: readonly string[]): boolean {
  const squeezed = squeeze(text);
  return squeezed.length >= 6 && (names.some((name) => squeeze(name) === squeezed) || looksLikeTitle(text));
}

/** Where elements begin and end, in the order of the page. */
class Places {
  readonly #places = new Map<Element, { readonly from: number; to: number }>();
  #next = 0;

  enter(element: Element): void {
    this.#places.set(element, { from: this.#next++, to: Number.POSITIVE_INFINITY });
  }

  leave(element: Element): void {
    const place = this.#places.get(element);
    if (place !== undefined) place.to = this.#next;
  }

  isWithin(element: Element, ancestor: Element): boolean {
    const [inner, outer] = [this.#places.get(element), this.#places.get(ancestor)];
    return inner !== undefined && outer !== undefined && inner.from >= outer.from && inner.from < outer.to;
  }
}

function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let each: Element | undefined = element; each !== undefined; each = parentOf(each)) ancestors.push(each);
  return ancestors;
}

function commonOf(element: Element, other: Element): Element | undefined {
  const ancestors = new Set(ancestorsOf(element));
  return ancestorsOf(other).find((each) => ancestors.has(each));
}
