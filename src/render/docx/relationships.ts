import type { Stationery } from "./package/stationery.js";
import { emptyElement, escapeXml } from "./xml.js";

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a part names outside itself. */
export interface References {
  /** Addresses, each with its id. */
  readonly links: ReadonlyMap<string, string>;
  /** Names of files below `word/media/`. */
  readonly pictures: readonly string[];
}

/** The relationships of the document; those of pictures are numbered from {@link firstPicture}. */
export function documentRelationships(stationery: Stationery, { links, pictures }: References): string {
  const { xml } = stationery.documentRelationships;
  const first = firstPicture(stationery, links);
  const last = relationship(`rId${first + pictures.length}`, "fontTable", "fontTable.xml");
  return whole(stationery, xml + external(links) + shown(pictures, first) + last);
}

export function footnoteRelationships(stationery: Stationery, { links, pictures }: References): string {
  const text = external(links) + shown(pictures, links.size + 1);
  if (text !== "") return whole(stationery, text);
  const { before } = stationery.relationships;
  return `${before.slice(0, -1)}/>`;
}

/** The number of the first picture of the document. */
export function firstPicture({ documentRelationships }: Stationery, links: References["links"]): number {
  return documentRelationships.next + links.size;
}

function whole({ relationships }: Stationery, text: string): string {
  return relationships.before + text + relationships.after;
}

function external(links: References["links"]): string {
  return [...links].map(([address, id]) => relationship(id, "hyperlink", escapeXml(address), "External")).join("");
}

function shown(pictures: readonly string[], first: number): string {
  return pictures.map((name, index) => relationship(`rId${first + index}`, "image", `media/${name}`)).join("");
}

function relationship(id: string, type: string, target: string, mode?: "External"): string {
  return emptyElement("Relationship", { Id: id, Type: `${TYPES}/${type}`, Target: target, TargetMode: mode });
}
