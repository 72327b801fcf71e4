import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "report-fuzzed-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a thousand cases of the fuzzer break no law", () => {
  const args = ["scripts/fuzz.mjs", "--cases", "1000", "--seconds", "240", "--seed", "9704", "--folder", folder];
  const { status, stdout, stderr } = spawnSync("node", args, { encoding: "utf8" });
  expect(`${stdout}${stderr}`).toContain("seed 9704: 1000 cases");
  const { findings, kinds } = JSON.parse(readFileSync(join(folder, "seed-9704.json"), "utf8"));
  expect(findings).toEqual([]);
  expect(status).toBe(0);
  expect(Object.keys(kinds)).toEqual(expect.arrayContaining(["draft", "docx", "program"]));
});
