import type { Command } from "commander";
import { reporterNames } from "../../reporters/all.js";
import type { CommandDefinition } from "../context.js";
import { oneOf } from "../option-values.js";
import type { MergeOptions } from "../shards/merge-options.js";

/** `report merge DIR… -o DIR`. */
export const mergeCommand: CommandDefinition = {
  examples: [
    {
      line: "report merge 一 二 三 -o build",
      does: { zh: "合并三台机器各做的一份", en: "join what three machines have made" },
    },
    {
      line: "report merge shards/* -o all --format sarif",
      does: { zh: "合并检查结果，另以 SARIF 输出", en: "join findings, and print them as SARIF" },
    },
  ],
  define(command: Command, { say, run }) {
    command
      .argument("<folder...>", say({ zh: "各分片的输出文件夹", en: "the folders that the shards wrote to" }))
      .requiredOption("-o, --out-dir <folder>", say({ zh: "合并到哪个文件夹", en: "where to" }))
      .option("--force", say({ zh: "覆盖不是本程序生成的文件", en: "overwrite files that this program did not make" }))
      .option(
        "--format <name>",
        say({
          zh: "同时输出检查结果（pretty、json、sarif 等）或转换汇总（pretty、json）",
          en: "also print findings (pretty, json, sarif …) or the summary of a conversion (pretty, json)",
        }),
        oneOf("--format", reporterNames),
      )
      .option(
        "--overview <file>",
        say({ zh: "把转换的汇总写成一个网页", en: "write the summary of a conversion as a web page" }),
      )
      .action((folders: string[], options: MergeOptions) =>
        run(async (context) => (await import("../shards/merge.js")).mergeShards(context, folders, options)),
      );
  },
};
