import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from "parse5";
import { harmful, tooLarge } from "../unreadable.js";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Ten times what a report and the page around it have, pictures left out. Depth is that of open elements: browsers stop at 512. */
const limits = { length: 96 << 20, markup: 6 << 20, elements: 150_000, depth: 800 } as const;

/**
 * The tree that browsers make of a page, however broken.
 *
 * @throws {ReadError} if it is larger or deeper than any page
 */
export function parsePage(text: string): Element {
  if (text.length > limits.length || text.length - lengthOfPictures(text) > limits.markup) throw tooLarge();
  const document = parse(text, { treeAdapter: limited(), scriptingEnabled: false });
  const root = document.childNodes.find(isElement);
  if (root === undefined) throw harmful();
  return root;
}

/** The tree adapter of parse5 with an eye on how much it makes. */
function limited(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...given) {
      if (++elements > limits.elements) throw tooLarge();
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush() {
      if (++depth > limits.depth) throw harmful();
    },
    onItemPop() {
      depth--;
    },
  };
}

/** Bytes of pictures within the page, which aren't parsed. */
function lengthOfPictures(text: string): number {
  let length = 0;
  for (const [picture] of text.matchAll(/;base64,[\w+/=\s]+/gu)) length += picture.length;
  return length;
}

export function isElement(node: DefaultTreeAdapterTypes.Node): node is Element {
  return "tagName" in node;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

export function elementsIn(element: Element): Element[] {
  return element.childNodes.filter(isElement);
}

/** All elements below one, in their order. */
export function* everyElement(element: Element): Generator<Element> {
  const open: Element[] = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    // not push(...): an element may have more children than a call takes arguments
    for (const child of elementsIn(next).reverse()) open.push(child);
  }
}

export function parentOf({ parentNode }: Element): Element | undefined {
  return parentNode !== null && isElement(parentNode) ? parentNode : undefined;
}

export function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ("value" in node ? node.value : isElement(node) ? textOf(node) : ""))
    .join("");
}

/** Enough to see whether a text begins with a label. */
const BEGINNING = 60;

/** The first characters of an element, however much is in it. */
export function beginningOf(element: Element): string {
  const open: Node[] = element.childNodes.slice(0, BEGINNING).reverse();
  let text = "";
  for (let next = open.pop(); next !== undefined && text.length < BEGINNING; next = open.pop()) {
    if (isElement(next)) open.push(...next.childNodes.slice(0, BEGINNING).reverse());
    else if ("value" in next) text += next.value.slice(0, BEGINNING);
  }
  return text;
}
