import { tally } from "../core/diagnostic.js";
import type { Sentence } from "../core/sentence.js";
import type { ReportedFile } from "./reporter.js";

/** The counts of a run, and how to mend what can be mended. */
export function summaryOf(files: readonly ReportedFile[]): readonly Sentence[] {
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const { errors, warnings, infos } = tally(diagnostics);
  const safe = diagnostics.filter(({ edits, fix }) => edits !== undefined && fix === "safe").length;
  const ask = diagnostics.filter(({ edits, fix }) => edits !== undefined && fix === "ask").length;
  if (diagnostics.length === 0) {
    return [{ zh: `${files.length}个文件，没有发现问题`, en: `${count(files.length, "file")}, nothing to object to` }];
  }
  const counts = {
    zh: `${files.length}个文件：${errors}个错误，${warnings}个警告，${infos}个提示`,
    en: `${count(files.length, "file")}: ${count(errors, "error")}, ${count(warnings, "warning")}, ${count(infos, "hint")}`,
  };
  const fixes = [
    ...(safe > 0
      ? [
          {
            zh: `${safe}处可以自动改正：report check --fix`,
            en: `${count(safe, "finding")} to mend by report check --fix`,
          },
        ]
      : []),
    ...(ask > 0
      ? [
          {
            zh: `${ask}处看过以后可以改正：report check --fix=all`,
            en: `${count(ask, "finding")} to mend on request by report check --fix=all`,
          },
        ]
      : []),
  ];
  return [counts, ...fixes];
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
