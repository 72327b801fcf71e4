import { archive } from "../archive.js";

/** Parts of a .docx for a test; what stands outside `w:…` elements is added. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly settings?: string;
  /** Further entries by name. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
  /** Further relationships of the main part. */
  readonly relationships?: string;
  readonly strict?: boolean;
}

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

const namespaces = [
  `xmlns:w="${MAIN}"`,
  `xmlns:r="${RELATIONSHIPS}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(" ");

/** The entries of a .docx. */
export function docxEntries(parts: DocxParts): Record<string, string | Uint8Array> {
  const entries: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`,
  };
  const links: string[] = [];
  const others = ["styles", "numbering", "footnotes", "endnotes", "comments", "settings"] as const;
  const roots = { header: "hdr" } as const;
  for (const name of [...others, "header"] as const) {
    const content = parts[name];
    if (content === undefined) continue;
    const root = name === "header" ? roots.header : name;
    entries[`word/${name}.xml`] = `<w:${root} ${namespaces}>${content}</w:${root}>`;
    links.push(`<Relationship Id="${name}" Type="${RELATIONSHIPS}/${name}" Target="${name}.xml"/>`);
  }
  links.push(parts.relationships ?? "");
  entries["word/_rels/document.xml.rels"] = `<Relationships xmlns="${PACKAGE}">${links.join("")}</Relationships>`;
  Object.assign(entries, parts.more);
  if (!parts.strict) return entries;
  return Object.fromEntries(
    Object.entries(entries).map(([name, content]) => [name, typeof content === "string" ? toStrict(content) : content]),
  );
}

export function docx(parts: DocxParts): Promise<Uint8Array> {
  return archive(docxEntries(parts));
}

/** A paragraph with one run. */
export function p(text: string, properties = "", runProperties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${runProperties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Namespaces of ISO/IEC 29500 strict. */
function toStrict(xml: string): string {
  return xml.replaceAll(
    /http:\/\/schemas\.openxmlformats\.org\/(wordprocessingml|officeDocument|drawingml)\/2006\//gu,
    "http://purl.oclc.org/ooxml/$1/",
  );
}
