import { OperationError } from "../core/operation-error.js";
import { printable } from "../core/printable.js";
import { inLanguage, type Sentence } from "../core/sentence.js";
import { type Level, levels } from "../model/front-matter.js";
import type { Context } from "./context.js";
import type { Conversation } from "./io.js";

/** What a new draft must be told. */
export interface Facts {
  readonly issuer: string;
  /** The year reported on. */
  readonly year: number;
  readonly level: Level;
}

const levelNames = {
  province: { zh: "省、自治区、直辖市", en: "province" },
  city: { zh: "设区的市、自治州", en: "city" },
  county: { zh: "县、区、县级市", en: "county or district" },
  township: { zh: "乡、镇", en: "township" },
  subdistrict: { zh: "街道", en: "subdistrict" },
  department: { zh: "部门", en: "department" },
} as const satisfies Record<Level, Sentence>;

/** The year that a clerk is likely to report on: writing begins in November and ends in spring. */
function likelyYear(now: Date): number {
  return now.getMonth() >= 10 ? now.getFullYear() : now.getFullYear() - 1;
}

/**
 * Asks on the terminal for what the command line leaves open.
 *
 * @returns undefined after Ctrl-C
 * @throws {OperationError} where there is nobody to ask, or no answer
 */
export async function askForFacts({ io, talk }: Context, known: Partial<Facts>): Promise<Facts | undefined> {
  const { issuer, year, level } = known;
  if (issuer !== undefined && year !== undefined && level !== undefined) return { issuer, year, level };
  if (!io.stdin.isTTY) throw nobodyToAsk(known);
  const conversation = await io.stdin.converse();
  const say = (sentence: Sentence) => inLanguage(sentence, talk.language);
  try {
    return {
      issuer: issuer ?? (await insist(conversation, say(ISSUER), toName, say)),
      year:
        year ??
        (await insist(conversation, say(yearQuestion(likelyYear(io.now()))), toYear(likelyYear(io.now())), say)),
      level: level ?? (await insist(conversation, levelQuestion(say), toLevel, say)),
    };
  } catch (error) {
    if (io.interrupted.aborted) return undefined;
    throw error;
  } finally {
    conversation.close();
  }
}

const ISSUER: Sentence = { zh: "发文机关（署名，用全称）：", en: "The body that signs, by its full name: " };

function yearQuestion(likely: number): Sentence {
  return {
    zh: `报告哪一年的情况（直接回车为${likely}）：`,
    en: `The year reported on (Enter for ${likely}): `,
  };
}

function levelQuestion(say: (sentence: Sentence) => string): string {
  const choices = levels.map((level, index) => `  ${index + 1} ${say(levelNames[level])}`);
  return [say({ zh: "级别：", en: "Kind of unit:" }), ...choices, say({ zh: "输入数字：", en: "Number: " })].join("\n");
}

const ATTEMPTS = 20;

/** What an answer means, or what is wrong with it. */
type Read<T> = (answer: string) => { readonly value: T } | { readonly wrong: Sentence };

/** Asks until the answer makes sense, and says each time why it doesn't. */
async function insist<T>(
  conversation: Conversation,
  question: string,
  read: Read<T>,
  say: (sentence: Sentence) => string,
): Promise<T> {
  let asked = question;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const answer = await conversation.ask(asked);
    if (answer === undefined) break;
    const understood = read(answer.trim());
    if ("value" in understood) return understood.value;
    asked = `${printable(say(understood.wrong))}\n${question}`;
  }
  throw new OperationError("usage", {
    zh: "没有得到回答，没有新建草稿",
    en: "there was no answer; no draft was made",
  });
}

function toName(answer: string): ReturnType<Read<string>> {
  if (answer === "") return { wrong: { zh: "机关名称不能空着", en: "A name is needed" } };
  if (!answer.includes("|")) return { value: answer };
  return { wrong: { zh: "名称里不能有“|”", en: "A name can’t have a “|”" } };
}

function toYear(likely: number): Read<number> {
  return (answer) => {
    if (answer === "") return { value: likely };
    const year = Number(/^(\d{4})年?度?$/u.exec(answer.normalize("NFKC"))?.[1]);
    if (year >= 1978 && year <= 2100) return { value: year };
    return {
      wrong: {
        zh: `“${answer}”不是1978到2100之间的年份，请写四位数字，如${likely}`,
        en: `“${answer}” is no year from 1978 to 2100; write four digits, as ${likely}`,
      },
    };
  };
}

function toLevel(answer: string): ReturnType<Read<Level>> {
  const word = answer.normalize("NFKC").toLowerCase();
  const level = levels[Number(word) - 1] ?? levels.find((each) => each === word);
  if (level !== undefined) return { value: level };
  return {
    wrong: {
      zh: `“${answer}”不是下面列出的级别，请输入1到${levels.length}中的一个数字`,
      en: `“${answer}” is none of those below; enter a number from 1 to ${levels.length}`,
    },
  };
}

function nobodyToAsk(known: Partial<Facts>): OperationError {
  const missing = (["issuer", "year", "level"] as const).filter((name) => known[name] === undefined);
  const options = missing.map((name) => `--${name}`);
  return new OperationError("usage", {
    zh: `缺少${options.join("、")}（不在终端上运行，不能询问）`,
    en: `${options.join(", ")} missing (this is no terminal, nobody can be asked)`,
  });
}
