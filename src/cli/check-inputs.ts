import type { Diagnostic } from "../core/diagnostic.js";
import { checkTogether, type OpenDraft } from "../pipeline.js";
import type { Stopwatch } from "../rules/timing.js";
import { type Checked, type CheckInputOptions, type ReadInput, readInput, toChecked } from "./check-input.js";
import type { Input } from "./input.js";
import type { Io } from "./io.js";

/** What became of a draft: it was judged, or something was wrong with it or around it. */
export type Judged = { readonly input: Input } & ({ readonly checked: Checked } | Failure);

interface Failure {
  readonly fault: unknown;
}

export interface CheckInputsOptions extends CheckInputOptions {
  /** Told before each draft is read. */
  begin(index: number): void;
}

/** Judging more at a time saves nothing. */
const MOST = 32;
/** In characters of text and bytes of pictures: what is judged together is in memory together. */
const MOST_WEIGHT = 200_000;

/** Reads drafts with what they name and judges them, some together; yields them in their order. Ends when interrupted. */
export async function* checkInputs(
  io: Io,
  inputs: readonly Input[],
  options: CheckInputsOptions,
): AsyncGenerator<Judged> {
  let waiting: Waiting[] = [];
  let weight = 0;
  for (const [index, input] of inputs.entries()) {
    if (io.interrupted.aborted) return;
    options.begin(index);
    try {
      const read = await readInput(io, input, options);
      weight += weightOf(read.opened.value);
      waiting.push({ input, read });
    } catch (fault) {
      waiting.push({ input, fault });
    }
    if (waiting.length < MOST && weight < MOST_WEIGHT) continue;
    yield* judge(io, waiting, options);
    [waiting, weight] = [[], 0];
  }
  yield* judge(io, waiting, options);
}

/** A draft that could be read, or not. */
type Waiting = { readonly input: Input } & ({ readonly read: ReadInput } | Failure);

async function* judge(
  io: Io,
  waiting: readonly Waiting[],
  { stopwatch, touched }: CheckInputsOptions,
): AsyncGenerator<Judged> {
  const verdicts = verdictsOf(
    waiting.flatMap((one) => ("read" in one ? [one.read] : [])),
    stopwatch,
  );
  for (const one of waiting) {
    if ("fault" in one) {
      yield one;
      continue;
    }
    const { input, read } = one;
    const verdict = verdicts.get(read) ?? [];
    try {
      yield "fault" in verdict
        ? { input, ...verdict }
        : { input, checked: await toChecked(io, read, verdict, touched) };
    } catch (fault) {
      yield { input, fault };
    }
  }
}

/** If the program itself fails at one of the drafts, the others don't suffer for it. */
function verdictsOf(
  read: readonly ReadInput[],
  stopwatch: Stopwatch | undefined,
): ReadonlyMap<ReadInput, readonly Diagnostic[] | Failure> {
  try {
    const found = checkTogether(read, stopwatch);
    return new Map(read.map((one, index) => [one, found[index] ?? []]));
  } catch (fault) {
    if (read.length === 1) return new Map(read.map((one) => [one, { fault }]));
    return new Map(read.flatMap((one) => [...verdictsOf([one], stopwatch)]));
  }
}

function weightOf({ draft, images, attachments }: OpenDraft): number {
  let weight = draft.file.text.length;
  for (const { bytes } of images.values()) weight += bytes.length;
  for (const { value } of attachments.values()) weight += weightOf(value);
  return weight;
}
