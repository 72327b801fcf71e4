import type { Command } from "commander";
import type { CommandDefinition } from "../context.js";
import { type ConvertOptions, conversionFormats, summaryFormats } from "../convert-options.js";
import { encodingName, oneOf, someOf, wholeNumber } from "../option-values.js";
import { shardOption } from "../shards/shard-option.js";

/** One process converts; a second fills the waits for disk and keeps going while the first is stuck in a file. */
const JOBS = 2;

/** `report convert PATH…`. */
export const convertCommand: CommandDefinition = {
  examples: [
    { line: "report convert 2021.docx", does: { zh: "转成 drafts/2021.md", en: "make drafts/2021.md" } },
    {
      line: "report convert 往年 -o drafts --overview 一览.html",
      does: { zh: "整个文件夹，另做一页汇总", en: "a folder, with a page that sums up" },
    },
    {
      line: "report convert 往年 --to md,docx,html",
      does: { zh: "同时生成 DOCX 和网页", en: "render DOCX and web pages too" },
    },
  ],
  define(command: Command, { say, run }) {
    command
      .argument(
        "<path...>",
        say({
          zh: "旧文件（docx、doc、wps、odt、rtf、html、mht、txt）、文件夹或通配符；- 表示标准输入",
          en: "old files (docx, doc, wps, odt, rtf, html, mht, txt), folders or globs; - is standard input",
        }),
      )
      .option(
        "-o, --out-dir <folder>",
        say({ zh: "放在哪个文件夹（默认 drafts）", en: "where to (default drafts)" }),
        "drafts",
      )
      .option(
        "--to <formats>",
        say({
          zh: `还要什么，用逗号隔开：${conversionFormats.join("、")}；草稿和转换记录总会写`,
          en: `what to make, separated by commas: ${conversionFormats.join(", ")}; the draft and its record always come`,
        }),
        someOf("--to", conversionFormats),
        ["md"] satisfies ConvertOptions["to"],
      )
      .option(
        "--encoding <name>",
        say({
          zh: "文本文件的编码，如 gb18030；不写时自动辨认",
          en: "of text files, as gb18030; told by itself without",
        }),
        encodingName("--encoding"),
      )
      .option("--no-office", say({ zh: "不借助 LibreOffice", en: "do without LibreOffice" }))
      .option(
        "--jobs <n>",
        say({ zh: `同时转换几份（默认 ${JOBS}）`, en: `files that are converted at a time (default ${JOBS})` }),
        wholeNumber("--jobs", 1, 64),
        JOBS,
      )
      .option("--force", say({ zh: "覆盖不是本程序生成的文件", en: "overwrite files that this program did not make" }))
      .option("--no-cache", say({ zh: "没有改动的也重新转换", en: "convert unchanged files again" }))
      .option(
        "--retry-failed",
        say({ zh: "以前没有转换成的再试一次", en: "try files again that could not be converted before" }),
      )
      .option(
        "--transcript",
        say({ zh: "另写 NAME.source.txt：读出的原文", en: "also write NAME.source.txt: the text as it was read" }),
      )
      .option(
        "--format <name>",
        say({
          zh: `汇总的形式：${summaryFormats.join("、")}`,
          en: `form of the summary: ${summaryFormats.join(", ")}`,
        }),
        oneOf("--format", summaryFormats),
        "pretty",
      )
      .option(
        "--overview <file>",
        say({
          zh: "把汇总写成一个网页：哪个机关哪年缺哪部分",
          en: "write the summary as a web page: who lacks what, when",
        }),
      )
      .addOption(shardOption(say))
      .option("--stdin-filename <name>", say({ zh: "标准输入的文件名", en: "name of what comes from standard input" }))
      .action((paths: string[], options: ConvertOptions) =>
        run(async (context) => (await import("../convert-paths.js")).convertPaths(context, paths, options)),
      );
  },
};
