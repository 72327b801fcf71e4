import { resolve } from "node:path";
import { Command, CommanderError, Option } from "commander";
import { version } from "../../package.json";
import { OperationError } from "../core/operation-error.js";
import { inLanguage, type Language, type Sentence } from "../core/sentence.js";
import { nearest } from "../schema/nearest.js";
import { type ColourMode, colourModes, wantsColour } from "./colour.js";
import { commands } from "./commands/all.js";
import { languageOfConfig } from "./config-language.js";
import type { CommandDefinition, CommandEntry, ConfigChoice, Context, Frame } from "./context.js";
import type { ExitCode } from "./exit-code.js";
import { tellFault } from "./faults.js";
import { examplesText, helpIn } from "./help.js";
import type { Io } from "./io.js";
import { languageAsked, languageOfSystem, languages } from "./language.js";
import { oneOf } from "./option-values.js";
import { talkTo } from "./talk.js";
import { onWriting } from "./world-errors.js";

interface GlobalOptions {
  readonly config?: string | false;
  readonly lang?: Language;
  readonly color: ColourMode;
  readonly quiet?: true;
}

/** Runs the program: reads the command line, does what it says, tells what went wrong. Never throws. */
export async function runProgram(io: Io): Promise<ExitCode> {
  const language = languageAsked(io) ?? languageOfSystem(io);
  let talk = talkTo(io, { language, quiet: false, colour: wantsColour("auto", io, io.stderr) });
  let code: ExitCode = 0;
  const frame: Frame = {
    say: (sentence) => inLanguage(sentence, language),
    async run(work) {
      const context = await contextOf(io, program.opts<GlobalOptions>(), language);
      talk = context.talk;
      code = await work(context);
    },
    async whole() {
      const all = globalCommand(io, frame.say);
      for (const entry of commands) define(named(all, entry, frame.say), await entry.load(), io, frame);
      return all;
    },
  };
  const program = globalCommand(io, frame.say);
  try {
    refuseDoubtful(io.args);
    await addCommands(program, io, frame);
    await program.parseAsync(askedForHelp(io.args), { from: "user" });
    await onWriting("stdout", () => io.stdout.finish());
  } catch (error) {
    code = tellFault(error, io, talk);
  } finally {
    await io.converter.close();
  }
  talk.status(undefined);
  if (io.interrupted.aborted && io.stderr.isTTY) io.stderr.write("\n"); // the prompt shall not follow ^C
  await io.stderr.finish().catch(() => {}); // whoever can't be told can't be told that either
  return io.interrupted.aborted ? 130 : code;
}

function globalCommand(io: Io, say: Frame["say"]): Command {
  return new Command("report")
    .usage(say({ zh: "<命令> [选项]", en: "<command> [options]" }))
    .description(
      say({
        zh: "法治政府建设年度报告：从 Markdown 草稿生成公文 DOCX 和网页，并检查内容是否完整、格式是否正确",
        en: "Annual reports on law-based government: from a Markdown draft to an official DOCX and a web page, with checks",
      }),
    )
    .configureHelp(helpIn(say))
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => {}, // said in the language of the user, once it is caught
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride()
    .addOption(
      new Option(
        "--config <file>",
        say({ zh: "使用这个配置文件，不向上查找", en: "use this configuration, search none" }),
      ),
    )
    .addOption(new Option("--no-config", say({ zh: "不用配置文件", en: "use no configuration" })))
    .addOption(
      new Option(
        "--lang <language>",
        say({ zh: "提示的语言：zh-CN 或 en", en: "language of messages: zh-CN or en" }),
      ).argParser(oneOf("--lang", languages)),
    )
    .addOption(
      new Option(
        "--color <when>",
        say({ zh: "颜色：auto（默认）、always 或 never", en: "colours: auto (default), always or never" }),
      )
        .default("auto" satisfies ColourMode)
        .argParser(oneOf("--color", colourModes)),
    )
    .addOption(new Option("-q, --quiet", say({ zh: "只说错误", en: "tell errors only" })))
    .version(version, "-V, --version", say({ zh: "版本号", en: "version number" }))
    .helpOption("-h, --help", say({ zh: "帮助", en: "help" }))
    .helpCommand("help [command]", say({ zh: "某个命令的帮助", en: "help for a command" }));
}

/** What commander would obey in silence: the last of two that exclude each other, and a variable of a script that is empty. */
function refuseDoubtful(args: readonly string[]): void {
  const end = args.indexOf("--");
  const options = end === -1 ? args : args.slice(0, end);
  if (args.includes("") || options.some((option) => /^--[a-z-]+=$/u.test(option))) {
    throw new OperationError("usage", {
      zh: "命令里有一个空的参数，可能是脚本中的变量没有值",
      en: "an argument is empty; a variable of a script may have no value",
    });
  }
  if (!options.includes("--no-config") || !options.some((option) => /^--config(?:=|$)/u.test(option))) return;
  const [one, other] = ["--config <file>", "--no-config"];
  const message = `error: option '${one}' cannot be used with option '${other}'`;
  throw new CommanderError(2, "commander.conflictingOption", message);
}

/** Help needs the names of all commands; only the one that is asked for is loaded. */
async function addCommands(program: Command, io: Io, frame: Frame): Promise<void> {
  const { operands } = program.parseOptions([...io.args]);
  const [first, second] = operands;
  if (first === "help" && second !== undefined) refuseUnknown(second);
  const wanted = first === "help" ? second : first;
  program.addHelpText("before", ({ error }) => examplesText(commandsExamples, frame.say, widthOf(io, error)));
  for (const entry of commands) {
    const command = named(program, entry, frame.say);
    if (entry.name === wanted) define(command, await entry.load(), io, frame);
  }
}

/** `help cache prune` as `cache prune --help`: of commands of commands, commander would show the outer. */
function askedForHelp(args: readonly string[]): string[] {
  const at = args.findIndex((arg, index) => !arg.startsWith("-") && !takesValue(args[index - 1]));
  if (args[at] !== "help") return [...args];
  const rest = args.slice(at + (args[at + 1] === "help" ? 2 : 1));
  return [...args.slice(0, at), ...rest, "--help"];
}

function takesValue(option: string | undefined): boolean {
  return option !== undefined && /^--(?:config|lang|color)$/u.test(option);
}

/** Asked for help on what isn't there, commander would print that of the whole program. */
function refuseUnknown(name: string): void {
  const names = [...commands.map((entry) => entry.name), "help"];
  if (names.includes(name)) return;
  const meant = nearest(name, names);
  const suggestion = meant === undefined ? "" : `\n(Did you mean ${meant}?)`;
  throw new CommanderError(2, "commander.unknownCommand", `error: unknown command '${name}'${suggestion}`);
}

function named(program: Command, { name, summary }: CommandEntry, say: Frame["say"]): Command {
  return program.command(name).description(say(summary)).helpOption("-h, --help", say(HELP));
}

function define(command: Command, { define, examples }: CommandDefinition, io: Io, frame: Frame): void {
  command.addHelpText("before", ({ error }) => examplesText(examples, frame.say, widthOf(io, error)));
  define(command, frame);
}

const HELP: Sentence = { zh: "帮助", en: "help" };

const commandsExamples = [
  { line: "report init 2024.md", does: { zh: "新建一份草稿", en: "begin a draft" } },
  { line: "report check 2024.md", does: { zh: "检查草稿", en: "check it" } },
  {
    line: "report build 2024.md",
    does: { zh: "生成 build/2024.docx 和 build/2024.html", en: "make build/2024.docx and build/2024.html" },
  },
] as const;

function widthOf(io: Io, error: boolean): number {
  return (error ? io.stderr : io.stdout).columns ?? 80;
}

async function contextOf(io: Io, options: GlobalOptions, fallback: Language): Promise<Context> {
  const config: ConfigChoice =
    options.config === false
      ? { type: "none" }
      : options.config === undefined
        ? { type: "search" }
        : { type: "file", path: resolve(io.cwd, options.config) };
  const language = options.lang ?? languageAsked(io) ?? (await languageOfConfig(io, config)) ?? fallback;
  const quiet = options.quiet === true;
  const colour = {
    stdout: wantsColour(options.color, io, io.stdout),
    stderr: wantsColour(options.color, io, io.stderr),
  };
  return { io, talk: talkTo(io, { language, quiet, colour: colour.stderr }), quiet, colour, config };
}
