import {
  type CharacterProperties,
  characterProperties,
  type ParagraphProperties,
  paragraphProperties,
  slice,
} from "./properties.js";
import { structures, type WordFile } from "./word-file.js";

/** A style of paragraphs with what it inherits. */
export interface Style {
  /** What it is among the built-in styles: 1–9 headings, 19–27 lines of a table of contents, 62 the title. */
  readonly builtIn: number;
  readonly paragraph: ParagraphProperties;
  readonly characters: CharacterProperties;
  /** The style, of those it is based on, from which the list comes. */
  readonly listStyle?: number;
}

const PARAGRAPH = 1;
const NO_BASE = 0xfff;
/** A chain of styles is a circle in broken files. */
const MAX_CHAIN = 32;
const plain: Style = { builtIn: 0, paragraph: {}, characters: {} };

/** Styles by their index ([MS-DOC] 2.9.271). */
export function readStyles(file: WordFile): (index: number) => Style {
  const view = file.structure(structures.styles);
  const raw = view.byteLength < 6 ? [] : readRaw(view);
  const resolve = (index: number, depth: number): Style => {
    const own = raw[index];
    if (own === undefined || depth > MAX_CHAIN) return plain;
    const base = own.base === NO_BASE ? plain : resolve(own.base, depth + 1);
    return {
      builtIn: own.builtIn,
      paragraph: { ...base.paragraph, ...own.paragraph },
      characters: { ...base.characters, ...own.characters },
      ...(base.listStyle !== undefined && { listStyle: base.listStyle }),
      ...(own.paragraph.list !== undefined && { listStyle: index }),
    };
  };
  const done = new Map<number, Style>();
  return (index) => {
    const style = done.get(index) ?? resolve(index, 0);
    done.set(index, style);
    return style;
  };
}

interface RawStyle extends Style {
  readonly base: number;
}

function readRaw(view: DataView): (RawStyle | undefined)[] {
  const headSize = view.getUint16(0, true);
  const count = view.getUint16(2, true);
  const fixedSize = view.getUint16(4, true);
  const styles: (RawStyle | undefined)[] = [];
  let at = 2 + headSize;
  while (styles.length < count && at + 2 <= view.byteLength) {
    const size = view.getUint16(at, true);
    styles.push(size === 0 ? undefined : readStyle(slice(view, at + 2, size), fixedSize));
    at += 2 + size + (size % 2);
  }
  return styles;
}

function readStyle(view: DataView, fixedSize: number): RawStyle | undefined {
  if (view.byteLength < fixedSize + 4 || fixedSize < 8) return undefined;
  const kind = view.getUint16(2, true);
  if ((kind & 0xf) !== PARAGRAPH) return undefined;
  // behind the name, which ends in a zero, stand the properties, each with its length
  let at = fixedSize + 2 + view.getUint16(fixedSize, true) * 2 + 2;
  const part = (): DataView => {
    const found = at + 2 <= view.byteLength ? slice(view, at + 2, view.getUint16(at, true)) : slice(view, at, 0);
    at += 2 + found.byteLength + (found.byteLength % 2);
    return found;
  };
  const paragraph = part();
  return {
    builtIn: view.getUint16(0, true) & 0xfff,
    base: kind >> 4,
    paragraph: paragraphProperties(slice(paragraph, 2, paragraph.byteLength)),
    characters: characterProperties(part()),
  };
}
