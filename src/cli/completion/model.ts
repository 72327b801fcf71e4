import type { Argument, Command, Option } from "commander";
import { choicesOf } from "../option-values.js";

/** What may stand behind an option, or as an argument. */
export type Values =
  | { readonly type: "words"; readonly words: readonly string[]; readonly list: boolean }
  | { readonly type: "file" }
  | { readonly type: "folder" }
  /** A number, a name: nothing can be offered. */
  | { readonly type: "free" };

export interface CompletionOption {
  /** `--format`, and `-o` where there is one. */
  readonly long: string;
  readonly short: string | undefined;
  readonly description: string;
  readonly values: Values | undefined;
  /** The value may be left out, and stands behind `=` where it isn't. */
  readonly optional: boolean;
  readonly repeatable: boolean;
}

export interface CompletionCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletionOption[];
  readonly argument: Values | undefined;
  readonly variadic: boolean;
}

/** All that a shell needs to know of the program. */
export interface CompletionModel {
  readonly globals: readonly CompletionOption[];
  readonly commands: readonly CompletionCommand[];
}

/**
 * Reads the definitions of the commands.
 *
 * @param ids what `report rules` takes
 */
export function completionModel(program: Command, ids: readonly string[]): CompletionModel {
  const commands = program.commands.map((command) => {
    const [argument] = command.registeredArguments;
    const words = command.name() === "rules" ? ids : undefined;
    const inner = command.commands.map((each) => each.name());
    return {
      name: command.name(),
      description: command.description(),
      options: [command, ...command.commands].flatMap(optionsOf).filter(isFirst),
      argument:
        inner.length > 0
          ? { type: "words" as const, words: inner, list: false }
          : argument === undefined
            ? undefined
            : argumentValues(argument, words),
      variadic: argument?.variadic === true,
    };
  });
  const names: Values = { type: "words", words: commands.map(({ name }) => name), list: false };
  const help = { name: "help", description: "", options: [], argument: names, variadic: false };
  const described = program
    .createHelp()
    .visibleCommands(program)
    .find((command) => command.name() === "help");
  return {
    globals: optionsOf(program),
    commands: [...commands, { ...help, description: described?.description() ?? "" }],
  };
}

function isFirst({ long }: CompletionOption, index: number, all: readonly CompletionOption[]): boolean {
  return all.findIndex((other) => other.long === long) === index;
}

function optionsOf(command: Command): CompletionOption[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({
      long: option.long ?? option.flags,
      short: option.short,
      description: option.description,
      values: valuesOf(option),
      optional: option.optional,
      repeatable: option.variadic || REPEATABLE.has(option.long ?? ""),
    }));
}

/** Collected by their parsers, which commander doesn't know of. */
const REPEATABLE: ReadonlySet<string> = new Set(["--previous", "--font-dir"]);

function valuesOf({ flags, required, optional, parseArg }: Option): Values | undefined {
  if (!required && !optional) return undefined;
  return choicesOf(parseArg) ?? byPlaceholder(/[<[]([^>\]]+)[>\]]/u.exec(flags)?.[1] ?? "");
}

function argumentValues(argument: Argument, words: readonly string[] | undefined): Values {
  if (words !== undefined) return { type: "words", words, list: false };
  return choicesOf(argument.parseArg) ?? byPlaceholder(argument.name());
}

function byPlaceholder(name: string): Values {
  if (/^(?:file|path|draft)/u.test(name)) return { type: "file" };
  return /^(?:folder|dir)/u.test(name) ? { type: "folder" } : { type: "free" };
}
