import type { Element, ElementContent, Properties } from "hast";

/** The same with a line of source for each child, so that two versions of a page can be compared. */
export function onLines(children: readonly ElementContent[]): ElementContent[] {
  const newline: ElementContent = { type: "text", value: "\n" };
  return [newline, ...children.flatMap((child) => [child, newline])];
}

/** The ids of an element and all below it. */
function idsWithin(element: Element): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = ({ properties, children }: Element) => {
    if (typeof properties.id === "string") ids.add(properties.id);
    for (const child of children) if (child.type === "element") visit(child);
  };
  visit(element);
  return ids;
}

/** The same element with other properties, at every depth. */
function withProperties(element: Element, change: (properties: Properties) => Properties): Element {
  return {
    ...element,
    properties: change(element.properties),
    children: element.children.map((child) => (child.type === "element" ? withProperties(child, change) : child)),
  };
}

/** Links within the page that lead nowhere become plain text for every reader: they lose their target. */
export function withoutLostLinks(element: Element): Element {
  const ids = idsWithin(element);
  return withProperties(element, (properties) => {
    if (properties.href === undefined) return properties;
    const { href, ...others } = properties;
    return typeof href === "string" && href.startsWith("#") && !ids.has(href.slice(1)) ? others : { ...others, href };
  });
}

/** Every class, id and reference to an id begins with `prefix`: the element will live in somebody else's page. */
export function withPrefix(element: Element, prefix: string): Element {
  return withProperties(element, (properties) => {
    const { id, className, href } = properties;
    return {
      ...properties,
      ...(typeof id === "string" && { id: `${prefix}${id}` }),
      ...(Array.isArray(className) && { className: className.map((name) => `${prefix}${name}`) }),
      ...(typeof href === "string" && href.startsWith("#") && { href: `#${prefix}${href.slice(1)}` }),
    };
  });
}
