import { dirname } from "node:path";
import type { Outcome } from "../core/outcome.js";
import { type OpenDraft, open } from "../pipeline.js";
import { type Input, MAX_DRAFT_BYTES } from "./input.js";
import type { Io } from "./io.js";
import { isOldFile } from "./old-files.js";
import type { OpenedOld } from "./open-old.js";
import { fetchBeside } from "./resources.js";
import { onReading } from "./world-errors.js";

export interface OpenedInput {
  readonly opened: Outcome<OpenDraft>;
  /** Where it is an old file, converted in memory. */
  readonly old?: OpenedOld;
}

/** Reads a draft and what it names; an old file is converted first. */
export async function openInput(io: Io, input: Input, touched: Set<string>): Promise<OpenedInput> {
  touched.add(input.file);
  const bytes = await onReading(input.path, () =>
    input.from === "stdin" ? io.stdin.read(MAX_DRAFT_BYTES) : io.files.read(input.file, MAX_DRAFT_BYTES),
  );
  if (isOldFile(input.file, bytes)) {
    const { openOld } = await import("./open-old.js");
    const old = await openOld(io, input, bytes);
    return { opened: old.opened, old };
  }
  return { opened: await open(input.path, bytes, fetchBeside(io, dirname(input.file), touched)) };
}
