import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readTxt } from "../../src/convert/readers/txt.js";
import { sniff } from "../../src/convert/sniff.js";

const formats: Readonly<Record<string, string>> = { htm: "html", mhtml: "mht", wps: "doc" };
/** Word exports of office systems are HTML; the rest of the list is refused. */
const others: Readonly<Record<string, string>> = { "38-hengtang-2023.doc": "html", "41-encrypted.doc": "doc" };

test("the format of every file of the collection is told by its content", () => {
  const files = readdirSync("test/collection").filter((file) => /^\d/u.test(file) && !/^4[234]/u.test(file));
  const told = files.map((file) => [file, sniff(readFileSync(`test/collection/${file}`))]);
  const expected = files.map((file) => {
    const name = file.split(".").at(-1) ?? "";
    return [file, others[file] ?? formats[name] ?? name];
  });
  expect(told).toEqual(expected);
});

test("Works files are handed to the reader of .doc, which knows them; other compound files are refused", () => {
  const compound = (stream: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from(stream, "utf16le")]);
  expect(sniff(compound("MatOST"))).toBe("doc");
  expect(sniff(compound("Workbook"))).toMatchObject({ type: "refusal", reason: "unsupported" });
});

test.each<[what: string, text: string, found: "draft" | "txt"]>([
  ["a draft", "---\n# 最小\ntitle: 报告\n---\n\n正文\n", "draft"],
  ["a draft from Windows", "\ufeff---\r\nissuer: 石桥镇人民政府\r\n---\r\n", "draft"],
  ["a draft whose front matter doesn't end", "---\nyear: 2024\n", "draft"],
  ["a text below a rule", "---\n石桥镇2022年法治政府建设情况报告\n", "txt"],
  ["front matter of something else", "---\nlayout: post\n---\ntitle: 报告\n", "txt"],
  ["front matter further down", "报告\n---\ntitle: 报告\n---\n", "txt"],
  ["keys after a longer rule", "-----\ntitle: 报告\n", "txt"],
])("%s is told by its front matter", (_, text, found) => {
  const told = sniff(Buffer.from(text));
  if (found === "txt") expect(told).toBe("txt");
  else expect(told).toMatchObject({ type: "refusal", sentence: { zh: expect.stringContaining("已经是草稿") } });
});

test("--encoding overrides the ladder, and is told if it doesn't fit", async () => {
  const bytes = readFileSync("test/collection/03-shixi-2022.txt");
  expect(await readTxt(bytes, { encoding: "GBK" })).toMatchObject({ format: "txt", encoding: "gbk" });
  expect(await readTxt(bytes, { encoding: "utf-8" })).toMatchObject({ type: "refusal", reason: "encoding" });
  expect(await readTxt(bytes, { encoding: "no-such" })).toMatchObject({ type: "refusal", reason: "encoding" });
});

test("lines of all systems are paragraphs", async () => {
  const found = await readTxt(Buffer.from("甲\r\n乙\n\n丙\r丁"), {});
  if ("type" in found) throw new Error(found.reason);
  expect(found.paragraphs.map(({ from, to }) => found.text.slice(from, to))).toEqual(["甲", "乙", "丙", "丁"]);
});
