import { relative } from "node:path";
import { open } from "../pipeline.js";
import type { PreviousReport } from "../rules/rule.js";
import { refuseFaults } from "./config-faults.js";
import { MAX_DRAFT_BYTES, slashed } from "./input.js";
import { gather } from "./inputs.js";
import type { Io } from "./io.js";
import { onReading } from "./world-errors.js";

const NOT_NEEDED = { zh: "不需要", en: "not needed" };

/** Reads reports of earlier years: drafts, folders or globs. */
export async function readPrevious(
  io: Io,
  paths: readonly string[],
  touched: Set<string>,
): Promise<readonly PreviousReport[]> {
  const { inputs, faults } = await gather(io, paths);
  const [fault] = faults;
  if (fault !== undefined) throw fault;
  const found: PreviousReport[] = [];
  for (const { file, from } of inputs) {
    touched.add(file);
    const path = from === "stdin" ? "-" : slashed(io, relative(io.cwd, file));
    const bytes = await onReading(path, () =>
      from === "stdin" ? io.stdin.read(MAX_DRAFT_BYTES) : io.files.read(file, MAX_DRAFT_BYTES),
    );
    const { value, diagnostics } = await open(path, bytes, async () => NOT_NEEDED);
    refuseFaults(
      path,
      diagnostics.filter(({ ruleId }) => ruleId === "file-encoding" || ruleId === "file-limits"),
    );
    found.push({ path, draft: value.draft, report: value.report });
  }
  return found;
}
