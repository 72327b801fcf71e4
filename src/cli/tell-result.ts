import type { Done } from "./build-draft.js";
import type { Context } from "./context.js";
import { type ExitCode, worst } from "./exit-code.js";
import { tellFault } from "./faults.js";
import type { Input } from "./input.js";

/**
 * Prints what a draft has become: written files on stdout, faults on stderr.
 *
 * @param told faults that have been printed: that of a house style may be the fault of many drafts
 */
export function tellResult(
  { io, talk }: Context,
  { input, printed, written, faults }: Done,
  told: Set<unknown>,
): ExitCode {
  for (const { path } of written) talk.written(path);
  const fresh = faults.filter((fault) => !told.has(fault));
  const codes = fresh.map((fault) => tellFault(fault, io, talk, input.path));
  for (const fault of fresh) told.add(fault);
  return worst([printed.some(({ counts }) => counts.errors > 0) ? 1 : 0, ...codes]);
}

/** Says which drafts were not built, and what would build them. */
export function tellRefused({ talk }: Context, refused: readonly Refused[], inSpiteOfErrors: boolean): void {
  for (const { input, unreadable } of refused) {
    const hopeless = inSpiteOfErrors || unreadable;
    talk.note({
      zh: `没有生成“${input.path}”，因为有错误${hopeless ? "" : "；加 --draft 可以照样生成"}`,
      en: `“${input.path}” was not built because of its errors${hopeless ? "" : "; --draft builds it all the same"}`,
    });
  }
}

/** A draft that its errors kept from being built. */
export interface Refused {
  readonly input: Input;
  readonly unreadable: boolean;
}

export function refusedOf({ input, refused }: Done): readonly Refused[] {
  return refused === false ? [] : [{ input, unreadable: refused === "unreadable" }];
}
