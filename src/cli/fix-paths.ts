import { unifiedDiff } from "../core/unified-diff.js";
import type { FixChoice } from "../rules/fix-choice.js";
import { type Checked, type CheckInputOptions, checkInput } from "./check-input.js";
import type { Context } from "./context.js";
import { onTerminal } from "./diff-on-terminal.js";
import { type ExitCode, worst } from "./exit-code.js";
import { tellFault } from "./faults.js";
import { type FixedFile, fixInput, type Overlay, withMark, writeFixed } from "./fix-input.js";
import type { Input } from "./input.js";
import { tellChanges, tellRestless, tellSum } from "./tell-fixes.js";

/** A run of `--fix` over several drafts. */
export interface Fixing {
  /** Mends a draft with its attachments, and tells what is left. */
  fix(input: Input, options: CheckInputOptions): Promise<{ readonly checked: Checked; readonly code: ExitCode }>;
  tellSum(): void;
}

/** @param dry whether to print a diff instead of writing */
export function fixing(context: Context, choice: FixChoice, dry: boolean): Fixing {
  const { io } = context;
  const done: FixedFile[] = [];
  const planned: Overlay = new Map(); // of a dry run: drafts may share an attachment
  let failed = false;
  return {
    async fix(input, options) {
      const { checked, files, restless } = await fixInput(io, input, options, choice, dry ? planned : new Map()).catch(
        (error: unknown) => {
          failed = true;
          throw error;
        },
      );
      const codes: ExitCode[] = restless.length > 0 ? [2] : [];
      tellRestless(context, restless);
      let unwritten = false;
      for (const file of files) {
        try {
          await (dry ? printDiff(context, file) : writeFixed(io, file));
          done.push(file);
          tellChanges(context, file);
        } catch (error) {
          unwritten = true;
          codes.push(tellFault(error, io, context.talk, input.path));
        }
      }
      failed ||= codes.length > 0;
      // what wasn't written isn't mended
      return { checked: unwritten ? await checkInput(io, input, options) : checked, code: worst(codes) };
    },
    tellSum() {
      if (done.length > 0 || !failed) tellSum(context, done, dry);
    },
  };
}

function printDiff({ io, talk, colour }: Context, file: FixedFile): void {
  const diff = unifiedDiff(file.before.path, withMark(file));
  talk.data(io.stdout.isTTY ? onTerminal(diff, colour.stdout) : diff);
}
