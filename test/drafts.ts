import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Outcome } from "../src/core/outcome.js";
import type { LaidOut } from "../src/layout/laid-out.js";
import { layOut, type OpenDraft, open, render } from "../src/pipeline.js";
import type { Format } from "../src/render/all.js";
import { house } from "./houses.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
/** Real reports, beside the checkout; they aren't ours and stay outside. */
const shared = join(root, "../shared/drafts");

/** A draft of the project as a file. */
export interface DraftFile {
  readonly name: string;
  readonly path: string;
}

const draftsIn = (folder: string): DraftFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name))
    .filter((path) => readFileSync(path, "utf8").startsWith("---"))
    .map((path) => ({ name: basename(path, ".md"), path }));

export const examples = [...draftsIn(join(root, "examples")), ...draftsIn(join(root, "examples/chenguang-2024"))];
export const cleanDrafts = draftsIn(join(root, "test/corpus/clean"));
/** Empty where the folder is missing, which CI never allows. */
export const realDrafts = existsSync(shared) || process.env.CI === "true" ? draftsIn(shared) : [];

/** Opens a draft as the command line does. */
async function openDraft({ path }: DraftFile): Promise<Outcome<OpenDraft>> {
  return open(path, readFileSync(path), async (name) => {
    const file = join(dirname(path), name);
    return existsSync(file) ? readFileSync(file) : { zh: "没有这个文件", en: "there is no such file" };
  });
}

export async function laidOut(file: DraftFile): Promise<LaidOut> {
  return layOut((await openDraft(file)).value, { house });
}

export async function rendered(file: DraftFile, format: Format): Promise<Uint8Array> {
  return (await render(await laidOut(file), format, {})).bytes;
}
