import { OperationError } from "../core/operation-error.js";
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
      issuer: issuer ?? (await insist(conversation, say(ISSUER), toName)),
      year: year ?? (await insist(conversation, say(yearQuestion(likelyYear(io.now()))), toYear(likelyYear(io.now())))),
      level: level ?? (await insist(conversation, levelQuestion(say), toLevel)),
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

/** Asks until the answer makes sense. */
async function insist<T>(
  conversation: Conversation,
  question: string,
  read: (answer: string) => T | undefined,
): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const answer = await conversation.ask(question);
    if (answer === undefined) break;
    const value = read(answer.trim());
    if (value !== undefined) return value;
  }
  throw new OperationError("usage", {
    zh: "没有得到回答，没有新建草稿",
    en: "there was no answer; no draft was made",
  });
}

function toName(answer: string): string | undefined {
  return answer === "" || answer.includes("|") ? undefined : answer;
}

function toYear(likely: number): (answer: string) => number | undefined {
  return (answer) => {
    if (answer === "") return likely;
    const year = /^(\d{4})年?度?$/u.exec(answer.normalize("NFKC"))?.[1];
    return year === undefined || Number(year) < 1978 || Number(year) > 2100 ? undefined : Number(year);
  };
}

function toLevel(answer: string): Level | undefined {
  const word = answer.normalize("NFKC").toLowerCase();
  return levels[Number(word) - 1] ?? levels.find((level) => level === word);
}

function nobodyToAsk(known: Partial<Facts>): OperationError {
  const missing = (["issuer", "year", "level"] as const).filter((name) => known[name] === undefined);
  const options = missing.map((name) => `--${name}`);
  return new OperationError("usage", {
    zh: `缺少${options.join("、")}（不在终端上运行，不能询问）`,
    en: `${options.join(", ")} missing (this is no terminal, nobody can be asked)`,
  });
}
