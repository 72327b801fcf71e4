/**
 * What all documents of a house share, before a word is written (信笺): styles, footers, settings, and the roots that hold the text.
 * `docx` makes it, once for a house.
 */
export interface Stationery {
  /** Parts that no text changes, by their paths. */
  readonly parts: Readonly<Record<string, string>>;
  /** `word/document.xml` without its text. */
  readonly document: Cover;
  /** `word/footnotes.xml` without its notes. */
  readonly footnotes: Cover;
  /** `docProps/core.xml` without its properties. */
  readonly properties: Cover;
  /** Any `….rels`. */
  readonly relationships: Cover;
  /** Those that every document has, as XML, and the number that is next. */
  readonly documentRelationships: { readonly xml: string; readonly next: number };
}

/** What stands before and behind the text of a part. */
export interface Cover {
  readonly before: string;
  readonly after: string;
}
