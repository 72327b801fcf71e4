import { OperationError } from "../core/operation-error.js";
import { inLanguage } from "../core/sentence.js";
import type { PartialDate } from "../model/front-matter.js";
import { parseDate } from "../text/dates.js";
import type { Configuration } from "./config-files.js";
import type { Context } from "./context.js";
import { sourceDate } from "./epoch.js";
import type { Io } from "./io.js";
import type { ReviewOptions } from "./review-options.js";

/**
 * Who signs the letters: as the command line says, else the configuration, else whoever sits at the terminal.
 *
 * @returns undefined after Ctrl-C
 * @throws {OperationError} where nobody says
 */
export async function officeOf(
  { io, talk }: Context,
  { office }: Pick<ReviewOptions, "office">,
  { settings }: Configuration,
): Promise<string | undefined> {
  const known = office ?? settings.office;
  if (known !== undefined) return known;
  if (!io.stdin.isTTY) throw nobodySigns();
  const conversation = await io.stdin.converse();
  try {
    const question = {
      zh: "意见函由谁署名（单位全称）：",
      en: "The office that signs the letters, by its full name: ",
    };
    const answer = (await conversation.ask(inLanguage(question, talk.language)))?.replaceAll("|", "").trim();
    if (io.interrupted.aborted) return undefined;
    if (answer === undefined || answer === "") throw nobodySigns();
    return answer;
  } finally {
    conversation.close();
  }
}

function nobodySigns(): OperationError {
  return new OperationError("usage", {
    zh: "不知道意见函由谁署名：请加 --office 单位名称，或者在 report.config.yaml 里写 office",
    en: "who signs the letters? add --office NAME, or office: to report.config.yaml",
  });
}

/** The date of the letters: as the command line says, else SOURCE_DATE_EPOCH, else the day of the clock. */
export function letterDate(io: Io, { date }: Pick<ReviewOptions, "date">): PartialDate {
  if (date !== undefined) return date;
  const given = sourceDate(io.env);
  const fixed = given === undefined ? undefined : parseDate(given.slice(0, 10));
  if (fixed !== undefined) return fixed;
  const now = io.now();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
