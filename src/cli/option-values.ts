import { OperationError } from "../core/operation-error.js";
import { nearest } from "../schema/nearest.js";

/** A parser of an option's value that must be one of `choices`. */
export function oneOf<T extends string>(flag: string, choices: readonly T[]): (value: string) => T {
  return (value) => {
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined) throw badChoice(flag, value, choices);
    return chosen;
  };
}

/** A parser of a list of choices, separated by commas; each comes once, in the order of `choices`. */
export function someOf<T extends string>(flag: string, choices: readonly T[]): (value: string) => readonly T[] {
  const one = oneOf(flag, choices);
  return (value) => {
    const words = value.split(/[,，、]/u).map((word) => word.trim());
    const chosen = new Set(words.filter((word) => word !== "").map(one));
    if (chosen.size === 0) throw badChoice(flag, value, choices);
    return choices.filter((choice) => chosen.has(choice));
  };
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

function badChoice(flag: string, value: string, choices: readonly string[]): OperationError {
  const meant = nearest(value, choices);
  const list = choices.join(", ");
  return new OperationError("usage", {
    zh: `${flag} 没有“${value}”这个值${meant === undefined ? "" : `，是不是想写“${meant}”？`}（可用：${list}）`,
    en: `${flag} does not know “${value}”${meant === undefined ? "" : `; did you mean ${meant}?`} (choices: ${list})`,
  });
}
