import { describe, expect, test } from "vitest";
import { runProgram } from "../../src/cli/program.js";
import { FAULTY, GOOD, PIXEL, withText } from "./drafts.js";
import { type MemoryIo, memoryIo, type World } from "./memory-io.js";

const WAITING = /等待修改/gu;

/** Starts a command that watches; `rounds(n)` resolves when it waits for the n-th time. */
function start(line: string, world: World) {
  const io = memoryIo(line.split(" "), world);
  const ended = runProgram(io);
  return { io, ended, rounds: (count: number) => until(() => rounds(io) === count) };
}

function rounds(io: MemoryIo): number {
  return io.told().stderr.match(WAITING)?.length ?? 0;
}

async function until(true_: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt++) {
    if (true_()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("waited in vain");
}

describe("--watch", () => {
  test("builds again when the draft changes, and ends with 130 on Ctrl-C", async () => {
    const { io, ended, rounds } = start("build a.md --to html --watch", { files: { "a.md": GOOD } });
    await rounds(1);
    expect(io.told().stdout).toBe("build/a.html\n");
    expect(io.told().stderr).toBe("09:30:00 完成，等待修改（按 Ctrl-C 结束）\n");
    io.change("a.md", GOOD.replace("36次", "37次"));
    await rounds(2);
    expect(io.text("build/a.html")).toContain("37次");
    io.change("a.md", FAULTY);
    await rounds(3);
    expect(io.told().stderr).toContain("09:30:00 有问题，等待修改");
    io.interrupt();
    expect(await ended).toBe(130);
    expect(io.watchers()).toBe(0);
  });

  test("a save between the first look and the watching isn't lost", async () => {
    const io = memoryIo(["check", "a.md", "--watch"], { files: { "a.md": GOOD } });
    const { stat } = io.files;
    const saved = async (path: string) => {
      const found = await stat(path);
      return found && { ...found, modified: io.now().getTime() + 5 };
    };
    Object.assign(io.files, { stat: saved });
    const ended = runProgram(io);
    await until(() => rounds(io) === 2);
    io.interrupt();
    expect(await ended).toBe(130);
  });

  test("several writes in a row make one round", async () => {
    const { io, ended, rounds } = start("check a.md --watch", { files: { "a.md": GOOD } });
    await rounds(1);
    for (let write = 0; write < 5; write++) io.change("a.md", withText(`第${write}次`));
    await rounds(2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(io.told().stderr.match(WAITING)).toHaveLength(2);
    io.interrupt();
    expect(await ended).toBe(130);
  });

  test.each<[changed: string, content: string]>([
    ["图.png", "no picture"],
    ["b.md", "附件，有改动\n"],
    ["report.config.yaml", "rules: { date-missing: off }\n"],
    ["ours.yaml", "name: ours\nextends: gbt9704\n"],
    ["later.png", "a picture that wasn't there before"],
  ])("looks at all that a draft uses: %s", async (changed, content) => {
    const draft = withText("![图](图.png)\n\n![图](later.png)").replace(
      "level:",
      "house: ours.yaml\nattachments: [{ title: 甲, source: b.md }]\nlevel:",
    );
    const files = {
      "a.md": draft,
      "图.png": PIXEL,
      "b.md": "附件\n",
      "report.config.yaml": "to: [html]\n",
      "ours.yaml": "name: ours\n",
    };
    const { io, ended, rounds } = start("build a.md --watch --draft", { files });
    await rounds(1);
    io.change(changed, content);
    await rounds(2);
    io.interrupt();
    expect(await ended).toBe(130);
  });

  test("a faulty configuration is tried again once it changes", async () => {
    const { io, ended, rounds } = start("build a.md --to html --watch", {
      files: { "a.md": GOOD, "report.config.yaml": "x: 1\n" },
    });
    await rounds(1);
    expect(io.told().stdout).toBe("");
    io.change("report.config.yaml", "language: zh-CN\n");
    await rounds(2);
    expect(io.told().stdout).toBe("build/a.html\n");
    io.interrupt();
    expect(await ended).toBe(130);
  });

  test("a folder far above the draft that is moved away, and back, is noticed", async () => {
    const { io, ended, rounds } = start("check x/y/z/a.md --watch", { files: { "x/y/z/a.md": GOOD } });
    await rounds(1);
    io.notify("x");
    await rounds(2);
    io.interrupt();
    expect(await ended).toBe(130);
  });

  test("a new draft in a folder counts, another file doesn't, nor does an output", async () => {
    const { io, ended, rounds } = start("build d -o d --to html --watch", { files: { "d/a.md": GOOD } });
    await rounds(1);
    io.change("d/notes.txt", "甲");
    io.change("d/a.html", io.text("d/a.html") ?? "");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(io.told().stderr.match(WAITING)).toHaveLength(1);
    io.change("d/b.md", GOOD);
    await rounds(2);
    expect(io.text("d/b.html")).toBeDefined();
    io.interrupt();
    expect(await ended).toBe(130);
  });

  test("a fault that ends it leaves nothing at work", async () => {
    const { io, ended, rounds } = start("build d e --to html --watch", { files: { "d/a.md": GOOD, "e/b.md": GOOD } });
    await rounds(1);
    io.change("e/a.md", GOOD);
    expect(await ended).toBe(2);
    expect(io.told().stderr).toContain("都要写成“build/a.html”");
    expect(io.watchers()).toBe(0);
  });

  test.each(["build", "check"])("report %s can't watch standard input", async (command) => {
    const { io, ended } = start(`${command} - --watch`, { stdin: GOOD });
    expect(await ended).toBe(2);
    expect(io.told().stderr).toBe("错误：--watch 不能用于标准输入\n");
  });
});

describe("report check --watch", () => {
  test("checks again when a draft or the baseline changes", async () => {
    const { io, ended, rounds } = start("check a.md --watch --baseline k.json --format concise", {
      files: { "a.md": GOOD, "k.json": '{"version":1,"files":{}}' },
    });
    await rounds(1);
    expect(io.told().stdout).toBe("");
    io.change("a.md", FAULTY);
    await rounds(2);
    expect(io.told().stdout).toContain("[part-missing]");
    io.change("k.json", "{");
    await rounds(3);
    expect(io.told().stderr).toContain("“k.json”不是已知问题清单：不是完好的 JSON");
    io.change("k.json", '{"version":1,"files":{}}');
    await rounds(4);
    expect(io.told().stdout.match(/part-missing/gu)).toHaveLength(2);
    io.interrupt();
    expect(await ended).toBe(130);
  });

  test("with --fix, mends what is written, and comes to rest", async () => {
    const { io, ended, rounds: wait } = start("check a.md --watch --fix", { files: { "a.md": GOOD } });
    await wait(1);
    io.change("a.md", GOOD.replace("## 2024年推进法治政府建设存在", "## 二、2024年推进法治政府建设存在"));
    await until(() => io.text("a.md") === GOOD);
    await until(() => rounds(io) >= 2);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(rounds(io)).toBeLessThanOrEqual(3);
    expect(io.text("a.md")).toBe(GOOD);
    io.interrupt();
    expect(await ended).toBe(130);
  });
});
