import { isBlock, styleOf } from "./markup.js";
import { attribute, type Element, everyElement, parentOf, textOf } from "./tree.js";

/** Notes of a page: marks and bodies are links that lead to each other. */
export interface Notes {
  /** Keys by the links that are marks. */
  readonly marks: ReadonlyMap<Element, string>;
  /** Keys by the elements that hold the words of a note. */
  readonly bodies: ReadonlyMap<Element, string>;
  /** Links in the words of notes that lead back. */
  readonly returns: ReadonlySet<Element>;
}

const MARK = /^\s*[[【（(]?\s*(?:注\s*)?(?:\d{1,3}|[ivxlc]{1,5}|[a-z]|[*†‡]{1,3}|[\u2460-\u2473])\s*[\]】）)]?\s*$/iu;
/** How programs call what holds a note: `ftn1`, `sdfootnote1`, `fn-1`, `mso-element:footnote`. */
const NOTE = /foot-?note|end-?note|ftn|edn|^fn/iu;

export function findNotes(root: Element): Notes {
  const byName = new Map<string, Element>();
  const links = new Map<string, Element[]>();
  const order: Element[] = [];
  for (const element of everyElement(root)) {
    for (const name of [attribute(element, "id"), attribute(element, "name")]) {
      if (name !== undefined && name !== "" && !byName.has(name)) byName.set(name, element);
    }
    const target = element.tagName === "a" ? /#(.+)$/u.exec(attribute(element, "href") ?? "")?.[1] : undefined;
    if (target === undefined) continue;
    order.push(element);
    const before = links.get(target);
    if (before === undefined) links.set(target, [element]);
    else before.push(element);
  }
  const marks = new Map<Element, string>();
  const bodies = new Map<Element, string>();
  const returns = new Set<Element>();
  for (const link of order) {
    if (returns.has(link) || !MARK.test(textOf(link))) continue;
    const target = byName.get(/#(.+)$/u.exec(attribute(link, "href") ?? "")?.[1] ?? "");
    const names = [link, parentOf(link)].flatMap((each) =>
      each === undefined ? [] : [attribute(each, "id"), attribute(each, "name")],
    );
    const back = names
      .flatMap((name) => (name === undefined ? [] : (links.get(name) ?? [])))
      .find((each) => target !== undefined && each !== link && !marks.has(each) && isWithin(each, target));
    if (target === undefined || back === undefined) continue;
    const body = bodyOf(back, target);
    if (body === undefined || bodies.has(body) || isWithin(link, body)) continue;
    const key = `note ${marks.size}`;
    marks.set(link, key);
    bodies.set(body, key);
    returns.add(back);
  }
  return { marks, bodies, returns };
}

/** The element that holds the words of a note: what is named as the target, or the paragraph around it and what is named a note. */
function bodyOf(back: Element, target: Element): Element | undefined {
  let body: Element | undefined = target;
  while (body !== undefined && !isBlock(body)) body = parentOf(body);
  if (body === undefined || body.tagName === "body") return undefined;
  const parent = parentOf(body);
  const named = `${attribute(parent ?? body, "id") ?? ""} ${styleOf(parent ?? body)}`;
  const own = parent !== undefined && NOTE.test(named) && !/list/iu.test(named);
  return own && isWithin(back, parent) ? parent : body;
}

function isWithin(element: Element, ancestor: Element): boolean {
  for (let each: Element | undefined = element; each !== undefined; each = parentOf(each)) {
    if (each === ancestor) return true;
  }
  return false;
}
