import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bodyOf } from "../../src/convert/body.js";
import { wayBack } from "../../src/convert/way-back.js";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { convertFile, convertText } from "./convert-file.js";

const squeeze = (text: string) => text.replace(/[\s\\]/gu, "");

describe("a place of a draft leads back to the same words of the old file", () => {
  const names = readdirSync("test/collection").filter((name) => /^(?:[0-2]\d|3[0-8]|4[67])-/u.test(name));
  test.each(names)("%s", async (name) => {
    const found = await convertFile(`test/collection/${name}`);
    if (found?.transcript === undefined || found.conversion.type !== "converted") {
      throw new Error(`not converted: ${JSON.stringify(found?.conversion)}`);
    }
    const { draft, record } = found.conversion;
    const { value: parsed } = parseDraft(sourceFile("a.md", draft));
    const { text } = found.transcript;
    const back = wayBack(parsed, text, record.changes);
    let words = 0;
    for (const { text: seen, offset, end } of bodyOf(parsed.tree, draft).seen) {
      if (seen.trim() === "") continue;
      words++;
      const { from, to } = back({ from: offset, to: end });
      // what was left out in the middle of the words is within them
      const dropped = record.changes.filter(
        (change) => change.from >= from && change.to <= to && change.fate !== "made",
      );
      const kept = dropped.reduceRight(
        (left, change) => left.slice(0, change.from - from) + change.draft + left.slice(change.to - from),
        text.slice(from, to),
      );
      expect(squeeze(kept)).toBe(squeeze(seen));
    }
    expect(words).toBeGreaterThan(10);
  });
});

test("a value of the front matter leads back to where it was moved from", async () => {
  const old =
    "石桥镇2022年法治政府建设情况报告\n\n县政府：\n一、主要举措和成效\n检查36次。\n石桥镇人民政府\n2023年1月16日\n";
  const { draft, record } = await convertText(old);
  const { value: parsed } = parseDraft(sourceFile("a.md", draft));
  const back = wayBack(parsed, old, record.changes);
  const at = (words: string) => {
    const from = draft.indexOf(words);
    const place = back({ from, to: from + words.length });
    return old.slice(place.from, place.to);
  };
  expect(at("2022年法治政府")).toBe("2022年法治政府");
  expect(at("2023-01-16")).toBe("2023年1月16日");
  expect(at("date: 2023-01-16")).toBe("2023年1月16日");
  expect(at("县政府")).toBe("县政府");
  expect(at("level: township")).toBe("");
});
