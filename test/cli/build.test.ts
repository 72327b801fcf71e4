import { describe, expect, test } from "vitest";
import { extensions } from "../../src/cli/outputs.js";
import { FAULTY, GOOD, PIXEL, WARNED, withText } from "./drafts.js";
import type { MemoryIo, World } from "./memory-io.js";
import { report } from "./run.js";

/** Names below /home that weren't there before, records left out. */
function made({ disk }: MemoryIo, { files = {} }: World): readonly string[] {
  const before = new Set(Object.keys(files).map((name) => (name.startsWith("/") ? name : `/home/${name}`)));
  return [...disk.keys()].filter((path) => !before.has(path) && !path.includes("/.report/")).sort();
}

describe("report build", () => {
  test("writes DOCX and HTML into build, and prints their paths", async () => {
    const { code, stdout, stderr, io } = await report("build 2024.md", { files: { "2024.md": GOOD } });
    expect([code, stdout, stderr]).toEqual([0, "build/2024.docx\nbuild/2024.html\n", ""]);
    expect(io.text("build/2024.docx")?.slice(0, 2)).toBe("PK");
    expect(io.text("build/2024.html")).toContain("<!DOCTYPE html>");
  });

  test.each<[line: string, made: readonly string[]]>([
    ["build a.md --to docx", ["build/a.docx"]],
    ["build a.md --to html-fragment", ["build/a.fragment.html"]],
    ["build a.md --to html,docx,html", ["build/a.docx", "build/a.html"]],
    ["build a.md --to docx -o out/2024", ["out/2024/a.docx"]],
    ["build a.md --to docx --out-dir .", ["a.docx"]],
    ["build a.md --to docx -o /srv", ["/srv/a.docx"]],
    ["build a.md --to docx -o ../srv", ["../srv/a.docx"]],
    ["build d/2024/b.md --to docx", ["build/b.docx"]],
    ["build d --to docx", ["build/2024/b.docx", "build/c.v2.docx"]],
    ["build d/**/*.md --to docx", ["build/2024/b.docx", "build/c.v2.docx"]],
    ["build */2024/*.md --to docx", ["build/d/2024/b.docx"]],
    ["build d/2024 a.md --to docx", ["build/a.docx", "build/b.docx"]],
    ["build - --to docx", ["build/stdin.docx"]],
    ["build - --to docx --stdin-filename d/x.md", ["build/x.docx"]],
  ])("report %s writes %j", async (line, paths) => {
    const world = { files: { "a.md": GOOD, "d/2024/b.md": GOOD, "d/c.v2.md": GOOD }, stdin: GOOD };
    const { code, stdout, io } = await report(line, world);
    expect([code, stdout]).toEqual([0, paths.map((path) => `${path}\n`).join("")]);
    const expected = paths.map((path) => new URL(path, "file:///home/").pathname);
    expect([...made(io, world)]).toEqual(expected);
  });

  test("takes format and folder from the configuration, counted from there", async () => {
    const files = { "office/report.config.yaml": "to: [html]\noutDir: ../web\n", "office/d/a.md": GOOD };
    expect((await report("build office/d/a.md", { files })).stdout).toBe("web/a.html\n");
    expect((await report("build office/d/a.md --to docx -o x", { files })).stdout).toBe("x/a.docx\n");
    expect((await report("build office/d/a.md --no-config", { files })).stdout).toBe("build/a.docx\nbuild/a.html\n");
  });

  test("paths have slashes on Windows too", async () => {
    const { stdout } = await report("build d\\a.md --to docx -o out\\x", {
      files: { "d\\a.md": GOOD },
      platform: "win32",
    });
    expect(stdout).not.toContain("\\");
  });

  test("knows the extension of each output as its renderer does", async () => {
    const { build } = await import("../../src/index.js");
    const { files } = await build(GOOD, { to: ["docx", "html", "html-fragment"] });
    expect(files).toHaveLength(3);
    for (const { format, extension } of files) expect(extension).toBe(extensions[format]);
  });
});

describe("a draft with errors", () => {
  const files = { "a.md": FAULTY, "b.md": GOOD, "c.md": WARNED };

  test("isn't rendered, the others are", async () => {
    const { code, stdout, stderr } = await report("build a.md b.md c.md --to docx", { files });
    expect([code, stdout]).toEqual([1, "build/b.docx\nbuild/c.docx\n"]);
    expect(stderr).toContain("[part-missing]");
    expect(stderr).toContain("[date-missing]");
    expect(stderr).toContain("没有生成“a.md”，因为有错误；加 --draft 可以照样生成\n");
  });

  test("is rendered with --draft, and still ends with 1", async () => {
    const { code, stdout, stderr } = await report("build a.md --to docx --draft", { files });
    expect([code, stdout]).toEqual([1, "build/a.docx\n"]);
    expect(stderr).toContain("[part-missing]");
    expect(stderr).not.toContain("没有生成");
  });

  test.each<[what: string, draft: string | Uint8Array]>([
    ["that is no text", PIXEL],
    ["that wasn't parsed", withText("**甲".repeat(40_000))],
  ])("%s isn't rendered even with --draft", async (_, draft) => {
    const world = { files: { "a.md": draft } };
    const { code, stdout, stderr, io } = await report("build a.md --draft", world);
    expect([code, stdout, made(io, world)]).toEqual([1, "", []]);
    expect(stderr).toContain("没有生成“a.md”，因为有错误\n");
    expect((await report("build a.md", world)).stderr).toContain("没有生成“a.md”，因为有错误\n"); // nor is --draft offered
  });

  describe.each([
    ["a.md b.md", "before"],
    ["b.md z.md", "after"],
  ])("that is an attachment too: %s", (drafts) => {
    const front = "attachments: [{ title: 表, source: b.md }]\ndate:";
    const whole = GOOD.replace("date:", front);

    test.each(["build", "check"])("report %s tells what it lacks as a draft", async (command) => {
      const { code, stdout, stderr } = await report(`${command} ${drafts}`, {
        files: { "a.md": whole, "b.md": FAULTY, "z.md": whole },
      });
      const told = command === "build" ? stderr : stdout;
      expect([code, told.match(/\[part-missing\]/gu)?.length]).toEqual([1, 1]);
      expect(told).toContain("2个文件：1个错误，0个警告，0个提示\n");
    });

    test.each(["build", "check"])("report %s tells what it may not have as an attachment", async (command) => {
      const nested = GOOD.replace("date:", "attachments: [{ title: 表, source: c.md }]\ndate:");
      const { code, stdout, stderr } = await report(`${command} ${drafts}`, {
        files: { "a.md": whole, "b.md": nested, "z.md": whole, "c.md": "说明。\n" },
      });
      expect([code, `${stdout}${stderr}`.match(/附件不能再带附件/gu)?.length]).toEqual([1, 1]);
    });
  });

  test("--quiet tells errors only", async () => {
    const { stdout, stderr } = await report("build a.md c.md --to docx -q", { files });
    expect(stdout).toBe("");
    expect(stderr).toContain("[part-missing]");
    expect(stderr).not.toMatch(/date-missing|没有生成/u);
    expect(stderr).toMatch(/个文件：1个错误，1个警告，0个提示；没有全部列出\n$/u);
  });
});

describe("existing files", () => {
  async function again(change: (world: Map<string, Uint8Array>) => void, line = "build a.md --to docx", draft = GOOD) {
    const first = await report("build a.md --to docx", { files: { "a.md": GOOD } });
    const disk = new Map(first.io.disk);
    disk.set("/home/a.md", new TextEncoder().encode(draft));
    change(disk);
    return { before: disk.get("/home/build/a.docx"), ...(await report(line, { files: Object.fromEntries(disk) })) };
  }
  const CHANGED = GOOD.replace("36次", "37次");

  test("of this program are overwritten", async () => {
    const { code, before, io } = await again(() => {}, undefined, CHANGED);
    expect(code).toBe(0);
    expect(io.disk.get("/home/build/a.docx")).not.toEqual(before);
  });

  test("with the same bytes are fine, with or without a record, and aren't written again", async () => {
    for (const change of [
      () => {},
      (disk: Map<string, Uint8Array>) => disk.delete("/home/build/.report/outputs.json"),
    ]) {
      const first = await again(change);
      const { code, stdout } = await report("build a.md --to docx", {
        files: Object.fromEntries(first.io.disk),
        refused: { "write /home/build/a.docx": "EACCES" },
      });
      expect([code, stdout]).toEqual([0, "build/a.docx\n"]);
      expect(first.io.text("build/.report/outputs.json")).toContain('"a.docx": "');
    }
  });

  test("that somebody changed are left alone", async () => {
    const { code, stdout, stderr, io } = await again((disk) => disk.set("/home/build/a.docx", new Uint8Array([1])));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe("错误：“build/a.docx”在生成之后被改动过，没有覆盖；确定不要改动时加 --force\n");
    expect(io.disk.get("/home/build/a.docx")).toEqual(new Uint8Array([1]));
  });

  test.each<[what: string, records: string | undefined]>([
    ["no records", undefined],
    ["damaged records", "{"],
    ["records of another shape", '{"files": [1]}'],
    ["records that are no object", "null"],
  ])("that this program doesn't know are left alone: %s", async (_, records) => {
    const { code, stderr } = await again(
      (disk) => {
        disk.delete("/home/build/.report/outputs.json");
        if (records !== undefined) disk.set("/home/build/.report/outputs.json", new TextEncoder().encode(records));
      },
      undefined,
      CHANGED,
    );
    expect(code).toBe(2);
    expect(stderr).toBe("错误：“build/a.docx”已经存在，而且不是本程序生成的，没有覆盖；确定要覆盖时加 --force\n");
  });

  test("are overwritten with --force, and ours from then on", async () => {
    const forced = await again(
      (disk) => disk.set("/home/build/a.docx", new Uint8Array([1])),
      "build a.md --to docx --force",
    );
    expect(forced.code).toBe(0);
    const files = { ...Object.fromEntries(forced.io.disk), "/home/a.md": CHANGED };
    expect((await report("build a.md --to docx", { files })).code).toBe(0);
  });

  test("keep only their own format from being written", async () => {
    const files = { "a.md": GOOD, "build/a.docx": "mine" };
    const { code, stdout, io } = await report("build a.md", { files });
    expect([code, stdout]).toEqual([2, "build/a.html\n"]);
    expect(io.text("build/a.docx")).toBe("mine");
  });

  test("a folder of that name is named, whatever is forced", async () => {
    const files = { "a.md": GOOD, "build/a.docx/x": "" };
    const { code, stderr } = await report("build a.md --to docx --force", { files });
    expect([code, stderr]).toEqual([2, "错误：写不了“build/a.docx”：已有同名文件夹\n"]);
  });

  test("records of runs side by side are joined", async () => {
    const files = { "a.md": GOOD, "b.md": GOOD, "build/.report/outputs.json": '{"files":{"z.docx":"00"}}' };
    const { io } = await report("build a.md b.md --to docx", { files });
    expect(Object.keys(JSON.parse(io.text("build/.report/outputs.json") ?? "").files)).toEqual([
      "a.docx",
      "b.docx",
      "z.docx",
    ]);
  });
});

describe("two drafts that would become one file", () => {
  test.each([
    [["x/a.md", "y/a.md"], "build x y"],
    [["x/a.md", "y/A.md"], "build x y"], // one file on Windows and macOS
    [["a.md", "a.markdown"], "build a.md a.markdown"],
    [["x/\u00e9.md", "y/e\u0301.md"], "build x y"],
    [["a.md", "a.fragment.md"], "build a.md a.fragment.md --to html,html-fragment"],
  ])("%j are refused before anything is written", async (names, line) => {
    const world = { files: Object.fromEntries([...names, "0.md"].map((name) => [name, GOOD])) };
    const { code, stdout, stderr, io } = await report(`${line} 0.md`, world);
    expect([code, stdout, made(io, world)]).toEqual([2, "", []]);
    expect(stderr).toContain("都要写成“build/");
    expect(stderr).toContain("没有写任何文件");
  });
});

describe("what can't be written", () => {
  test.each<[refused: Readonly<Record<string, string>>, zh: string, en: string]>([
    [{ "write /home/build/a.docx": "ENOSPC" }, "磁盘已满", "the disk is full"],
    [{ "write /home/build": "EACCES" }, "没有权限，或者文件正被其他程序使用", "no permission"],
    [{ "write /home/build": "EROFS" }, "所在的磁盘是只读的", "the disk is read-only"],
    [
      { "write /home/build/a.docx": "EBUSY" },
      "文件正被其他程序使用，请先在 Word、WPS 等程序中关闭",
      "close it there first",
    ],
    [{ "write /home/build/a.docx": "EPERM" }, "系统不允许", "the system does not allow it"],
    [{ "write /home/build/a.docx": "ENAMETOOLONG" }, "文件名太长", "the name is too long"],
  ])("%j says why, and the others are built", async (refused, zh, en) => {
    const world = { files: { "a.md": GOOD, "b.md": GOOD }, refused };
    const { code, stdout, stderr, io } = await report("build a.md b.md --to docx", world);
    expect(code).toBe(2);
    expect(stderr).toContain(`错误：写不了“build/a.docx”：${zh}`);
    expect(stdout).toBe("write /home/build" in refused ? "" : "build/b.docx\n");
    expect(io.text("build/a.docx")).toBeUndefined();
    expect((await report("build a.md --to docx --lang en", world)).stderr).toContain(en);
  });

  test("records that can't be kept are a fault, and the findings are told all the same", async () => {
    const world = { files: { "a.md": WARNED }, refused: { "write /home/build/.report/outputs.json": "EROFS" } };
    const { code, stdout, stderr } = await report("build a.md --to docx", world);
    expect([code, stdout]).toEqual([2, "build/a.docx\n"]);
    expect(stderr).toContain("写不了“/home/build/.report/outputs.json”：所在的磁盘是只读的");
    expect(stderr).toContain("[date-missing]");
  });

  test("a file where a folder should be is named", async () => {
    const { code, stderr } = await report("build a.md --to docx", { files: { "a.md": GOOD, build: "" } });
    expect([code, stderr]).toEqual([2, "错误：写不了“build/a.docx”：应为文件夹的地方已有同名文件\n"]);
  });
});

describe("house styles", () => {
  const OFFICE =
    "name: office\nextends: gbt9704\ntitle: { zh: 本机关, en: ours }\nsource: 本机关\npage: { top: 30 mm }\n";

  test.each<[what: string, files: Readonly<Record<string, string>>, code: number]>([
    ["a name of the program", { "a.md": GOOD.replace("level:", "house: gbt33476\nlevel:") }, 0],
    ["a file beside the draft", { "a.md": GOOD.replace("level:", "house: ours.yaml\nlevel:"), "ours.yaml": OFFICE }, 0],
    [
      "a file above the draft",
      { "d/a.md": GOOD.replace("level:", "house: ../ours.yaml\nlevel:"), "ours.yaml": OFFICE },
      1,
    ],
    [
      "a file with faults",
      { "a.md": GOOD.replace("level:", "house: ours.yaml\nlevel:"), "ours.yaml": "page: wide\n" },
      1,
    ],
    ["a name in the configuration", { "a.md": GOOD, "report.config.yaml": "house: gbt33476\n" }, 0],
    [
      "a file named in the configuration",
      { "d/a.md": GOOD, "report.config.yaml": "house: ours.yaml\n", "ours.yaml": OFFICE },
      0,
    ],
    ["an unknown name in the configuration", { "a.md": GOOD, "report.config.yaml": "house: gbt9705\n" }, 2],
    [
      "a file with faults in the configuration",
      { "a.md": GOOD, "report.config.yaml": "house: ours.yaml\n", "ours.yaml": "page: wide\n" },
      2,
    ],
  ])("%s", async (_, files, code) => {
    const told = await report("build **/a.md --to docx", { files });
    expect(told.code).toBe(code);
    expect(told.stdout === "").toBe(code !== 0);
    expect(told.stderr === "").toBe(code === 0);
  });

  test("one with faults that many drafts use is told once", async () => {
    const files = { "a.md": GOOD, "b.md": GOOD, "report.config.yaml": "house: gbt9705\n" };
    const { code, stderr } = await report("build a.md b.md", { files });
    expect([code, stderr.match(/错误：/gu)?.length]).toEqual([2, 1]);
  });

  test("the draft's own wins over that of the configuration", async () => {
    const draft = GOOD.replace("level:", "house: gbt9704\nlevel:");
    const plain = await report("build a.md --to html", { files: { "a.md": GOOD } });
    const configured = await report("build a.md --to html", {
      files: { "a.md": GOOD, "report.config.yaml": "house: gbt33476\n" },
    });
    const own = await report("build a.md --to html", {
      files: { "a.md": draft, "report.config.yaml": "house: gbt33476\n" },
    });
    expect(configured.io.text("build/a.html")).not.toBe(plain.io.text("build/a.html"));
    expect(own.io.text("build/a.html")).toBe(plain.io.text("build/a.html"));
  });
});

describe("SOURCE_DATE_EPOCH", () => {
  test.each(["soon", "-1", "1.5", "1e9", "253402300800", " 1"])(
    "%j is refused before anything is written",
    async (value) => {
      const world = { files: { "a.md": GOOD }, env: { SOURCE_DATE_EPOCH: value } };
      const { code, stderr, io } = await report("build a.md", world);
      expect([code, made(io, world)]).toEqual([2, []]);
      expect(stderr).toContain(`环境变量 SOURCE_DATE_EPOCH 应为1970年以来的秒数，这里是“${value}”`);
    },
  );

  test("dates the DOCX; without it the draft does, and the same draft gives the same bytes", async () => {
    const docx = async (env: Readonly<Record<string, string>>) => {
      const { io } = await report("build a.md --to docx", {
        files: { "a.md": GOOD },
        env,
        now: new Date(Math.random() * 1e12),
      });
      return io.disk.get("/home/build/a.docx");
    };
    expect(await docx({})).toEqual(await docx({ SOURCE_DATE_EPOCH: "" }));
    expect(await docx({ SOURCE_DATE_EPOCH: "0" })).not.toEqual(await docx({}));
    expect(await docx({ SOURCE_DATE_EPOCH: "0" })).toEqual(await docx({ SOURCE_DATE_EPOCH: "0" }));
  });
});

describe("many drafts", () => {
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`d/${10 + index}.md`, index === 5 ? FAULTY : GOOD]),
  );

  test.each(["1", "3", "64"])("come out in order with --jobs %s", async (jobs) => {
    const { code, stdout } = await report(`build d --to docx --jobs ${jobs}`, { files });
    expect(code).toBe(1);
    expect(stdout.trim().split("\n")).toEqual(
      Object.keys(files)
        .filter((name) => name !== "d/15.md")
        .map((name) => name.replace(/^d\/(.*)\.md$/u, "build/$1.docx")),
    );
  });

  test("show how far it is on a terminal, and leave no trace of it", async () => {
    const { stderr } = await report("build d --to docx", { files, terminal: true });
    expect(stderr).toContain("生成 7/12");
    expect(stderr).toContain("生成 12/12\r\u001B[K");
    for (const world of [{ terminal: false }, { terminal: true, env: { CI: "true" } }]) {
      expect((await report("build d --to docx", { files, ...world })).stderr).not.toContain("7/12");
    }
  });
});
