import { OperationError } from "../core/operation-error.js";
import { isUnreadable } from "../core/unreadable.js";
import { type Review, reviewOf } from "../review/review.js";
import { type CheckInputOptions, checkInput } from "./check-input.js";
import type { Context } from "./context.js";
import { type ExitCode, worst } from "./exit-code.js";
import { tellFault } from "./faults.js";
import { findingsByFile } from "./findings.js";
import { inOrder } from "./in-order.js";
import type { Input } from "./input.js";
import { counted } from "./progress.js";

/** Files that are read at a time: old ones wait for a process of their own. */
const AT_A_TIME = 4;

/** Reads and judges what was handed in, each file under the configuration of its folder. */
export async function reviewInputs(
  { io, talk }: Context,
  inputs: readonly Input[],
  options: CheckInputOptions,
): Promise<{ readonly reviews: readonly Review[]; readonly code: ExitCode }> {
  const reviews: Review[] = [];
  const codes: ExitCode[] = [];
  const told = new Set<unknown>(); // a faulty configuration is the fault of many drafts
  const work = async (input: Input): Promise<Review | { readonly type: "fault"; readonly error: unknown }> => {
    try {
      return await review(input);
    } catch (error) {
      return { type: "fault", error };
    }
  };
  const review = async (input: Input): Promise<Review> => {
    const { opened, diagnostics, old } = await checkInput(io, input, options);
    const refusal = isUnreadable(opened.diagnostics) ? opened.diagnostics[0] : undefined;
    if (refusal !== undefined) return { type: "unread", path: input.path, message: refusal.message };
    return reviewOf(input.path, opened.value, findingsByFile(opened, diagnostics, old));
  };
  let index = 0;
  for await (const done of inOrder(inputs, AT_A_TIME, work)) {
    const { path = "" } = inputs[index++] ?? {};
    if (io.interrupted.aborted) break;
    talk.status(counted({ zh: "审核", en: "reviewing" }, index, inputs.length));
    if (done.type === "fault") {
      if (!told.has(done.error)) codes.push(tellFault(done.error, io, talk, path));
      told.add(done.error);
      if (done.error instanceof OperationError) reviews.push({ type: "unread", path, message: done.error.sentence });
      continue;
    }
    if (done.type === "unread") {
      talk.fault({
        zh: `没有读出“${path}”：${done.message.zh}`,
        en: `“${path}” could not be read: ${done.message.en}`,
      });
      codes.push(1);
    }
    reviews.push(done);
  }
  talk.status(undefined);
  return { reviews, code: worst(codes) };
}
