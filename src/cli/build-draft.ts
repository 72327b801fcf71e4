import { type Diagnostic, tally } from "../core/diagnostic.js";
import { isUnreadable } from "../core/unreadable.js";
import { layOut, render } from "../pipeline.js";
import type { RenderOptions } from "../render/all.js";
import type { BuildOptions } from "./build-options.js";
import { checkInput } from "./check-input.js";
import { type FileFindings, findingsByFile, withoutNeedlessText } from "./findings.js";
import type { Grounds } from "./grounds.js";
import type { Input } from "./input.js";
import type { Io } from "./io.js";
import type { Output } from "./outputs.js";
import { type Appearance, type PrintedFindings, printFindings } from "./printed-findings.js";
import { type Records, writeOutput } from "./records.js";

/** A draft and what it will become. */
export interface Job {
  readonly input: Input;
  readonly outputs: readonly Output[];
}

/** What has become of a draft. */
export interface Done {
  readonly input: Input;
  /** What there is to say of it and of its attachments, as data; it may have to be read first. */
  readonly files: () => Promise<readonly FileFindings[]>;
  /** The same as it is printed. */
  readonly printed: readonly PrintedFindings[];
  /** What kept it from being rendered: its errors, or that it couldn't be read as text. */
  readonly refused: false | "errors" | "unreadable";
  readonly written: readonly Output[];
  /** What went wrong in the world or in the program. */
  readonly faults: readonly unknown[];
}

export interface Surroundings extends RenderOptions, Omit<Grounds, "hashOf"> {
  /** By the root of outputs. */
  readonly records: ReadonlyMap<string, Records>;
  readonly touched: Set<string>;
  readonly appearance: Appearance;
  /** Where drafts are read from, if that isn't the disk as it is. */
  readonly reading?: Io;
}

/**
 * Reads, checks and renders a draft and writes its outputs: all of them, or none if it can't be rendered.
 *
 * @returns undefined after Ctrl-C; it doesn't throw, since the other drafts are to be built all the same
 */
export async function buildDraft(
  io: Io,
  { input, outputs }: Job,
  { draft = false, force = false }: Pick<BuildOptions, "draft" | "force">,
  { configurationOf, referencesOf, houseOf, records, touched, appearance, reading = io, ...options }: Surroundings,
): Promise<Done | undefined> {
  if (io.interrupted.aborted) return undefined;
  const written: Output[] = [];
  const faults: unknown[] = [];
  let found: readonly FileFindings[] = [];
  let printed: readonly PrintedFindings[] = [];
  const files = async () => found;
  try {
    const { opened, diagnostics, configuration, house, old } = await checkInput(reading, input, {
      configurationOf,
      referencesOf,
      publish: false,
      touched,
    });
    found = findingsByFile(opened, diagnostics, old).map(withoutNeedlessText);
    printed = await Promise.all(found.map((file) => printFindings(file, appearance)));
    const refused = refusal(diagnostics, draft);
    if (refused !== false) return { input, files, printed, refused, written, faults };
    const { site } = configuration.settings;
    const laidOut = await layOut(opened.value, {
      house: house ?? (await houseOf(configuration)),
      ...(site === undefined ? {} : { site }),
    });
    const artifacts = await Promise.all(
      outputs.map(async (output) => ({ output, ...(await render(laidOut, output.format, options)) })),
    );
    for (const { output, bytes } of artifacts) {
      const known = records.get(output.root);
      if (known === undefined) continue;
      try {
        await writeOutput(io, output, bytes, known, force);
        written.push(output);
      } catch (error) {
        faults.push(error);
      }
    }
  } catch (error) {
    faults.push(error);
  }
  return { input, files, printed, refused: false, written, faults };
}

/** A draft that couldn't be read as text has nothing in it to print, whatever the author asks for. */
function refusal(diagnostics: readonly Diagnostic[], inSpiteOfErrors: boolean): Done["refused"] {
  const unreadable = isUnreadable(diagnostics);
  if (inSpiteOfErrors ? !unreadable : tally(diagnostics).errors === 0) return false;
  return unreadable ? "unreadable" : "errors";
}
