import type { Language } from "../core/sentence.js";
import type { LeftOut } from "../reporters/reporter.js";
import { type Counts, counting, NO_FILES } from "../reporters/summary.js";
import type { Context } from "./context.js";
import { type FileFindings, findingKey } from "./findings.js";
import { listed } from "./quietly.js";

/** How the findings of a build are printed. */
export interface Appearance {
  readonly language: Language;
  readonly colour: boolean;
  /** Of the terminal, in cells. */
  readonly width: number;
  readonly quiet: boolean;
}

/** What there is to say of a file, ready to be printed. */
export interface PrintedFindings {
  readonly path: string;
  /** What tells each of the findings from the others (`findingKey`), by lines. */
  readonly keys: string;
  /** Of those that are listed. */
  readonly counts: Counts;
  readonly leftOut: LeftOut;
  /** In UTF-8, in memory of its own: outside the heap, which V8 lets grow to a multiple of what it holds. */
  readonly text: Uint8Array;
}

export function appearanceOf({ io, talk, quiet, colour }: Context): Appearance {
  return { language: talk.language, colour: colour.stderr, width: io.stderr.columns ?? 80, quiet };
}

export async function printFindings(file: FileFindings, appearance: Appearance): Promise<PrintedFindings> {
  const { prettyFindings } = await import("../reporters/pretty.js");
  const options = { quiet: appearance.quiet, format: "pretty", tooManyWarnings: false } as const;
  const { files, leftOut } = listed([file], options);
  const texts = files.flatMap((each) => prettyFindings(each, appearance).map((finding) => `${finding}\n`));
  return {
    path: file.path,
    keys: file.diagnostics.map(findingKey).join("\n"),
    counts: files.reduce(counting, NO_FILES),
    leftOut,
    text: new TextEncoder().encode(texts.join("")),
  };
}
