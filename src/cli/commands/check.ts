import { type Command, Option } from "commander";
import { type ReporterName, reporterNames } from "../../reporters/all.js";
import { type FixChoice, fixChoices } from "../../rules/fix-choice.js";
import type { CheckOptions } from "../check-options.js";
import type { CommandDefinition } from "../context.js";
import { oneOf, wholeNumber } from "../option-values.js";
import { shardOption } from "../shards/shard-option.js";

/** `report check PATH…`. */
export const checkCommand: CommandDefinition = {
  examples: [
    { line: "report check 2024.md", does: { zh: "检查一份草稿", en: "check one draft" } },
    {
      line: "report check drafts --max-warnings 0",
      does: { zh: "检查整个文件夹，有警告也算不合格", en: "check a folder; a warning fails it too" },
    },
    {
      line: "report check drafts --fix-dry-run",
      does: { zh: "看看能自动改正什么，不写文件", en: "see what could be mended, write nothing" },
    },
    {
      line: "report check drafts --format json --output findings.json",
      does: { zh: "把结果写成 JSON 文件", en: "write the findings to a JSON file" },
    },
  ],
  define(command: Command, { say, run }) {
    withFlag(command, "--fix", "safe" satisfies FixChoice);
    command
      .argument(
        "<path...>",
        say({ zh: "草稿、文件夹或通配符；- 表示标准输入", en: "drafts, folders or globs; - is standard input" }),
      )
      .option(
        "--format <name>",
        say({ zh: `输出方式：${reporterNames.join("、")}`, en: `output: ${reporterNames.join(", ")}` }),
        oneOf("--format", reporterNames),
        "pretty" satisfies ReporterName,
      )
      .option("--output <file>", say({ zh: "把结果写入文件", en: "write the findings to a file" }))
      .option(
        "--fix [which]",
        say({
          zh: "改正可以自动改正的；--fix=all 连同应当看过再改的",
          en: "mend what can be mended unasked; --fix=all also what should be looked at",
        }),
        oneOf<FixChoice>("--fix", fixChoices),
      )
      .option("--fix-dry-run", say({ zh: "只显示要改什么，不写文件", en: "show what would be mended, write nothing" }))
      .option(
        "--max-warnings <n>",
        say({ zh: "警告多于 n 条也算不合格", en: "more than n warnings fail as well" }),
        wholeNumber("--max-warnings", 0, 999_999),
      )
      .option("--publish", say({ zh: "同时检查网页发布所需的内容", en: "also check what a web page needs" }))
      .option(
        "--previous <path>",
        say({
          zh: "与上年的报告比对：草稿、文件夹或通配符，可以写几次",
          en: "compare with last year's report: a draft, folder or glob; may be given several times",
        }),
        (path: string, paths: readonly string[] = []) => [...paths, path],
      )
      .option(
        "--baseline <file>",
        say({ zh: "不列出这个文件里已知的问题", en: "leave out the findings known from this file" }),
      )
      .addOption(
        new Option(
          "--update-baseline",
          say({ zh: "把现有的问题记入 --baseline 的文件", en: "write the present findings to the file of --baseline" }),
        ).conflicts("watch"),
      )
      .option("--timing", say({ zh: "显示每条规则用了多少时间", en: "show how long each rule took" }))
      .option("--watch", say({ zh: "文件修改后重新检查", en: "check again after each change" }))
      .addOption(shardOption(say))
      .option("--stdin-filename <name>", say({ zh: "标准输入的文件名", en: "name of what comes from standard input" }))
      .action((paths: string[], options: CheckOptions) =>
        run(async (context) => (await import("../check-paths.js")).checkPaths(context, paths, options)),
      );
  },
};

/** Gives an option a value where it stands alone; without it, the option would take the next argument for its value. */
function withFlag(command: Command, flag: string, value: string): void {
  const parse = command.parseOptions.bind(command);
  command.parseOptions = (args) => {
    const end = args.indexOf("--");
    const isOption = (index: number) => end === -1 || index < end;
    return parse(args.map((arg, index) => (arg === flag && isOption(index) ? `${flag}=${value}` : arg)));
  };
}
