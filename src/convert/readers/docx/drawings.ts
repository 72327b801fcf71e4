import { chart, embeddedFile, formula, pictureMissing } from "../doubts.js";
import type { Piece } from "../pieces.js";
import { attribute, child, elements, type XmlElement } from "../xml.js";
import { addAlternative } from "./alternatives.js";
import type { Media } from "./media.js";

/** Pictures, text boxes and word art below a `w:drawing`, `w:pict` or `w:object`, in the order of the file. */
export function drawingPieces(element: XmlElement, media: Media, alt = ""): Piece[] {
  switch (element.name) {
    case "w:txbxContent":
      return [{ type: "box", content: element }];
    case "a:blip":
      return picture(attribute(element, "r:embed"), media, alt);
    case "v:imagedata":
      return picture(
        attribute(element, "r:id") ?? attribute(element, "r:pict"),
        media,
        alt || (attribute(element, "o:title") ?? ""),
      );
    case "v:textpath":
      return wordArt(attribute(element, "string") ?? "");
    case "c:chart":
    case "dgm:relIds":
    case "a:t":
      return [{ type: "doubt", doubt: chart }];
    case "o:OLEObject":
      return [{ type: "doubt", doubt: /equation/iu.test(attribute(element, "ProgID") ?? "") ? formula : embeddedFile }];
    case "mc:AlternateContent":
      return alternatives(element, media, alt);
    default:
      return below(element, media, altOf(element) ?? alt);
  }
}

function alternatives(element: XmlElement, media: Media, alt: string): Piece[] {
  const pieces: Piece[] = [];
  addAlternative(pieces, element, (branch) => {
    for (const piece of below(branch, media, alt)) pieces.push(piece);
  });
  return pieces;
}

function below(element: XmlElement, media: Media, alt: string): Piece[] {
  return elements(element).flatMap((each) => drawingPieces(each, media, alt));
}

/** What a picture shows in words, as its author wrote it. */
function altOf(element: XmlElement): string | undefined {
  const properties = child(element, "wp:docPr");
  if (properties !== undefined) return attribute(properties, "descr") || attribute(properties, "title");
  return attribute(element, "alt");
}

function picture(id: string | undefined, media: Media, alt: string): Piece[] {
  const medium = id === undefined ? undefined : media.get(id);
  return [medium === undefined ? { type: "doubt", doubt: pictureMissing } : { type: "picture", ...medium, alt }];
}

/** Red heads of documents are often word art (艺术字), whose words are an attribute. */
function wordArt(text: string): Piece[] {
  if (text.trim() === "") return [];
  const wrap = (name: string, ...children: (XmlElement | string)[]): XmlElement => ({ name, attributes: [], children });
  return [{ type: "box", content: wrap("w:txbxContent", wrap("w:p", wrap("w:r", wrap("w:t", text)))) }];
}
