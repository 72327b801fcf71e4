import type { House } from "../layout/house.js";
import { layOut, open, render } from "../pipeline.js";
import { type LetterOptions, letterOn } from "../review/letter.js";
import type { Letter } from "../review/overview/row.js";
import type { Unit } from "../review/units.js";
import type { Io } from "./io.js";
import { extensions, type Target, targetAt } from "./outputs.js";
import { type Records, writeOutputs } from "./records.js";

const formats = ["docx", "html"] as const;

/** Folder of the letters, beside the overview. */
const FOLDER = "letters";

export interface LetterTarget extends Letter {
  readonly target: Target;
  readonly as: (typeof formats)[number];
}

/** Where the letters to a unit go. */
export function letterTargets(io: Io, { fileName }: Unit, outDir: string): readonly LetterTarget[] {
  return formats.map((format) => {
    const name = `${fileName}.${extensions[format]}`;
    const target = targetAt(io, outDir, `${FOLDER}/${name}`);
    return {
      as: format,
      format: format.toUpperCase(),
      path: target.path,
      href: `${FOLDER}/${encodeURIComponent(name)}`,
      target,
    };
  });
}

interface LetterSurroundings extends LetterOptions {
  readonly house: House;
  readonly modified?: string;
  readonly records: Records;
  readonly force: boolean;
}

/** Writes the letters to a unit: a draft like any other, laid out in the style of the house. */
export async function writeLetters(
  io: Io,
  { review }: Unit,
  targets: readonly LetterTarget[],
  { house, modified, records, force, ...options }: LetterSurroundings,
): Promise<void> {
  const draft = new TextEncoder().encode(letterOn(review, options));
  const { value } = await open(review.path, draft, async () => NO_FILES);
  const laidOut = await layOut(value, { house });
  const outputs = await Promise.all(
    targets.map(async ({ target, as }) => {
      const { bytes } = await render(laidOut, as, modified === undefined ? {} : { modified });
      return { target, bytes };
    }),
  );
  await writeOutputs(io, outputs, records, force);
}

const NO_FILES = { zh: "意见函不用别的文件", en: "letters use no other files" };
