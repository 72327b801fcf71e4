import { OperationError } from "../core/operation-error.js";
import { nearest } from "../schema/nearest.js";

/** The values that an option takes, for whoever wants to offer them. */
interface Choices {
  readonly type: "words";
  readonly words: readonly string[];
  /** Several, separated by commas. */
  readonly list: boolean;
}

/** A parser that tells its choices. */
type Choosing<T> = ((value: string) => T) & { readonly choices: Choices };

/** The choices of a parser that was made here. */
export function choicesOf(parser: unknown): Choices | undefined {
  return isChoosing(parser) ? parser.choices : undefined;
}

function isChoosing(parser: unknown): parser is Choosing<unknown> {
  return typeof parser === "function" && "choices" in parser;
}

/** A parser of an option's value that must be one of `choices`. */
export function oneOf<T extends string>(flag: string, choices: readonly T[]): Choosing<T> {
  const parse = (value: string) => {
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined) throw badChoice(flag, value, choices);
    return chosen;
  };
  return Object.assign(parse, { choices: { type: "words", words: choices, list: false } as const });
}

/** A parser of a list of choices, separated by commas; each comes once, in the order of `choices`. */
export function someOf<T extends string>(flag: string, choices: readonly T[]): Choosing<readonly T[]> {
  const one = oneOf(flag, choices);
  const parse = (value: string) => {
    const words = value.split(/[,，、]/u).map((word) => word.trim());
    const chosen = new Set(words.filter((word) => word !== "").map(one));
    if (chosen.size === 0) throw badChoice(flag, value, choices);
    return choices.filter((choice) => chosen.has(choice));
  };
  return Object.assign(parse, { choices: { type: "words", words: choices, list: true } as const });
}

/** A parser of a whole number within bounds. */
export function wholeNumber(flag: string, least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d{1,9}$/u.test(value) && number >= least && number <= most) return number;
    throw new OperationError("usage", {
      zh: `${flag} 应为${least}到${most}的整数，这里是“${value}”`,
      en: `${flag} must be a whole number from ${least} to ${most}, here it is “${value}”`,
    });
  };
}

/** Encodings that old texts are in; every other of the WHATWG encoding standard is taken too. */
const ENCODINGS = ["utf-8", "gb18030", "gbk", "gb2312", "big5", "utf-16le", "utf-16be"];

/** A parser of the name of an encoding. */
export function encodingName(flag: string): (value: string) => string {
  return (value) => {
    try {
      new TextDecoder(value);
    } catch {
      throw badChoice(flag, value, ENCODINGS);
    }
    return value;
  };
}

function badChoice(flag: string, value: string, choices: readonly string[]): OperationError {
  const meant = nearest(value, choices);
  const list = choices.join(", ");
  return new OperationError("usage", {
    zh: `${flag} 没有“${value}”这个值${meant === undefined ? "" : `，是不是想写“${meant}”？`}（可用：${list}）`,
    en: `${flag} does not know “${value}”${meant === undefined ? "" : `; did you mean ${meant}?`} (choices: ${list})`,
  });
}
