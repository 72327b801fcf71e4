import { tally } from "../core/diagnostic.js";
import type { Sentence } from "../core/sentence.js";
import type { LeftOut, ReportedFile } from "./reporter.js";

const NOTHING: LeftOut = { warnings: 0, infos: 0 };

/** The counts of a run, and how to mend what can be mended. */
export function summaryOf(files: readonly ReportedFile[], leftOut = NOTHING): readonly Sentence[] {
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const { errors, ...listed } = tally(diagnostics);
  const warnings = listed.warnings + leftOut.warnings;
  const infos = listed.infos + leftOut.infos;
  const quiet = leftOut.warnings + leftOut.infos > 0;
  const safe = diagnostics.filter(({ edits, fix }) => edits !== undefined && fix === "safe").length;
  const ask = diagnostics.filter(({ edits, fix }) => edits !== undefined && fix === "ask").length;
  if (errors + warnings + infos === 0) {
    const known = files.reduce((sum, file) => sum + (file.known ?? 0), 0);
    if (known > 0) return [nothingNew(files.length, known)];
    return [{ zh: `${files.length}个文件，没有发现问题`, en: `${count(files.length, "file")}, nothing to object to` }];
  }
  const counts = {
    zh: `${files.length}个文件：${errors}个错误，${warnings}个警告，${infos}个提示`,
    en: `${count(files.length, "file")}: ${count(errors, "error")}, ${count(warnings, "warning")}, ${count(infos, "hint")}`,
  };
  if (quiet) return [{ zh: `${counts.zh}；没有全部列出`, en: `${counts.en}; not all are listed` }];
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

function nothingNew(files: number, known: number): Sentence {
  return {
    zh: `${files}个文件，没有新的问题，已知的有${known}处`,
    en: `${count(files, "file")}, nothing new, ${count(known, "known finding")}`,
  };
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
