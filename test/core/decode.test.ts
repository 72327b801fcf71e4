import { expect, test } from "vitest";
import { decodeDraft } from "../../src/core/decode.js";

const utf8 = (text: string) => new TextEncoder().encode(text);

test("UTF-8 is read, with and without byte order mark", () => {
  expect(decodeDraft("a.md", utf8("甲\n乙")).value.text).toBe("甲\n乙");
  expect(decodeDraft("a.md", utf8("\uFEFF甲")).value.text).toBe("甲");
  expect(decodeDraft("a.md", utf8("\uFEFF\uFEFF甲\uFEFF")).value.text).toBe("甲\uFEFF");
});

test.each<[string, Uint8Array, number, string]>([
  [
    "GB 18030",
    Uint8Array.of(0x0a, 0x0a, 0xbc, 0xd7, 0xd2, 0xd2),
    3,
    "文件编码看来是 GB 18030（GBK），草稿应为 UTF-8：请在编辑器中另存为 UTF-8",
  ],
  ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x32, 0x75), 1, "文件编码是 UTF-16，草稿应为 UTF-8：请在编辑器中另存为 UTF-8"],
  ["a zip", Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0), 1, "这是压缩包或 Word 文件（.docx），不是 Markdown 草稿"],
  ["an old Word file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 1, "这是旧版 Word 或 WPS 文件，不是 Markdown 草稿"],
  ["binary data", Uint8Array.of(0, 1, 2, 3), 1, "这不是文本文件，或者已经损坏"],
  ["UTF-8 cut short", utf8("甲\n乙").subarray(0, 5), 2, "这不是文本文件，或者已经损坏"],
])("%s is told", (_, bytes, line, message) => {
  const { value, diagnostics } = decodeDraft("a.md", bytes);
  expect(value.text).toBe("");
  expect(diagnostics.map(({ ruleId, span, message: { zh } }) => [ruleId, span.start.line, zh])).toEqual([
    ["file-encoding", line, message],
  ]);
});
