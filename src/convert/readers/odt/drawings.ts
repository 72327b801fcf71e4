import { embeddedFile, pictureMissing } from "../doubts.js";
import type { Piece } from "../pieces.js";
import { attribute, child, elements, textOf, type XmlElement } from "../xml.js";
import type { Story } from "./story.js";

/** Pictures and text boxes below a `draw:…` element. */
export function drawingPieces(element: XmlElement, story: Story, alt = ""): Piece[] {
  switch (element.name) {
    case "draw:text-box":
      return [{ type: "box", content: element }];
    case "draw:image":
      return [picture(element, story, alt)];
    case "draw:object":
    case "draw:object-ole":
      return [{ type: "doubt", doubt: embeddedFile }];
    case "svg:title":
    case "svg:desc":
      return [];
  }
  const words = altOf(element) || alt;
  const parts = elements(element);
  // a picture beside an object is only its likeness
  const object = parts.filter(({ name }) => name === "draw:object" || name === "draw:object-ole");
  const drawn = (object.length > 0 ? object : parts.filter(({ name }) => name.startsWith("draw:"))).flatMap((each) =>
    drawingPieces(each, story, words),
  );
  // shapes hold paragraphs of their own
  const shape = parts.some(({ name }) => ["text:p", "text:h", "text:list"].includes(name));
  return shape ? [{ type: "box", content: { ...element, children: parts.filter(isText) } }, ...drawn] : drawn;
}

function isText({ name }: XmlElement): boolean {
  return name.startsWith("text:");
}

function picture(element: XmlElement, { pictures }: Story, alt: string): Piece {
  const href = attribute(element, "xlink:href")?.replace(/^\.\//u, "") ?? "";
  const bytes = pictures.get(href);
  if (bytes === undefined) return { type: "doubt", doubt: pictureMissing };
  const extension = (/\.([^./]{1,8})$/u.exec(href)?.[1] ?? "").toLowerCase().replace("jpeg", "jpg");
  return { type: "picture", bytes, extension, alt };
}

/** What a picture shows in words, as its author wrote it. */
function altOf(element: XmlElement): string {
  const words = child(element, "svg:desc") ?? child(element, "svg:title");
  return words === undefined ? "" : textOf(words).trim();
}
