/** A program that sets Typst text (排版程序), handed in by whoever may load programs. */
export interface Typesetter {
  /** Which of these font families it can't find, in its own and the user's folders. */
  unknownFonts(families: readonly string[]): ReadonlySet<string>;
  /**
   * Sets a text as PDF/A-2b.
   *
   * @param files pictures, by the name under which the text asks for them
   * @throws {OperationError} where it can't: a character that no font has, for instance
   */
  typeset(text: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array;
}
