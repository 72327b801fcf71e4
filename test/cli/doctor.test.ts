import { describe, expect, test } from "vitest";
import { familyNames } from "../../src/cli/doctor/font-names.js";
import { GOOD } from "./drafts.js";
import { report } from "./run.js";

describe("report doctor", () => {
  const FONTS = "仿宋_GB2312,FangSong_GB2312\nKaiTi\nNoto Sans CJK SC,Noto Sans CJK SC Bold\n";

  test("tells Node, configuration, house style, fonts and programs, what to do about them, and ends with 0", async () => {
    const programs = { "fc-list : family": FONTS, "soffice --version": "LibreOffice 7.4.7.2 40(Build:2)\n" };
    const { code, stdout, stderr } = await report("doctor", { programs });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n").slice(1)).toEqual([
      "✓ Node.js：22.12.0",
      "✓ 配置：没有，用默认设置",
      "✓ 版式：gbt9704，党政机关公文格式",
      "✓ 字体 仿宋（正文）：仿宋_GB2312",
      "· 字体 楷体（二级标题）：没有“楷体_GB2312”，网页用“KaiTi”代替",
      "· 字体 黑体（一级标题）：没有“黑体”，网页用“Noto Sans CJK SC”代替",
      "· 字体 小标宋（标题）：没有“方正小标宋简体”，也没有可以代替的字体",
      "· 字体 宋体（页码）：没有“宋体”，也没有可以代替的字体",
      expect.stringMatching(/^ {2}→ 缺少的字体要自己安装.*--font-dir/u),
      "· Typst（生成 PDF）：没有安装，DOCX 和网页用不到",
      expect.stringMatching(/^ {2}→ .*npm install -g @myriaddreamin/u),
      "✓ LibreOffice：LibreOffice 7.4.7.2 40(Build:2)",
      "· Chromium：没有找到，生成和检查都用不到",
      "",
    ]);
  });

  test("speaks English", async () => {
    const { stdout } = await report("doctor --lang en", { programs: { "fc-list : family": FONTS } });
    expect(stdout).toContain("✓ house style: gbt9704, Layout of official documents\n");
    expect(stdout).toContain(
      "· font 黑体 (first headings): “黑体” is missing, web pages use “Noto Sans CJK SC” instead\n",
    );
  });

  test.each([
    ["20.18.3", "✗ Node.js：20.18.3 太旧，需要 20.19 以上"],
    ["18.20.0", "✗ Node.js：18.20.0 太旧，需要 20.19 以上"],
    ["20.19.0", "✓ Node.js：20.19.0（22 以上启动更快）"],
    ["24.1.0", "✓ Node.js：24.1.0"],
  ])("judges Node %s", async (node, line) => {
    expect((await report("doctor", { node })).stdout).toContain(`${line}\n`);
  });

  test("names the configuration in force, and what is wrong with it", async () => {
    const good = await report("doctor", { files: { "report.config.yaml": "house: gbt33476\n" } });
    expect(good.stdout).toContain("✓ 配置：/home/report.config.yaml\n✓ 版式：gbt33476，");
    const faulty = await report("doctor", { files: { "report.config.yaml": "houes: gbt9704\n" } });
    expect(faulty.code).toBe(2);
    expect(faulty.stdout).toContain("✗ 配置：“/home/report.config.yaml”有错误：\n  /home/report.config.yaml:1:1 ");
    const unknown = await report("doctor", { files: { "report.config.yaml": "house: gbt9705\n" } });
    expect(unknown.stdout).toContain("✗ 版式：没有“gbt9705”这个版式");
    expect(unknown.code).toBe(2);
    expect(
      (await report("doctor --no-config", { files: { "report.config.yaml": "house: gbt33476\n" } })).stdout,
    ).toContain("✓ 版式：gbt9704");
  });

  test.each([
    ["no YAML", "name: [\n"],
    ["an unknown key", "name: ours\nextends: gbt9704\npgae: { top: 35 mm }\n"],
    ["an impossible figure", "name: ours\nextends: gbt9704\npage: { top: 290 mm }\n"],
  ])("ends with 2 where the house style has %s, as a build does", async (_, house) => {
    const files = { "report.config.yaml": "house: ours.yaml\n", "ours.yaml": house, "a.md": GOOD };
    const { code, stdout } = await report("doctor", { files });
    expect(stdout).toContain("✗ 版式：");
    expect([code, (await report("build a.md", { files })).code]).toEqual([2, 2]);
  });

  test("finds the typesetter of PDF", async () => {
    const typesetter = { unknownFonts: () => new Set<string>(), typeset: () => new Uint8Array() };
    const { stdout } = await report("doctor", { typesetter });
    expect(stdout).toContain("✓ Typst（生成 PDF）：已安装\n");
  });

  test("says so where fonts can't be looked at", async () => {
    expect((await report("doctor")).stdout).toContain("· 字体 黑体（一级标题）：黑体，无法查看这台电脑的字体\n");
  });

  test("reads the fonts of a Mac, and looks for programs where a Mac keeps them", async () => {
    const files = {
      "/Library/Fonts/hei.ttf": font(["黑体", "SimHei"]),
      "/Library/Fonts/notes.txt": "甲",
      "/Library/Fonts/broken.otf": "OTTO",
      "/home/Library/Fonts/both.ttc": collection(font(["楷体_GB2312"]), font(["宋体"])),
      "/Applications/LibreOffice.app/Contents/MacOS/soffice": "",
    };
    const { stdout } = await report("doctor", { files, platform: "darwin", env: { HOME: "/home" } });
    expect(stdout).toContain("✓ 字体 黑体（一级标题）：黑体\n");
    expect(stdout).toContain("✓ 字体 楷体（二级标题）：楷体_GB2312\n");
    expect(stdout).toContain("✓ 字体 宋体（页码）：宋体\n");
    expect(stdout).toContain("· 字体 仿宋（正文）：没有“仿宋_GB2312”");
    expect(stdout).toContain("✓ LibreOffice：/Applications/LibreOffice.app/Contents/MacOS/soffice\n");
  });
});

describe("names of fonts", () => {
  const read = (bytes: Uint8Array) => familyNames(async (from, length) => bytes.subarray(from, from + length));

  test("are read from single fonts and collections", async () => {
    expect(await read(font(["黑体", "SimHei"]))).toEqual(["黑体", "SimHei"]);
    expect(await read(collection(font(["甲"]), font(["乙", "甲"])))).toEqual(["甲", "乙"]);
  });

  test("of damaged files are none", async () => {
    const whole = font(["黑体"]);
    for (let length = 0; length < whole.length - 4; length++) expect(await read(whole.slice(0, length))).toEqual([]);
    expect(await read(new Uint8Array(64).fill(255))).toEqual([]);
  });
});

/** A font that has a table of names only. */
function font(names: readonly string[]): Uint8Array {
  const texts = names.map((name) => Buffer.from(name, "utf16le").swap16());
  const storage = 6 + 12 * names.length;
  const table = Buffer.alloc(storage);
  table.writeUInt16BE(names.length, 2);
  table.writeUInt16BE(storage, 4);
  let offset = 0;
  for (const [index, text] of texts.entries()) {
    [3, 1, 0x804, 1, text.length, offset].forEach((value, field) => {
      table.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    });
    offset += text.length;
  }
  const head = Buffer.alloc(28);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(1, 4);
  head.write("name", 12, "latin1");
  head.writeUInt32BE(28, 20);
  head.writeUInt32BE(storage + offset, 24);
  return Buffer.concat([head, table, ...texts]);
}

function collection(...fonts: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(12 + 4 * fonts.length);
  head.write("ttcf", 0, "latin1");
  head.writeUInt32BE(fonts.length, 8);
  const moved: Buffer[] = [];
  let at = head.length;
  for (const [index, bytes] of fonts.entries()) {
    const copy = Buffer.from(bytes);
    copy.writeUInt32BE(at + 28, 20);
    head.writeUInt32BE(at, 12 + 4 * index);
    moved.push(copy);
    at += copy.length;
  }
  return Buffer.concat([head, ...moved]);
}
