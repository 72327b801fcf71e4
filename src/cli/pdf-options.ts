import { resolve } from "node:path";
import type { PdfOptions } from "../render/pdf/render-pdf.js";
import type { Typesetter } from "../render/pdf/typesetter.js";
import type { BuildOptions } from "./build-options.js";
import type { Context } from "./context.js";

/** The typesetter, loaded when the first PDF is rendered, and what is said of fonts, once a run. */
export function pdfOptions({ io, talk }: Context, { fontDir = [] }: Pick<BuildOptions, "fontDir">): PdfOptions {
  let typesetter: Promise<Typesetter | undefined> | undefined;
  const told = new Set<string>();
  return {
    typesetter() {
      typesetter ??= io.typesetter(fontDir.map((folder) => resolve(io.cwd, folder)));
      return typesetter;
    },
    note(sentence) {
      if (!told.has(sentence.en)) talk.note(sentence);
      told.add(sentence.en);
    },
  };
}
