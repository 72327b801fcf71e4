const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
  ["<", "&lt;"],
  [">", "&gt;"],
]);
/** What XML wants escaped, and what it can't hold even escaped. */
const SPECIAL = /[&"'<>\ufffe\uffff]|[^\P{Cc}\t\n\r\x7f-\x9f]/u;
const ALL_SPECIAL = new RegExp(SPECIAL, "gu");

/** A text for XML, without the characters that XML can't hold. */
export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replace(ALL_SPECIAL, (character) => ENTITIES.get(character) ?? "") : text;
}

/** An element without content. Values are numbers and words of our own, which need no escape. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  let xml = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) xml += ` ${attribute}="${value}"`;
  }
  return `${xml}/>`;
}
