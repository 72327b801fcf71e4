import type { Command } from "commander";
import type { CommandDefinition } from "../context.js";

/** `report doctor`. */
export const doctorCommand: CommandDefinition = {
  examples: [{ line: "report doctor", does: { zh: "查看运行环境", en: "look at the surroundings" } }],
  define(command: Command, { run }) {
    command.action(() => run(async (context) => (await import("../doctor/examine.js")).examine(context)));
  },
};
