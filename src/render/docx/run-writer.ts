import type { LaidOutRun, Picture } from "../../layout/laid-out.js";
import { bookmarkName } from "./bookmarks.js";
import { type Media, pictureRun } from "./picture.js";
import { characterStyles, furtherStyles } from "./style-names.js";
import { escapeXml } from "./xml.js";

const BEYOND_ASCII = /[^\0-\x7f]/u;

type Text = Extract<LaidOutRun, { readonly type: "text" }>;

/** How a run differs from its paragraph. */
interface Look {
  /** Id of a character style. */
  readonly style?: string;
  readonly bold?: boolean;
  /** Half points. */
  readonly size?: number;
}

export const lineBreak = "<w:r><w:br/></w:r>";
export const tab = "<w:r><w:tab/></w:r>";

/**
 * Writes the runs of one part of the file (document or footnotes), and remembers what the part must declare for them.
 */
export class RunWriter {
  /** Relationship ids of outward links, by address. */
  readonly links = new Map<string, string>();
  readonly #targets: ReadonlyMap<string, number>;
  readonly #media: Media;
  /** Notes that have a mark already; undefined among the footnotes, which Word gives no marks of their own. */
  readonly #marked: Set<number> | undefined;

  /**
   * @param targets ids of the headings, the places that a link `#…` can lead to
   * @param media the pictures of the whole file
   */
  constructor(part: "document" | "footnotes", targets: ReadonlyMap<string, number>, media: Media) {
    this.#targets = targets;
    this.#media = media;
    this.#marked = part === "document" ? new Set() : undefined;
  }

  get marked(): ReadonlySet<number> {
    return this.#marked ?? new Set();
  }

  runs(runs: readonly LaidOutRun[]): string {
    let xml = "";
    for (const run of runs) xml += this.#run(run);
    return xml;
  }

  /** A picture, or its alt text where it can't be shown. */
  picture(picture: Picture): string {
    return pictureRun(picture, this.#media) ?? textRun(picture.alt);
  }

  #run(run: LaidOutRun): string {
    switch (run.type) {
      case "text":
        return this.#text(run);
      case "break":
        return lineBreak;
      case "note":
        return this.#mark(run.number);
      case "image":
        return this.picture(run.picture);
      default:
        return run satisfies never;
    }
  }

  #text({ text, style, link }: Text): string {
    if (link === undefined) return textRun(text, style && { style: characterStyles[style].id });
    const run = textRun(text, { style: furtherStyles.hyperlink.id, bold: style === "bold" });
    if (link.startsWith("#")) {
      const target = link.slice(1);
      return this.#targets.has(target) ? hyperlink(`w:anchor="${bookmarkName(target)}"`, run) : run;
    }
    const address = writableAddress(link);
    if (address === undefined) return run;
    const known = this.links.get(address);
    const id = known ?? `rIdLink${this.links.size + 1}`;
    if (known === undefined) this.links.set(address, id);
    return hyperlink(`r:id="${id}"`, run);
  }

  /** Word counts the marks itself, so a second mark of one note is plain text. */
  #mark(number: number): string {
    if (this.#marked === undefined || this.#marked.has(number)) {
      return textRun(String(number), { style: furtherStyles.footnoteReference.id });
    }
    this.#marked.add(number);
    return noteRun(`<w:footnoteReference w:id="${number}"/>`);
  }
}

/** The number of a note as Word counts it, in the text or before the note. */
export function noteRun(number: string): string {
  return `<w:r><w:rPr><w:rStyle w:val="${furtherStyles.footnoteReference.id}"/></w:rPr>${number}</w:r>`;
}

/** Text, in the type of its paragraph where `look` says nothing else. */
export function textRun(text: string, look: Look = {}): string {
  const { style, bold, size } = look;
  let properties = style === undefined ? "" : `<w:rStyle w:val="${style}"/>`;
  // else Word takes “ ” — … from the Latin font
  if (BEYOND_ASCII.test(text)) properties += '<w:rFonts w:hint="eastAsia"/>';
  if (bold) properties += "<w:b/><w:bCs/>";
  if (size !== undefined) properties += `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  if (properties !== "") properties = `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function hyperlink(target: string, run: string): string {
  return `<w:hyperlink w:history="1" ${target}>${run}</w:hyperlink>`;
}

/** The address as a URI: Word calls a file damaged that holds a blank or a Chinese character in one. */
function writableAddress(link: string): string | undefined {
  try {
    return new URL(link).href;
  } catch {
    return undefined;
  }
}
