import { dirname } from "node:path";
import type { Outcome } from "../core/outcome.js";
import { type OpenDraft, open } from "../pipeline.js";
import type { Input } from "./input.js";
import type { Io } from "./io.js";
import { fetchBeside } from "./resources.js";
import { onReading } from "./world-errors.js";

/** Bytes of a draft; more than any that `checkLimits` would let pass. */
export const MAX_DRAFT_BYTES = 32_000_000;

/** Reads a draft and what it names. */
export async function openInput(io: Io, input: Input, touched: Set<string>): Promise<Outcome<OpenDraft>> {
  touched.add(input.file);
  const bytes = await onReading(input.path, () =>
    input.from === "stdin" ? io.stdin.read(MAX_DRAFT_BYTES) : io.files.read(input.file, MAX_DRAFT_BYTES),
  );
  return open(input.path, bytes, fetchBeside(io, dirname(input.file), touched));
}
