/**
 * What the shell is told: 0 nothing to object to, 1 the drafts have errors, 2 the command could not do its work, 130 Ctrl-C.
 *
 * A contract with scripts and CI jobs.
 */
export type ExitCode = 0 | 1 | 2 | 130;

export function worst(codes: Iterable<ExitCode>): ExitCode {
  let highest: ExitCode = 0;
  for (const code of codes) if (code > highest) highest = code;
  return highest;
}
