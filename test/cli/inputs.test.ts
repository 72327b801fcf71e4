import { describe, expect, test } from "vitest";
import { gather } from "../../src/cli/inputs.js";
import { memoryIo, type World } from "./memory-io.js";

const DRAFT = "---\ntitle: 甲\n---\n";

async function gathered(args: readonly string[], world: World) {
  const { inputs, skipped, faults } = await gather(memoryIo([], world), args);
  return {
    inputs: inputs.map(({ path, base }) => `${path} @ ${base}`),
    skipped: skipped.map(({ path, why }) => `${path}: ${why}`),
    faults: faults.map(({ code }) => code),
  };
}

describe("paths", () => {
  const files = {
    "a.md": DRAFT,
    "drafts/b.md": DRAFT,
    "drafts/2024/c.markdown": DRAFT,
    "drafts/2024/D.MD": DRAFT,
    "drafts/.hidden/e.md": DRAFT,
    "drafts/node_modules/f.md": DRAFT,
    "drafts/notes.txt": DRAFT,
    "odd[1].md": DRAFT,
  };

  test.each<[args: readonly string[], inputs: readonly string[]]>([
    [["a.md"], ["a.md @ /home"]],
    [["./drafts/../a.md"], ["a.md @ /home"]],
    [["/home/a.md"], ["/home/a.md @ /home"]],
    [["drafts/b.md"], ["drafts/b.md @ /home/drafts"]],
    [
      ["drafts"],
      ["drafts/2024/D.MD @ /home/drafts", "drafts/2024/c.markdown @ /home/drafts", "drafts/b.md @ /home/drafts"],
    ],
    [
      ["drafts/"],
      ["drafts/2024/D.MD @ /home/drafts", "drafts/2024/c.markdown @ /home/drafts", "drafts/b.md @ /home/drafts"],
    ],
    [["drafts/**/*.md"], ["drafts/2024/D.MD @ /home/drafts", "drafts/b.md @ /home/drafts"]],
    [["*/2024/*"], ["drafts/2024/D.MD @ /home", "drafts/2024/c.markdown @ /home"]],
    [["/home/drafts/*.md"], ["/home/drafts/b.md @ /home/drafts"]],
    [["drafts/{b,c}.md"], ["drafts/b.md @ /home/drafts"]],
    [["drafts/*.txt"], ["drafts/notes.txt @ /home/drafts"]],
    [["odd[1].md"], ["odd[1].md @ /home"]], // what exists is taken as it is written
    [
      ["drafts", "a.md", "drafts/b.md", "./a.md"],
      [
        "a.md @ /home",
        "drafts/2024/D.MD @ /home/drafts",
        "drafts/2024/c.markdown @ /home/drafts",
        "drafts/b.md @ /home/drafts",
      ],
    ],
    [["-"], ["<stdin> @ /home"]],
    [["-", "-"], ["<stdin> @ /home"]],
  ])("%j", async (args, inputs) => {
    expect(await gathered(args, { files })).toEqual({ inputs, skipped: [], faults: [] });
  });

  test("a backslash is a slash on Windows only", async () => {
    expect((await gathered(["drafts\\*.md"], { files, platform: "win32" })).inputs).toEqual([
      "drafts/b.md @ /home/drafts",
    ]);
    expect((await gathered(["drafts\\*.md"], { files })).faults).toEqual(["nothing-matched"]);
  });

  test.each([
    [["gone.md"], ["not-found"]],
    [["*.docx"], ["nothing-matched"]],
    [["empty"], ["nothing-matched"]],
    [
      ["gone.md", "*.docx"],
      ["not-found", "nothing-matched"],
    ],
  ])("%j leads to nothing", async (args, faults) => {
    expect(await gathered(args, { files, folders: ["empty"] })).toEqual({ inputs: [], skipped: [], faults });
  });

  test("what leads to nothing doesn't keep the rest from being done", async () => {
    expect(await gathered(["gone.md", "a.md"], { files })).toEqual({
      inputs: ["a.md @ /home"],
      skipped: [],
      faults: ["not-found"],
    });
  });

  test("a folder that may not be read is a fault, not an empty one", async () => {
    const world = { files, refused: { "list /home/drafts": "EACCES" } };
    expect((await gathered(["drafts"], world)).faults).toEqual(["unreadable"]);
  });
});

test("a name that isn't there is told with the one that was probably meant", async () => {
  const sentences = async (arg: string) => {
    const { faults } = await gather(memoryIo([], { files: { "d/2024年报告.md": DRAFT } }), [arg]);
    return faults.map(({ sentence }) => sentence.zh);
  };
  expect(await sentences("d/2024年度报告.md")).toEqual([
    "没有“d/2024年度报告.md”这个文件或文件夹，是不是“2024年报告.md”？",
  ]);
  expect(await sentences("d/2019.md")).toEqual(["没有“d/2019.md”这个文件或文件夹"]);
  expect(await sentences("e/2024年报告.md")).toEqual(["没有“e/2024年报告.md”这个文件或文件夹"]);
});

describe("in a folder", () => {
  const draft = (attachment: string) => `---\ntitle: 甲\nattachments:\n  - { title: 乙, source: ${attachment} }\n---\n`;

  test("files without front matter are left out", async () => {
    const files = { "d/a.md": DRAFT, "d/README.md": "# 说明\n", "d/rule.md": "----\n", "d/bom.md": `\uFEFF${DRAFT}` };
    expect(await gathered(["d"], { files })).toEqual({
      inputs: ["d/a.md @ /home/d", "d/bom.md @ /home/d"],
      skipped: ["d/README.md: no-front-matter", "d/rule.md: no-front-matter"],
      faults: [],
    });
  });

  test("attachments of other drafts are left out, with front matter or without", async () => {
    const files = { "d/a.md": draft("./x/b.md"), "d/x/b.md": DRAFT, "d/c.md": draft("../../etc.md"), "etc.md": DRAFT };
    expect(await gathered(["d", "*.md"], { files })).toEqual({
      inputs: ["d/a.md @ /home/d", "d/c.md @ /home/d", "etc.md @ /home"],
      skipped: ["d/x/b.md: attachment"],
      faults: [],
    });
  });

  test("a draft that names itself is taken", async () => {
    expect((await gathered(["d"], { files: { "d/a.md": draft("a.md") } })).inputs).toEqual(["d/a.md @ /home/d"]);
  });

  test("drafts that name each other are taken, what they name besides is not", async () => {
    const files = {
      "d/a.md": draft("b.md"),
      "d/b.md": draft("a.md"),
      "d/c.md": draft("e.md"),
      "d/e.md": draft("f.md"),
      "d/f.md": DRAFT,
    };
    expect(await gathered(["d"], { files })).toMatchObject({
      inputs: ["d/a.md @ /home/d", "d/b.md @ /home/d", "d/c.md @ /home/d"],
      skipped: ["d/e.md: attachment", "d/f.md: attachment"],
    });
  });

  test("a file that the user names is taken, whatever it is", async () => {
    const files = { "d/a.md": draft("b.md"), "d/b.md": "正文\n" };
    expect((await gathered(["d", "d/b.md"], { files })).inputs).toEqual(["d/a.md @ /home/d", "d/b.md @ /home/d"]);
  });

  test("a Markdown file that isn't UTF-8 or can't be read stays, so that it is told", async () => {
    const gbk = new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xb1, 0xea]);
    const files = { "d/gbk.md": gbk, "d/locked.md": DRAFT, "d/photo.png": new Uint8Array([0x89, 0x50]) };
    const world = { files, refused: { "read /home/d/locked.md": "EACCES" } };
    expect(await gathered(["d/*"], world)).toEqual({
      inputs: ["d/gbk.md @ /home/d", "d/locked.md @ /home/d"],
      skipped: ["d/photo.png: no-front-matter"],
      faults: [],
    });
  });

  test("nothing but other files is no draft at all", async () => {
    expect(await gathered(["d"], { files: { "d/README.md": "# 说明\n" } })).toEqual({
      inputs: [],
      skipped: ["d/README.md: no-front-matter"],
      faults: ["nothing-matched"],
    });
  });
});
