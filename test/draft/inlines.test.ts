import { expect, test } from "vitest";
import { sourceFile } from "../../src/core/source-file.js";
import { toInlines } from "../../src/draft/inlines.js";

/** Processor time, in microseconds, that it takes to join the lines of a paragraph; the best of three. */
function costOf(lines: number): number {
  const source = "a\r\n".repeat(lines);
  const file = sourceFile("a.md", source);
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  const position = { start: point(0), end: point(source.length) };
  const costs = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    const inlines = toInlines([{ type: "text", value: "a\n".repeat(lines), position }], {
      file,
      definitions: new Map(),
    });
    const { user, system } = process.cpuUsage(before);
    expect(inlines).toHaveLength(1);
    return user + system;
  });
  return Math.max(2_000, Math.min(...costs)); // shorter times are not told apart
}

test("lines of a paragraph, with the line ends of Windows, take no more than their share: eight times as many, not 64 times the work", () => {
  expect(costOf(128_000) / costOf(16_000)).toBeLessThan(30);
});
