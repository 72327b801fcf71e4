import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type CacheKey, cacheLogFile, readCacheLog, remember } from "../../src/cli/cache-log.js";
import { diskFiles } from "../../src/cli/disk-files.js";
import type { Io } from "../../src/cli/io.js";
import { memoryIo } from "./memory-io.js";

const FILE = "/home/out/.report/cache/program.log";
const keyed = (name: string, key = "k"): CacheKey => ({ name, key: key.padEnd(64, "0") });
const bytes = (text: string) => new TextEncoder().encode(text);

async function logOf(...entries: readonly (readonly [name: string, content: string, key?: string])[]) {
  const io = memoryIo([]);
  for (const [name, content, key] of entries) await remember(io, FILE, keyed(name, key), bytes(content));
  return io;
}

async function found(io: Io, name: string, key?: string): Promise<string | undefined> {
  const content = await (await readCacheLog(io, FILE)).find(keyed(name, key));
  return content === undefined ? undefined : new TextDecoder().decode(content);
}

test.each<[what: string, name: string, key: string, content: string | undefined]>([
  ["what was remembered", "图 一.md", "k", "甲\n乙\n\n"],
  ["the last of a name", "b.md", "k", "新"],
  ["nothing under another key", "图 一.md", "other", undefined],
  ["nothing under the key of an entry that was replaced", "b.md", "old", undefined],
  ["an empty content", "c.md", "k", ""],
  ["nothing of an unknown name", "x.md", "k", undefined],
])("a cache finds %s", async (_, name, key, content) => {
  const io = await logOf(["b.md", "旧", "old"], ["图 一.md", "甲\n乙\n\n"], ["b.md", "新"], ["c.md", ""]);
  expect(await found(io, name, key)).toBe(content);
});

test.each([0, 1, 30, 70, 140, 150])("a record torn after %d bytes hides none of the others", async (length) => {
  const io = await logOf(["a", "甲"]);
  const whole = io.disk.get(FILE) ?? new Uint8Array();
  const torn = (await logOf(["b", "乙".repeat(100)])).disk.get(FILE)?.subarray(0, length) ?? new Uint8Array();
  io.disk.set(FILE, Buffer.concat([torn, whole, torn]));
  await remember(io, FILE, keyed("c"), bytes("丙"));
  expect([await found(io, "a"), await found(io, "b"), await found(io, "c")]).toEqual(["甲", undefined, "丙"]);
});

test("what would look like the beginning of another is not remembered", async () => {
  const io = await logOf(["a", "甲\0乙"], ["b\nc", "丙"]);
  expect(io.disk.has(FILE)).toBe(false);
});

test("a log that is longer than a piece is read in pieces", async () => {
  const long = "长".repeat(2_000_000);
  const entries = Array.from({ length: 5 }, (_, index) => [`${index}`, `${index}${long}`] as const);
  const io = await logOf(...entries, ["last", "末"]);
  const log = await readCacheLog(io, FILE);
  expect([log.count, [...log.names()]]).toEqual([6, ["0", "1", "2", "3", "4", "last"]]);
  for (const [name, content] of entries)
    expect(Buffer.from((await log.find(keyed(name))) ?? "").toString()).toBe(content);
  expect(await found(io, "last")).toBe("末");
});

test("a record that is longer than a piece is found", async () => {
  const io = await logOf(["a", "甲"], ["long", "长".repeat(7_000_000)], ["b", "乙"]);
  expect((await found(io, "long"))?.length).toBe(7_000_000);
  expect([await found(io, "a"), await found(io, "b")]).toEqual(["甲", "乙"]);
});

test("entries that later ones have replaced are dropped once they are more than the others", async () => {
  const io = await logOf(
    ["a", "甲"],
    ...Array.from({ length: 6 }, (_, index) => ["b", `${index}`.repeat(1e6)] as const),
  );
  const log = await readCacheLog(io, FILE);
  expect([log.count, io.disk.get(FILE)?.length]).toEqual([2, expect.toSatisfy((size) => size < 1.1e6)]);
  expect([await found(io, "a"), await found(io, "b")]).toEqual(["甲", "5".repeat(1e6)]);
});

test("programs have logs of their own", () => {
  expect(cacheLogFile("/o", "a".repeat(64))).not.toBe(cacheLogFile("/o", "b".repeat(64)));
});

test("on a real disk, what several add at a time is all there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "report-cache-"));
  try {
    const file = join(folder, "一/cache.log");
    const io = { ...memoryIo([]), files: diskFiles(new AbortController().signal) };
    const names = Array.from({ length: 50 }, (_, index) => `${index}`);
    await Promise.all(names.map((name) => remember(io, file, keyed(name), bytes(name.repeat(1_000)))));
    const log = await readCacheLog(io, file);
    expect([...log.names()].sort()).toEqual([...names].sort());
    for (const name of names)
      expect(Buffer.from((await log.find(keyed(name))) ?? "").toString()).toBe(name.repeat(1_000));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a log that is written anew takes away what a killed run has left of that", async () => {
  const folder = mkdtempSync(join(tmpdir(), "report-cache-"));
  try {
    const file = join(folder, "cache.log");
    const io = { ...memoryIo([]), files: diskFiles(new AbortController().signal) };
    for (const content of ["旧", "新"]) await remember(io, file, keyed("a"), bytes(content));
    writeFileSync(join(folder, ".report-999999999-1.tmp"), "半"); // no process has that number
    await (await readCacheLog(io, file)).keep(["a"]);
    expect(readdirSync(folder)).toEqual(["cache.log"]);
    expect((await readCacheLog(io, file)).count).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
