import { basename, join, relative } from "node:path";
import type { ConvertOptions } from "./convert-options.js";
import { type Input, stemOf } from "./input.js";
import type { Io } from "./io.js";
import { extensions, keyOf, type Output, refuseCollisions, type Target, targetAt } from "./outputs.js";
import { refuseWindowsNames } from "./refuse-names.js";

/** An old file and what it will become. */
export interface ConversionPlan {
  readonly input: Input;
  readonly draft: Target;
  readonly record: Target;
  /** The text of the file, for the verifier. */
  readonly transcript?: Target;
  readonly rendered: readonly Output[];
  /** Name of the folder of pictures beside the draft. */
  readonly images: string;
  /** A picture, by its path relative to the draft. */
  imageAt(path: string): Target;
}

/**
 * Plans a run: outputs lie below the folder of outputs as their files lie below their bases. Where two files would take one
 * name, both keep their extension (`a.docx.md`, `a.txt.md`).
 *
 * @throws {OperationError} `collision` where even that doesn't help
 */
export function planConversions(io: Io, inputs: readonly Input[], options: ConvertOptions): readonly ConversionPlan[] {
  const counts = new Map<string, number>();
  for (const input of inputs) {
    const key = keyOf(placeOf(input, stemOf(input.file)));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const plans = inputs.map((input) => {
    const stem = stemOf(input.file);
    const shared = (counts.get(keyOf(placeOf(input, stem))) ?? 0) > 1;
    return planOf(io, input, shared ? basename(input.file) : stem, options);
  });
  refuseCollisions(plans.map((plan) => ({ input: plan.input, outputs: targetsOf(plan) })));
  refuseWindowsNames(io, plans.flatMap(targetsOf));
  return plans;
}

function planOf(io: Io, input: Input, name: string, { outDir, to, transcript }: ConvertOptions): ConversionPlan {
  const target = (extension: string) => targetAt(io, outDir, placeOf(input, `${name}.${extension}`));
  const formats = to.filter((format) => format !== "md");
  return {
    input,
    draft: target("md"),
    record: target("convert.json"),
    ...(transcript === true ? { transcript: target("source.txt") } : {}),
    rendered: formats.map((format) => ({ format, ...target(extensions[format]) })),
    images: `${name}.images`,
    imageAt: (path) => targetAt(io, outDir, placeOf(input, path)),
  };
}

/** All that a file becomes, but for its pictures, which only the reader knows. */
export function targetsOf({ draft, record, transcript, rendered }: ConversionPlan): readonly Target[] {
  return [draft, record, ...(transcript === undefined ? [] : [transcript]), ...rendered];
}

/** Where a name stands below the folder of outputs. */
function placeOf({ base, file }: Input, name: string): string {
  return join(relative(base, join(file, "..")), name);
}
