import { describe, expect, test } from "vitest";
import validate from "../../schemas/baseline.schema.json?validator";
import { FAULTY, GOOD, WARNED, withText } from "./drafts.js";
import type { World } from "./memory-io.js";
import { report } from "./run.js";

const PHONE = "联系人王小明，电话13812345678。";

/** The baseline of a world. */
async function baselineOf(files: NonNullable<World["files"]>, paths = "drafts", name = "known.json"): Promise<string> {
  const { io } = await report(`check ${paths} --baseline ${name} --update-baseline`, { files });
  return io.text(name) ?? "";
}

describe("report check --update-baseline", () => {
  test("writes what is known, obeying its schema, and objects to nothing", async () => {
    const files = { "drafts/b.md": FAULTY, "drafts/a.md": WARNED, "drafts/c.md": GOOD };
    const { code, stdout, stderr, io } = await report("check drafts --baseline known.json --update-baseline", {
      files,
    });
    expect([code, stdout, stderr]).toEqual([
      0,
      "3个文件，没有新的问题，已知的有2处\n",
      "已把3个文件的2处问题记入“known.json”\n",
    ]);
    const written = JSON.parse(io.text("known.json") ?? "");
    expect(validate(written)).toBe(true);
    expect(written).toEqual({
      version: 1,
      files: {
        "drafts/a.md": [expect.objectContaining({ rule: "date-missing", count: 1 })],
        "drafts/b.md": [expect.objectContaining({ rule: "part-missing", count: 1 })],
      },
    });
    expect(Object.keys(written.files)).toEqual(["drafts/a.md", "drafts/b.md"]);
  });

  test("is the same whatever the order of the arguments and however often it is run", async () => {
    const files = { "a.md": FAULTY, "b.md": WARNED };
    const once = await baselineOf(files, "a.md b.md");
    expect(await baselineOf(files, "b.md a.md")).toBe(once);
    expect(await baselineOf({ ...files, "known.json": once }, "a.md b.md")).toBe(once);
  });

  test("counts paths from its own folder", async () => {
    const files = { "drafts/a.md": FAULTY };
    const inside = JSON.parse(await baselineOf(files, "drafts", "drafts/known.json"));
    expect(Object.keys(inside.files)).toEqual(["a.md"]);
    const beside = JSON.parse(await baselineOf(files, "/home/drafts", "ci/known.json"));
    expect(Object.keys(beside.files)).toEqual(["../drafts/a.md"]);
  });

  test("keeps what it knows of files that weren't looked at, unless they are no more", async () => {
    const files = { "a.md": FAULTY, "b.md": FAULTY, "c.md": FAULTY };
    const known = await baselineOf(files, "a.md b.md c.md");
    const { "c.md": _, ...left } = files;
    const after = await baselineOf({ ...left, "a.md": GOOD, "known.json": known }, "a.md");
    expect(Object.keys(JSON.parse(after).files)).toEqual(["b.md"]);
  });

  test("says nothing of private matters in clear", async () => {
    const written = await baselineOf({ "a.md": withText(PHONE) }, "a.md");
    expect(written).toContain('"priv-phone"');
    expect(written).not.toContain("1381234");
  });

  test("says of what it has taken in that it is known, not that there is nothing", async () => {
    const line = "check d --baseline known.json --update-baseline";
    const { stdout } = await report(line, { files: { "d/a.md": FAULTY, "d/b.md": GOOD } });
    expect(stdout).toBe("2个文件，没有新的问题，已知的有1处\n");
    expect((await report(`${line} --lang en`, { files: { "d/a.md": FAULTY } })).stdout).toBe(
      "1 file, nothing new, 1 known finding\n",
    );
    expect((await report(line, { files: { "d/b.md": GOOD } })).stdout).toBe("1个文件，没有发现问题\n");
  });

  test("mends first where that is wanted", async () => {
    const ordinal = FAULTY.replace("## 2024年推进法治政府建设存在", "## 二、2024年推进法治政府建设存在");
    const { io } = await report("check a.md --fix --baseline known.json --update-baseline", {
      files: { "a.md": ordinal },
    });
    expect(io.text("a.md")).toBe(FAULTY);
    expect(io.text("known.json")).toBe(await baselineOf({ "a.md": FAULTY }, "a.md"));
  });
});

describe("report check --baseline", () => {
  test("leaves out what is known, and says how much", async () => {
    const known = await baselineOf({ "drafts/a.md": FAULTY });
    const files = { "drafts/a.md": FAULTY, "known.json": known };
    const { code, stdout, stderr } = await report("check drafts --baseline known.json", { files });
    expect([code, stdout, stderr]).toEqual([
      0,
      "1个文件，没有新的问题，已知的有1处\n",
      "1处是“known.json”里已知的问题，没有列出\n",
    ]);
    expect((await report("check drafts --baseline known.json -q", { files })).stderr).toBe("");
  });

  test("knows a draft again when its lines have moved", async () => {
    const known = await baselineOf({ "drafts/a.md": withText("电话13812345678。") });
    const moved = withText("电话13812345678。").replace("现将", "新的一段。\r\n\r\n现将");
    const { code } = await report("check drafts --baseline known.json --max-warnings 0", {
      files: { "drafts/a.md": moved, "known.json": known },
    });
    expect(code).toBe(0);
  });

  test("tells what is new, in every format", async () => {
    const known = await baselineOf({ "drafts/a.md": FAULTY });
    const files = { "drafts/a.md": FAULTY.replace("date: 2025-01-16\n", ""), "known.json": known };
    for (const format of ["concise", "sarif", "gitlab"]) {
      const { stdout } = await report(`check drafts --baseline known.json --format ${format}`, { files });
      expect(stdout).toContain("date-missing");
      expect(stdout).not.toContain("part-missing");
    }
    expect((await report("check drafts --baseline known.json --max-warnings 0", { files })).code).toBe(1);
  });

  test("says which entries occur no more, so that the file can be shrunk", async () => {
    const known = await baselineOf({ "drafts/a.md": FAULTY, "drafts/b.md": FAULTY });
    const files = { "drafts/a.md": GOOD, "drafts/b.md": FAULTY, "known.json": known };
    const { code, stderr } = await report("check drafts --baseline known.json", { files });
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^1处是“known\.json”里已知的问题，没有列出\n“known\.json”里有1处问题已经没有了，可以用 --update-baseline 删去：\n {2}drafts\/a\.md \[part-missing\] “.+”\n$/u,
    );
    const shrunk = JSON.parse(await baselineOf(files));
    expect(Object.keys(shrunk.files)).toEqual(["drafts/b.md"]);
  });

  test("tells of entries of the files at hand only", async () => {
    const known = await baselineOf({ "a.md": FAULTY, "b.md": FAULTY }, "a.md b.md");
    const { stderr } = await report("check a.md --baseline known.json", {
      files: { "a.md": FAULTY, "b.md": GOOD, "known.json": known },
    });
    expect(stderr).not.toContain("已经没有了");
  });

  test.each<[what: string, content: string | undefined, told: string]>([
    ["isn't there", undefined, "没有“known.json”这个文件；加 --update-baseline 可以新建"],
    ["is no JSON", "{", "“known.json”不是已知问题清单：不是完好的 JSON"],
    ["is something else", "[]", "“known.json”不是已知问题清单：内容不是 --update-baseline 写的那样"],
    ["comes from a later version", '{"version":2,"files":{}}', "格式版本不是 1，本程序不认识"],
    [
      "was mended by hand and broken",
      '{"version":1,"files":{"a.md":[{"rule":"md-h1","fingerprint":"x","count":1}]}}',
      "（/files/a.md/0/fingerprint）",
    ],
  ])("that %s is refused", async (_, content, told) => {
    const files = { "a.md": GOOD, ...(content === undefined ? {} : { "known.json": content }) };
    const { code, stdout, stderr } = await report("check a.md --baseline known.json", { files });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(told);
  });

  test.each<[line: string, told: string]>([
    ["check a.md --update-baseline", "--update-baseline 要和 --baseline 一起用，说明写到哪个文件"],
    ["check a.md --baseline k.json --update-baseline --watch", "不能同时使用"],
    ["check a.md --baseline a.md --update-baseline", "“a.md”不是已知问题清单"],
  ])("%s says what is wrong", async (line, told) => {
    const { code, stderr, io } = await report(line, { files: { "a.md": GOOD } });
    expect(code).toBe(2);
    expect(stderr).toContain(told);
    expect([...io.disk.keys()]).toEqual(["/home/a.md"]);
  });

  test("that can't be written says why", async () => {
    const { code, stderr } = await report("check a.md --baseline known.json --update-baseline", {
      files: { "a.md": GOOD },
      refused: { "write /home/known.json": "EROFS" },
    });
    expect([code, stderr]).toEqual([2, "错误：写不了“known.json”：所在的磁盘是只读的\n"]);
  });
});
