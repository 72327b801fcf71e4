import { resolve } from "node:path";
import type { Command } from "commander";
import { tally } from "../../core/diagnostic.js";
import { OperationError } from "../../core/operation-error.js";
import { type ReporterName, reporterNames } from "../../reporters/all.js";
import { checkInput } from "../check-input.js";
import { configurations } from "../config-files.js";
import type { CommandDefinition, Context } from "../context.js";
import { type ExitCode, worst } from "../exit-code.js";
import { tellFault } from "../faults.js";
import { eachFileOnce, type FileFindings, findingsByFile } from "../findings.js";
import { gather, refuseWatchingStdin } from "../inputs.js";
import { oneOf, wholeNumber } from "../option-values.js";
import { printed } from "../printed.js";
import { counted } from "../progress.js";
import { skippedNotes } from "../skipped.js";
import { type Round, repeatOnChange } from "../watch.js";
import { onWriting } from "../world-errors.js";

interface CheckOptions {
  readonly format: ReporterName;
  readonly output?: string;
  readonly maxWarnings?: number;
  readonly publish?: true;
  readonly watch?: true;
  readonly stdinFilename?: string;
}

/** `report check PATH…`. */
export const checkCommand: CommandDefinition = {
  examples: [
    { line: "report check 2024.md", does: { zh: "检查一份草稿", en: "check one draft" } },
    {
      line: "report check drafts --max-warnings 0",
      does: { zh: "检查整个文件夹，有警告也算不合格", en: "check a folder; a warning fails it too" },
    },
    {
      line: "report check drafts --format json --output findings.json",
      does: { zh: "把结果写成 JSON 文件", en: "write the findings to a JSON file" },
    },
  ],
  define(command: Command, { say, run }) {
    command
      .argument(
        "<path...>",
        say({ zh: "草稿、文件夹或通配符；- 表示标准输入", en: "drafts, folders or globs; - is standard input" }),
      )
      .option(
        "--format <name>",
        say({ zh: `输出方式：${reporterNames.join("、")}`, en: `output: ${reporterNames.join(", ")}` }),
        oneOf("--format", reporterNames),
        "pretty",
      )
      .option("--output <file>", say({ zh: "把结果写入文件", en: "write the findings to a file" }))
      .option(
        "--max-warnings <n>",
        say({ zh: "警告多于 n 条也算不合格", en: "more than n warnings fail as well" }),
        wholeNumber("--max-warnings", 0, 999_999),
      )
      .option("--publish", say({ zh: "同时检查网页发布所需的内容", en: "also check what a web page needs" }))
      .option("--watch", say({ zh: "文件修改后重新检查", en: "check again after each change" }))
      .option("--stdin-filename <name>", say({ zh: "标准输入的文件名", en: "name of what comes from standard input" }))
      .action((paths: string[], options: CheckOptions) => run((context) => checkPaths(context, paths, options)));
  },
};

async function checkPaths(context: Context, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { io, talk } = context;
  if (options.watch !== true) return (await checkOnce(context, paths, options)).code;
  refuseWatchingStdin(paths);
  return repeatOnChange(io, talk, () => checkOnce(context, paths, options));
}

async function checkOnce(context: Context, paths: readonly string[], options: CheckOptions): Promise<Round> {
  const { io, talk } = context;
  const { inputs, skipped, folders, faults } = await gather(io, paths, options.stdinFilename);
  for (const { sentence } of faults) talk.fault(sentence);
  for (const note of skippedNotes(skipped)) talk.note(note);
  const codes: ExitCode[] = faults.length > 0 ? [2] : [];
  const touched = new Set<string>();
  const configurationOf = configurations(io, context.config, touched);
  const found: FileFindings[] = [];
  const told = new Set<unknown>(); // a faulty configuration is the fault of many drafts
  for (const [index, input] of inputs.entries()) {
    if (io.interrupted.aborted) return { code: 130, touched, folders };
    talk.status(counted({ zh: "检查", en: "checking" }, index, inputs.length));
    try {
      const { opened, diagnostics } = await checkInput(io, input, {
        configurationOf,
        publish: options.publish === true,
        touched,
      });
      found.push(...findingsByFile(opened, diagnostics));
    } catch (error) {
      if (!told.has(error)) codes.push(tellFault(error, io, talk, input.path));
      told.add(error);
    }
  }
  talk.status(undefined);
  const files = eachFileOnce(found);
  const worthPrinting = files.length > 0 || (inputs.length > 0 && options.format !== "pretty");
  if (worthPrinting) await print(context, files, options, touched);
  const { errors, warnings } = tally(files.flatMap(({ diagnostics }) => diagnostics));
  if (errors > 0 || warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY)) codes.push(1);
  return { code: worst(codes), touched, folders };
}

async function print(
  context: Context,
  files: readonly FileFindings[],
  { format, output }: CheckOptions,
  inputs: ReadonlySet<string>,
): Promise<void> {
  const { io, talk } = context;
  const colour = output === undefined && context.colour.stdout;
  const text = await printed(context, format, files, { colour, width: io.stdout.columns });
  if (output === undefined) return talk.data(text);
  const file = resolve(io.cwd, output);
  if (inputs.has(file)) {
    throw new OperationError("usage", {
      zh: `--output 不能写到草稿或它所用的文件“${output}”上`,
      en: `--output must not overwrite “${output}”, which is a draft or used by one`,
    });
  }
  await onWriting(output, () => io.files.write(file, new TextEncoder().encode(text)));
}
