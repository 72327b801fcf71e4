import type { AsideReason } from "../../transcript.js";
import type { Piece } from "../pieces.js";
import { inFont } from "../symbols.js";
import { attribute, child, elements, textOf, type XmlElement } from "../xml.js";
import { alternative } from "./alternatives.js";
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

/** The pieces of a run (`w:r`). */
export function runPieces(run: XmlElement, story: Story, style: Style, aside?: AsideReason): Piece[] {
  const look = lookOf(child(run, "w:rPr"), story, style, aside);
  const pieces: Piece[] = [];
  for (const [index, element] of run.children.entries()) {
    if (typeof element === "string") continue;
    const kind = noteKinds[element.name];
    if (kind === undefined) for (const piece of partPieces(element, story, style, look)) pieces.push(piece);
    else {
      const custom = attribute(element, "w:customMarkFollows");
      const own = custom !== undefined && custom !== "0" && custom !== "false";
      pieces.push(note(element, kind, own ? run.children.slice(index + 1) : undefined, story, look));
      if (own) break;
    }
  }
  return pieces;
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

function partPieces(element: XmlElement, story: Story, style: Style, look: Look): Piece[] {
  switch (element.name) {
    case "w:t":
    case "w:delText":
      // a line end in XML is a blank in print
      return text(textOf(element).replace(/[\r\n]/gu, " "), story, look);
    case "w:tab":
    case "w:ptab":
      return text("\t", story, look);
    case "w:br":
    case "w:cr":
      return text("\n", story, look);
    case "w:noBreakHyphen":
      return text("-", story, look);
    case "w:sym":
      return sign(element, story, look);
    case "w:fldChar":
      return field(attribute(element, "w:fldCharType"), story, look);
    case "w:instrText":
      story.fields.instruct(textOf(element));
      return [];
    case "w:ruby":
      return ruby(element, story, style, look);
    case "w:drawing":
    case "w:pict":
    case "w:object":
      return drawn(element, story, look);
    case "mc:AlternateContent":
      return alternative(element, (branch) => elements(branch).flatMap((each) => partPieces(each, story, style, look)));
    default:
      return [];
  }
}

function text(words: string, { fields }: Story, { bold, font, aside }: Look): Piece[] {
  if (words === "") return [];
  const shown = inFont(font, words);
  const why = aside ?? (fields.inInstruction ? "hidden text" : undefined);
  const piece: Piece = { type: "text", text: shown.text, bold, ...(why !== undefined && { aside: why }) };
  return shown.doubt === undefined ? [piece] : [piece, { type: "doubt", doubt: shown.doubt }];
}

function sign(element: XmlElement, story: Story, look: Look): Piece[] {
  const code = Number.parseInt(attribute(element, "w:char") ?? "", 16);
  if (!(code > 0 && code <= 0xffff)) return [];
  const font = attribute(element, "w:font");
  return text(String.fromCharCode(code), story, { ...look, ...(font !== undefined && { font }) });
}

function field(type: string | undefined, story: Story, look: Look): Piece[] {
  const { text: words = "", reading = "", doubt } = story.fields.meet(type);
  const above: Look = { ...look, aside: look.aside ?? "ruby reading" };
  const shown = [...text(words, story, look), ...text(reading, story, above)];
  return doubt === undefined ? shown : [...shown, { type: "doubt", doubt }];
}

/** The reading stands above its base in print; behind it as an aside. */
function ruby(element: XmlElement, story: Story, style: Style, look: Look): Piece[] {
  const runs = (name: string, aside: AsideReason | undefined): Piece[] => {
    const part = child(element, name);
    return part === undefined ? [] : elements(part).flatMap((run) => runPieces(run, story, style, aside));
  };
  return [...runs("w:rubyBase", look.aside), ...runs("w:rt", look.aside ?? "ruby reading")];
}

function drawn(element: XmlElement, { media }: Story, { aside }: Look): Piece[] {
  const pieces = drawingPieces(element, media);
  if (aside === undefined) return pieces;
  return pieces.flatMap((piece): Piece[] => (piece.type === "box" ? [{ ...piece, aside }] : []));
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
