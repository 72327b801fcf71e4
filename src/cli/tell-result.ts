import type { Done } from "./build-draft.js";
import type { Context } from "./context.js";
import { type ExitCode, worst } from "./exit-code.js";
import { faultKey, tellFault } from "./faults.js";
import type { Input } from "./input.js";

/**
 * Prints what a draft has become: written files on stdout, faults on stderr.
 *
 * @param told the keys of faults that have been printed
 */
export function tellResult(
  { io, talk }: Context,
  { input, printed, written, faults }: Done,
  told: Set<unknown>,
): ExitCode {
  talk.written(...written.map(({ path }) => path));
  const codes: ExitCode[] = [];
  for (const fault of faults) {
    if (told.has(faultKey(fault))) continue;
    told.add(faultKey(fault));
    codes.push(tellFault(fault, io, talk, input.path));
  }
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
