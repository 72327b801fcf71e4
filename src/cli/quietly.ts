import { type Severity, tally } from "../core/diagnostic.js";
import type { ReporterName } from "../reporters/all.js";
import type { LeftOut } from "../reporters/reporter.js";
import type { FileFindings } from "./findings.js";

interface ListOptions {
  readonly quiet: boolean;
  readonly format: ReporterName;
  /** Whether there are more warnings than `--max-warnings`: then they are what fails the run. */
  readonly tooManyWarnings: boolean;
}

interface Listed {
  readonly files: readonly FileFindings[];
  readonly leftOut: LeftOut;
}

/** What people read; what programs read is data and stays whole. */
const FOR_PEOPLE: ReadonlySet<ReporterName> = new Set<ReporterName>(["pretty", "concise"]);

/** What `--quiet` leaves of a list: the errors, and the warnings where they fail the run too. */
export function listed(files: readonly FileFindings[], { quiet, format, tooManyWarnings }: ListOptions): Listed {
  if (!quiet || !FOR_PEOPLE.has(format)) return { files, leftOut: { warnings: 0, infos: 0 } };
  const kept: ReadonlySet<Severity> = new Set<Severity>(tooManyWarnings ? ["error", "warning"] : ["error"]);
  const { warnings, infos } = tally(files.flatMap(({ diagnostics }) => diagnostics));
  return {
    files: files.map((file) => ({
      ...file,
      diagnostics: file.diagnostics.filter(({ severity }) => kept.has(severity)),
    })),
    leftOut: { warnings: tooManyWarnings ? 0 : warnings, infos },
  };
}

/** Whether a stream gets the list: nobody who wants quiet is told that there is nothing to object to. */
export function isNews({ files }: Listed, format: ReporterName, quiet: boolean): boolean {
  if (format !== "pretty") return true;
  return quiet ? files.some(({ diagnostics }) => diagnostics.length > 0) : files.length > 0;
}
