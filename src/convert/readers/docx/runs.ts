import type { AsideReason } from "../../transcript.js";
import type { Piece } from "../pieces.js";
import { inFont } from "../symbols.js";
import { attribute, child, elements, textOf, type XmlElement } from "../xml.js";
import { addAlternative } from "./alternatives.js";
import { drawingPieces } from "./drawings.js";
import type { NoteKind } from "./note-labels.js";
import type { Story } from "./story.js";
import { runProperties, type Style } from "./styles.js";
import { propertyOf } from "./values.js";

/** How the text of a run looks, and whether it is on the paper. */
interface Look {
  readonly bold: boolean;
  readonly font?: string;
  readonly aside?: AsideReason;
}

const noteKinds: Readonly<Record<string, NoteKind>> = {
  "w:footnoteReference": "footnote",
  "w:endnoteReference": "endnote",
};

/** Adds the pieces of a run (`w:r`). */
export function addRun(pieces: Piece[], run: XmlElement, story: Story, style: Style, aside?: AsideReason): void {
  const look = lookOf(child(run, "w:rPr"), story, style, aside);
  for (const [index, element] of run.children.entries()) {
    if (typeof element === "string") continue;
    const kind = noteKinds[element.name];
    if (kind === undefined) addPart(pieces, element, story, style, look);
    else {
      const custom = attribute(element, "w:customMarkFollows");
      const own = custom !== undefined && custom !== "0" && custom !== "false";
      pieces.push(note(element, kind, own ? run.children.slice(index + 1) : undefined, story, look));
      if (own) return;
    }
  }
}

function lookOf(properties: XmlElement | undefined, { styles }: Story, style: Style, aside?: AsideReason): Look {
  const named = styles.run(propertyOf(properties, "w:rStyle"));
  const own = runProperties(properties);
  const font = own.font ?? named.font ?? style.font;
  const hidden = own.hidden ?? named.hidden ?? style.hidden ?? false;
  const why = aside ?? (hidden ? "hidden text" : undefined);
  return {
    bold: own.bold ?? named.bold ?? style.bold ?? false,
    ...(font !== undefined && { font }),
    ...(why !== undefined && { aside: why }),
  };
}

function addPart(pieces: Piece[], element: XmlElement, story: Story, style: Style, look: Look): void {
  switch (element.name) {
    case "w:t":
    case "w:delText":
      // a line end in XML is a blank in print
      addText(pieces, textOf(element).replace(/[\r\n]/gu, " "), story, look);
      break;
    case "w:tab":
    case "w:ptab":
      addText(pieces, "\t", story, look);
      break;
    case "w:br":
    case "w:cr":
      addText(pieces, "\n", story, look);
      break;
    case "w:noBreakHyphen":
      addText(pieces, "-", story, look);
      break;
    case "w:sym":
      addSign(pieces, element, story, look);
      break;
    case "w:fldChar":
      addField(pieces, attribute(element, "w:fldCharType"), story, look);
      break;
    case "w:instrText":
      story.fields.instruct(textOf(element));
      break;
    case "w:ruby":
      addRuby(pieces, element, story, style, look);
      break;
    case "w:drawing":
    case "w:pict":
    case "w:object":
      addDrawing(pieces, element, story, look);
      break;
    case "mc:AlternateContent":
      addAlternative(pieces, element, (branch) => {
        for (const each of elements(branch)) addPart(pieces, each, story, style, look);
      });
  }
}

function addText(pieces: Piece[], words: string, { fields }: Story, { bold, font, aside }: Look): void {
  if (words === "") return;
  const shown = inFont(font, words);
  const why = aside ?? (fields.inInstruction ? "hidden text" : undefined);
  pieces.push({ type: "text", text: shown.text, bold, ...(why !== undefined && { aside: why }) });
  if (shown.doubt !== undefined) pieces.push({ type: "doubt", doubt: shown.doubt });
}

function addSign(pieces: Piece[], element: XmlElement, story: Story, look: Look): void {
  const code = Number.parseInt(attribute(element, "w:char") ?? "", 16);
  if (!(code > 0 && code <= 0xffff)) return;
  const font = attribute(element, "w:font");
  addText(pieces, String.fromCharCode(code), story, { ...look, ...(font !== undefined && { font }) });
}

function addField(pieces: Piece[], type: string | undefined, story: Story, look: Look): void {
  const { text = "", reading = "", doubt } = story.fields.meet(type);
  addText(pieces, text, story, look);
  addText(pieces, reading, story, { ...look, aside: look.aside ?? "ruby reading" });
  if (doubt !== undefined) pieces.push({ type: "doubt", doubt });
}

/** The reading stands above its base in print; behind it as an aside. */
function addRuby(pieces: Piece[], element: XmlElement, story: Story, style: Style, look: Look): void {
  const base = child(element, "w:rubyBase");
  const reading = child(element, "w:rt");
  for (const run of base === undefined ? [] : elements(base)) addRun(pieces, run, story, style, look.aside);
  for (const run of reading === undefined ? [] : elements(reading)) {
    addRun(pieces, run, story, style, look.aside ?? "ruby reading");
  }
}

function addDrawing(pieces: Piece[], element: XmlElement, { media }: Story, { aside }: Look): void {
  for (const piece of drawingPieces(element, media)) {
    if (aside === undefined) pieces.push(piece);
    else if (piece.type === "box") pieces.push({ ...piece, aside });
  }
}

/** @param following what stands behind a mark that the author chose himself, such as * */
function note(
  reference: XmlElement,
  kind: NoteKind,
  following: XmlElement["children"] | undefined,
  { notes }: Story,
  { aside, font }: Look,
): Piece {
  const own = (following ?? []).map((each) => (typeof each === "string" ? "" : textOf(each))).join("");
  const label = own.trim() === "" ? (aside === undefined ? notes.next(kind) : "") : own.trim();
  const key = `${kind} ${attribute(reference, "w:id") ?? ""}`;
  return { type: "note", key, label, text: inFont(font, own).text, ...(aside !== undefined && { aside }) };
}
