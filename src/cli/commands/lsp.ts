import type { Command } from "commander";
import type { CommandDefinition } from "../context.js";

interface LspOptions {
  readonly publish?: true;
}

/** `report lsp`. */
export const lspCommand: CommandDefinition = {
  examples: [{ line: "report lsp --stdio", does: { zh: "由编辑器启动", en: "started by an editor" } }],
  define(command: Command, { say, run }) {
    command
      .option(
        "--stdio",
        say({ zh: "经标准输入输出通信（总是如此）", en: "speak over standard input and output (always so)" }),
      )
      .option("--publish", say({ zh: "同时检查网页发布所需的内容", en: "also check what a web page needs" }))
      .action(({ publish }: LspOptions) =>
        run(async (context) => (await import("../lsp/serve.js")).serve(context, publish === true)),
      );
  },
};
