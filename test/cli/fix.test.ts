import { applyPatch } from "diff";
import { describe, expect, test } from "vitest";
import { GOOD, withText } from "./drafts.js";
import { report } from "./run.js";

/** One fault that may be mended unasked, one that somebody should look at. */
const ORDINAL = GOOD.replace("## 2024年推进法治政府建设存在", "## 二、2024年推进法治政府建设存在");
const BULLET = withText("- 开展培训5期。");
const BOTH = `${ORDINAL}\n- 开展培训5期。\n`;
const BULLET_MENDED = withText("开展培训5期。");

const MARK = "\uFEFF";
const windows = (text: string) => text.replaceAll("\n", "\r\n");

describe("report check --fix", () => {
  test.each<[option: string, mended: string]>([
    ["--fix", BULLET],
    ["--fix=safe", BULLET],
    ["--fix=all", BULLET_MENDED],
  ])("%s mends the file", async (option, mended) => {
    for (const line of [`check ${option} a.md`, `check a.md ${option}`]) {
      expect((await report(line, { files: { "a.md": BOTH } })).io.text("a.md")).toBe(mended);
    }
  });

  test("lists each edit with its place in the old text, and sums up", async () => {
    const { stderr } = await report("check a.md --fix=all", { files: { "a.md": BOTH } });
    expect(stderr).toBe(
      ["a.md:15:4 删去“二、”  [heading-ordinal]", "a.md:27:1 删去“- ”  [md-bullet]", "已改正2处，1个文件", ""].join(
        "\n",
      ),
    );
    const { stderr: english } = await report("check a.md --fix --lang en", { files: { "a.md": BOTH } });
    expect(english).toBe("a.md:15:4 delete “二、”  [heading-ordinal]\nmade 1 edit in 1 file\n");
    expect((await report("check a.md --fix -q", { files: { "a.md": BOTH } })).stderr).toBe("");
  });

  test("prints what is left, and its exit code is that of what is left", async () => {
    const mended = await report("check a.md --fix --max-warnings 0 --format concise", { files: { "a.md": ORDINAL } });
    expect([mended.code, mended.stdout]).toEqual([0, ""]);
    const left = await report("check a.md --fix --max-warnings 0 --format concise", { files: { "a.md": BOTH } });
    expect([left.code, left.stdout]).toEqual([1, expect.stringMatching(/^a\.md:27:1 warning .* \[md-bullet\]\n$/u)]);
  });

  test("a second run changes nothing", async () => {
    const { io } = await report("check a.md --fix=all", { files: { "a.md": BOTH } });
    const again = await report("check a.md --fix=all", {
      files: { "a.md": io.text("a.md") ?? "" },
      refused: { "write /home/a.md": "EROFS" },
    });
    expect([again.code, again.stderr]).toEqual([0, "没有可以改正的\n"]);
  });

  test.each([
    ["a byte order mark", MARK + BOTH, MARK + BULLET],
    ["three of them", MARK + MARK + MARK + BOTH, MARK + MARK + MARK + BULLET],
    ["line ends of Windows", windows(BOTH), windows(BULLET)],
    ["both, and no line end at the end", (MARK + windows(BOTH)).trimEnd(), (MARK + windows(BULLET)).trimEnd()],
  ])("keeps %s", async (_, draft, mended) => {
    const { io } = await report("check a.md --fix", { files: { "a.md": draft } });
    expect(Buffer.from(io.disk.get("/home/a.md") ?? []).toString("utf8")).toBe(mended);
  });

  test("mends every file of a folder, and attachments with their draft", async () => {
    const draft = ORDINAL.replace("level:", "attachments: [{ title: 附表, source: 附表/b.md }]\nlevel:");
    const files = { "d/1.md": draft, "d/2.md": draft, "d/附表/b.md": "附表\n\n## 一、甲\n\n乙。\n", "d/c.md": GOOD };
    const { io, stderr } = await report("check d --fix", { files });
    expect(io.text("d/1.md")).toBe(draft.replace("二、", ""));
    expect(io.text("d/2.md")).toBe(draft.replace("二、", ""));
    expect(io.text("d/附表/b.md")).toBe("附表\n\n## 甲\n\n乙。\n");
    expect(stderr).toContain("已改正3处，3个文件\n");
    expect(stderr.match(/附表\/b\.md:3:4 /gu)).toHaveLength(1);
  });

  test("writes through a link", async () => {
    const { io } = await report("check a.md --fix", {
      files: { "real/b.md": ORDINAL },
      links: { "/home/a.md": "/home/real/b.md" },
    });
    expect(io.text("real/b.md")).toBe(GOOD);
    expect(io.disk.has("/home/a.md")).toBe(false);
  });

  test("a file that can't be written is named with the reason; the others are mended, and what it has is told", async () => {
    const { code, stdout, stderr, io } = await report("check a.md b.md --fix --format concise", {
      files: { "a.md": ORDINAL, "b.md": ORDINAL },
      refused: { "write /home/a.md": "EACCES" },
    });
    expect(code).toBe(2);
    expect(stderr).toContain("错误：写不了“a.md”：没有权限");
    expect(stderr).toContain("已改正1处，1个文件\n");
    expect(stdout).toMatch(/^a\.md:15:4 warning .* \[heading-ordinal\]\n$/u);
    expect([io.text("a.md"), io.text("b.md")]).toEqual([ORDINAL, GOOD]);
  });

  test("a file that somebody else has changed meanwhile is left alone", async () => {
    const { memoryIo } = await import("./memory-io.js");
    const { runProgram } = await import("../../src/cli/program.js");
    const io = memoryIo(["check", "a.md", "--fix"], { files: { "a.md": ORDINAL } });
    const realpath = io.files.realpath;
    io.files.realpath = async (path) => {
      io.change("a.md", "somebody else's\n");
      return realpath(path);
    };
    expect(await runProgram(io)).toBe(2);
    expect(io.told().stderr).toContain("“a.md”在检查期间被其他程序改动过，没有写入；请重新运行");
    expect(io.text("a.md")).toBe("somebody else's\n");
  });

  test("touches no file that needs no mending, nor one that can't be read as text", async () => {
    const files = { "a.md": GOOD, "b.md": new Uint8Array([0xff, 0xfe, 0x2d, 0x00]) };
    const refused = { "write /home/a.md": "EROFS", "write /home/b.md": "EROFS" };
    const { code, stderr } = await report("check a.md b.md --fix=all", { files, refused });
    expect([code, stderr]).toEqual([1, "没有可以改正的\n"]);
  });

  test("leaves alone what is silenced, by a comment or by the configuration", async () => {
    const silenced = ORDINAL.replace("## 二", "<!-- report-ignore heading-ordinal: 照原件 -->\n\n## 二");
    const files = {
      "a.md": silenced,
      "off/b.md": ORDINAL,
      "off/report.config.yaml": "rules: { heading-ordinal: off }\n",
    };
    const { io } = await report("check a.md off --fix=all", { files });
    expect([io.text("a.md"), io.text("off/b.md")]).toEqual([silenced, ORDINAL]);
  });
});

describe("report check --fix-dry-run", () => {
  test.each<[option: string, mended: string]>([
    ["--fix-dry-run", BULLET],
    ["--fix --fix-dry-run", BULLET],
    ["--fix=all --fix-dry-run", BULLET_MENDED],
  ])("%s prints a diff that makes what --fix would make, and writes nothing", async (option, mended) => {
    for (const [draft, expected] of [
      [BOTH, mended],
      [MARK + windows(BOTH), MARK + windows(mended)],
      [BOTH.trimEnd(), mended.trimEnd()],
    ] as const) {
      const { stdout, io } = await report(`check a.md ${option}`, { files: { "a.md": draft } });
      expect(stdout).toMatch(/^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ /u);
      expect(applyPatch(draft, stdout, { autoConvertLineEndings: false })).toBe(expected);
      expect(Buffer.from(io.disk.get("/home/a.md") ?? []).toString("utf8")).toBe(draft);
    }
  });

  test("says on stderr what it would do, and what would be left", async () => {
    const { code, stderr } = await report("check a.md --fix-dry-run --max-warnings 0", { files: { "a.md": BOTH } });
    expect(code).toBe(1);
    expect(stderr).toBe(
      [
        "a.md:15:4 删去“二、”  [heading-ordinal]",
        "可以改正1处，1个文件，没有写入",
        "改正以后，1个文件：0个错误，1个警告，0个提示",
        "",
      ].join("\n"),
    );
  });

  test("works on standard input, which --fix can't write", async () => {
    const dry = await report("check - --fix-dry-run --stdin-filename d/a.md", { stdin: ORDINAL });
    expect(dry.stdout).toMatch(/^--- a\/d\/a\.md\n/u);
    expect(applyPatch(ORDINAL, dry.stdout)).toBe(GOOD);
    const wet = await report("check - --fix", { stdin: ORDINAL });
    expect([wet.code, wet.stdout]).toEqual([2, ""]);
    expect(wet.stderr).toBe("错误：--fix 不能改写标准输入；--fix-dry-run 可以看到要改什么\n");
  });

  test("prints findings that are left only into a file", async () => {
    const { stdout, io } = await report("check a.md --fix-dry-run --format json --output left.json", {
      files: { "a.md": BOTH },
    });
    expect(stdout).toMatch(/^--- /u);
    expect(JSON.parse(io.text("left.json") ?? "").summary).toMatchObject({ warnings: 1 });
  });

  test("shows a shared attachment once", async () => {
    const draft = GOOD.replace("level:", "attachments: [{ title: 附表, source: b.md }]\nlevel:");
    const files = { "d/1.md": draft, "d/2.md": draft, "d/b.md": "附表\n\n## 一、甲\n\n乙。\n" };
    const { stdout } = await report("check d --fix-dry-run", { files });
    expect(stdout.match(/^--- /gmu)).toHaveLength(1);
  });

  test("is coloured on a terminal, which obeys no characters of the draft", async () => {
    const files = { "a.md": `${ORDINAL}\n甲\u001b[2J乙。\n`.replace("执法人员偏少", "执法人员\u202e偏少") };
    const { stdout } = await report("check a.md --fix-dry-run", { files, terminal: true });
    expect(stdout).toContain("\u001b[31m-## 二、2024年");
    expect(stdout).not.toMatch(/\u202e/u);
    expect((await report("check a.md --fix-dry-run", { files })).stdout).toContain("\u202e");
  });

  test("nothing to mend is no diff", async () => {
    const { code, stdout, stderr } = await report("check a.md --fix-dry-run", { files: { "a.md": GOOD } });
    expect([code, stdout]).toEqual([0, ""]);
    expect(stderr).toBe("没有可以改正的\n改正以后，1个文件，没有发现问题\n");
  });
});

test.each<[line: string, stderr: string]>([
  ["check a.md --fix=alles", "--fix 没有“alles”这个值"],
  ["check --fix", "缺少参数：文件、文件夹或通配符"],
])("%s says what is wrong", async (line, stderr) => {
  const told = await report(line, { files: { "a.md": BOTH } });
  expect(told.code).toBe(2);
  expect(told.stderr).toContain(stderr);
  expect(told.io.text("a.md")).toBe(BOTH);
});

test("a file called --fix can be checked behind --", async () => {
  const { code } = await report("check -- --fix.md", { files: { "--fix.md": GOOD } });
  expect(code).toBe(0);
});
