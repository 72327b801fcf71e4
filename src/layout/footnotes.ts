import { type BlockContext, layBlocks } from "./blocks.js";
import { Scope } from "./headings.js";
import type { Illustrated } from "./illustrated.js";
import type { LaidOutFootnote } from "./laid-out.js";
import type { NoteNumbers } from "./note-numbers.js";

/**
 * Footnotes (脚注) in the order of their marks; then those that no mark names, so that nothing is lost.
 *
 * @param texts all that has been laid out with these numbers
 */
export function layFootnotes(
  texts: readonly Illustrated[],
  numbers: NoteNumbers,
  contextOf: (text: Illustrated) => BlockContext,
): LaidOutFootnote[] {
  const laidOut: LaidOutFootnote[] = [];
  const layMarked = (): void => {
    // the list grows on the way: a note may hold the first mark of another
    for (;;) {
      const note = numbers.notes[laidOut.length];
      if (note === undefined) return;
      const scope = new Scope(`note-${note.number}`, 0, 0);
      const blocks = note.report.footnotes.get(note.label)?.blocks ?? [];
      laidOut.push({ number: note.number, blocks: layBlocks(blocks, scope, contextOf(note), "footnote") });
    }
  };
  layMarked();
  for (const text of texts) for (const label of text.report.footnotes.keys()) numbers.numberOf(text, label);
  layMarked();
  return laidOut;
}
