import { describe, expect, test } from "vitest";
import { FAULTY, GOOD, PIXEL, WARNED, withText } from "./drafts.js";
import type { World } from "./memory-io.js";
import { report } from "./run.js";

interface Told {
  readonly ruleId: string;
  readonly message: string;
  readonly line: number;
}

/** What JSON tells: `file:line rule`. */
async function findings(line: string, world: World): Promise<readonly string[]> {
  const { stdout } = await report(`${line} --format json`, world);
  const { files }: { files: readonly { path: string; diagnostics: readonly Told[] }[] } = JSON.parse(stdout);
  return files.flatMap(({ path, diagnostics }) => diagnostics.map(({ line, ruleId }) => `${path}:${line} ${ruleId}`));
}

describe("exit codes of report check", () => {
  const files = { "good.md": GOOD, "faulty.md": FAULTY, "warned.md": WARNED };
  test.each<[line: string, code: number]>([
    ["check good.md", 0],
    ["check warned.md", 0],
    ["check warned.md --max-warnings 1", 0],
    ["check warned.md --max-warnings 0", 1],
    ["check faulty.md", 1],
    ["check good.md faulty.md", 1],
    ["check good.md gone.md", 2],
    ["check faulty.md gone.md", 2],
    ["check *.md", 1],
    ["check *.txt", 2],
    ["check good.md --publish", 1],
    ["-q check faulty.md", 1],
  ])("%s: %i", async (line, code) => {
    expect((await report(line, { files })).code).toBe(code);
  });
});

describe("what report check prints", () => {
  test("a good draft gets a summary on stdout and nothing on stderr", async () => {
    const { stdout, stderr } = await report("check a.md", { files: { "a.md": GOOD } });
    expect(stdout).not.toBe("");
    expect(stderr).toBe("");
  });

  test("a missing part is one error with its place and clause", async () => {
    const { stdout } = await report("check a.md", { files: { "a.md": FAULTY } });
    expect(stdout.match(/\[part-missing\]/gu)).toHaveLength(1);
    expect(stdout).toMatch(/a\.md:\d+:\d+/u);
    expect(stdout).toContain("厅字〔2019〕28号");
  });

  test("the draft from standard input is called by the name it is given", async () => {
    const world = { stdin: FAULTY };
    expect(await findings("check -", world)).toEqual([expect.stringMatching(/^<stdin>:\d+ part-missing$/u)]);
    const named = await findings("check - --stdin-filename d/2024.md", world);
    expect(named).toEqual([expect.stringMatching(/^d\/2024\.md:\d+ part-missing$/u)]);
  });

  test("pictures of standard input are looked up beside the name it is given", async () => {
    const world = { stdin: withText("![图](a.png)"), files: { "d/a.png": PIXEL } };
    expect(await findings("check - --stdin-filename d/2024.md", world)).toEqual([]);
    expect(await findings("check -", world)).toEqual([expect.stringContaining("resource-missing")]);
  });

  test("--output writes a file instead, without colours", async () => {
    const { code, stdout, io } = await report("check a.md --output out/found.txt --color always", {
      files: { "a.md": FAULTY },
    });
    expect([code, stdout]).toEqual([1, ""]);
    expect(io.text("out/found.txt")).toContain("[part-missing]");
    expect(io.text("out/found.txt")).not.toContain("\u001B");
  });

  test("--output writes to what a link leads to", async () => {
    const world = { files: { "a.md": FAULTY, "/srv/f.txt": "" }, links: { "/home/found.txt": "/srv/f.txt" } };
    const { code, io } = await report("check a.md --output found.txt", world);
    expect([code, io.disk.has("/home/found.txt")]).toEqual([1, false]);
    expect(io.text("/srv/f.txt")).toContain("[part-missing]");
  });

  test("--output never overwrites what was read by way of a link", async () => {
    const world = { files: { "a.md": FAULTY }, links: { "/home/found.txt": "/home/a.md" } };
    const { code, stderr, io } = await report("check a.md --output found.txt", world);
    expect([code, io.text("a.md")]).toEqual([2, FAULTY]);
    expect(stderr).toContain("--output 不能写到草稿或它所用的文件");
  });

  test.each(["a.md", "./a.md", "/home/a.md", "图.png", "report.config.yaml"])(
    "--output never overwrites what was read: %s",
    async (output) => {
      const files = { "a.md": withText("![图](图.png)"), "图.png": PIXEL, "report.config.yaml": "language: zh-CN\n" };
      const { code, stderr, io } = await report(`check a.md --output ${output}`, { files });
      expect(code).toBe(2);
      expect(stderr).toContain("--output 不能写到草稿或它所用的文件");
      expect(io.text("a.md")).toBe(files["a.md"]);
    },
  );

  test("--output that can't be written says why", async () => {
    const { code, stderr } = await report("check a.md --output found.txt", {
      files: { "a.md": GOOD },
      refused: { "write /home/found.txt": "EROFS" },
    });
    expect([code, stderr]).toEqual([2, "错误：写不了“found.txt”：所在的磁盘是只读的\n"]);
  });

  test.each<[option: string, env: Readonly<Record<string, string>>, terminal: boolean, coloured: boolean]>([
    ["", {}, false, false],
    ["", {}, true, true],
    ["", { NO_COLOR: "1" }, true, false],
    ["", { NO_COLOR: "" }, true, true],
    ["", { TERM: "dumb" }, true, false],
    ["", { FORCE_COLOR: "1" }, false, true],
    ["", { FORCE_COLOR: "0" }, true, false],
    ["", { FORCE_COLOR: "1", NO_COLOR: "1" }, false, false],
    ["--color always", { NO_COLOR: "1" }, false, true],
    ["--color never", { FORCE_COLOR: "1" }, true, false],
  ])("%s %j, terminal %s: coloured %s", async (option, env, terminal, coloured) => {
    const { stdout } = await report(`check a.md ${option}`, { files: { "a.md": FAULTY }, env, terminal });
    expect(stdout.includes("\u001B")).toBe(coloured);
  });

  test("speaks English on request", async () => {
    const { stdout } = await report("check a.md --lang en", { files: { "a.md": FAULTY } });
    expect(stdout).toContain("error");
  });

  test("skipped files are noted on stderr, unless it is to be quiet", async () => {
    const files = { "d/a.md": GOOD, "d/README.md": "# 说明\n" };
    const { code, stderr } = await report("check d", { files });
    expect([code, stderr]).toEqual([0, "跳过没有前言信息的文件：d/README.md\n"]);
    expect((await report("check d --quiet", { files })).stderr).toBe("");
  });

  test.each<[line: string, told: readonly string[], summary: string]>([
    ["check faulty.md", ["part-missing"], "1个文件：1个错误，0个警告，0个提示"],
    ["check faulty.md warned.md", ["part-missing"], "2个文件：1个错误，1个警告，0个提示；没有全部列出"],
    [
      "check faulty.md warned.md --lang en",
      ["part-missing"],
      "2 files: 1 error, 1 warning, 0 hints; not all are listed",
    ],
    ["check warned.md --max-warnings 0", ["date-missing"], "1个文件：0个错误，1个警告，0个提示"],
    ["check warned.md", [], ""],
    ["check good.md", [], ""],
  ])("%s --quiet lists the errors only, and counts all", async (line, told, summary) => {
    const files = { "good.md": GOOD, "faulty.md": FAULTY, "warned.md": WARNED };
    const { stdout } = await report(`${line} --quiet`, { files });
    expect([...stdout.matchAll(/\[([a-z-]+)\]$/gmu)].map(([, id]) => id)).toEqual(told);
    expect(stdout.split("\n").at(-2) ?? "").toBe(summary);
  });

  test("--quiet leaves what programs read whole", async () => {
    const files = { "warned.md": WARNED };
    expect((await report("check warned.md --format concise -q", { files })).stdout).toBe("");
    expect(await findings("check warned.md -q", { files })).toEqual(await findings("check warned.md", { files }));
    expect((await report("check warned.md -q --output f.txt", { files })).io.text("f.txt")).toBe(
      "1个文件：0个错误，1个警告，0个提示；没有全部列出\n",
    );
  });

  test("a terminal doesn't obey the names of files", async () => {
    const { stderr } = await report(["check", "\u0007gone.md"]);
    expect(stderr).toBe("错误：没有“\uFFFDgone.md”这个文件或文件夹\n");
  });

  test("many skipped files make one short line", async () => {
    const others = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`d/${index}.md`, "# 说明\n"]));
    const { stderr } = await report("check d --lang en", { files: { "d/a.md": GOOD, ...others } });
    expect(stderr).toBe("skipped, no front matter: d/0.md, d/1.md, d/2.md, d/3.md, d/4.md and 4 more\n");
  });

  test("an attachment that two drafts share is told of once", async () => {
    const draft = GOOD.replace("level:", "attachments: [{ title: 附表, source: b.md }]\nlevel:");
    const files = { "d/1.md": draft, "d/2.md": draft, "d/b.md": "附表\n\n![](图.png)\n" };
    const told = await findings("check d", { files });
    expect(told.filter((line) => line.startsWith("d/b.md:3 image-alt-missing"))).toHaveLength(1);
  });

  test("an attachment that is named twice, however its path is written, is told of once", async () => {
    const named = ["b.md", "b.md", "./b.md", "c/../b.md"].map((source) => `{ title: 附表, source: ${source} }`);
    const draft = GOOD.replace("level:", `attachments: [${named.join(", ")}]\nlevel:`);
    const files = { "d/a.md": draft, "d/b.md": "附表\n\n![](图.png)\n" };
    const told = await findings("check d/a.md", { files });
    expect(told.filter((line) => line.includes("image-alt-missing"))).toEqual(["d/b.md:3 image-alt-missing"]);
  });
});

describe("bad input", () => {
  test("attachments that lead to each other come to an end", async () => {
    const naming = (name: string) => GOOD.replace("level:", `attachments: [{ title: 甲, source: ${name} }]\nlevel:`);
    const files = { "a.md": naming("b.md"), "b.md": naming("a.md") };
    expect(await findings("check a.md", { files })).toEqual(["b.md:5 resource-missing"]);
    expect(await findings("check a.md", { files: { "a.md": naming("a.md") } })).toEqual(["a.md:5 resource-missing"]);
  });

  test.each(["", "\uFEFF", "\n  \n\u3000\n"])("of an empty draft (%j) only that is said", async (draft) => {
    const { code, stdout } = await report("check a.md --format concise", { files: { "a.md": draft } });
    expect([code, stdout]).toEqual([1, "a.md:1:1 error 草稿是空的；要新建一份带说明的草稿，用 report init [schema]\n"]);
  });

  const nested = `${"> ".repeat(200)}甲`;
  const bomb = `---\ntitle: &a [甲, 甲]\nissuer: [*a, *a, *a, *a]\n---\n`;
  test.each<[what: string, draft: string | Uint8Array, told: string]>([
    ["an empty file", "", "schema"],
    ["a byte order mark alone", "\uFEFF", "schema"],
    ["a picture", PIXEL, "a.md:1 file-encoding"],
    ["GB 18030", new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xb1, 0xea, 0xcc, 0xe2]), "a.md:2 file-encoding"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x2d, 0x00]), "a.md:1 file-encoding"],
    ["a broken Word file", new Uint8Array([0x50, 0x4b, 3, 4, 0xff]), "a.md:1 file-refused"],
    ["deep nesting", withText(nested), "file-limits"],
    ["a flood of marks", withText("**甲".repeat(40_000)), "file-limits"],
    ["too many characters", withText("甲".repeat(8_000_001)), "file-limits"],
    ["broken YAML", GOOD.replace("year: 2024", "year: [2024"), "a.md:4 front-matter-syntax"],
    ["front matter without end", "---\ntitle: 甲\n", "a.md:1 front-matter-syntax"],
    ["the same key twice", GOOD.replace("year: 2024", "year: 2024\nyear: 2023"), "a.md:5 front-matter-syntax"],
    ["an alias bomb", bomb, "front-matter-syntax"],
    ["a wrong type", GOOD.replace("year: 2024", "year: 去年"), "a.md:4 schema"],
    ["an unknown key", GOOD.replace("level:", "levle:"), "a.md:5 schema"],
    ["no front matter", GOOD.slice(GOOD.indexOf("现将")), "schema"],
    ["a picture that isn't there", withText("![图](gone.png)"), "resource-missing"],
    ["a picture from the network", withText("![图](https://example.org/a.png)"), "resource-missing"],
    ["a picture from another folder", withText("![图](../a.png)"), "resource-missing"],
    [
      "an attachment that isn't there",
      GOOD.replace("level:", "attachments: [{ title: 甲, source: gone.md }]\nlevel:"),
      "resource-missing",
    ],
    [
      "an attachment that is the draft itself",
      GOOD.replace("level:", "attachments: [{ title: 甲, source: ./a.md }]\nlevel:"),
      "a.md:5 resource-missing",
    ],
    ["an unknown house style", GOOD.replace("level:", "house: gbt9705\nlevel:"), "a.md:5 schema"],
    ["a script in a link", withText("[甲](javascript:alert(1))"), "link-unsafe"],
  ])("%s is told with its place, and ends with 1", async (_, draft, told) => {
    const files = { "a.md": draft };
    expect((await findings("check a.md", { files })).join("\n")).toContain(told);
    const { code, stdout, stderr } = await report("check a.md", { files });
    expect(code).toBe(1);
    expect(stdout + stderr).not.toMatch(/\n\s+at |node:internal|TypeError/u);
  });

  test.each<[code: string, zh: string, en: string]>([
    ["EACCES", "没有权限，或者文件正被其他程序使用", "no permission, or another program uses it"],
    ["EIO", "磁盘读写出错", "the disk reported a fault"],
    ["EMFILE", "同时打开的文件太多，请减小 --jobs", "too many files are open: lower --jobs"],
    ["ENAMETOOLONG", "文件名太长", "the name is too long"],
    ["ELOOP", "符号链接绕成了圈，或者指向了别处", "a symbolic link goes round in a circle, or leads elsewhere"],
    ["EFBIG", "文件太大", "the file is too big"],
    ["EXYZ", "系统报告 EXYZ", "the system reports EXYZ"],
  ])("a file that can't be read (%s) is named with the reason, and the others are done", async (errno, zh, en) => {
    const world = { files: { "a.md": GOOD, "b.md": FAULTY }, refused: { "read /home/a.md": errno } };
    const { code, stdout, stderr } = await report("check a.md b.md", world);
    expect([code, stderr]).toEqual([2, `错误：读不了“a.md”：${zh}\n`]);
    expect(stdout).toContain("[part-missing]");
    expect((await report("check a.md b.md --lang en", world)).stderr).toBe(`error: cannot read “a.md”: ${en}\n`);
  });

  test("a draft beyond all bounds isn't even read", async () => {
    const { code, stderr } = await report("check a.md", { files: { "a.md": new Uint8Array(32_000_001) } });
    expect([code, stderr]).toEqual([2, "错误：读不了“a.md”：文件太大\n"]);
  });

  test.each<[what: string, world: World, zh: string]>([
    ["a folder", { files: { "图.png/a": "" } }, "这不是文件"],
    ["locked", { files: { "图.png": PIXEL }, refused: { "read /home/图.png": "EACCES" } }, "没有权限"],
    ["huge", { files: { "图.png": new Uint8Array(20_000_001) } }, "文件超过20 MB，请先压缩"],
    ["no picture", { files: { "图.png": "text" } }, "不是完好的 PNG、JPEG 或 SVG 图片"],
    ["in other letters", { files: { "图.PNG": PIXEL } }, "文件名的大小写不同，文件夹里是“图.PNG”"],
    [
      "a link out of the folder",
      { files: { "/etc/a.png": PIXEL }, links: { "/home/图.png": "/etc/a.png" } },
      "这是指向草稿文件夹之外的链接，不能使用",
    ],
    ["not there", {}, "草稿旁边没有这个文件"],
  ])("a picture that is %s says so", async (_, world, zh) => {
    const files = { "a.md": withText("![图](图.png)"), ...world.files };
    const { code, stdout } = await report("check a.md --format concise", { ...world, files });
    expect(code).toBe(1);
    expect(stdout).toContain(`“图.png”用不了：${zh}`);
  });

  test("a link inside the folder is fine", async () => {
    const files = { "a.md": withText("![图](图.png)"), "pictures/b.png": PIXEL };
    expect((await report("check a.md", { files, links: { "/home/图.png": "/home/pictures/b.png" } })).code).toBe(0);
  });

  test("a full disk behind stdout is a fault", async () => {
    const { code, stderr } = await report("check a.md", {
      files: { "a.md": GOOD },
      refused: { "write stdout": "ENOSPC" },
    });
    expect([code, stderr]).toEqual([2, "错误：写不了“stdout”：磁盘已满\n"]);
  });

  test("a fault of the program asks for a report and shows no stack", async () => {
    const io = { files: { "a.md": GOOD }, refused: { "read /home/a.md": "no code of the system" } };
    const { code, stderr } = await report("check a.md", io);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^错误：程序内部出错，请把所用的命令和这句话告诉维护者：a\.md: Error: .*\n设置 REPORT_DEBUG=1 可以看到细节\n$/u,
    );
    expect((await report("check a.md", { ...io, env: { REPORT_DEBUG: "1" } })).stderr).toMatch(/\n\s+at /u);
  });
});

describe("configuration", () => {
  test("is found upwards from each draft", async () => {
    const files = {
      "report.config.yaml": "rules: { part-missing: warning }\n",
      "a/b/1.md": FAULTY,
      "c/report.config.yaml": "rules: { part-missing: error }\n",
      "c/2.md": FAULTY,
    };
    expect((await report("check a", { files })).code).toBe(0);
    expect((await report("check c", { files })).code).toBe(1);
    expect((await report("check a --no-config", { files })).code).toBe(1);
    expect((await report("check a --config c/report.config.yaml", { files })).code).toBe(1);
  });

  test.each([
    ["houes: gbt9704\n", "/home/report.config.yaml:1:1 "],
    ["rules: { part-mising: off }\n", "/home/report.config.yaml:1:10 "],
    ["to: [docx\n", "/home/report.config.yaml:"],
    [new Uint8Array([0xff, 0xfe, 0x61, 0x00]), "UTF-16"],
  ])("with faults it stops the draft, and tells each place: %j", async (config, told) => {
    const files = { "a.md": GOOD, "report.config.yaml": config };
    const { code, stderr } = await report("check a.md", { files });
    expect(code).toBe(2);
    expect(stderr).toContain("错误：“/home/report.config.yaml”有错误：\n");
    expect(stderr).toContain(told);
  });
});

describe("faults in files of an office", () => {
  test("are told in the order of their places", async () => {
    const files = { "a.md": GOOD, "report.config.yaml": "rules: { foo: error, md-h1: bad }\nto: [odt]\n" };
    const { stderr } = await report("check a.md", { files });
    expect([...stderr.matchAll(/yaml:(\d+:\d+) /gu)].map(([, place]) => place)).toEqual(["1:10", "1:29", "2:6"]);
  });

  const house = "name: 3\nextends: gbt9704\n";

  test("are told under one path", async () => {
    const files = { "a.md": GOOD, "report.config.yaml": "house: ours.yaml\n", "ours.yaml": house };
    const { stderr } = await report("build a.md", { files });
    expect(stderr).toMatch(/^错误：“\/home\/ours\.yaml”有错误：\n {2}\/home\/ours\.yaml:1:1 缺少/u);
  });

  test("are one finding in one line where the draft names the file", async () => {
    const files = { "a.md": GOOD.replace("level:", "house: ours.yaml\nlevel:"), "ours.yaml": house };
    const { stdout } = await report("check a.md --format concise", { files });
    expect(stdout).toMatch(
      /^a\.md:5:8 error “ours\.yaml”有错误：ours\.yaml:1:1 缺少“title”（说明）；ours\.yaml:1:1 [^\n]*\n$/u,
    );
  });
});

test("Ctrl-C ends a run with 130", async () => {
  const { runProgram } = await import("../../src/cli/program.js");
  const { memoryIo } = await import("./memory-io.js");
  const io = memoryIo(["check", "a.md", "b.md"], { files: { "a.md": GOOD, "b.md": GOOD } });
  io.interrupt();
  expect(await runProgram(io)).toBe(130);
});
