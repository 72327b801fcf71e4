import { runProgram } from "../../src/cli/program.js";
import { type MemoryIo, memoryIo, type World } from "./memory-io.js";

export interface Told {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly io: MemoryIo;
}

/** Runs a command line, its words separated by blanks, in a world in memory. */
export async function report(line: string | readonly string[], world: World = {}): Promise<Told> {
  const args = typeof line === "string" ? line.split(" ").filter((word) => word !== "") : line;
  const io = memoryIo(args, world);
  const code = await runProgram(io);
  return { code, io, ...io.told() };
}
