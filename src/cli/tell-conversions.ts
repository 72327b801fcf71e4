import { resolve } from "node:path";
import { version } from "../../package.json";
import type { Remark } from "../convert/record.js";
import { summaryJson } from "../convert/summary/json.js";
import { type Row, sumsOf } from "../convert/summary/row.js";
import { tableOf } from "../convert/summary/table.js";
import { sumSentence } from "../convert/summary/words.js";
import type { Sentence } from "../core/sentence.js";
import type { Context } from "./context.js";
import type { ConversionDone } from "./convert-one.js";
import type { ConvertOptions } from "./convert-options.js";
import type { ExitCode } from "./exit-code.js";
import { faultKey, tellFault } from "./faults.js";
import { isOpenAlready } from "./open-already.js";
import { targetOfPage } from "./outputs.js";
import { readRecords, saveRecords, writeOutput } from "./records.js";

/** Doubts of one file that are told; all of them stand in its draft and in its record. */
const MOST_DOUBTS = 8;
/** Files in the table on a terminal; of more, those that ask for a person. */
const MOST_ROWS = 60;

/**
 * Prints what became of a file: written files on stdout, doubts, refusals and faults on stderr.
 *
 * @param told the keys of faults that have been printed
 */
export function tellConversion(
  { io, talk }: Context,
  { row, written, doubts, fault }: ConversionDone,
  { format }: Pick<ConvertOptions, "format">,
  told: Set<unknown>,
): ExitCode {
  if (format !== "json") for (const { path } of written) talk.written(path);
  if (fault !== undefined) {
    if (told.has(faultKey(fault))) return 2;
    told.add(faultKey(fault));
    return tellFault(fault, io, talk, row.path);
  }
  if (row.type === "failed") {
    const { path, message } = row;
    talk.fault({ zh: `没有转换“${path}”：${message.zh}`, en: `“${path}” was not converted: ${message.en}` });
    return 1;
  }
  for (const doubt of doubts.slice(0, MOST_DOUBTS)) talk.note(doubtSentence(row.path, doubt));
  const rest = doubts.length - MOST_DOUBTS;
  if (rest > 0) {
    talk.note({
      zh: `${row.path} 另有存疑${rest}处，见草稿里的report-doubt注释`,
      en: `${row.path}: ${rest} more doubts, see the comments report-doubt in the draft`,
    });
  }
  return 0;
}

function doubtSentence(path: string, { line, message }: Remark): Sentence {
  return { zh: `${path} 第${line}段 存疑：${message.zh}`, en: `${path}, paragraph ${line}, in doubt: ${message.en}` };
}

/** Prints the summary of a run, and writes the overview where one is wanted. */
export async function tellSummary(
  { io, talk, quiet }: Context,
  rows: readonly Row[],
  { format, overview, outDir, force }: Pick<ConvertOptions, "format" | "overview" | "outDir" | "force">,
): Promise<ExitCode> {
  if (format === "json") talk.data(summaryJson(rows, version, talk.language));
  if (!quiet) {
    const shown = rows.length <= MOST_ROWS ? rows : rows.filter(asksForPerson).slice(0, MOST_ROWS);
    talk.findings(tableOf(shown, talk.language));
    if (shown.length < rows.length && overview === undefined) {
      talk.note({
        zh: "表里只列缺少部分或存疑的；--overview 一览.html 可以把全部文件做成一页",
        en: "only files that lack a part or are in doubt are listed; --overview FILE.html makes a page of all",
      });
    }
    talk.note(sumSentence(sumsOf(rows)));
  }
  if (overview === undefined) return 0;
  try {
    const { overviewPage } = await import("../convert/summary/page.js");
    const page = new TextEncoder().encode(overviewPage(rows, talk.language));
    const file = resolve(io.cwd, overview);
    if (isOpenAlready(file) || (await io.files.stat(file))?.type === "other") await io.files.write(file, page);
    else {
      const target = targetOfPage(io, outDir, overview);
      const records = await readRecords(io, target.root);
      await writeOutput(io, target, page, records, force === true);
      await saveRecords(io, records);
    }
    if (format !== "json") talk.written(overview);
    return 0;
  } catch (error) {
    return tellFault(error, io, talk);
  }
}

function asksForPerson(row: Row): boolean {
  return row.type === "converted" && (row.doubts > 0 || row.missing.length > 0);
}
