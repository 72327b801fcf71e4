import {
  ConcreteHyperlink,
  FootnoteReferenceRun,
  type IRunPropertiesOptions,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { LaidOutRun, Picture } from "../../../../src/layout/laid-out.js";
import { characterStyles, furtherStyles } from "../../../../src/render/docx/style-names.js";
import { bookmarkName } from "./bookmarks.js";
import { pictureRun } from "./picture.js";

/** Not allowed in XML, even escaped; docx itself leaves out the control characters. */
const UNWRITABLE = /[\ufffe\uffff]/gu;
const BEYOND_ASCII = /[^\0-\x7f]/u;

type Text = Extract<LaidOutRun, { readonly type: "text" }>;

/**
 * Writes the runs of one part of the file (document or footnotes), and remembers what the part must declare for them.
 */
export class RunWriter {
  /** Relationship ids of outward links, by address: counted, where docx would draw them by lot. */
  readonly links = new Map<string, string>();
  readonly #targets: ReadonlyMap<string, number>;
  readonly #nextPicture: () => number;
  /** Notes that have a mark already; undefined among the footnotes, which Word gives no marks of their own. */
  readonly #marked: Set<number> | undefined;

  /**
   * @param targets ids of the headings, the places that a link `#…` can lead to
   * @param nextPicture counts the pictures of the whole file
   */
  constructor(part: "document" | "footnotes", targets: ReadonlyMap<string, number>, nextPicture: () => number) {
    this.#targets = targets;
    this.#nextPicture = nextPicture;
    this.#marked = part === "document" ? new Set() : undefined;
  }

  get marked(): ReadonlySet<number> {
    return this.#marked ?? new Set();
  }

  runs(runs: readonly LaidOutRun[]): ParagraphChild[] {
    return runs.map((run) => this.#run(run));
  }

  /** A picture, or its alt text where it can't be shown. */
  picture(picture: Picture): ParagraphChild {
    return pictureRun(picture, this.#nextPicture()) ?? textRun(picture.alt);
  }

  #run(run: LaidOutRun): ParagraphChild {
    switch (run.type) {
      case "text":
        return this.#text(run);
      case "break":
        return new TextRun({ break: 1 });
      case "note":
        return this.#mark(run.number);
      case "image":
        return this.picture(run.picture);
      default:
        return run satisfies never;
    }
  }

  #text({ text, style, link }: Text): ParagraphChild {
    if (link === undefined) return textRun(text, style && { style: characterStyles[style].id });
    const run = textRun(text, { style: furtherStyles.hyperlink.id, ...(style === "bold" && { bold: true }) });
    if (link.startsWith("#")) {
      const target = link.slice(1);
      return this.#targets.has(target) ? new ConcreteHyperlink([run], "", bookmarkName(target)) : run;
    }
    const address = writableAddress(link);
    if (address === undefined) return run;
    const known = this.links.get(address);
    const id = known ?? `Link${this.links.size + 1}`;
    if (known === undefined) this.links.set(address, id);
    return new ConcreteHyperlink([run], id);
  }

  /** Word counts the marks itself, so a second mark of one note is plain text. */
  #mark(number: number): ParagraphChild {
    if (this.#marked === undefined || this.#marked.has(number)) {
      return textRun(String(number), { style: furtherStyles.footnoteReference.id });
    }
    this.#marked.add(number);
    return new FootnoteReferenceRun(number);
  }
}

/** Text, in the type of its paragraph where `look` says nothing else. */
export function textRun(text: string, look: IRunPropertiesOptions = {}): TextRun {
  return new TextRun({
    ...look,
    text: text.replace(UNWRITABLE, ""),
    // else Word takes “ ” — … from the Latin font
    ...(BEYOND_ASCII.test(text) && { font: { hint: "eastAsia" } }),
  });
}

/** The address as a URI: Word calls a file damaged that holds a blank or a Chinese character in one. */
function writableAddress(link: string): string | undefined {
  try {
    return new URL(link).href;
  } catch {
    return undefined;
  }
}
