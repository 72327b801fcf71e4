import { tally } from "../core/diagnostic.js";
import { isUnreadable } from "../core/unreadable.js";
import type { Done } from "./build-draft.js";
import type { Context } from "./context.js";
import { type ExitCode, worst } from "./exit-code.js";
import { tellFault } from "./faults.js";
import { eachFileOnce } from "./findings.js";
import { printed } from "./printed.js";
import { listed } from "./quietly.js";

/**
 * Prints what a draft has become: written files on stdout, faults on stderr.
 *
 * @param told faults that have been printed: that of a house style may be the fault of many drafts
 */
export function tellResult(
  { io, talk }: Context,
  { input, files, written, faults }: Done,
  told: Set<unknown>,
): ExitCode {
  if (written.length > 0) talk.data(written.map(({ path }) => `${path}\n`).join(""));
  const fresh = faults.filter((fault) => !told.has(fault));
  const codes = fresh.map((fault) => tellFault(fault, io, talk, input.path));
  for (const fault of fresh) told.add(fault);
  const { errors } = tally(files.flatMap(({ diagnostics }) => diagnostics));
  return worst([errors > 0 ? 1 : 0, ...codes]);
}

/** Prints what there is to say of the drafts, all at once: a list that stays on the screen, with one sum. */
export async function tellFindings(context: Context, done: readonly Done[], inSpiteOfErrors: boolean): Promise<void> {
  const { io, talk, quiet, colour } = context;
  const { files, leftOut } = listed(eachFileOnce(done.flatMap((each) => each.files)), {
    ...{ quiet, format: "pretty", tooManyWarnings: false },
  });
  if (files.some(({ diagnostics }) => diagnostics.length > 0)) {
    talk.findings(
      await printed(context, "pretty", files, { colour: colour.stderr, width: io.stderr.columns, leftOut }),
    );
  }
  for (const { input, files: own } of done.filter(({ refused }) => refused)) {
    const hopeless = inSpiteOfErrors || own.some(({ diagnostics }) => isUnreadable(diagnostics));
    talk.note({
      zh: `没有生成“${input.path}”，因为有错误${hopeless ? "" : "；加 --draft 可以照样生成"}`,
      en: `“${input.path}” was not built because of its errors${hopeless ? "" : "; --draft builds it all the same"}`,
    });
  }
}
