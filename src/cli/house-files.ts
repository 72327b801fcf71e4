import { dirname, resolve } from "node:path";
import type { HouseResolver } from "../config/house-chain.js";
import { loadHouse } from "../config/load-house.js";
import { decodeDraft } from "../core/decode.js";
import type { Diagnostic } from "../core/diagnostic.js";
import { OperationError } from "../core/operation-error.js";
import { folderOf, pathInside } from "../draft/resources.js";
import type { House } from "../layout/house.js";
import { placeOf } from "../model/front-matter.js";
import type { OpenDraft } from "../pipeline.js";
import { configFaults, inOneLine } from "./config-faults.js";
import type { Configuration } from "./config-files.js";
import type { Input } from "./input.js";
import type { Io } from "./io.js";
import { fetchBeside } from "./resources.js";
import { onReading } from "./world-errors.js";

const STANDARD_HOUSE = "gbt9704";

const MAX_BYTES = 1_000_000;

/**
 * The house style that a configuration names, the standard's if it names none.
 *
 * @throws {OperationError} `config` where there is no such style or its file has faults
 */
export async function houseOfConfig(io: Io, { settings, file }: Configuration, touched: Set<string>): Promise<House> {
  const name = settings.house ?? STANDARD_HOUSE;
  const folder = file === undefined ? io.cwd : dirname(file);
  return load(name, async (wanted, from) => {
    const path = resolve(from === undefined ? folder : dirname(from), wanted);
    touched.add(path);
    if ((await onReading(path, () => io.files.stat(path)))?.type !== "file") return undefined;
    return textFile(path, await onReading(path, () => io.files.read(path, MAX_BYTES)));
  });
}

/** The house style that the front matter names: one of the program, or a file beside the draft; undefined if it names none. */
export async function houseOfDraft(
  io: Io,
  input: Input,
  { report, draft }: OpenDraft,
  touched: Set<string>,
): Promise<House | Diagnostic | undefined> {
  const { house: name } = report.frontMatter;
  if (name === undefined) return undefined;
  const fetch = fetchBeside(io, dirname(input.file), touched);
  try {
    return await load(name, async (wanted, from) => {
      const path = pathInside(from === undefined ? "" : folderOf(from), wanted);
      const bytes = path === undefined ? undefined : await fetch(path);
      return path === undefined || !(bytes instanceof Uint8Array) ? undefined : textFile(path, bytes);
    });
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const span = placeOf(report.frontMatter, "/house");
    const message = inOneLine(error.sentence);
    return { ruleId: "schema", severity: "error", path: draft.file.path, span, message, actual: name };
  }
}

async function load(name: string, resolver: HouseResolver): Promise<House> {
  const { value, diagnostics } = await loadHouse(name, resolver);
  if (value === undefined) throw configFaults(name, diagnostics);
  return value;
}

function textFile(path: string, bytes: Uint8Array) {
  const { value, diagnostics } = decodeDraft(path, bytes);
  if (diagnostics.length > 0) throw configFaults(path, diagnostics);
  return { path, text: value.text };
}
