import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { convertBytes } from "./convert-file.js";

async function reasonOf(bytes: Uint8Array | string): Promise<string> {
  const found = await convertBytes("old", Buffer.from(bytes));
  return found === undefined
    ? "no reader"
    : found.conversion.type === "refusal"
      ? found.conversion.reason
      : "converted";
}

const report = readFileSync("test/collection/01-liuyin-2023.txt", "utf8");
const wide = (text: string) => Buffer.from(text, "utf16le");
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe("files that aren't converted", () => {
  test.each<[string, Uint8Array | string, string]>([
    ["an empty file", "", "empty"],
    ["a file of blanks", " \n\u3000\r\n", "empty"],
    ["an explanation", "青石区2023年法治政府建设年度报告\n文件解读\n为便于理解，现解读如下。\n", "explanation"],
    ["an explanation by its title", "《青石区2023年法治政府建设年度报告》解读\n现解读如下。\n", "explanation"],
    ["a report on a page that links to one", report.replace("\n", "\n文件解读\n"), "converted"],
    ["a notice", "关于报送2023年法治政府建设年度报告的通知\n各街道：\n请于3月1日前报送。\n", "notice"],
    ["a novel", "第一回\n话说天下大势。\n", "no report"],
    ["a PDF", "%PDF-1.7\n", "pdf"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), "scan"],
    ["a zip that is no document", Buffer.from("PK\u0003\u0004xl/workbook.xml", "latin1"), "unsupported"],
    ["a document with a password", Buffer.concat([compound, wide("EncryptedPackage")]), "encrypted"],
    ["a compound file without text", Buffer.concat([compound, wide("Workbook")]), "unsupported"],
    ["bytes that are no text", Buffer.from([0xff, 0x00, 0x81, 0xff, 0x30, 0xff]), "encoding"],
    ["binary", Buffer.from("\u0001\u0002\u0003\u0004报告".repeat(9)), "unsupported"],
    ["a text without end", `${report}${"推进。".repeat(700_000)}`, "limits"],
  ])("%s", async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });
});

describe("texts in the encodings of their time", () => {
  const utf16 = wide(report);
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", Buffer.from(report), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${report}`), "utf-8"],
    ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), "utf-16le"],
    ["UTF-16 without a mark", utf16, "utf-16le"],
    ["UTF-16 the other way round", Buffer.from(utf16).swap16(), "utf-16be"],
    ["GB 18030", readFileSync("test/collection/06-queling-2016.txt"), "gb18030"],
    ["GBK", readFileSync("test/collection/03-shixi-2022.txt"), "gb18030"],
  ])("%s", async (_, bytes, encoding) => {
    const found = await convertBytes("old.txt", bytes);
    expect(found?.transcript?.encoding).toBe(encoding);
    expect(found?.transcript?.text.startsWith("\ufeff")).toBe(false);
  });
});
