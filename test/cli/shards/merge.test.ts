import { describe, expect, test } from "vitest";
import { runProgram } from "../../../src/cli/program.js";
import { readShardFile } from "../../../src/cli/shards/shard-file.js";
import { OperationError } from "../../../src/core/operation-error.js";
import { reporterNames } from "../../../src/reporters/all.js";
import { FAULTY, GOOD, PIXEL, WARNED, withText } from "../drafts.js";
import { memoryIo } from "../memory-io.js";
import { LACKING, OLD } from "../old-files.js";
import { report } from "../run.js";

type Disk = Record<string, string | Uint8Array>;

const withAttachment = (name: string) =>
  GOOD.replace("date:", `attachments: [{ title: 表, source: 共.md }]\ndate:`).replace("石桥镇", name);

const DRAFTS: Disk = {
  "d/a.md": GOOD,
  "d/b.md": FAULTY,
  "d/c.md": WARNED,
  "d/一/e.md": withText("甲,乙"),
  "d/一/f.md": withText("共有3,4件 。"),
  "d/二/g.md": withAttachment("东"),
  "d/二/h.md": withAttachment("西"),
  "d/二/共.md": "说明,一\n",
  "d/二/i.md": withText("![图](i.png)"),
  "d/二/i.png": PIXEL,
  "d/j.md": "---\ntitle: [\n",
};

const OLD_FILES: Disk = {
  "o/a.txt": OLD,
  "o/b.txt": LACKING,
  "o/一/a.txt": OLD,
  "o/c.docx": "PK\u0003\u0004",
  "o/d.txt": "",
};

/** Runs a command as three shards, then merges them; and as one. The disks hold what was written. */
async function both(line: (outDir: string, shard: string) => string, merge: string, files: Disk) {
  const whole = await report(line("all", ""), { files });
  const shards: Disk = {};
  for (const index of [1, 2, 3]) {
    const { io } = await report(line(`s${index}`, `--shard ${index}/3`), { files });
    for (const [path, bytes] of io.disk) if (path.startsWith(`/home/s${index}/`)) shards[path] = bytes;
  }
  const merged = await report(merge, { files: shards });
  return { whole, merged, shards };
}

const below = (disk: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries([...disk].filter(([path]) => path.startsWith("/home/all/") && !path.includes("/cache/")).sort());

describe("merged shards are what one run yields, byte for byte", () => {
  test.each(reporterNames)("report check --format %s", async (format) => {
    const { whole, merged } = await both(
      (outDir, shard) => `check d --format ${format} --output ${outDir}/findings ${shard}`,
      "merge s1 s2 s3 -o all",
      DRAFTS,
    );
    expect(whole.code).toBe(1);
    expect(whole.io.text("all/findings")?.length).toBeGreaterThan(100);
    expect(merged.io.text("all/findings")).toBe(whole.io.text("all/findings"));
    expect([merged.code, merged.stdout]).toEqual([whole.code, whole.stdout]);
  });

  test.each<[options: string, what: string, files: Disk]>([
    ["--format concise -q", "with errors", DRAFTS],
    ["--format pretty -q", "with errors", DRAFTS],
    ["--format concise -q", "with nothing but warnings", { "d/a.md": WARNED, "d/b.md": WARNED }],
    ["--format pretty -q", "with nothing but warnings", { "d/a.md": WARNED, "d/b.md": WARNED }],
    ["--format pretty -q --max-warnings 1", "with too many warnings", { "d/a.md": WARNED, "d/b.md": WARNED }],
    ["--format json -q", "with errors", DRAFTS],
  ])("report check %s, %s, whatever the merger wants to hear", async (options, _, files) => {
    for (const merger of ["", "-q"]) {
      const { whole, merged } = await both(
        (outDir, shard) => `check d ${options} --output ${outDir}/findings ${shard}`,
        `merge s1 s2 s3 -o all ${merger}`,
        files,
      );
      expect(whole.io.text("all/findings")).toBeDefined();
      expect(merged.io.text("all/findings")).toBe(whole.io.text("all/findings"));
      expect([merged.code, merged.stdout]).toEqual([whole.code, ""]);
    }
  });

  test.each(reporterNames)("report check, printed as %s", async (format) => {
    const whole = await report(`check d --format ${format}`, { files: DRAFTS });
    const { merged } = await both(
      (outDir, shard) => `check d --format json --output ${outDir}/findings ${shard}`,
      `merge s3 s1 s2 -o all --format ${format}`,
      DRAFTS,
    );
    expect(merged.stdout).toBe(whole.stdout);
  });

  test("report check --format json of old files too", async () => {
    const { whole, merged } = await both(
      (outDir, shard) => `check o/*.txt o/一/a.txt --format json --output ${outDir}/f.json ${shard}`,
      "merge s1 s2 s3 -o all",
      OLD_FILES,
    );
    expect(merged.io.text("all/f.json")).toBe(whole.io.text("all/f.json"));
  });

  test("report build, with the records and the printed paths", async () => {
    const { whole, merged } = await both(
      (outDir, shard) => `build d -o ${outDir} --to docx,html ${shard}`,
      "merge s1 s2 s3 -o all",
      DRAFTS,
    );
    expect([whole.code, Object.keys(below(whole.io.disk)).length]).toEqual([1, 15]);
    expect(below(merged.io.disk)).toEqual(below(whole.io.disk));
    expect([merged.code, merged.stdout]).toEqual([whole.code, whole.stdout]);
    expect(merged.stderr).toMatch(/^错误：这些分片里有没有完成的文件，原因见它们各自运行时的提示：s[1-3]/u);
  });

  test.each(["pretty", "json"])("report convert --format %s, with its overview", async (format) => {
    const { whole, merged } = await both(
      (outDir, shard) =>
        `convert o -o ${outDir} --to md,html --format ${format} --overview ${outDir}/一览.html ${shard}`,
      `merge s1 s2 s3 -o all --format ${format} --overview all/一览.html`,
      OLD_FILES,
    );
    expect(whole.code).toBe(1);
    expect(Object.keys(below(whole.io.disk))).toContain("/home/all/一/a.md");
    expect(below(merged.io.disk)).toEqual(below(whole.io.disk));
    expect([merged.code, merged.stdout]).toEqual([whole.code, whole.stdout]);
    expect(whole.stderr).toContain(merged.stderr.slice(0, 200)); // the table
  });

  test("report check --max-warnings counts the warnings of all shards", async () => {
    const files = { "d/a.md": WARNED, "d/b.md": WARNED, "d/c.md": WARNED, "d/e.md": WARNED };
    for (const [most, code] of [
      [3, 1],
      [4, 0],
    ]) {
      const { whole, merged } = await both(
        (outDir, shard) => `check d --max-warnings ${most} --output ${outDir}/f ${shard}`,
        "merge s1 s2 s3 -o all",
        files,
      );
      expect([whole.code, merged.code]).toEqual([code, code]);
    }
  });

  test("a baseline is taken out of every shard", async () => {
    const { io } = await report("check d --baseline known.json --update-baseline", { files: DRAFTS });
    const files = { ...DRAFTS, "known.json": io.text("known.json") ?? "", "d/k.md": FAULTY };
    const { whole, merged } = await both(
      (outDir, shard) => `check d --baseline known.json --format json --output ${outDir}/f ${shard}`,
      "merge s1 s2 s3 -o all",
      files,
    );
    expect(merged.io.text("all/f")).toBe(whole.io.text("all/f"));
    const { "d/k.md": _, ...known } = files;
    const pretty = await both(
      (outDir, shard) => `check d --baseline known.json --output ${outDir}/f ${shard}`,
      "merge s1 s2 s3 -o all",
      known,
    );
    expect(pretty.whole.io.text("all/f")).toContain("没有新的问题");
    expect(pretty.merged.io.text("all/f")).toBe(pretty.whole.io.text("all/f"));
  });
});

describe("shards that don't make a whole are refused", () => {
  const shard = async (index: number, line = "build d --to html", files: Disk = DRAFTS) => {
    const { io } = await report(`${line} -o s${index} --shard ${index}/2`, { files });
    return Object.fromEntries([...io.disk].filter(([path]) => path.startsWith(`/home/s${index}/`)));
  };

  test.each<[what: string, second: () => Promise<Disk>, merge: string, sentence: string]>([
    ["a missing one", async () => ({}), "merge s1 -o all", "缺少分片 2/2"],
    ["a doubled one", async () => ({}), "merge s1 s1 -o all", "分片 1/2 有两个：“s1”和“s1”"],
    ["other options", () => shard(2, "build d --to docx"), "merge s1 s2 -o all", "不是同一次运行的分片：选项不同"],
    [
      "other files",
      () => shard(2, "build d d/j.md --to html", { ...DRAFTS, "d/k.md": GOOD }),
      "merge s1 s2 -o all",
      "文件的清单不同",
    ],
    [
      "another configuration",
      () => shard(2, undefined, { ...DRAFTS, "d/report.config.yaml": "place: 云州市\n" }),
      "merge s1 s2 -o all",
      "配置、公文样式、词典或上年报告不同",
    ],
    ["no shard", async () => ({}), "merge s3 -o all", "没有“s3”这个文件夹"],
  ])("%s", async (_, second, merge, sentence) => {
    const files = { ...(await shard(1)), ...(await second()) };
    const { code, stdout, stderr, io } = await report(merge, { files });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
    expect([...io.disk.keys()].filter((path) => path.startsWith("/home/all"))).toEqual([]);
  });

  const altered = async (change: (text: string) => string) => {
    const files: Disk = { ...(await shard(1)), ...(await shard(2)) };
    const path = "/home/s2/.report/build.shard.jsonl";
    files[path] = change(new TextDecoder().decode(Buffer.from(files[path] ?? "")));
    return report("merge s1 s2 -o all", { files });
  };

  test.each<[what: string, change: (text: string) => string, sentence: string]>([
    ["another version", (text) => text.replace(/"program":"[^"]*"/u, '"program":"9.9.9"'), "程序版本不同"],
    ["one that was stopped", (text) => text.replace(/,"code":\d/u, ""), "没有做完，请再运行一次"],
    ["one that is torn", (text) => text.slice(0, -20), "分片“s2”的记录损坏"],
    ["one that is empty", () => "", "分片“s2”的记录损坏"],
    ["one that is something else", () => "{}\n", "分片“s2”的记录损坏"],
    ["one that leads out", (text) => text.replace(/"name":"/u, '"name":"../../etc/'), "分片的记录损坏"],
    ["one whose file was changed", (text) => text.replace(/"sha256":"./u, '"sha256":"x'), "和分片记录的不一样"],
  ])("%s", async (_, change, sentence) => {
    const { code, stderr, io } = await altered(change);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
    expect([...io.disk.keys()].filter((path) => path.startsWith("/etc"))).toEqual([]);
  });

  test("some of which are to be quiet", async () => {
    const { io } = await report("check d --output s1/f --shard 1/2", { files: DRAFTS });
    const quiet = await report("check d --output s2/f --shard 2/2 -q", { files: Object.fromEntries(io.disk) });
    const { code, stderr } = await report("merge s1 s2 -o all", { files: Object.fromEntries(quiet.io.disk) });
    expect([code, stderr]).toEqual([2, expect.stringContaining("不是同一次运行的分片：选项不同")]);
  });

  test.each(["", "{}\n", '{"program":'])("one of which the record is %j: what reads it says so", async (text) => {
    const io = memoryIo([], { files: { "s2/.report/build.shard.jsonl": text } });
    await expect(readShardFile(io, "s2", "build")).rejects.toBeInstanceOf(OperationError);
  });

  test("a folder without any", async () => {
    const { code, stderr } = await report("merge d -o all", { files: DRAFTS });
    expect([code, stderr]).toEqual([2, expect.stringContaining("“d”里没有分片")]);
  });
});

describe("report merge writes carefully", () => {
  const shardsOf = async (line: string) => {
    const { io } = await report(`${line} --shard 1/1`, { files: DRAFTS });
    return Object.fromEntries([...io.disk].filter(([path]) => path.startsWith("/home/s/")));
  };

  test("findings of a check overwrite no file of another hand", async () => {
    const files = { ...(await shardsOf("check d --output s/f.txt")), "all/f.txt": "别人的" };
    const { code, stderr, io } = await report("merge s -o all", { files });
    expect([code, stderr]).toEqual([2, expect.stringContaining("“all/f.txt”已经存在，而且不是本程序生成的")]);
    expect(io.text("all/f.txt")).toBe("别人的");
    const forced = await report("merge s -o all --force", { files });
    expect(forced.io.text("all/f.txt")).toContain("[part-missing]");
    const again = await report("merge s -o all", { files: Object.fromEntries(forced.io.disk) });
    expect([again.code, again.stderr]).toEqual([1, ""]);
  });

  test.each([
    ["check d --output s/f.txt", "prety"],
    ["build d -o s --to html", "sarif"],
    ["convert o -o s", "sarif"],
  ])("a form that %s doesn't have is refused before anything is written: %s", async (line, format) => {
    const { io } = await report(`${line} --shard 1/1`, { files: { ...DRAFTS, ...OLD_FILES } });
    const files = Object.fromEntries([...io.disk].filter(([path]) => path.startsWith("/home/s/")));
    const merged = await report(`merge s -o all --format ${format}`, { files });
    expect([merged.code, merged.stderr]).toEqual([2, expect.stringContaining(`--format 没有“${format}”这个值`)]);
    expect([...merged.io.disk.keys()].filter((path) => path.startsWith("/home/all"))).toEqual([]);
  });

  test("a form that no command has is refused before any folder is looked at", async () => {
    const { code, stderr } = await report("merge gone -o all --format prety", { files: {} });
    expect([code, stderr]).toEqual([2, expect.stringContaining("--format 没有“prety”这个值，是不是想写“pretty”？")]);
  });
});

test.each([
  ["check - --shard 1/2", "-"],
  ["check d --shard 1/2 --fix", "--fix"],
  ["check d --shard 1/2 --watch", "--watch"],
  ["build d --shard 1/2 --watch", "--watch"],
  ["convert - --shard 1/2", "-"],
])("report %s is refused", async (line, flag) => {
  const { code, stderr } = await report(line, { files: DRAFTS, stdin: GOOD });
  expect([code, stderr]).toEqual([2, expect.stringContaining(`--shard 不能和“${flag}”一起用`)]);
});

test.each(["0/2", "3/2", "x"])("--shard %s is refused", async (value) => {
  const { code, stderr } = await report(`check d --shard ${value}`, { files: DRAFTS });
  expect([code, stderr]).toEqual([2, expect.stringContaining("--shard 应写成“第几份/共几份”，如2/3")]);
});

test("a stopped shard says so: what an earlier run wrote down holds no longer", async () => {
  const first = await report("build d -o s1 --shard 1/1 --to html", { files: DRAFTS });
  const headOf = (text = "") => JSON.parse(text.split("\n")[0] ?? "");
  expect(headOf(first.io.text("s1/.report/build.shard.jsonl"))).toMatchObject({ code: 1, files: 9 });
  const io = memoryIo(first.io.args, { files: Object.fromEntries(first.io.disk) });
  io.interrupt();
  expect(await runProgram(io)).toBe(130);
  expect(headOf(io.text("s1/.report/build.shard.jsonl"))).not.toHaveProperty("code");
});
