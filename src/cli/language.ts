import type { Language } from "../core/sentence.js";
import type { Io } from "./io.js";

export const languages = ["zh-CN", "en"] as const satisfies readonly Language[];

/**
 * The language that the user asks for: `--lang`, else REPORT_LANG.
 *
 * Read before the command line is parsed, since the parser itself speaks.
 */
export function languageAsked({ args, env }: Pick<Io, "args" | "env">): Language | undefined {
  const end = args.indexOf("--");
  const options = end === -1 ? args : args.slice(0, end);
  const at = options.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const value = options[at]?.startsWith("--lang=") ? options[at].slice("--lang=".length) : options[at + 1];
  if (at !== -1 && languages.some((language) => language === value)) return value === "en" ? "en" : "zh-CN";
  const wanted = env.REPORT_LANG;
  return wanted === undefined || wanted === "" ? undefined : fromLocale(wanted);
}

/** The language of the system: English for `en…`, Chinese, the language of the documents, for everything else. */
export function languageOfSystem({ env }: Pick<Io, "env">): Language {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== "");
  return fromLocale(locale ?? "");
}

/** English for `en…`, Chinese for everything else. */
export function fromLocale(locale: string): Language {
  return /^en(?![a-z])/iu.test(locale) ? "en" : "zh-CN";
}
