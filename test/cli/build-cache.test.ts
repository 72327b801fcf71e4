import { describe, expect, test } from "vitest";
import type { Io } from "../../src/cli/io.js";
import { runProgram } from "../../src/cli/program.js";
import { FAULTY, GOOD, PIXEL, WARNED, withText } from "./drafts.js";
import { memoryIo, type World } from "./memory-io.js";
import { report } from "./run.js";

type Disk = Record<string, string | Uint8Array>;

const HOUSE = "name: own\nextends: gbt9704\ntitle: { zh: 样式, en: style }\nsource: 办公室\n";
const WORDS = "keep:\n  - { text: 法制建设示范街, source: 地名, date: 2025-01-03 }\n";
const withHouse = GOOD.replace("year: 2024", "year: 2024\nhouse: own.yaml");
const withAttachment = GOOD.replace("year: 2024", "year: 2024\nattachments: [{ title: 表, source: 附件.md }]");

const DRAFTS: Disk = {
  "d/plain.md": GOOD,
  "d/faulty.md": FAULTY,
  "d/warned.md": WARNED,
  "d/image.md": withText("![图](图.png)"),
  "d/图.png": PIXEL,
  "d/attachment.md": withAttachment,
  "d/附件.md": "说明。\n",
  "d/missing.md": withText("![图](没有.png)"),
  "d/house.md": withHouse,
  "d/own.yaml": HOUSE,
  "office/report.config.yaml": "terms: [words.yaml]\nhouse: house.yaml\n",
  "office/words.yaml": WORDS,
  "office/house.yaml": HOUSE,
  "office/x.md": GOOD,
  "office/y.md": WARNED,
};

const LINE = "build d office --to html -o out";

/** The drafts that a run builds anew: it is told to the disk by what it adds to the cache. */
async function rebuilt(files: Disk, line = LINE, world: World = {}) {
  let fresh = 0;
  const told = await report(line, { files, ...world, onCached: () => fresh++ });
  const disk = Object.fromEntries(told.io.disk);
  return { ...told, disk, fresh };
}

const first = await rebuilt(DRAFTS);
const written = (disk: Disk) =>
  Object.entries(disk)
    .filter(([path]) => path.endsWith(".html"))
    .sort();

describe("a second run", () => {
  test("builds nothing anew and tells the same", async () => {
    expect([first.code, first.fresh]).toEqual([1, 9]);
    const { code, stdout, stderr, fresh } = await rebuilt(first.disk);
    expect([code, stdout, stderr, fresh]).toEqual([first.code, first.stdout, first.stderr, 0]);
  });

  test.each<[what: string, path: string, content: string | Uint8Array, drafts: readonly string[]]>([
    ["a draft", "/home/d/plain.md", GOOD.replace("36次", "37次"), ["d/plain.md"]],
    ["a picture", "/home/d/图.png", otherPixel(), ["d/image.md"]],
    ["an attachment", "/home/d/附件.md", "另一说明。\n", ["d/attachment.md"]],
    ["the house style of a draft", "/home/d/own.yaml", `${HOUSE}# 改\n`, ["d/house.md"]],
    ["the house style of a folder", "/home/office/house.yaml", `${HOUSE}# 改\n`, ["office/x.md", "office/y.md"]],
    ["a dictionary", "/home/office/words.yaml", `${WORDS}# 改\n`, ["office/x.md", "office/y.md"]],
    [
      "a configuration",
      "/home/office/report.config.yaml",
      `${DRAFTS["office/report.config.yaml"]}place: 云州市\n`,
      ["office/x.md", "office/y.md"],
    ],
    ["a picture that turns up", "/home/d/没有.png", PIXEL, ["d/missing.md"]],
  ])("after a change of %s builds what depends on it, and nothing else", async (_, path, content, drafts) => {
    const reads: string[] = [];
    const { io } = await report(LINE, {
      files: { ...first.disk, [path]: content },
      onCached: (file) => reads.push(file),
    });
    expect(reads).toHaveLength(drafts.length);
    const clean = await report(`${LINE} --no-cache`, { files: { ...DRAFTS, ...relative({ [path]: content }) } });
    expect(written(Object.fromEntries(io.disk))).toEqual(written(Object.fromEntries(clean.io.disk)));
  });

  test.each<[what: string, line: string, program: string]>([
    ["--no-cache", `${LINE} --no-cache`, "of tests"],
    ["another program", LINE, "another"],
    ["--draft", `${LINE} --draft`, "of tests"],
    ["other outputs", `${LINE} --to docx`, "of tests"],
  ])("with %s takes nothing from the cache", async (_, line, program) => {
    const jotted: string[] = [];
    const { code } = await report(line, { files: first.disk, program, onCached: (file) => jotted.push(file) });
    expect(code).toBe(1);
    expect(jotted).toHaveLength(line.includes("--no-cache") ? 0 : 9);
  });

  test.each<[looks: string, line: string, world: World]>([
    ["--quiet", `${LINE} -q`, {}],
    ["colours", LINE, { env: { FORCE_COLOR: "1" } }],
    ["colours and --quiet", `${LINE} -q --color always`, {}],
    ["English", `${LINE} --lang en`, {}],
    ["a wide terminal", LINE, { columns: 160 }],
    ["a narrow one", LINE, { columns: 40, env: { FORCE_COLOR: "1" } }],
  ])("with %s builds nothing anew, and looks as if all were", async (_, line, world) => {
    const clean = await report(`${line} --no-cache`, { files: DRAFTS, ...world });
    const { code, stdout, stderr, fresh } = await rebuilt(first.disk, line, world);
    expect([code, stdout, stderr, fresh]).toEqual([clean.code, clean.stdout, clean.stderr, 0]);
    const other = await rebuilt(DRAFTS, line, world);
    const back = await rebuilt(other.disk);
    expect([other.stderr, back.stderr, back.fresh]).toEqual([clean.stderr, first.stderr, 0]);
  });

  test.each<[what: string, changed: Disk, drafts: number]>([
    ["nothing", {}, 0],
    ["one of the drafts that attach it", { "/home/s/a.md": attaching("共.md").replace("36次", "37次") }, 1],
    ["a draft that attaches nothing", { "/home/s/x.md": WARNED.replace("36次", "37次") }, 1],
    ["the attachment, which is a draft too", { "/home/s/共.md": FAULTY.replace("36次", "37次") }, 3],
    ["another attachment", { "/home/s/另.md": "1,000件\n\n- 甲\n" }, 1],
  ])("tells each finding of a shared attachment once, after a change of %s", async (_, changed, drafts) => {
    const shared: Disk = {
      "s/a.md": attaching("共.md"),
      "s/b.md": attaching("共.md", "另.md"),
      "s/共.md": FAULTY,
      "s/另.md": "说明,\n\n- 甲\n",
      "s/x.md": WARNED,
      "s/y.md": WARNED,
    };
    const line = "build s s/共.md --to html -o out --draft";
    const before = await rebuilt(shared, line);
    expect(before.fresh).toBe(5);
    const { code, stdout, stderr, fresh } = await rebuilt({ ...before.disk, ...changed }, line);
    const clean = await report(`${line} --no-cache`, { files: { ...shared, ...relative(changed) } });
    expect([code, stdout, stderr, fresh]).toEqual([clean.code, clean.stdout, clean.stderr, drafts]);
  });

  test("knows a draft that was saved while it was being built by what was built", async () => {
    const later = { "/home/d/plain.md": GOOD.replace("36次", "37次") };
    const io = memoryIo(LINE.split(" "), { files: DRAFTS });
    let reads = 0;
    const read: Io["files"]["read"] = async (path, limit) => {
      if (path === "/home/d/plain.md" && ++reads === 2) io.disk.set(path, toBytes(later[path]));
      return io.files.read(path, limit);
    };
    expect(await runProgram({ ...io, files: { ...io.files, read } })).toBe(1);
    const { fresh, disk } = await rebuilt(Object.fromEntries(io.disk));
    const clean = await report(`${LINE} --no-cache`, { files: { ...DRAFTS, ...relative(later) } });
    expect([fresh, written(disk)]).toEqual([0, written(Object.fromEntries(clean.io.disk))]);
  });

  test("doesn't read again what it has written", async () => {
    const { code, stdout } = await report(LINE, { files: first.disk, refused: { "read /home/out/plain.html": "EIO" } });
    expect([code, stdout]).toEqual([first.code, first.stdout]);
  });

  test("reads an output that somebody has touched, and finds it as it was", async () => {
    const output = Uint8Array.from(toBytes(first.disk["/home/out/plain.html"] ?? ""));
    const { code, stdout, fresh } = await rebuilt({ ...first.disk, "/home/out/plain.html": output });
    expect([code, stdout, fresh]).toEqual([first.code, first.stdout, 0]);
  });

  test("puts back an output that is gone", async () => {
    const { "/home/out/plain.html": gone, ...disk } = first.disk;
    const { io } = await report(LINE, { files: disk });
    expect(io.disk.get("/home/out/plain.html")).toEqual(gone);
  });

  test("leaves an output alone that somebody has changed", async () => {
    const { code, stderr } = await report(LINE, { files: { ...first.disk, "/home/out/plain.html": "改" } });
    expect([code, stderr]).toEqual([2, expect.stringContaining("“out/plain.html”在生成之后被改动过")]);
  });

  test.each<[what: string, harm: (bytes: Uint8Array) => Uint8Array, anew: number]>([
    ["torn", (bytes) => bytes.subarray(0, -1), 1],
    ["empty", () => new Uint8Array(), 9],
    ["altered", (bytes) => bytes.map((byte, index) => (index === 100 ? byte ^ 1 : byte)), 1],
    ["another program's", (bytes) => bytes.map(() => 0x20), 9],
  ])("passes over entries that are %s, and over no others", async (_, harm, anew) => {
    const entries = Object.entries(first.disk);
    const harmed = entries.map(([path, bytes]) => [path, path.includes("/cache/") ? harm(toBytes(bytes)) : bytes]);
    const { code, stdout, stderr, fresh } = await rebuilt(Object.fromEntries(harmed));
    expect([code, stdout, stderr]).toEqual([first.code, first.stdout, first.stderr]);
    expect(fresh).toBe(anew);
  });

  test("leaves an output alone that somebody has changed while the first run was still building", async () => {
    const io = memoryIo(LINE.split(" "), { files: DRAFTS });
    const write: Io["files"]["write"] = async (path, bytes) => {
      const stamp = await io.files.write(path, bytes);
      if (path === "/home/out/plain.html") io.disk.set(path, toBytes("改"));
      return stamp;
    };
    expect(await runProgram({ ...io, files: { ...io.files, write } })).toBe(1);
    const { code, stderr, io: after } = await report(LINE, { files: Object.fromEntries(io.disk) });
    expect([code, stderr]).toEqual([2, expect.stringContaining("“out/plain.html”在生成之后被改动过")]);
    expect(after.text("out/plain.html")).toBe("改");
  });

  test("needs no cache, and takes no harm from a disk that can't hold one", async () => {
    const without = Object.fromEntries(Object.entries(first.disk).filter(([path]) => !path.includes("/cache/")));
    const { stdout, code } = await report(LINE, {
      files: without,
      onCached: () => {
        throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
      },
    });
    expect([code, stdout]).toEqual([first.code, first.stdout]);
  });

  test("keeps none for a few drafts: to ask takes as long as to build", async () => {
    expect((await rebuilt(DRAFTS, "build d/plain.md d/warned.md --to html -o out")).fresh).toBe(0);
  });
});

describe("report cache prune", () => {
  test("takes away what made none of the outputs that lie there", async () => {
    const again = await rebuilt({ ...first.disk, "/home/d/image.md": withText("![一](图.png)") });
    expect(again.fresh).toBe(1);
    const { code, stderr, io } = await report("cache prune out", { files: again.disk });
    expect(code).toBe(0);
    expect(stderr).toContain("删去3项，留下7项"); // two were refused, one is of the old text
    expect((await rebuilt(Object.fromEntries(io.disk))).fresh).toBe(2);
  });

  test("--all takes all away", async () => {
    const { io } = await report("cache prune out --all", { files: first.disk });
    expect([...io.disk.keys()].filter((path) => path.includes("/cache/"))).toEqual([]);
  });

  test("--all takes nothing away behind a link", async () => {
    const files = { "out/.report/outputs.json": "", "out/precious/others.log": "" };
    const links = { "/home/out/.report/cache": "/home/out/precious" };
    const { code, io } = await report("cache prune out --all", { files, links });
    expect([code, [...io.disk.keys()]]).toEqual([
      0,
      ["/home/out/.report/outputs.json", "/home/out/precious/others.log"],
    ]);
  });

  test("of a folder that isn't there is a fault", async () => {
    const { code, stderr } = await report("cache prune nowhere", { files: first.disk });
    expect([code, stderr]).toEqual([2, expect.stringContaining("没有“nowhere”这个文件夹")]);
  });
});

function attaching(...sources: readonly string[]): string {
  const list = sources.map((source) => `{ title: 表, source: ${source} }`).join(", ");
  return GOOD.replace("year: 2024", `year: 2024\nattachments: [${list}]`);
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** The same below the folder of the run. */
function relative(files: Disk): Disk {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path.replace("/home/", ""), content]));
}

/** Another grey. */
function otherPixel(): Uint8Array {
  return Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
    "base64",
  );
}
