import { OperationError } from "../../core/operation-error.js";
import type { Sentence } from "../../core/sentence.js";
import { type FaceName, faceNames, type House } from "../../layout/house.js";
import type { Typesetter } from "./typesetter.js";

/** The fonts of a face, as this machine has them. */
export interface FaceFonts {
  readonly chinese: string;
  /** For letters and digits; absent where the Chinese font sets them too. */
  readonly latin?: string;
}

export interface ChosenFonts {
  readonly faces: Readonly<Record<FaceName, FaceFonts>>;
  /** Fonts that the house names first and this machine lacks, with what stands in for them. */
  readonly replaced: readonly Sentence[];
}

/** Fonts of the same widths, so that lines break alike. */
const twins: Readonly<Record<string, readonly string[]>> = {
  "Times New Roman": ["Liberation Serif", "Tinos", "TeX Gyre Termes", "Nimbus Roman", "FreeSerif"],
};

/**
 * The first of each face's fonts that can be found.
 *
 * @throws {OperationError} `no-font` where a face has none at all: a guess would print something else than it says
 */
export function chooseFonts({ faces }: House, typesetter: Typesetter): ChosenFonts {
  const candidates = faceNames.flatMap((name) => [...faces[name].names, ...latinsOf(faces[name].latin)]);
  const unknown = typesetter.unknownFonts([...new Set(candidates)]);
  const replaced = new Map<string, Sentence>();
  const first = (names: readonly string[]) => {
    const [wanted = "", ...others] = names;
    if (!unknown.has(wanted)) return wanted;
    const found = others.find((name) => !unknown.has(name));
    if (found !== undefined) replaced.set(wanted, instead(wanted, found));
    return found;
  };
  const choose = (name: FaceName): FaceFonts => {
    const { names, latin } = faces[name];
    const chinese = first(names);
    if (chinese === undefined) throw noFont(names);
    if (names.includes(latin)) return { chinese };
    const letters = first(latinsOf(latin));
    if (letters === undefined && !replaced.has(latin)) replaced.set(latin, instead(latin, chinese));
    return letters === undefined ? { chinese } : { chinese, latin: letters };
  };
  const chosen = {
    fangsong: choose("fangsong"),
    kaiti: choose("kaiti"),
    heiti: choose("heiti"),
    xiaobiaosong: choose("xiaobiaosong"),
    songti: choose("songti"),
  };
  return { faces: chosen, replaced: [...replaced.values()] };
}

const latinsOf = (latin: string) => [latin, ...(twins[latin] ?? [])];

function instead(wanted: string, found: string): Sentence {
  return {
    zh: `PDF：这台电脑没有字体“${wanted}”，用了“${found}”；用 --font-dir 可以指定字体所在的文件夹`,
    en: `PDF: this machine lacks the font “${wanted}”, “${found}” was used; --font-dir names a folder with fonts`,
  };
}

function noFont(names: readonly string[]): OperationError {
  return new OperationError("unwritable", {
    zh: `生成 PDF 需要下列字体之一，这台电脑上都没有：${names.join("、")}；请安装，或用 --font-dir 指定字体所在的文件夹`,
    en: `a PDF needs one of these fonts, and this machine has none of them: ${names.join(", ")}; install one, or name its folder with --font-dir`,
  });
}
