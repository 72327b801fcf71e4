import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Io } from "../../src/cli/io.js";
import { targetAt } from "../../src/cli/outputs.js";
import { readRecords, saveRecords, writeOutput } from "../../src/cli/records.js";
import { GOOD } from "./drafts.js";
import { memoryIo } from "./memory-io.js";
import { report } from "./run.js";

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

test.each([
  ["build a.md b.md -o out/", "out"],
  ["build a.md b.md -o .", "."],
  ["build a.md b.md -o /home/ab/out", "/home/ab/out"],
  ["convert c.txt d.txt -o out", "out"],
])("%s names the folder into which nothing can be written, once", async (line, folder) => {
  const journal = `/home/${folder.replace(/^\/home\/|^\.$/u, "")}/.report/journal.jsonl`.replace("//", "/");
  const { code, stdout, stderr } = await report(line, {
    files: { "a.md": GOOD, "b.md": GOOD, "c.txt": "一、主要举措\n\n开展普法。", "d.txt": "一、主要举措\n\n开展普法。" },
    refused: { [`write ${journal}`]: "EACCES" },
  });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr.match(/^错误.*$/gmu)).toEqual([
    `错误：输出文件夹“${folder}”里写不了文件：没有权限，或者文件正被其他程序使用`,
  ]);
});
