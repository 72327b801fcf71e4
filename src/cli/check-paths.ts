import { resolve } from "node:path";
import { tally } from "../core/diagnostic.js";
import { OperationError } from "../core/operation-error.js";
import type { RuleTime } from "../reporters/reporter.js";
import { summaryOf } from "../reporters/summary.js";
import type { BaselineFile } from "./baseline-file.js";
import type { Checked } from "./check-input.js";
import { type CheckInputsOptions, checkInputs } from "./check-inputs.js";
import type { CheckOptions } from "./check-options.js";
import type { Context } from "./context.js";
import { type ExitCode, worst } from "./exit-code.js";
import { tellFault } from "./faults.js";
import { eachFileOnce, type FileFindings, findingsByFile, withoutNeedlessText } from "./findings.js";
import type { Fixing } from "./fix-paths.js";
import { grounds } from "./grounds.js";
import type { Input } from "./input.js";
import { gather, namedPaths, refuseWatchingStdin } from "./inputs.js";
import { namedFile } from "./named-file.js";
import { printed } from "./printed.js";
import { counted } from "./progress.js";
import { isNews, listed } from "./quietly.js";
import { isMine, refuseSharing } from "./shards/share.js";
import { skippedNotes } from "./skipped.js";
import type { Talk } from "./talk.js";
import { type Round, repeatOnChange } from "./watch.js";
import { onWriting } from "./world-errors.js";

/** Checks what the arguments name, once or after each change; mends it first where that is wanted. */
export async function checkPaths(context: Context, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  refuseContradictions(paths, options);
  refuseSharing(paths, options);
  if (options.watch !== true) return (await checkOnce(context, paths, options)).code;
  refuseWatchingStdin([...paths, ...(options.previous ?? [])]);
  return repeatOnChange(context.io, context.talk, () => checkOnce(context, paths, options));
}

async function checkOnce(context: Context, paths: readonly string[], options: CheckOptions): Promise<Round> {
  const { io, talk } = context;
  const { inputs, skipped, folders, faults } = await gather(io, paths, options.stdinFilename);
  for (const { sentence } of faults) talk.fault(sentence);
  for (const note of skippedNotes(skipped)) talk.note(note);
  const codes: ExitCode[] = faults.length > 0 ? [2] : [];
  const touched = namedPaths(io, paths); // what has gone may come back
  if (options.baseline !== undefined) touched.add(resolve(io.cwd, options.baseline));
  let baseline: BaselineFile | undefined;
  try {
    baseline = await baselineOf(context, options);
  } catch (error) {
    return { code: tellFault(error, io, talk), touched, folders }; // once it is mended, --watch goes on
  }
  const fixing = await fixingOf(context, options);
  const stopwatch = options.timing === true ? (await import("./tell-timing.js")).timing(io) : undefined;
  const mine = inputs.filter((input) => isMine(io, input, options.shard));
  const ground = grounds(context, touched, options.previous);
  const surroundings: CheckInputsOptions = {
    ...ground,
    publish: options.publish === true,
    touched,
    ...(stopwatch === undefined ? {} : { stopwatch }),
    begin: (index) => talk.status(counted({ zh: "检查", en: "checking" }, index, mine.length)),
  };
  const keeper =
    options.shard === undefined
      ? undefined
      : await (await import("./shards/check-shard.js")).checkShardKeeper(context, inputs, ground, options, baseline);
  await keeper?.begin();
  const found: FileFindings[] = [];
  const foundOf = new Map<Input, readonly FileFindings[]>();
  const told = new Set<unknown>(); // a faulty configuration is the fault of many drafts
  for await (const looked of looks(context, mine, surroundings, fixing)) {
    if (io.interrupted.aborted) break;
    if ("fault" in looked) {
      if (!told.has(looked.fault)) codes.push(tellFault(looked.fault, io, talk, looked.input.path));
      told.add(looked.fault);
      continue;
    }
    for (const file of looked.files) found.push(file);
    if (keeper !== undefined) foundOf.set(looked.input, looked.files);
    codes.push(looked.code);
  }
  talk.status(undefined);
  if (io.interrupted.aborted) return { code: 130, touched, folders };
  fixing?.tellSum();
  const files = await sifted(context, baseline, eachFileOnce(found), options);
  const { errors, warnings } = tally(files.flatMap(({ diagnostics }) => diagnostics));
  const tooManyWarnings = warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY);
  if (inputs.length > 0)
    await print(context, files, { ...options, tooManyWarnings, times: stopwatch?.times() }, touched);
  stopwatch?.tell(talk);
  if (errors > 0 || tooManyWarnings) codes.push(1);
  const code = worst(codes);
  await keeper?.finish(code, foundOf);
  return { code, touched, folders };
}

/** What was found in an input, or why nothing could be. */
type Looked = { readonly input: Input } & (
  | { readonly files: readonly FileFindings[]; readonly code: ExitCode }
  | { readonly fault: unknown }
);

async function* looks(
  { io }: Context,
  inputs: readonly Input[],
  surroundings: CheckInputsOptions,
  fixing: Fixing | undefined,
): AsyncGenerator<Looked> {
  if (fixing === undefined) {
    for await (const judged of checkInputs(io, inputs, surroundings)) {
      yield "fault" in judged ? judged : { input: judged.input, files: filesOf(judged.checked), code: 0 };
    }
    return;
  }
  for (const [index, input] of inputs.entries()) {
    if (io.interrupted.aborted) return;
    surroundings.begin(index);
    try {
      const { checked, code } = await fixing.fix(input, surroundings);
      yield { input, files: filesOf(checked), code };
    } catch (fault) {
      yield { input, fault };
    }
  }
}

function filesOf({ opened, diagnostics, old }: Checked): readonly FileFindings[] {
  return findingsByFile(opened, diagnostics, old).map(withoutNeedlessText);
}

async function fixingOf(context: Context, { fix, fixDryRun }: CheckOptions): Promise<Fixing | undefined> {
  if (fix === undefined && fixDryRun === undefined) return undefined;
  const { fixing } = await import("./fix-paths.js");
  return fixing(context, fix ?? "safe", fixDryRun === true);
}

async function baselineOf(
  { io }: Context,
  { baseline, updateBaseline }: CheckOptions,
): Promise<BaselineFile | undefined> {
  if (baseline === undefined) return undefined;
  const { readBaseline } = await import("./baseline-file.js");
  return readBaseline(io, baseline, updateBaseline === true ? "fine" : "fault");
}

/** What is left of findings under a baseline; with `--update-baseline` nothing, for all of it is known then. */
async function sifted(
  { io, talk }: Context,
  baseline: BaselineFile | undefined,
  files: readonly FileFindings[],
  { updateBaseline: update }: CheckOptions,
): Promise<readonly FileFindings[]> {
  if (baseline === undefined) return files;
  const { sift, updateBaseline } = await import("./baseline-file.js");
  const { tellKnown, tellUpdated } = await import("./tell-baseline.js");
  if (update !== true) {
    const result = sift(io, baseline, files);
    tellKnown(talk, baseline, result);
    return result.files;
  }
  await updateBaseline(io, baseline, files);
  tellUpdated(talk, baseline, files);
  return files.map((file) => ({ ...file, diagnostics: [], known: file.diagnostics.length }));
}

async function print(
  context: Context,
  all: readonly FileFindings[],
  {
    output,
    fixDryRun,
    ...options
  }: CheckOptions & { readonly tooManyWarnings: boolean; readonly times: readonly RuleTime[] | undefined },
  inputs: ReadonlySet<string>,
): Promise<void> {
  const { io, talk, quiet } = context;
  const { format, times } = options;
  const list = listed(all, { ...options, quiet });
  if (!isNews(list, format, quiet && output === undefined)) return;
  if (fixDryRun === true && output === undefined) return tellLeft(talk, all); // stdout has the diff
  const colour = output === undefined && context.colour.stdout;
  const { files, leftOut } = list;
  const measured = times === undefined ? {} : { timing: times };
  const text = await printed(context, format, files, { colour, width: io.stdout.columns, leftOut, ...measured });
  if (output === undefined) return talk.data(text);
  const file = await namedFile(io, output);
  if (inputs.has(file) || inputs.has(resolve(io.cwd, output))) {
    throw new OperationError("usage", {
      zh: `--output 不能写到草稿或它所用的文件“${output}”上`,
      en: `--output must not overwrite “${output}”, which is a draft or used by one`,
    });
  }
  await onWriting(output, () => io.files.write(file, new TextEncoder().encode(text)));
}

function tellLeft(talk: Talk, files: readonly FileFindings[]): void {
  for (const { zh, en } of summaryOf(files).slice(0, 1)) talk.note({ zh: `改正以后，${zh}`, en: `afterwards: ${en}` });
}

function refuseContradictions(paths: readonly string[], options: CheckOptions): void {
  const { fix, fixDryRun, baseline, updateBaseline, previous = [] } = options;
  if (paths.includes("-") && previous.includes("-")) {
    throw new OperationError("usage", {
      zh: "草稿和 --previous 不能都从标准输入读",
      en: "the draft and --previous cannot both be read from standard input",
    });
  }
  if (fix !== undefined && fixDryRun !== true && paths.includes("-")) {
    throw new OperationError("usage", {
      zh: "--fix 不能改写标准输入；--fix-dry-run 可以看到要改什么",
      en: "--fix cannot write standard input; --fix-dry-run shows what it would change",
    });
  }
  if (updateBaseline === true && baseline === undefined) {
    throw new OperationError("usage", {
      zh: "--update-baseline 要和 --baseline 一起用，说明写到哪个文件",
      en: "--update-baseline needs --baseline, which names the file to write",
    });
  }
}
