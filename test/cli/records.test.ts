import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Io } from "../../src/cli/io.js";
import { targetAt } from "../../src/cli/outputs.js";
import { readRecords, saveRecords, writeOutput } from "../../src/cli/records.js";
import { memoryIo } from "./memory-io.js";

test("what is written while the records are saved is recorded the next time", async () => {
  const memory = memoryIo([]);
  const write: Io["files"]["write"] = async (path, bytes) => {
    if (path.endsWith("outputs.json")) await setTimeout(20); // a slow disk
    await memory.files.write(path, bytes);
  };
  const io: Io = { ...memory, files: { ...memory.files, write } };
  const records = await readRecords(io, "/home/out");
  const add = (name: string) =>
    writeOutput(io, targetAt(io, "out", name), new TextEncoder().encode(name), records, false);
  await add("a");
  const saving = saveRecords(io, records);
  await setTimeout(5);
  await add("b");
  await saving;
  await saveRecords(io, records);
  const { known } = await readRecords(io, "/home/out");
  expect([...known.keys()]).toEqual(["a", "b"]);
});
