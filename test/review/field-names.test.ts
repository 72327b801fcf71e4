import { describe, expect, test } from "vitest";
import schema from "../../schemas/front-matter.schema.json";
import { check, open } from "../../src/pipeline.js";
import { inChineseTerms } from "../../src/review/field-names.js";
import { rules } from "../../src/rules/metas.js";
import type { SchemaNode } from "../../src/schema/vocabulary.js";

const FRONT = "---\ntitle: 示例街道2024年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: 2024\n---\n";

/** The sentences of a letter on a draft that is to be published. */
async function said(text: string): Promise<readonly string[]> {
  const opened = await open("a.md", new TextEncoder().encode(text), async () => ({ zh: "没有", en: "none" }));
  return check(opened, { publish: true, severities: new Map() }).map(inChineseTerms);
}

function keysIn({ properties = {} }: SchemaNode): readonly string[] {
  return Object.entries(properties).flatMap(([key, node]) => [key, ...keysIn(node)]);
}

describe("no sentence names a key of front matter", () => {
  const keys = new Set(keysIn(schema));
  test.each(rules.map(({ meta }) => [meta.id, meta.bad] as const))("on the bad draft of %s", async (_, bad) => {
    const sentences = await said(bad.startsWith("---") ? bad : FRONT + bad);
    const naming = sentences.filter((sentence) => sentence.match(/[A-Za-z]+/gu)?.some((word) => keys.has(word)));
    expect(sentences).not.toEqual([]);
    expect(naming).toEqual([]);
  });
});

test.each([
  ["没有成文日期，请加一行成文日期，例如“2025-01-10”", FRONT],
  ["标题写的是“2023年”，报告年度写的是2024，两处不一致", FRONT.replace("道2024", "道2023")],
  ["缺发布时间（标签PubDate），请在公开信息下写发布日期", FRONT],
  ["缺来源（标签ContentSource），请在公开信息下写来源", FRONT],
])("%s", async (sentence, draft) => {
  expect(await said(draft)).toContain(sentence);
});
