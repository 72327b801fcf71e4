import type { CommanderError } from "commander";
import type { Sentence } from "../core/sentence.js";

type Translation = readonly [pattern: RegExp, zh: string];

/** What commander says, by its code: the words that it quotes, and the Chinese sentence around them. */
const translations: Readonly<Record<string, Translation>> = {
  "commander.unknownOption": [/^unknown option '(.*)'$/su, "没有选项“$1”"],
  "commander.unknownCommand": [/^unknown command '(.*)'$/su, "没有命令“$1”"],
  "commander.missingArgument": [/^missing required argument '(.*)'$/su, "缺少参数：$1"],
  "commander.optionMissingArgument": [/^option '(.*)' argument missing$/su, "选项“$1”后面缺少值"],
  "commander.missingMandatoryOptionValue": [/^required option '(.*)' not specified$/su, "缺少选项“$1”"],
  "commander.conflictingOption": [/^option '(.*)' cannot be used with option '(.*)'$/su, "选项“$1”和“$2”不能同时使用"],
  "commander.excessArguments": [
    /^too many arguments.* Expected (\d+) .* got (\d+)\.$/su,
    "参数太多：至多$1个，给了$2个",
  ],
};

/** What the arguments of commands are called in Chinese. */
const argumentNames: ReadonlyMap<string, string> = new Map([
  ["path", "文件、文件夹或通配符"],
  ["folder", "文件夹"],
  ["draft", "草稿"],
  ["shell", "Shell 的名称"],
]);
const MISSING = "commander.missingArgument";

const SUGGESTION = /\n\(Did you mean (?:one of )?(.*)\?\)$/su;

/** A fault in the command line, in both languages. */
export function usageFault({ code, message }: CommanderError): Sentence {
  const text = message.replace(/^error: /u, "");
  const suggested = SUGGESTION.exec(text)?.[1]?.split(", ");
  const plain = text.replace(SUGGESTION, "");
  const draft = code === "commander.unknownCommand" ? /'(.*\.(?:md|markdown))'/isu.exec(plain)?.[1] : undefined;
  const [pattern, zh] = translations[code] ?? [];
  const translated =
    pattern?.test(plain) === true && zh !== undefined
      ? plain.replace(pattern, (_, ...words) => filled(zh, code === MISSING ? words.map(nameOf) : words))
      : plain;
  if (draft !== undefined) return withoutCommand(draft);
  if (suggested === undefined) return { zh: translated, en: plain.replace(/\.$/u, "") };
  return {
    zh: `${translated}，是不是想写“${suggested.join("”或“")}”？`,
    en: `${plain}; did you mean ${suggested.join(" or ")}?`,
  };
}

function filled(sentence: string, words: readonly unknown[]): string {
  return sentence.replace(/\$(\d)/gu, (_, index: string) => String(words[Number(index) - 1]));
}

/** What an argument is called; the words of a user stay as they are. */
function nameOf(argument: unknown): string {
  return argumentNames.get(String(argument)) ?? String(argument);
}

/** Everybody forgets the command once. */
function withoutCommand(draft: string): Sentence {
  return {
    zh: `没有命令“${draft}”，是不是想写“report build ${draft}”或“report check ${draft}”？`,
    en: `unknown command '${draft}'; did you mean report build ${draft} or report check ${draft}?`,
  };
}
