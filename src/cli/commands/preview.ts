import type { Command } from "commander";
import type { CommandDefinition } from "../context.js";
import { wholeNumber } from "../option-values.js";
import type { PreviewOptions } from "../preview/preview-draft.js";

/** `report preview DRAFT`. */
export const previewCommand: CommandDefinition = {
  examples: [
    {
      line: "report preview 2024.md",
      does: {
        zh: "在浏览器里看纸面、网页和检查结果，保存后自动更新",
        en: "paper, web page and findings in the browser",
      },
    },
    {
      line: "report preview 2024.md --no-open --port 8000",
      does: { zh: "只给出地址，自己打开", en: "only print the address" },
    },
  ],
  define(command: Command, { say, run }) {
    command
      .argument("<draft>", say({ zh: "一份草稿", en: "one draft" }))
      .option(
        "--port <n>",
        say({ zh: "端口（默认由系统选一个空闲的）", en: "port (default: a free one of the system's choice)" }),
        wholeNumber("--port", 1, 65535),
      )
      .option("--no-open", say({ zh: "不打开浏览器，只给出地址", en: "open no browser, only print the address" }))
      .option("--publish", say({ zh: "同时检查网页发布所需的内容", en: "also check what a web page needs" }))
      .action((path: string, options: PreviewOptions) =>
        run(async (context) => (await import("../preview/preview-draft.js")).previewDraft(context, path, options)),
      );
  },
};
