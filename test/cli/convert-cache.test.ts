import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { World } from "./memory-io.js";
import { LACKING, OLD } from "./old-files.js";
import { report } from "./run.js";

const FILES: NonNullable<World["files"]> = {
  "o/a.txt": OLD,
  "o/b.txt": LACKING,
  "o/一/a.txt": OLD,
  "o/图.docx": new Uint8Array(readFileSync("test/collection/20-yunshan-2024.docx")),
  "o/empty.txt": "",
  "o/broken.docx": "PK\u0003\u0004",
};
const LINE = "convert o --to md,html --transcript --format json";

async function run(files: NonNullable<World["files"]>, line = LINE, world: World = {}) {
  const jotted: string[] = [];
  const told = await report(line, { files, ...world, onCached: (path) => jotted.push(path) });
  return { ...told, jotted: jotted.length, disk: Object.fromEntries(told.io.disk) };
}

const first = await run(FILES);
const outputs = (disk: NonNullable<World["files"]>) =>
  Object.entries(disk)
    .filter(([path]) => path.startsWith("/home/drafts/") && !path.includes("/.report/"))
    .sort();

describe("a second conversion", () => {
  test("converts nothing anew, and tells and leaves the same", async () => {
    expect([first.code, first.jotted, outputs(first.disk).length]).toEqual([1, 6, 17]);
    const again = await run(first.disk);
    expect([again.code, again.jotted, again.stdout]).toEqual([first.code, 0, first.stdout]);
    expect(outputs(again.disk)).toEqual(outputs(first.disk));
    expect(again.stderr).toContain("其中2份以前就没有转换成，文件没有改动，没有再试；要再试请加 --retry-failed");
  });

  test.each<[what: string, line: string, change: NonNullable<World["files"]>, program: string, jotted: number]>([
    ["a changed file", LINE, { "/home/o/a.txt": OLD.replace("36", "37") }, "of tests", 1],
    ["--retry-failed", `${LINE} --retry-failed`, {}, "of tests", 2],
    ["--no-cache", `${LINE} --no-cache`, {}, "of tests", 0],
    ["another program", LINE, {}, "another", 6],
    ["other options", LINE.replace("html", "html,docx"), {}, "of tests", 6],
    ["an output that somebody changed", `${LINE} --force`, { "/home/drafts/a.md": "改" }, "of tests", 1],
    ["a configuration", LINE, { "/home/o/report.config.yaml": "house: gbt33476\n" }, "of tests", 6],
  ])("with %s does what must be done", async (_, line, change, program, jotted) => {
    const again = await run({ ...first.disk, ...change }, line, { program });
    expect(again.jotted).toBe(jotted);
    const clean = await run(
      { ...FILES, ...Object.fromEntries(Object.entries(change).filter(([path]) => !path.includes("drafts"))) },
      line,
    );
    expect(outputs(again.disk)).toEqual(outputs(clean.disk));
  });
});
