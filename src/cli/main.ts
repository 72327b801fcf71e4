import { commands } from "./commands/all.js";
import { nodeIo } from "./node-io.js";
import { runProgram } from "./program.js";

/** Runs the program in the real world; `bin/report.js` hands the code on to the shell. */
export async function main(): Promise<number> {
  return runProgram(nodeIo(new URL("./worker.js", import.meta.url), new URL(import.meta.url)));
}

export function isCommand(word: string): boolean {
  return word === "help" || commands.some(({ name }) => name === word);
}
