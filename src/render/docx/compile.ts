import type { LaidOut } from "../../layout/laid-out.js";
import { type Text, textsOf } from "./document.js";
import type { Stationery } from "./package/stationery.js";
import { type Media, picturesIn, withPictures } from "./picture.js";
import { propertiesXml } from "./properties.js";
import { documentRelationships, firstPicture, footnoteRelationships } from "./relationships.js";

/** The parts of a DOCX by their paths, before they are zipped. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/**
 * A report on the stationery of its house.
 *
 * @param modified ISO 8601; where absent, the date of the document
 */
export function compile(laidOut: LaidOut, stationery: Stationery, modified?: string): Parts {
  const { document, footnotes, media } = textsOf(laidOut);
  const text = withMedia(document, media, firstPicture(stationery, document.links));
  const notes = withMedia(footnotes, media, footnotes.links.size + 1);
  const { parts } = stationery;
  return new Map<string, string | Uint8Array>([
    ...Object.entries(parts),
    ["word/document.xml", within(stationery.document, text.xml)],
    ["word/_rels/document.xml.rels", documentRelationships(stationery, text)],
    ["word/footnotes.xml", within(stationery.footnotes, notes.xml)],
    ["word/_rels/footnotes.xml.rels", footnoteRelationships(stationery, notes)],
    ["docProps/core.xml", within(stationery.properties, propertiesXml(laidOut.document, modified))],
    ...media.files.map(({ name, bytes }) => [`word/media/${name}`, bytes] as const),
  ]);
}

/** @param first the number of the part's first picture */
function withMedia({ xml, links }: Text, { files }: Media, first: number) {
  const shown = picturesIn(xml);
  const pictures = shown.flatMap((place) => files[place]?.name ?? []);
  return { xml: withPictures(xml, shown, first), links, pictures };
}

function within({ before, after }: Stationery["document"], text: string): string {
  return before + text + after;
}
