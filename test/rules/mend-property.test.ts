import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { sourceFile, spanAt } from "../../src/core/source-file.js";
import type { Mended } from "../../src/rules/mend.js";
import { ruleMetas } from "../../src/rules/metas.js";
import { mendText } from "./mend-text.js";

const FRONT = `---
title: 示例市云岭区青禾街道2024年法治政府建设情况报告
issuer: 云岭区人民政府青禾街道办事处
year: 2024
date: 2025-01-10
---
`;

/** What no fix of words may touch, faults or not. */
const keepsakes = [
  "<!-- 备注,不改: a;b (c) 12～13 -->",
  "系统代号为`A,B;(1)  2～3`。",
  "详见[公示](https://www.shili.example/a,b;c/1～2)。",
  "详见<https://www.shili.example/a,b;c>。",
];

const planted: readonly { readonly draft: string }[] = readdirSync("test/corpus/planted")
  .filter((name) => name.endsWith(".yaml"))
  .flatMap((name) => parse(readFileSync(`test/corpus/planted/${name}`, "utf8")));

const examples = ruleMetas.flatMap(({ good, bad }) => [good, bad]);
const pieces = [...examples, ...planted.map(({ draft }) => draft)].filter((text) => !text.startsWith("---"));
const wholes = [...examples, ...planted.map(({ draft }) => draft)].filter((text) => text.startsWith("---"));

const folders = ["examples", "examples/chenguang-2024", "test/corpus/clean"].filter(existsSync);
const files = folders.flatMap((folder) =>
  readdirSync(folder).flatMap((name) => (name.endsWith(".md") ? [`${folder}/${name}`] : [])),
);

/** Whether what lies outside the listed edits stands in the result as it was, in order. */
function keepsTheRest({ before: { text }, after, kept, changes }: Mended): boolean {
  const accounted = new Uint8Array(text.length);
  for (const { span } of changes) accounted.fill(1, span.start.offset, span.end.offset);
  let place = 0;
  for (const { from, to, by } of kept) {
    if (from + by < place || text.slice(from, to) !== after.slice(from + by, to + by)) return false;
    place = to + by;
    accounted.fill(1, from, to);
  }
  return accounted.every((value) => value === 1);
}

async function isWellMended(text: string, choice: "safe" | "all"): Promise<void> {
  const once = await mendText(text, choice);
  expect(once.restless).toEqual([]);
  for (const mended of once.mended) expect(keepsTheRest(mended)).toBe(true);
  const twice = await mendText(once.text, choice);
  expect(twice.mended).toEqual([]);
  expect(twice.text).toBe(once.text);
  for (const keepsake of keepsakes) {
    if (choice === "safe") expect(once.text.split(keepsake).length).toBe(text.split(keepsake).length);
  }
  expect(once.left.flatMap(({ ruleId, fix, message }) => (fix === "safe" ? [`${ruleId} ${message.zh}`] : []))).toEqual(
    [],
  );
}

const keep = (from: number, to: number, by = 0) => ({ from, to, by });

test.each([
  ["a change that isn't listed", "甲丁丙", [keep(0, 3)], [], false],
  ["a change that is neither listed nor kept", "甲丁丙", [keep(0, 1), keep(2, 3)], [], false],
  ["a change beside the listed one", "甲丁戊", [keep(0, 1), keep(2, 3)], [[1, 2]], false],
  ["stretches that changed places", "丙丁甲", [keep(0, 1, 2), keep(2, 3, -2)], [[1, 2]], false],
  ["the listed change", "甲丁丙", [keep(0, 1), keep(2, 3)], [[1, 2]], true],
  ["a listed insertion", "甲丁乙丙", [keep(0, 1), keep(1, 3, 1)], [[1, 1]], true],
] as const)("the yardstick sees %s", (_, after, kept, spans, fine) => {
  const before = sourceFile("a.md", "甲乙丙");
  const changes = spans.map(
    ([from, to]) => ({ ruleId: "md-h1", span: spanAt(before, from, to), from: "", to: "" }) as const,
  );
  expect(keepsTheRest({ before, after, kept, changes })).toBe(fine);
});

describe("mending twice is mending once, and leaves the rest alone", () => {
  test.each(["safe", "all"] as const)(
    "in every example and planted fault (%s)",
    async (choice) => {
      for (const piece of pieces) await isWellMended(FRONT + piece, choice);
      for (const whole of wholes) await isWellMended(whole, choice);
    },
    120_000,
  );

  test.each(files)("in %s", async (file) => {
    for (const choice of ["safe", "all"] as const) await isWellMended(readFileSync(file, "utf8"), choice);
  });

  test("in a thousand random heaps of faults", async () => {
    const heap = fc.array(fc.constantFrom(...pieces, ...keepsakes), { minLength: 1, maxLength: 8 });
    const choices = fc.constantFrom("safe" as const, "all" as const);
    await fc.assert(
      fc.asyncProperty(heap, choices, fc.boolean(), async (chosen, choice, windows) => {
        const text = `${FRONT}\n${chosen.map((piece) => piece.trimEnd()).join("\n\n")}\n`;
        await isWellMended(windows ? text.replaceAll("\n", "\r\n") : text, choice);
      }),
      { numRuns: 1_000, seed: 9704 },
    );
  }, 240_000);
});
