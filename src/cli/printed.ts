import { version } from "../../package.json";
import { type ReporterName, reporters } from "../reporters/all.js";
import type { LeftOut, RuleTime } from "../reporters/reporter.js";
import { ruleMetas } from "../rules/metas.js";
import type { Context } from "./context.js";
import type { FileFindings } from "./findings.js";
import { slashed } from "./input.js";

interface PrintOptions {
  readonly colour: boolean;
  readonly width: number | undefined;
  /** Where paths count from, if that isn't the working folder. */
  readonly root?: string;
  readonly leftOut?: LeftOut;
  readonly timing?: readonly RuleTime[];
}

/** Findings as a reporter prints them, for a stream or a file of that width and with or without colours. */
export async function printed(
  { io, talk }: Context,
  format: ReporterName,
  files: readonly FileFindings[],
  { colour, width = 80, root = slashed(io, io.cwd), leftOut, timing }: PrintOptions,
): Promise<string> {
  const reporter = await reporters[format]();
  const shown = format === "pretty" || !files.some(({ old }) => old === true) ? files : await withPlaces(files);
  return reporter(shown, {
    ...{ language: talk.language, colour, width, version, rules: ruleMetas, root },
    ...(leftOut === undefined ? {} : { leftOut }),
    ...(timing === undefined ? {} : { timing }),
  });
}

async function withPlaces(files: readonly FileFindings[]): Promise<readonly FileFindings[]> {
  const { withParagraphs } = await import("./old-findings.js");
  return files.map(withParagraphs);
}
