import { resolve } from "node:path";
import { OperationError } from "../core/operation-error.js";
import type { Sentence } from "../core/sentence.js";
import { isUnreadable } from "../core/unreadable.js";
import type { Level } from "../model/front-matter.js";
import type { Report } from "../model/report.js";
import type { Context } from "./context.js";
import type { Facts } from "./facts.js";
import { hidingPersons } from "./hide-persons.js";
import type { Input } from "./input.js";
import { openInput } from "./open-input.js";

/** Last year's report, which the next one answers. */
export interface LastYear {
  /** As the user named it. */
  readonly path: string;
  readonly report: Report;
  /** Whether it is a draft: an old file can't be named to `--previous`. */
  readonly isDraft: boolean;
  /** Hides the persons that it tells of from a text that repeats it. */
  readonly hide: (text: string) => string;
}

/**
 * Reads last year's report, a draft or an old file.
 *
 * @throws {OperationError} where it can't be read or is no report
 */
export async function readLastYear({ io }: Context, path: string): Promise<LastYear> {
  const file = resolve(io.cwd, path);
  const input: Input = { path, file, base: file, from: "disk" };
  const { opened, old } = await openInput(io, input, new Set());
  const refusal = opened.diagnostics.find((diagnostic) => isUnreadable([diagnostic]));
  if (refusal !== undefined) throw unusable(path, refusal.message);
  const { report } = opened.value;
  if (report.parts.length === 0) throw unusable(path, NO_PARTS);
  return { path, report, isDraft: old === undefined, hide: hidingPersons(opened) };
}

/** What last year's report says of the unit. */
export function factsOf({ frontMatter: { issuers, year, level } }: Report): Partial<Facts> {
  const known = level ?? levelOf(issuers);
  return {
    ...(issuers.length > 0 && { issuer: issuers.join("、") }),
    ...(year !== undefined && { year: year + 1 }),
    ...(known !== undefined && { level: known }),
  };
}

/** Only names that leave no doubt: a 区 may be a district or a zone, a 市 a city or a county. */
const names = [
  [/街道办事处$/u, "subdistrict"],
  [/[镇乡]人民政府$/u, "township"],
  [/[县旗]人民政府$/u, "county"],
  [/[省]人民政府$/u, "province"],
  [/[局委厅]$/u, "department"],
] as const satisfies readonly (readonly [RegExp, Level])[];

function levelOf([issuer, ...others]: readonly string[]): Level | undefined {
  if (issuer === undefined || others.length > 0) return undefined;
  return names.find(([pattern]) => pattern.test(issuer))?.[1];
}

const NO_PARTS: Sentence = {
  zh: "里面没有找到一级标题，不像一份报告",
  en: "it has no first-level heading and doesn’t look like a report",
};

function unusable(path: string, { zh, en }: Sentence): OperationError {
  return new OperationError("unreadable", {
    zh: `不能从“${path}”开始：${zh}`,
    en: `“${path}” can’t be begun from: ${en}`,
  });
}
