import { Document, Packer } from "docx";
import type { House } from "../../../layout/house.js";
import { sectionProperties } from "./page.js";
import { pageNumbers } from "./page-number.js";
import { settingsXml } from "./settings.js";
import type { Cover, Stationery } from "./stationery.js";
import { stylesOf } from "./styles.js";

/** What docx turns a document into parts with; its types hide it. */
interface Compiler {
  compile(
    file: Document,
    prettify: undefined,
    overrides: readonly { readonly path: string; readonly data: string }[],
  ): ReadonlyMap<string, string | Uint8Array>;
}

const DOCUMENT = "word/document.xml";
const FOOTNOTES = "word/footnotes.xml";
const PROPERTIES = "docProps/core.xml";
const DOCUMENT_RELATIONSHIPS = "word/_rels/document.xml.rels";
const FOOTNOTE_RELATIONSHIPS = "word/_rels/footnotes.xml.rels";
/** docx numbers this one last. */
const FONT_TABLE = /<Relationship [^>]*\/fontTable"[^>]*\/>/u;

/** Lets docx make a document without a word, and takes it apart. */
export function makeStationery(house: House): Stationery {
  const compiler: Compiler = Reflect.get(Packer, "compiler");
  const file = new Document({
    styles: stylesOf(house),
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: sectionProperties(house), footers: pageNumbers(house), children: [] }],
  });
  const parts = new Map<string, string>();
  for (const [path, data] of compiler.compile(file, undefined, [{ path: "word/settings.xml", data: settingsXml }])) {
    if (typeof data === "string") parts.set(path, data);
  }
  const take = (path: string): string => {
    const xml = parts.get(path) ?? "";
    parts.delete(path);
    return xml;
  };
  const relationships = cover(take(FOOTNOTE_RELATIONSHIPS).replace("/>", "></Relationships>"), "</Relationships>");
  const own = take(DOCUMENT_RELATIONSHIPS).replace(FONT_TABLE, "");
  const xml = own.slice(relationships.before.length, own.length - relationships.after.length);
  return {
    document: cover(take(DOCUMENT), "<w:sectPr>"),
    footnotes: cover(take(FOOTNOTES), "</w:footnotes>"),
    properties: emptied(take(PROPERTIES), "cp:coreProperties"),
    relationships,
    documentRelationships: { xml, next: xml.split("<Relationship ").length },
    parts: Object.fromEntries(parts),
  };
}

/** @param end where the text would end */
function cover(xml: string, end: string): Cover {
  const at = xml.lastIndexOf(end);
  return { before: xml.slice(0, at), after: xml.slice(at) };
}

/** The root of some XML without its content. */
function emptied(xml: string, root: string): Cover {
  const after = `</${root}>`;
  return { before: xml.slice(0, xml.indexOf(">", xml.indexOf(`<${root}`)) + 1), after };
}
