/** An element: its name, its attributes, what stands in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children?: readonly (XmlElement | string)[];
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** What XML 1.0 has no way to write: most control characters, half surrogate pairs, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A document with its declaration; what XML can't hold becomes U+FFFD. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, "")}`;
}

function write({ name, attributes, children = [] }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(value), /[&<>"\t\n\r]/gu)}"`,
  );
  const tag = `${indent}<${name}${written.join("")}`;
  if (children.length === 0) return `${tag}/>\n`;
  const inside = children.map((child) =>
    typeof child === "string" ? escaped(child, /[&<>\r]/gu) : write(child, `${indent}  `),
  );
  const isText = children.every((child) => typeof child === "string");
  return isText ? `${tag}>${inside.join("")}</${name}>\n` : `${tag}>\n${inside.join("")}${indent}</${name}>\n`;
}

function escaped(text: string, special: RegExp): string {
  return text.replace(FORBIDDEN, "\u{FFFD}").replace(special, (character) => REFERENCES[character] ?? character);
}
