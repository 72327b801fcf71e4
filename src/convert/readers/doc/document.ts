import type { List } from "../lists.js";
import { readLists } from "./lists.js";
import { inText, type Run, readText } from "./pieces.js";
import { type CharacterProperties, readCharacters, readParagraphs, type StyledParagraph } from "./properties.js";
import { readStyles, type Style } from "./styles.js";
import { type StoryName, storyNames, type WordFile } from "./word-file.js";

/** A Word 97–2003 document as one text with what is said of its stretches. */
export interface WordDocument {
  readonly text: string;
  readonly characters: readonly Run<CharacterProperties>[];
  readonly paragraphs: readonly Run<StyledParagraph>[];
  readonly style: (index: number) => Style;
  /** By 1-based index. */
  readonly lists: ReadonlyMap<number, List>;
  /** Where a part of the text stands in it. */
  readonly part: (name: StoryName) => { readonly from: number; readonly to: number };
}

export function readDocument(file: WordFile): WordDocument {
  const read = readText(file);
  const end = read.text.length;
  return {
    text: read.text,
    characters: inText(read, readCharacters(file)),
    paragraphs: inText(read, readParagraphs(file)),
    style: readStyles(file),
    lists: readLists(file),
    part: (name) => {
      const before = storyNames.slice(0, storyNames.indexOf(name));
      const from = before.reduce((sum, each) => sum + file.lengths[each], 0);
      return { from: Math.min(from, end), to: Math.min(from + file.lengths[name], end) };
    },
  };
}
