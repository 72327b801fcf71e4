import type { Span } from "../core/span.js";
import type { TracedText } from "../core/traced-text.js";

/** A piece of running text. Formatting is flat: official prose knows bold and links, nothing nested. */
export type Inline = InlineText | InlineBreak | InlineNote | InlineImage;

interface InlineText {
  readonly type: "text";
  readonly text: TracedText;
  readonly bold: boolean;
  /** Target of the link that the text stands in; only `http:`, `https:`, `mailto:` and `#…` come this far. */
  readonly link?: string;
}

/** A hard line break (强制换行). */
interface InlineBreak {
  readonly type: "break";
  readonly span: Span;
}

/** A footnote mark (脚注引用). */
interface InlineNote {
  readonly type: "note";
  /** Key into `Report.footnotes`. */
  readonly label: string;
  readonly span: Span;
}

/** A picture within a line of text. */
interface InlineImage {
  readonly type: "image";
  readonly image: Image;
}

/** A picture that a draft names (图片). */
export interface Image {
  /** The path as written, relative to the draft. */
  readonly source: string;
  readonly alt: string;
  readonly title?: string;
  readonly span: Span;
}
