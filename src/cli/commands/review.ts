import type { Command } from "commander";
import { OperationError } from "../../core/operation-error.js";
import type { PartialDate } from "../../model/front-matter.js";
import { parseDate } from "../../text/dates.js";
import type { CommandDefinition } from "../context.js";
import { oneOf } from "../option-values.js";
import { type ReviewOptions, reviewFormats } from "../review-options.js";

/** `report review PATH…`. */
export const reviewCommand: CommandDefinition = {
  examples: [
    {
      line: "report review 报来 --office 示例区司法局",
      does: {
        zh: "审核整个文件夹，写出一览和各单位的意见函",
        en: "review a folder: an overview, and a letter to each unit",
      },
    },
    {
      line: "report review 报来/*.docx -o 审核 --date 2025-02-20",
      does: { zh: "另指定文件夹和函的日期", en: "name the folder, and the date of the letters" },
    },
    {
      line: "report review 报来 --format json > 审核.json",
      does: { zh: "另给程序一份汇总", en: "a summary for programs besides" },
    },
  ],
  define(command: Command, { say, run }) {
    command
      .argument(
        "<path...>",
        say({
          zh: "报来的文件（草稿、docx、doc、wps、odt、rtf、html、txt）、文件夹或通配符",
          en: "what was handed in (drafts, docx, doc, wps, odt, rtf, html, txt): files, folders or globs",
        }),
      )
      .option(
        "-o, --out-dir <folder>",
        say({ zh: "放在哪个文件夹（默认 review）", en: "where to (default review)" }),
        "review",
      )
      .option(
        "--office <name>",
        say({
          zh: "意见函由谁署名；不写时用配置的 office，都没有就询问",
          en: "who signs the letters; without it, office: of the configuration, else you are asked",
        }),
        officeName,
      )
      .option(
        "--date <date>",
        say({
          zh: "意见函的日期，如 2025-02-20（默认今天）",
          en: "date of the letters, as 2025-02-20 (default today)",
        }),
        day,
      )
      .option("--publish", say({ zh: "也检查网页需要的内容", en: "also check what a web page needs" }))
      .option(
        "--previous <path>",
        say({ zh: "与上一年的草稿比较（可以写几次）", en: "compare with last year’s drafts (may be given again)" }),
        (path: string, before: readonly string[] = []) => [...before, path],
      )
      .option(
        "--format <name>",
        say({
          zh: `标准输出的内容：写好的文件（pretty）或汇总（json）`,
          en: `what goes to standard output: the written files (pretty) or a summary (json)`,
        }),
        oneOf("--format", reviewFormats),
        "pretty",
      )
      .option("--force", say({ zh: "覆盖不是本程序生成的文件", en: "overwrite files that this program did not make" }))
      .action((paths: string[], options: ReviewOptions) =>
        run(async (context) => (await import("../review-paths.js")).reviewPaths(context, paths, options)),
      );
  },
};

function officeName(value: string): string {
  const name = value.trim();
  if (name !== "" && !/[\r\n|]/u.test(name)) return name;
  throw new OperationError("usage", {
    zh: `--office 应为单位的名称，这里是“${value}”`,
    en: `--office must be the name of an office, here it is “${value}”`,
  });
}

function day(value: string): PartialDate {
  const date = parseDate(value);
  if (date?.day !== undefined) return date;
  throw new OperationError("usage", {
    zh: `--date 应写成2025-02-20这样的日期，这里是“${value}”`,
    en: `--date must be a day like 2025-02-20, here it is “${value}”`,
  });
}
