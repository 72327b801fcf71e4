import { expect, test } from "vitest";
import { open } from "../../src/pipeline.js";
import { textBelow } from "../../src/rules/parts-in-order.js";
import { GOOD } from "../cli/drafts.js";

test("the text of a table of very many rows is read", async () => {
  const bytes = new TextEncoder().encode(`${GOOD}\n| 甲 |\n| - |\n`);
  const { value } = await open("a.md", bytes, async () => ({ zh: "无", en: "none" }));
  const blocks = value.report.parts.flatMap((part) => part.blocks);
  const long = blocks.map((block) =>
    block.type === "table" ? { ...block, rows: Array.from({ length: 200_000 }, () => block.head) } : block,
  );
  expect(textBelow(long).match(/^甲$/gmu)).toHaveLength(200_001);
});
