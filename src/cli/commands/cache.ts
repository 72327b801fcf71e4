import type { Command } from "commander";
import type { CommandDefinition } from "../context.js";
import type { PruneOptions } from "../prune-cache.js";

/** `report cache prune [DIR…]`. */
export const cacheCommand: CommandDefinition = {
  examples: [
    {
      line: "report cache prune build",
      does: { zh: "删去 build 里不再有用的缓存", en: "drop what is of no more use in build" },
    },
  ],
  define(command: Command, { say, run }) {
    command
      .command("prune")
      .description(say({ zh: "删去不再有用的缓存", en: "drop entries that are of no more use" }))
      .argument("[folder...]", say({ zh: "输出文件夹（默认 build）", en: "folders of outputs (default build)" }))
      .option("--all", say({ zh: "全部删去", en: "drop all" }))
      .action((folders: string[], options: PruneOptions) =>
        run(async (context) => (await import("../prune-cache.js")).pruneCache(context, folders, options)),
      );
  },
};
