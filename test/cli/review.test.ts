import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { FAULTY, GOOD, WARNED } from "./drafts.js";
import type { MemoryIo } from "./memory-io.js";
import { LACKING, OLD } from "./old-files.js";
import { report } from "./run.js";

const FROM = ["--office", "云溪县司法局", "--date", "2025-02-20"];
const collection = (name: string) => new Uint8Array(readFileSync(`test/collection/${name}`));
const made = ({ disk }: MemoryIo) =>
  [...disk.keys()].filter((path) => path.startsWith("/home/review/") && !path.includes("/.report/")).sort();
const by = (issuer: string, text: string) => text.replace(/issuer: .*/u, `issuer: ${issuer}`);

describe("report review", () => {
  test("writes an overview and a letter to each unit, prints their paths and sums up", async () => {
    const files = {
      "in/a.md": by("东镇", GOOD),
      "in/b.md": by("西镇", FAULTY),
      "in/c.docx": collection("20-yunshan-2024.docx"),
    };
    const { code, stdout, stderr, io } = await report(["review", "in", ...FROM], { files });
    expect(code).toBe(0); // findings are what it is asked for
    const names = ["东镇", "西镇", "云杉镇"].flatMap((name) => [
      `review/letters/${name}.docx`,
      `review/letters/${name}.html`,
    ]);
    expect(stdout.trim().split("\n")).toEqual([...names, "review/overview.html"]);
    expect(made(io)).toEqual([...names, "review/overview.html"].map((path) => `/home/${path}`).sort());
    expect(stderr).toContain("共3份：审核3份，没有读出0份。");
    expect(io.text("review/letters/西镇.html")).toContain("缺少第三部分");
    expect(io.text("review/letters/西镇.html")).toContain("2025年2月20日");
    expect(io.text("review/letters/东镇.html")).toContain("未发现需要修改的内容");
    expect(io.text("review/overview.html")).toContain(`href="letters/${encodeURIComponent("西镇")}.docx"`);
  });

  test("takes old files without what only a draft could have", async () => {
    const { io } = await report(["review", "a.txt", ...FROM], {
      files: { "a.txt": OLD.replace(/^2023年.*\n?/mu, "") },
    });
    const [letter = ""] = made(io).filter((path) => path.endsWith(".html") && path.includes("letters"));
    expect(io.text(letter)).toContain("没有成文日期。");
    expect(io.text(letter)).not.toContain("请加一行date");
  });

  test("counts what the program was unsure of, and writes it to nobody", async () => {
    const files = { "a.txt": OLD.replace("2022年法治", "法治") };
    const { stdout, stderr, io } = await report(["review", "a.txt", "--format", "json", ...FROM], { files });
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ doubts: 1 }], summary: { doubts: 1 } });
    expect(stderr).toContain("存疑1处，不写进意见函");
    expect(io.text("review/overview.html")).toContain("存疑1处");
    expect(io.text("review/letters/石桥镇人民政府.html")).not.toContain("标题没有年份");
  });

  test("names paragraphs of old files", async () => {
    const { io } = await report(["review", "a.txt", ...FROM], {
      files: { "a.txt": OLD.replace("3~5%", "3~5%(估计)") },
    });
    expect(io.text("review/letters/石桥镇人民政府.html")).toMatch(/第\d+段“…/u);
  });

  test("a file that can't be read is told, stands in the overview and makes the code 1; the rest is done", async () => {
    const files = {
      "in/a.md": by("东镇", GOOD),
      "in/b.docx": "no zip",
      "in/c.md": new Uint8Array([0x2d, 0xff, 0xfe, 0x80]),
    };
    const { code, stdout, stderr, io } = await report(["review", "in", ...FROM], { files });
    expect(code).toBe(1);
    expect(stdout.trim().split("\n")).toHaveLength(3);
    expect(stderr).toContain("没有读出“in/b.docx”：");
    expect(stderr).toContain("没有读出“in/c.md”：");
    expect(io.text("review/overview.html")).toContain("in/b.docx");
  });

  test("a file that the system refuses makes it 2 and stands in the overview too", async () => {
    const world = { files: { "a.md": GOOD, "b.md": GOOD }, refused: { "read /home/b.md": "EACCES" } };
    const { code, io } = await report(["review", "a.md", "b.md", ...FROM], world);
    expect(code).toBe(2);
    expect(io.text("review/overview.html")).toContain("没有权限");
  });

  test("never takes its own outputs, and writes the same bytes again", async () => {
    const first = await report(["review", ".", ...FROM], { files: { "a.md": GOOD, "b.txt": LACKING } });
    const again = await report(["review", ".", ...FROM], { files: Object.fromEntries(first.io.disk) });
    expect([again.code, again.stdout]).toEqual([0, first.stdout]);
    for (const path of made(first.io)) expect(again.io.disk.get(path)).toEqual(first.io.disk.get(path));
  });

  test("writes beside what was handed in, and doesn't review that the next time", async () => {
    const first = await report(["review", "in", "-o", "in", ...FROM], {
      files: { "in/a.md": GOOD, "in/b.txt": LACKING },
    });
    expect([first.code, first.stdout.split("\n").length]).toEqual([0, 6]);
    const again = await report(["review", "in", "-o", "in", ...FROM], { files: Object.fromEntries(first.io.disk) });
    expect([again.code, again.stdout]).toEqual([0, first.stdout]);
  });

  test("leaves foreign files alone until --force", async () => {
    const files = { "a.md": by("东镇", GOOD), "review/letters/东镇.html": "mine" };
    const { code, stderr, stdout, io } = await report(["review", "a.md", ...FROM], { files });
    expect([code, stdout]).toEqual([2, "review/overview.html\n"]);
    expect(stderr).toContain("“review/letters/东镇.html”已经存在，而且不是本程序生成的");
    expect(io.text("review/letters/东镇.html")).toBe("mine");
    expect(io.disk.has("/home/review/letters/东镇.docx")).toBe(false); // both or none
    expect(io.text("review/overview.html")).not.toContain("href=");
    expect((await report(["review", "a.md", "--force", ...FROM], { files })).code).toBe(0);
  });

  test("refuses to write over what it reads", async () => {
    const files = { "review/overview.html": OLD };
    const { code, stderr, io } = await report(["review", "review/overview.html", ...FROM], { files });
    expect([code, io.text("review/overview.html")]).toEqual([2, OLD]);
    expect(stderr).toContain("会覆盖原文件");
  });

  test("--format json prints what its schema says", async () => {
    const files = { "in/a.md": by("东镇", WARNED), "in/b.docx": "no zip" };
    const { stdout } = await report(["review", "in", "--format", "json", ...FROM], { files });
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(readFileSync("schemas/review-summary.schema.json", "utf8")),
    );
    const data: unknown = JSON.parse(stdout);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(data).toMatchObject({
      files: [
        {
          status: "reviewed",
          path: "in/a.md",
          issuer: ["东镇"],
          date: null,
          due: "2025-03-01",
          handIn: "unknown",
          parts: { plan: { state: "present", characters: 16 }, other: { state: "free", characters: 0 } },
          findings: { must: 1, advice: 0, hint: 0 },
          letters: ["review/letters/东镇.docx", "review/letters/东镇.html"],
        },
        { status: "unread", path: "in/b.docx" },
      ],
      summary: { files: 2, reviewed: 1, unread: 1, complete: 1, remarks: { must: 1, advice: 0, hint: 0 }, doubts: 0 },
    });
  });
});

describe("who signs the letters", () => {
  const letter = "/home/review/letters/云溪县石桥镇人民政府.html";
  test.each<[what: string, line: readonly string[], world: Parameters<typeof report>[1], signed: string]>([
    [
      "the command line",
      ["--office", "甲司法局"],
      { files: { "report.config.yaml": "office: 乙司法局\n" } },
      "甲司法局",
    ],
    ["the configuration", [], { files: { "report.config.yaml": "office: 乙司法局\n" } }, "乙司法局"],
    ["whoever is asked", [], { answers: ["丙司法局"] }, "丙司法局"],
  ])("%s says", async (_, line, world = {}, signed) => {
    const files = { ...world.files, "a.md": GOOD };
    const { code, io } = await report(["review", "a.md", ...line], { ...world, files });
    expect(code).toBe(0);
    expect(io.text(letter)).toContain(`${signed}关于`);
  });

  test("where nobody says, nothing is written", async () => {
    const { code, stderr, io } = await report("review a.md", { files: { "a.md": GOOD } });
    expect([code, made(io)]).toEqual([2, []]);
    expect(stderr).toContain("请加 --office 单位名称");
  });
});

describe("the date of the letters", () => {
  const letter = "review/letters/云溪县石桥镇人民政府.html";
  test.each<[what: string, line: string, world: Parameters<typeof report>[1], date: string]>([
    ["the command line", " --date 2025-02-20", { env: { SOURCE_DATE_EPOCH: "0" } }, "2025年2月20日"],
    ["SOURCE_DATE_EPOCH", "", { env: { SOURCE_DATE_EPOCH: "1740000000" } }, "2025年2月19日"],
    ["the clock", "", { now: new Date(2025, 2, 5, 10) }, "2025年3月5日"],
  ])("comes from %s", async (_, line, world, date) => {
    const { io } = await report(`review a.md --office 甲${line}`, { ...world, files: { "a.md": GOOD } });
    expect(io.text(letter)).toContain(date);
  });
});

test.each<[line: string, told: string]>([
  ["review a.md --office 甲 --date 2025-02", "--date 应写成2025-02-20这样的日期"],
  ["review a.md --office a|b", "--office 应为单位的名称"],
  ["review nowhere --office 甲", "没有“nowhere”这个文件或文件夹"],
  ["review empty --office 甲", "没有找到报告"],
  ["review a.md --office 甲 --format xml", "--format 没有“xml”这个值"],
])("report %s: %s", async (line, told) => {
  const { code, stderr, io } = await report(line, { files: { "a.md": GOOD }, folders: ["empty"] });
  expect([code, made(io)]).toEqual([2, []]);
  expect(stderr).toContain(told);
});

test("Ctrl-C ends it without an overview", async () => {
  const files = { "a.md": GOOD };
  const { memoryIo } = await import("./memory-io.js");
  const { runProgram } = await import("../../src/cli/program.js");
  const io = memoryIo(["review", "a.md", ...FROM], { files });
  io.interrupt();
  expect(await runProgram(io)).toBe(130);
  expect(made(io)).toEqual([]);
});
