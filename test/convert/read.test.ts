import { describe, expect, test } from "vitest";
import { read } from "../../src/convert/read.js";

const noise = Buffer.from([0x91, 0xff, 0x00, 0x81, 0xff, 0x30, 0xff]);
const binary = Buffer.from("\u0001\u0002\u0003\u0004".repeat(9));
const text = Buffer.from("报告");

describe("a file that is no document is told by its name", () => {
  test.each<[path: string, bytes: Uint8Array, encoding: string | undefined, says: string]>([
    ["a.docx", noise, undefined, "文件已损坏，或者不是Word"],
    ["往年/A.ODT", noise, undefined, "文件已损坏，或者不是Word"],
    ["a.wps", noise, undefined, "文件已损坏，或者不是Word"],
    ["a.doc", binary, undefined, "文件已损坏，或者不是Word"],
    ["a.doc", noise, "gbk", "文件已损坏，或者不是Word"],
    ["a.doc", text, "utf-16le", ""],
    ["a.doc", Buffer.from("报告啊"), "gb18030", "文件不是gb18030编码"],
    ["a.doc", text, undefined, ""],
    ["a.txt", noise, undefined, "请用--encoding指定"],
    ["docx", noise, undefined, "请用--encoding指定"],
  ])("%s of %j in %s", async (path, bytes, encoding, says) => {
    const found = await read(path, bytes, encoding === undefined ? {} : { encoding });
    expect("type" in found ? found.sentence.zh : "").toContain(says);
    expect("type" in found).toBe(says !== "");
  });
});
