import { formula } from "../doubts.js";
import type { Piece } from "../pieces.js";
import { child, elements, textOf, type XmlElement } from "../xml.js";

/** A formula as a line of text; what has more than one line is doubted. */
export function mathPieces(element: XmlElement, bold: boolean): Piece[] {
  const text = linear(element);
  if (text === "") return [];
  const simple = elements(element).every(({ name }) => name === "m:r");
  return [{ type: "text", text, bold }, ...(simple ? [] : [{ type: "doubt", doubt: formula } as const])];
}

function linear(element: XmlElement): string {
  switch (element.name) {
    case "m:t":
    case "w:t":
      return textOf(element);
    case "m:f":
      return `${part(element, "m:num")}/${part(element, "m:den")}`;
    case "m:d":
      return `(${elements(element).map(linear).join("")})`;
    default:
      return elements(element).map(linear).join("");
  }
}

function part(element: XmlElement, name: string): string {
  const found = child(element, name);
  return found === undefined ? "" : linear(found);
}
