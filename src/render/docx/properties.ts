import type { DocumentInfo } from "../../layout/laid-out.js";
import type { PartialDate } from "../../model/front-matter.js";
import { escapeXml } from "./xml.js";

/** Where a document has no date: the first day that a zip file can hold. */
const NO_DATE = "1980-01-01T00:00:00Z";

/**
 * What the file says of itself (文档属性), without its root.
 *
 * @param modified ISO 8601; where absent, the date of the document
 */
export function propertiesXml(document: DocumentInfo, modified?: string): string {
  const { title, author, keywords, description = "", date, language } = document;
  const created = date ? midnight(date) : NO_DATE;
  return [
    text("dc:title", title),
    text("dc:creator", author),
    text("cp:keywords", keywords.join("; ")),
    text("dc:description", description),
    text("cp:lastModifiedBy", author),
    "<cp:revision>1</cp:revision>",
    moment("created", created),
    moment("modified", modified === undefined ? created : whole(modified)),
    text("dc:language", language),
  ].join("");
}

function text(name: string, value: string): string {
  return value === "" ? "" : `<${name}>${escapeXml(value)}</${name}>`;
}

function moment(name: string, value: string): string {
  return `<dcterms:${name} xsi:type="dcterms:W3CDTF">${value}</dcterms:${name}>`;
}

function midnight({ year, month, day = 1 }: PartialDate): string {
  return whole(Date.UTC(year, month - 1, day));
}

/** Word wants no parts of seconds. */
function whole(moment: string | number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}
