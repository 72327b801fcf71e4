import type { Namespaces } from "../xml.js";

const own = ["office", "text", "table", "style", "manifest"] as const;
/** Names that OpenDocument takes from other standards. */
const borrowed = ["xsl-fo", "svg"] as const;

export const namespaces: Namespaces = new Map<string, string>([
  ...own.map((name): [string, string] => [`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`, name]),
  ...borrowed.map((name): [string, string] => [`urn:oasis:names:tc:opendocument:xmlns:${name}-compatible:1.0`, name]),
  ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"],
  ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"],
  ["http://www.w3.org/1999/xlink", "xlink"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);
