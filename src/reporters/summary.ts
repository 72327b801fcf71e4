import { counted } from "../core/counted.js";
import { type Diagnostic, type Tally, tally } from "../core/diagnostic.js";
import type { Sentence } from "../core/sentence.js";
import type { LeftOut, ReportedFile } from "./reporter.js";

const NOTHING: LeftOut = { warnings: 0, infos: 0 };

/** What a summary tells of files. */
export interface Counts extends Tally {
  readonly files: number;
  /** Findings that can be mended: without asking, and on request. */
  readonly safe: number;
  readonly ask: number;
  /** Findings that a baseline has taken out. */
  readonly known: number;
}

export const NO_FILES: Counts = { files: 0, errors: 0, warnings: 0, infos: 0, safe: 0, ask: 0, known: 0 };

/** The same with one more file. */
export function counting(counts: Counts, { diagnostics, known = 0 }: ReportedFile): Counts {
  const { errors, warnings, infos } = tally(diagnostics);
  const fixable = (how: Diagnostic["fix"]) =>
    diagnostics.filter(({ edits, fix }) => edits !== undefined && fix === how).length;
  return {
    files: counts.files + 1,
    errors: counts.errors + errors,
    warnings: counts.warnings + warnings,
    infos: counts.infos + infos,
    safe: counts.safe + fixable("safe"),
    ask: counts.ask + fixable("ask"),
    known: counts.known + known,
  };
}

/** The counts of a run, and how to mend what can be mended. */
export function summaryOf(files: readonly ReportedFile[], leftOut = NOTHING): readonly Sentence[] {
  return sentencesOf(files.reduce(counting, NO_FILES), leftOut);
}

export function sentencesOf(
  { files, errors, safe, ask, known, ...listed }: Counts,
  leftOut = NOTHING,
): readonly Sentence[] {
  const warnings = listed.warnings + leftOut.warnings;
  const infos = listed.infos + leftOut.infos;
  const quiet = leftOut.warnings + leftOut.infos > 0;
  if (errors + warnings + infos === 0) {
    if (known > 0) return [nothingNew(files, known)];
    return [{ zh: `${files}个文件，没有发现问题`, en: `${counted(files, "file")}, nothing to object to` }];
  }
  const counts = {
    zh: `${files}个文件：${errors}个错误，${warnings}个警告，${infos}个提示`,
    en: `${counted(files, "file")}: ${counted(errors, "error")}, ${counted(warnings, "warning")}, ${counted(infos, "hint")}`,
  };
  if (quiet) return [{ zh: `${counts.zh}；没有全部列出`, en: `${counts.en}; not all are listed` }];
  const fixes = [
    ...(safe > 0
      ? [
          {
            zh: `${safe}处可以自动改正：report check --fix`,
            en: `${counted(safe, "finding")} to mend by report check --fix`,
          },
        ]
      : []),
    ...(ask > 0
      ? [
          {
            zh: `${ask}处看过以后可以改正：report check --fix=all`,
            en: `${counted(ask, "finding")} to mend on request by report check --fix=all`,
          },
        ]
      : []),
  ];
  return [counts, ...fixes];
}

function nothingNew(files: number, known: number): Sentence {
  return {
    zh: `${files}个文件，没有新的问题，已知的有${known}处`,
    en: `${counted(files, "file")}, nothing new, ${counted(known, "known finding")}`,
  };
}
