import { renameSync } from "node:fs";
import { diskFiles } from "../../../src/cli/disk-files.js";
import { nodeIo } from "../../../src/cli/node-io.js";
import { runProgram } from "../../../src/cli/program.js";

// The program with a disk on which it dies: KILL_AT says before how many files take their place.

const last = Number(process.env.KILL_AT ?? Number.POSITIVE_INFINITY);
let renamed = 0;

const io = nodeIo(new URL("./worker.js", import.meta.url), new URL(import.meta.url));
const files = diskFiles(io.interrupted, (from, to) => {
  renamed++;
  if (renamed >= last) process.kill(process.pid, "SIGKILL");
  renameSync(from, to);
});
process.exit(await runProgram({ ...io, files }));
