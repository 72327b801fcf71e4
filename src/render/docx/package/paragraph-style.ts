import {
  elementOf,
  type IParagraphPropertiesOptions,
  type IParagraphStyleOptions,
  OnOffElement,
  ParagraphProperties,
  StyleForParagraph,
} from "docx";

/** Properties of a paragraph style, those that docx doesn't offer for styles too. */
export interface StyleProperties extends IParagraphPropertiesOptions {
  /** No white between Chinese characters and Latin letters or digits, so that widths can be counted in characters. */
  readonly counted?: boolean;
}

export class ParagraphStyle extends StyleForParagraph {
  constructor(options: Omit<IParagraphStyleOptions, "paragraph">, properties: StyleProperties) {
    super(options);
    this.root.splice(-1, 0, new Properties(properties)); // before the properties of runs, which come last
  }
}

class Properties extends ParagraphProperties {
  constructor({ counted, ...options }: StyleProperties) {
    super(options);
    if (!counted) return;
    const at = this.root.findIndex((element) => elementOf(element) === "w:spacing"); // the schema wants this order
    this.root.splice(at, 0, new OnOffElement("w:autoSpaceDE", false), new OnOffElement("w:autoSpaceDN", false));
  }
}
