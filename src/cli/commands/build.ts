import type { Command } from "commander";
import { formats } from "../../render/all.js";
import type { BuildOptions } from "../build-options.js";
import type { CommandDefinition } from "../context.js";
import { someOf, wholeNumber } from "../option-values.js";
import { shardOption } from "../shards/shard-option.js";

/** `report build PATH…`. */
export const buildCommand: CommandDefinition = {
  examples: [
    {
      line: "report build 2024.md",
      does: { zh: "生成 build/2024.docx 和 build/2024.html", en: "make build/2024.docx and build/2024.html" },
    },
    { line: "report build drafts -o out --to docx", does: { zh: "整个文件夹，只要 DOCX", en: "a folder, DOCX only" } },
    {
      line: "report build 2024.md --draft --watch",
      does: { zh: "边写边看，有错误也生成", en: "while writing, in spite of errors" },
    },
  ],
  define(command: Command, { say, run }) {
    command
      .argument(
        "<path...>",
        say({ zh: "草稿、文件夹或通配符；- 表示标准输入", en: "drafts, folders or globs; - is standard input" }),
      )
      .option(
        "--to <formats>",
        say({
          zh: `生成什么，用逗号隔开：${formats.join("、")}（默认 docx,html）`,
          en: `what to make, separated by commas: ${formats.join(", ")} (default docx,html)`,
        }),
        someOf("--to", formats),
      )
      .option("-o, --out-dir <folder>", say({ zh: "放在哪个文件夹（默认 build）", en: "where to (default build)" }))
      .option("--force", say({ zh: "覆盖不是本程序生成的文件", en: "overwrite files that this program did not make" }))
      .option("--draft", say({ zh: "有错误也生成", en: "render in spite of errors" }))
      .option("--watch", say({ zh: "文件修改后重新生成", en: "build again after each change" }))
      .option(
        "--jobs <n>",
        say({
          zh: "最多用几个线程（默认按处理器的数目，至多4个）",
          en: "threads at most (default: as many as processors, 4 at most)",
        }),
        wholeNumber("--jobs", 1, 64),
      )
      .option("--no-cache", say({ zh: "没有改动的也重新生成", en: "build unchanged drafts again" }))
      .option(
        "--font-dir <folder>",
        say({
          zh: "PDF 的字体所在的文件夹（可以写几次；系统字体总会用到）",
          en: "a folder with fonts for PDF, besides those of the system (may be given again)",
        }),
        (folder: string, before: readonly string[] = []) => [...before, folder],
      )
      .addOption(shardOption(say))
      .option("--stdin-filename <name>", say({ zh: "标准输入的文件名", en: "name of what comes from standard input" }))
      .action((paths: string[], options: BuildOptions) =>
        run(async (context) => (await import("../build-paths.js")).buildPaths(context, paths, options)),
      );
  },
};
