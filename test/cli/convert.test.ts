import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../src/core/hash.js";
import type { MemoryIo } from "./memory-io.js";
import { LACKING, OLD } from "./old-files.js";
import { report } from "./run.js";

const collection = (name: string) => new Uint8Array(readFileSync(`test/collection/${name}`));
const made = ({ disk }: MemoryIo, below = "/home/drafts/") =>
  [...disk.keys()].filter((path) => path.startsWith(below) && !path.includes("/.report/")).sort();

describe("report convert -o .", () => {
  const TEXT = "某街道2024年度法治政府建设情况报告\n\n一、主要举措和成效\n\n开展普法。\n";
  const again = async (change: (disk: Map<string, Uint8Array>) => void) => {
    const { io } = await report("convert . -o . --to html", { files: { "a.txt": TEXT } });
    const disk = new Map(io.disk);
    change(disk);
    return report("convert . -o . --to html,md", { files: Object.fromEntries(disk) });
  };

  test("doesn't take its own outputs for old files", async () => {
    const { code, io } = await again(() => {});
    expect([code, io.text("a.html.md")]).toEqual([0, undefined]);
  });

  test("reads a file that somebody has put in the place of one, and leaves it alone", async () => {
    const page = `<html><body><p>${TEXT.replaceAll("\n\n", "</p><p>").replaceAll("某街道", "乙街道")}</p></body></html>`;
    const { io } = await again((disk) => disk.set("/home/a.html", new TextEncoder().encode(page)));
    expect(io.text("a.html")).toBe(page);
    expect(io.text("a.html.md")).toContain("乙街道");
  });
});

describe("report convert", () => {
  test("writes a draft and its record into drafts, prints their paths and sums up", async () => {
    const { code, stdout, stderr, io } = await report("convert 2022.txt", { files: { "2022.txt": OLD } });
    expect([code, stdout]).toEqual([0, "drafts/2022.convert.json\ndrafts/2022.md\n"]);
    expect(io.text("drafts/2022.md")).toBe(
      "---\ntitle: 石桥镇2022年法治政府建设情况报告\nissuer: 石桥镇人民政府\nyear: 2022\nlevel: township\ndate: 2023-01-16\n" +
        "recipients: [县政府]\n---\n\n现将2022年度法治政府建设情况报告如下：\n\n" +
        "## 2022年推进法治政府建设的主要举措和成效\n\n### 规范行政执法\n\n全年开展行政检查36次，不合格率在3~5%之间。\n\n" +
        "## 存在的不足和原因\n\n执法人员偏少，原因是编制紧张。\n\n" +
        "## 党政主要负责人履行推进法治建设第一责任人职责情况\n\n镇长主持召开专题会议3次，带头学法，年终述法。\n\n" +
        "## 2023年工作安排\n\n组织执法培训2次，6月底前完成。\n",
    );
    expect(stderr).toContain("2022.txt  txt   2022  石桥镇人民政府  齐全");
    expect(stderr).toContain("共1份：转换1份，没有转换0份；缺少部分的0份，存疑0处。");
  });

  test("writes a record that its schema accepts", async () => {
    const { io } = await report("convert a.docx", { files: { "a.docx": collection("20-yunshan-2024.docx") } });
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(readFileSync("schemas/convert.schema.json", "utf8")),
    );
    expect(validate(JSON.parse(io.text("drafts/a.convert.json") ?? "")), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each<[line: string, paths: readonly string[]]>([
    ["convert a.txt", ["drafts/a"]],
    ["convert a.txt -o out/x", ["out/x/a"]],
    ["convert a.txt -o /srv", ["/srv/a"]],
    ["convert d", ["drafts/2022/b", "drafts/c.v2"]],
    ["convert d/**/*.txt", ["drafts/2022/b", "drafts/c.v2"]],
    ["convert -", ["drafts/stdin"]],
    ["convert - --stdin-filename d/x.txt", ["drafts/x"]],
  ])("report %s writes %j", async (line, paths) => {
    const world = { files: { "a.txt": OLD, "d/2022/b.txt": OLD, "d/c.v2.txt": OLD, "d/~$c.docx": "x" }, stdin: OLD };
    const { code, stdout } = await report(line, world);
    expect([code, stdout]).toEqual([0, paths.map((path) => `${path}.convert.json\n${path}.md\n`).join("")]);
  });

  test("takes a folder again and again, and never its own outputs", async () => {
    const { io, stdout } = await report("convert . --to md,html --transcript", { files: { "a.txt": OLD } });
    expect(stdout.split("\n")).toContain("drafts/a.html");
    const again = await report("convert . --to md,html --transcript", { files: Object.fromEntries(io.disk) });
    expect([again.code, again.stdout]).toEqual([0, stdout]);
  });

  test.each(["convert old -o old", "convert old -o ."])(
    "report %s puts drafts beside old files, again and again",
    async (line) => {
      const command = `${line} --to md,html --transcript`;
      const { code, io, stdout } = await report(command, { files: { "old/a.txt": OLD } });
      expect(code).toBe(0);
      expect(stdout).toContain("a.html\n");
      const again = await report(command, { files: Object.fromEntries(io.disk) });
      expect([again.code, again.stdout]).toEqual([0, stdout]);
    },
  );

  test("two files of one name keep their extensions", async () => {
    const files = { "d/a.txt": OLD, "d/A.docx": collection("16-songyan-2023.docx"), "d/b.txt": OLD };
    const { code, io } = await report("convert d", { files });
    expect(code).toBe(0);
    expect(made(io).filter((path) => path.endsWith(".md"))).toEqual([
      "/home/drafts/A.docx.md",
      "/home/drafts/a.txt.md",
      "/home/drafts/b.md",
    ]);
  });

  test("puts pictures beside the draft, and they are found there", async () => {
    const { code, stdout, io } = await report("convert 图.docx --to docx,html", {
      files: { "图.docx": collection("20-yunshan-2024.docx") },
    });
    expect([code, stdout.split("\n")]).toEqual([
      0,
      ["drafts/图.images/1.png", "drafts/图.docx", "drafts/图.html", "drafts/图.convert.json", "drafts/图.md", ""],
    ]);
    expect(io.text("drafts/图.html")).toContain("data:image/png");
    expect((await report("check drafts/图.md", { files: Object.fromEntries(io.disk) })).stdout).not.toContain(
      "resource",
    );
  });

  test("writes the text that it read, for the verifier", async () => {
    const { io } = await report("convert a.docx --transcript", {
      files: { "a.docx": collection("17-meixi-2022.docx") },
    });
    const record = JSON.parse(io.text("drafts/a.convert.json") ?? "");
    const text = io.text("drafts/a.source.txt") ?? "";
    for (const { from, to, source } of record.changes) expect(text.slice(from, to)).toBe(source);
    expect(text.replace(/\s/gu, "").length).toBe(record.source.characters);
  });

  test("writes the same bytes twice", async () => {
    const world = { files: { "a.docx": collection("19-luting-2023.docx"), "b.txt": OLD } };
    const runs = await Promise.all([
      report("convert . --to docx,html", world),
      report("convert . --to docx,html", world),
    ]);
    const [one, two] = runs.map(({ io }) => made(io).map((path) => [path, io.disk.get(path)]));
    expect(one).toEqual(two);
    expect(one).toHaveLength(8);
  });
});

test("the old file among the examples becomes the draft beside it", async () => {
  const name = "shuikou-2021";
  const files = { [`${name}.txt`]: new Uint8Array(readFileSync(`examples/old/${name}.txt`)) };
  const { code, stderr, io } = await report(`convert ${name}.txt -o .`, { files });
  expect([code, stderr]).toEqual([0, expect.stringContaining("存疑0处")]);
  for (const made of [`${name}.md`, `${name}.convert.json`]) {
    expect(io.text(made), made).toBe(readFileSync(`examples/old/${made}`, "utf8"));
  }
});

describe("what isn't converted", () => {
  const refused: readonly [name: string, content: string | Uint8Array, says: string][] = [
    ["a.pdf", "%PDF-1.7\n", "PDF不能直接转换：请在WPS或Word中打开，另存为.docx再转换"],
    ["a.doc", collection("41-encrypted.doc"), "取消密码"],
    ["a.docx", collection("43-password.docx"), "取消密码"],
    ["b.docx", collection("45-truncated.docx"), "已损坏或不完整"],
    ["c.docx", collection("40-notice.docx"), "不是年度报告"],
    ["d.docx", gzipSync(OLD), "文件已损坏，或者不是"],
    ["e.txt", "", "文件是空的"],
    ["f.docx", collection("16-songyan-2023.docx").subarray(0, 3000), "已损坏或不完整"],
  ];
  test.each(refused)("%s is refused with a sentence that says what to do", async (name, content, says) => {
    const { code, stdout, stderr } = await report(`convert ${name} x.txt`, {
      files: { [name]: content, "x.txt": OLD },
    });
    expect([code, stdout]).toEqual([1, "drafts/x.convert.json\ndrafts/x.md\n"]); // the others are converted
    expect(stderr).toContain(`没有转换“${name}”：`);
    expect(stderr).toContain(says);
  });

  test("a text under another name is still a text", async () => {
    expect((await report("convert a.docx", { files: { "a.docx": OLD } })).code).toBe(0);
  });

  test("a file that somebody wrote or changed is left alone, and nothing of its conversion is written", async () => {
    const files = { "a.txt": OLD, "b.txt": OLD, "drafts/a.md": "我的草稿\n" };
    const { code, stdout, stderr, io } = await report("convert a.txt b.txt", { files });
    expect([code, stdout]).toEqual([2, "drafts/b.convert.json\ndrafts/b.md\n"]);
    expect(stderr).toContain("“drafts/a.md”已经存在，而且不是本程序生成的");
    expect(made(io)).toEqual(["/home/drafts/a.md", "/home/drafts/b.convert.json", "/home/drafts/b.md"]);
    expect((await report("convert a.txt --force", { files })).code).toBe(0);
  });

  test("the old file itself is never overwritten, not even by force", async () => {
    const { code, stderr, io } = await report("convert a.html -o . --to html --force", {
      files: { "a.html": "<p>旧" },
    });
    expect([code, io.text("a.html")]).toEqual([2, "<p>旧"]);
    expect(stderr).toContain("会覆盖原文件“a.html”");
  });

  test.each([
    ["convert none.docx", "没有“none.docx”这个文件或文件夹"],
    ["convert empty", "文件夹里没有能转换的文件"],
    ["convert a.txt --to pdf", "--to 没有“pdf”这个值"],
    ["convert a.txt --encoding gbk9", "--encoding 没有“gbk9”这个值，是不是想写“gbk”"],
    ["convert a.txt --overview a.txt", "--overview 不能写到“a.txt”上"],
    ["convert a.txt --to html --overview drafts/A.html", "--overview 不能写到“drafts/A.html”上"],
  ])("report %s ends with 2", async (line, says) => {
    const { code, stdout, stderr } = await report(line, { files: { "a.txt": OLD, "empty/x.md": "#" } });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(says);
  });

  test.each(["convert a.md", "convert d"])("report %s refuses a finished draft", async (line) => {
    const draft = "---\ntitle: 石桥镇2022年法治政府建设情况报告\nissuer: 石桥镇人民政府\nyear: 2022\n---\n\n正文\n";
    const { code, stdout, stderr } = await report(line, {
      files: { "a.md": draft, "d/b.txt": draft, "d/c.md": draft },
    });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("这已经是草稿");
    expect(stderr).toContain("共1份");
  });

  test("an encoding that was named is used, and told where it doesn't fit", async () => {
    const files = { "a.txt": OLD };
    expect((await report("convert a.txt --encoding utf-8", { files })).code).toBe(0);
    const { code, stderr } = await report("convert a.txt --encoding big5", { files });
    expect([code, stderr.includes("文件不是big5编码")]).toEqual([1, true]);
  });

  test("a fault of the program is told, and the others are converted", async () => {
    const { code, stdout, stderr } = await report("convert a.txt b.txt", {
      files: { "a.txt": OLD, "b.txt": OLD },
      refused: { "write /home/drafts/a.md": "ENOSPC" },
    });
    expect([code, stdout]).toEqual([2, "drafts/b.convert.json\ndrafts/b.md\n"]);
    expect(stderr).toContain("磁盘已满");
  });
});

describe("the summary", () => {
  const files = {
    "d/a-2022.txt": OLD,
    "d/b-2023.txt": LACKING.replaceAll("2023", "2024").replaceAll("2022", "2023"),
    "d/c.pdf": "%PDF-1.7",
  };

  test("is JSON for programs, alone on stdout", async () => {
    const { code, stdout } = await report("convert d --format json", { files });
    const { files: rows, summary } = JSON.parse(stdout);
    expect([code, summary.files, summary.converted, summary.failed, summary.incomplete]).toEqual([1, 3, 2, 1, 1]);
    expect(rows).toMatchObject([
      { status: "converted", path: "d/a-2022.txt", draft: "drafts/a-2022.md", year: 2022, missing: [] },
      { status: "converted", path: "d/b-2023.txt", year: 2023, missing: ["leadership"] },
      { status: "failed", path: "d/c.pdf", reason: "pdf" },
    ]);
    const { kept, moved, replaced, dropped } = rows[0].ledger;
    expect(kept + moved + replaced + dropped).toBe(rows[0].characters);
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(readFileSync("schemas/convert-summary.schema.json", "utf8")),
    );
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
  });

  test("is a page of its own that says who lacks what and when, without scripts", async () => {
    const { stdout, io } = await report("convert d --overview out/一览.html", { files });
    expect(stdout).toContain("out/一览.html\n");
    const page = io.text("out/一览.html") ?? "";
    expect(page).toContain('<th scope="row">石桥镇人民政府</th><td>齐全</td><td class="lacks">缺负责人履职</td>');
    expect(page).toContain("PDF不能直接转换");
    expect(page).not.toMatch(/<script|https?:|src=/u);
  });

  test.each([
    ["convert d --overview d/一览.html", "convert d"],
    ["convert d --overview d/一览.html", "convert d --overview d/一览.html"],
    ["convert d -o drafts --overview d/一览.html", "convert d -o elsewhere"],
    ["convert . -o out --overview 一览.html", "convert . -o out --overview 一览.html"],
    ["review d --office 司法局 --previous d -o d/审核", "convert d"],
  ])("%s makes a page that the next run doesn't take for an old file", async (first, second) => {
    const { io } = await report(first, { files });
    const pages = [...io.disk.keys()].filter((path) => path.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(0);
    const again = await report(`${second} --format json`, { files: Object.fromEntries(io.disk) });
    const { files: rows }: { files: readonly { path: string }[] } = JSON.parse(again.stdout);
    expect(rows.map(({ path }) => path)).toEqual(Object.keys(files));
  });

  const pathsOf = async (line: string, disk: Record<string, string | Uint8Array>) => {
    const { stdout } = await report(`${line} --format json`, { files: disk });
    const { files: rows }: { files: readonly { path: string }[] } = JSON.parse(stdout);
    return rows.map(({ path }) => path);
  };

  test.each(["convert d", "convert d -o elsewhere"])(
    "%s converts an old page that lies where an overview was, and none that a killed run has left",
    async (line) => {
      const { io } = await report("convert d --overview d/一览.html", { files });
      const disk = Object.fromEntries(io.disk);
      const old = { ...disk, "/home/d/一览.html": "<p>石桥镇2019年度法治政府建设情况报告</p>" };
      expect(await pathsOf(line, old)).toEqual([...Object.keys(files), "d/一览.html"].sort());
      const page = "<p>又一览";
      const journal = `\n${JSON.stringify(["一览.html", sha256(new TextEncoder().encode(page))])}`;
      const killed = { ...disk, "/home/d/一览.html": page, "/home/d/.report/journal.jsonl": journal };
      expect(await pathsOf(line, killed)).toEqual(Object.keys(files));
    },
  );

  test("doesn't take the place of a page of another hand", async () => {
    const world = { files: { ...files, "一览.html": "<p>别人的" } };
    const { code, stderr, io } = await report("convert d --overview 一览.html", world);
    expect([code, io.text("一览.html")]).toEqual([2, "<p>别人的"]);
    expect(stderr).toContain("“一览.html”已经存在，而且不是本程序生成的");
    const forced = await report("convert d --overview 一览.html --force", world);
    expect(forced.io.text("一览.html")).toContain("往年报告转换一览");
  });

  test("is a table in English too", async () => {
    const { stderr } = await report("convert d --lang en", { files });
    expect(stderr).toMatch(/d\/b-2023\.txt +txt +2023 +石桥镇人民政府 +lacks leadership/u);
    expect(stderr).toContain("3 files: 2 converted, 1 not; 1 lack a part, 0 doubts.");
  });

  test("comes with progress on a terminal only, with rate and time left", async () => {
    const many = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`d/${index}.txt`, OLD]));
    expect((await report("convert d", { files: many })).stderr).not.toContain("份/秒");
    expect((await report("convert d", { files: many, terminal: true })).stderr).toMatch(
      /█+░* 转换 \d\/6 \d+份\/秒 还需\d+秒/u,
    );
    expect((await report("convert d -q", { files: many, terminal: true })).stderr).toBe("");
  });

  test("tells doubts with their paragraph", async () => {
    const { stderr, io } = await report("convert a.txt", { files: { "a.txt": OLD.replace("2022年法治", "法治") } });
    expect(stderr).toMatch(/a\.txt 第\d+段 存疑：标题没有年份/u);
    expect(io.text("drafts/a.md")).toContain("<!-- report-doubt: 标题没有年份");
  });
});

describe("old files straight in", () => {
  const files = { "a.txt": LACKING, "b.docx": collection("17-meixi-2022.docx"), "c.pdf": "%PDF-1.7", "d.md": "x" };

  test("report check converts them in memory and points at paragraph and text", async () => {
    const { code, stdout, io } = await report("check a.txt", { files });
    expect(code).toBe(1);
    expect(stdout).toContain("a.txt:7:18 警告 “3~5%”应写成“3%～5%”");
    expect(stdout).toContain("应写在第8段“存在的不足和原因”");
    expect(made(io)).toEqual([]);
  });

  test.each(["concise", "json", "sarif", "junit", "github", "gitlab", "checkstyle"])(
    "%s quotes the text",
    async (format) => {
      const { code, stdout } = await report(`check b.docx --format ${format}`, { files });
      expect(code).toBe(0);
      expect(stdout).toContain("第13段“3~5%");
    },
  );

  test("what the conversion was unsure of is a finding", async () => {
    const old = OLD.replace("2022年法治", "法治");
    const { stdout } = await report("check a.txt --format concise", { files: { "a.txt": old } });
    expect(stdout).toMatch(/a\.txt:\d+:1 info 标题没有年份.*\[conversion-doubt\]/u);
    const off = { "a.txt": old, "report.config.yaml": "rules: { conversion-doubt: off }\n" };
    expect((await report("check a.txt --format concise", { files: off })).stdout).not.toContain("conversion-doubt");
  });

  test("one that is refused is an error with advice", async () => {
    const { code, stdout } = await report("check c.pdf --format concise", { files });
    expect([code, stdout]).toEqual([
      1,
      "c.pdf:1:1 error PDF不能直接转换：请在WPS或Word中打开，另存为.docx再转换 [file-refused]\n",
    ]);
  });

  test("a text with front matter is a draft, whatever its name", async () => {
    const { stdout } = await report("check e.txt", { files: { "e.txt": "---\ntitle: x\n---\n" } });
    expect(stdout).toContain("issuer");
    expect(stdout).not.toContain("file-refused");
  });

  test("standard input may be one", async () => {
    const { stdout } = await report("check - --format concise", { stdin: collection("17-meixi-2022.docx") });
    expect(stdout).toContain("<stdin>:13:");
  });

  test("--fix says to convert them first", async () => {
    const { code, stderr } = await report("check b.docx --fix", { files });
    expect([code, stderr]).toEqual([
      2,
      "错误：“b.docx”不是草稿，--fix 不能改：先用 report convert 转成草稿，再改草稿\n",
    ]);
  });

  test("report build --draft renders them", async () => {
    const { code, stdout } = await report("build a.txt b.docx --draft", { files });
    expect([code, stdout]).toEqual([1, "build/a.docx\nbuild/a.html\nbuild/b.docx\nbuild/b.html\n"]);
    const { code: refused, stderr } = await report("build b.docx -o . --force", { files });
    expect([refused, stderr.includes("会覆盖原文件")]).toEqual([2, true]);
  });
});
