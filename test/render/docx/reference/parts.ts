import { type Document, Packer } from "docx";
import type { LaidOut } from "../../../../src/layout/laid-out.js";
import type { PartialDate } from "../../../../src/model/front-matter.js";
import { settingsXml } from "../../../../src/render/docx/package/settings.js";
import { documentOf } from "./document.js";

/** What docx turns a document into parts with; its types hide it. */
interface Compiler {
  compile(
    file: Document,
    prettify: undefined,
    overrides: readonly { readonly path: string; readonly data: string }[],
  ): Map<string, string | Uint8Array>;
}

const CORE = "docProps/core.xml";
const settings = { path: "word/settings.xml", data: settingsXml };
/** Where a document has no date: the first day that a zip file can hold. */
const NO_DATE = "1980-01-01T00:00:00Z";

/** The parts of a DOCX as docx makes all of them. */
export function referenceParts(laidOut: LaidOut, modified?: string): ReadonlyMap<string, string | Uint8Array> {
  const parts = partsOf(laidOut);
  const core = parts.get(CORE);
  if (typeof core === "string") {
    const { date, language } = laidOut.document;
    const created = date ? midnight(date) : NO_DATE;
    parts.set(CORE, dated(core, language, { created, modified: modified === undefined ? created : whole(modified) }));
  }
  return parts;
}

function partsOf(laidOut: LaidOut): Map<string, string | Uint8Array> {
  const compiler: Compiler = Reflect.get(Packer, "compiler");
  return compiler.compile(documentOf(laidOut), undefined, [settings]);
}

/** The properties with the dates of the document for those of the clock, which docx puts there. */
function dated(core: string, language: string, dates: Readonly<Record<"created" | "modified", string>>): string {
  return core
    .replace(
      /(<dcterms:(created|modified)[^>]*>)[^<]*/gu,
      (_, tag: string, name: "created" | "modified") => tag + dates[name],
    )
    .replace("</cp:coreProperties>", `<dc:language>${language}</dc:language></cp:coreProperties>`);
}

function midnight({ year, month, day = 1 }: PartialDate): string {
  return whole(Date.UTC(year, month - 1, day));
}

/** Word wants no parts of seconds. */
function whole(moment: string | number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}
