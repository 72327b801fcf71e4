import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceFile, spanAt } from "../../src/core/source-file.js";
import { commandBreaches, writtenBreaches } from "./command-kind.js";
import { placeBreaches, sentenceBreaches } from "./draft-laws.js";
import { kinds } from "./kinds.js";
import { pack, unpack } from "./mutate/zip.js";
import { caseSeed, randomOf } from "./random.js";

const inMemory = Object.entries(kinds).filter(([name]) => name !== "program"); // that one needs the bundle

describe("the laws hold: no crash, places in the file, the same again, nothing lost, fixes at rest, four exit codes", () => {
  test.each(inMemory)(
    "for any %s",
    async (_, kind) => {
      const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          const { breaches } = await (await kind.make(randomOf(seed))).run();
          expect(breaches).toEqual([]);
        }),
        { numRuns: 25, seed: 9704, endOnFailure: true }, // another seed is another case, not a smaller one
      );
    },
    60_000,
  );

  test("a seed says all of its case, and another one says another", async () => {
    for (const [name, kind] of inMemory) {
      const files = async (seed: number) =>
        JSON.stringify((await kind.make(randomOf(seed))).files.map(({ bytes }) => [...bytes]));
      const seed = caseSeed(1, name, 1);
      expect(await files(seed)).toBe(await files(seed));
      expect(await files(seed)).not.toBe(await files(caseSeed(2, name, 1)));
    }
  });
});

describe("the yardsticks see", () => {
  const file = sourceFile("2024.md", "甲\n𠮷乙\n");
  const files = new Map([[file.path, file]]);
  const told = { ruleId: "md-h1", severity: "error", path: file.path, message: { zh: "甲", en: "a" } } as const;
  const beyond = { line: 3, column: 9, offset: 99 };
  test.each([
    ["a place behind the end", { ...told, span: { start: beyond, end: beyond } }, 1],
    [
      "a line that isn't that of the offset",
      { ...told, span: { start: { line: 1, column: 3, offset: 2 }, end: { line: 2, column: 1, offset: 2 } } },
      1,
    ],
    ["a place in a file that isn't there", { ...told, path: "b.md", span: spanAt(file, 0, 1) }, 1],
    [
      "an edit that cuts a character in two",
      { ...told, span: spanAt(file, 0, 1), edits: [{ span: spanAt(file, 2, 3), text: "" }] },
      1,
    ],
    [
      "nothing in a place that is right",
      { ...told, span: spanAt(file, 2, 4), edits: [{ span: spanAt(file, 2, 4), text: "" }] },
      0,
    ],
  ] as const)("%s", (_, diagnostic, count) => {
    expect(placeBreaches([diagnostic], files, new Uint8Array())).toHaveLength(count);
  });

  test("a sentence that lacks a language", () => {
    expect(
      sentenceBreaches([
        { zh: "甲", en: " " },
        { zh: "甲", en: "a" },
      ]),
    ).toHaveLength(1);
  });

  const line = { args: ["build"], outputs: ["out"], mends: false, forces: false };
  const there = new Set(["/home/a.md", "/home/out/old.docx"]);
  test.each([
    ["an output", "/home/out/a.docx", {}, 0],
    ["an output with half a character", "/home/\ud842", { outputs: ["\ud842"] }, 0],
    ["a file beside the outputs", "/home/outside.docx", {}, 1],
    ["a file that was there before", "/home/out/old.docx", {}, 1],
    ["one that may be written over", "/home/out/old.docx", { forces: true }, 0],
    ["a draft that nobody asked to mend", "/home/a.md", {}, 1],
    ["a draft that is mended", "/home/a.md", { mends: true }, 0],
    ["a new file beside it", "/home/b.md", { mends: true }, 1],
  ] as const)("%s", (_, path, more, count) => {
    expect(writtenBreaches({ ...line, ...more }, [path], there, "/home")).toHaveLength(count);
  });

  test.each([
    [0, "", 0],
    [130, "", 0],
    [3, "", 1],
    [null, "", 1],
    [2, "a fault inside the program; please report", 1],
  ])("exit code %s with “%s”", (code, stderr, count) => {
    expect(commandBreaches(line, code, stderr)).toHaveLength(count);
  });
});

test("an archive is read back as it was packed", () => {
  const entries = ["mimetype", "word/文.xml", ""].map((name) => ({
    name,
    bytes: new TextEncoder().encode(name.repeat(9)),
  }));
  expect(unpack(pack(entries)).map(({ name, bytes }) => [name, [...bytes]])).toEqual(
    entries.map(({ name, bytes }) => [name, [...bytes]]),
  );
});
