import { type Counts, NO_FILES, sentencesOf } from "../reporters/summary.js";
import type { Done } from "./build-draft.js";
import type { Context } from "./context.js";
import { unsaid } from "./findings.js";
import { type Appearance, type PrintedFindings, printFindings } from "./printed-findings.js";

/** Bytes that are written at a time. */
const AT_ONCE = 1_000_000;

/** What there is to say of the drafts of a build. */
export interface FindingsList {
  add(done: Pick<Done, "printed" | "files">): Promise<void>;
  /** Prints it all at once: a list that stays on the screen, with one sum. */
  tell(): Promise<void>;
}

/** It holds what will be printed, as the findings of ten thousand drafts would fill the memory with their texts. */
export function findingsList({ talk }: Context, appearance: Appearance): FindingsList {
  const texts: Uint8Array[] = [];
  const told = new Map<string, Buffer>(); // keys of findings: of an attachment, several drafts may have to say something
  let counts = NO_FILES;
  let leftOut = { warnings: 0, infos: 0 };
  const keep = ({ text, counts: more, leftOut: { warnings, infos } }: PrintedFindings) => {
    if (text.length > 0) texts.push(text);
    counts = sum(counts, more);
    leftOut = { warnings: leftOut.warnings + warnings, infos: leftOut.infos + infos };
  };
  const keepUnsaid = async (files: Done["files"]) => {
    for (const file of await files()) {
      const said = new Set(told.get(file.path)?.toString().split("\n"));
      const printed = await printFindings({ ...file, diagnostics: unsaid(file.diagnostics, said) }, appearance);
      told.set(file.path, Buffer.from([...said, printed.keys].join("\n")));
      keep(printed);
    }
  };
  return {
    async add({ printed, files }) {
      if (printed.some(({ path }) => told.has(path))) return keepUnsaid(files);
      for (const each of printed) {
        told.set(each.path, Buffer.from(each.keys));
        keep(each);
      }
    },
    async tell() {
      if (texts.length === 0) return;
      const { prettySummary } = await import("../reporters/pretty.js");
      for (const piece of pieces(texts)) talk.findings(piece);
      talk.findings(prettySummary(sentencesOf({ ...counts, files: told.size }, leftOut), appearance));
    },
  };
}

function sum(one: Counts, other: Counts): Counts {
  return {
    files: one.files + other.files,
    errors: one.errors + other.errors,
    warnings: one.warnings + other.warnings,
    infos: one.infos + other.infos,
    safe: one.safe + other.safe,
    ask: one.ask + other.ask,
    known: one.known + other.known,
  };
}

function* pieces(texts: readonly Uint8Array[]): Generator<Uint8Array> {
  let piece: Uint8Array[] = [];
  let size = 0;
  for (const text of texts) {
    piece.push(text);
    size += text.length;
    if (size < AT_ONCE) continue;
    yield Buffer.concat(piece);
    piece = [];
    size = 0;
  }
  yield Buffer.concat(piece);
}
