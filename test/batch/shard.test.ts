import { describe, expect, test } from "vitest";
import { isInShard, parseShard } from "../../src/batch/shard.js";

describe("a shard", () => {
  test.each([
    ["1/1", { index: 1, of: 1 }],
    ["2/3", { index: 2, of: 3 }],
    ["9999/9999", { index: 9999, of: 9999 }],
  ])("is written %s", (text, shard) => {
    expect(parseShard(text)).toEqual(shard);
  });

  test.each(["0/3", "4/3", "1", "1/0", "-1/3", "01/3", "1/3/5", "1 / 3", "1/10000", ""])(
    "isn't written “%s”",
    (text) => {
      expect(parseShard(text)).toBeUndefined();
    },
  );

  test("every file belongs to one of them, and none has much more than its share", () => {
    const names = Array.from({ length: 3000 }, (_, index) => `区/${index}.md`);
    const counts = [1, 2, 3].map((index) => names.filter((name) => isInShard(name, { index, of: 3 })).length);
    expect(counts.reduce((sum, count) => sum + count)).toBe(3000);
    expect(Math.max(...counts)).toBeLessThan(1100);
  });

  test("a name keeps its shard on every system, whatever form of Unicode it is written in", () => {
    for (const index of [1, 2, 3, 4, 5]) {
      const shard = { index, of: 5 };
      expect(isInShard("Caf\u0065\u0301.md", shard)).toBe(isInShard("Caf\u00e9.md", shard));
    }
  });

  test("the share of a name never changes between versions: SHA-256 of the name, mod the number of shards", () => {
    expect([1, 2, 3].filter((index) => isInShard("2024.md", { index, of: 3 }))).toEqual([SHARE]);
  });
});

/** `printf 2024.md | sha256sum`, mod 3, plus 1. */
const SHARE = 3;
