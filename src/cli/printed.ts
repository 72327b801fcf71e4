import { version } from "../../package.json";
import { type ReporterName, reporters } from "../reporters/all.js";
import { ruleMetas } from "../rules/metas.js";
import type { Context } from "./context.js";
import type { FileFindings } from "./findings.js";
import { slashed } from "./input.js";

/** Findings as a reporter prints them, for a stream or a file of that width and with or without colours. */
export async function printed(
  { io, talk }: Context,
  format: ReporterName,
  files: readonly FileFindings[],
  { colour, width = 80 }: { readonly colour: boolean; readonly width: number | undefined },
): Promise<string> {
  const reporter = await reporters[format]();
  const root = slashed(io, io.cwd);
  return reporter(files, { language: talk.language, colour, width, version, rules: ruleMetas, root });
}
