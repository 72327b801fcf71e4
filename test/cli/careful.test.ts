import { describe, expect, test } from "vitest";
import { GOOD } from "./drafts.js";
import { OLD } from "./old-files.js";
import { report } from "./run.js";

const made = (disk: ReadonlyMap<string, unknown>) =>
  [...disk.keys()].filter((path) => /\.(?:html|md)$/u.test(path) && !/\/(?:a|b)\.md$/u.test(path));

describe("what the system refuses is told in a sentence, and nothing is left half-done", () => {
  test.each<[code: string, sentence: string]>([
    ["ENOSPC", "磁盘已满"],
    ["EDQUOT", "磁盘配额已用完"],
    ["EACCES", "没有权限"],
    ["EROFS", "所在的磁盘是只读的"],
    ["EMFILE", "同时打开的文件太多，请减小 --jobs"],
    ["ENAMETOOLONG", "文件名太长"],
    ["ELOOP", "符号链接绕成了圈"],
    ["EIO", "磁盘读写出错"],
    ["ENOENT", "没有这个文件或文件夹"],
  ])("%s", async (code, sentence) => {
    const files = { "a.md": GOOD, "b.md": GOOD };
    const refused = { "write /home/build/a.html": code };
    const told = await report("build a.md b.md --to html", { files, refused });
    expect([told.code, told.stdout]).toEqual([2, "build/b.html\n"]);
    expect(told.stderr).toContain(`写不了“build/a.html”：${sentence}`);
    expect(made(told.io.disk)).toEqual(["/home/build/b.html"]);
  });

  test("of a disk that takes no journal, so that nothing is written at all", async () => {
    const refused = { "write /home/build/.report/journal.jsonl": "ENOSPC" };
    const { code, stderr, io } = await report("build a.md --to html", { files: { "a.md": GOOD }, refused });
    expect([code, stderr]).toEqual([2, expect.stringContaining("磁盘已满")]);
    expect(made(io.disk)).toEqual([]);
  });
});

describe("names", () => {
  test.each(["CON.md", "nul.md", "com1.2024.md", "LPT9.md", "a?.md", "x/aux/b.md"])(
    "that Windows has no file for are refused there: %s",
    async (name) => {
      const files = { [`d/${name}`]: GOOD, "d/b.md": GOOD };
      const there = await report("build d --to html -o out", { files, platform: "win32" });
      expect([there.code, there.stdout]).toEqual([2, ""]);
      expect(there.stderr).toContain("Windows 不能用");
      expect((await report("build d --to html -o out", { files })).code).toBe(0);
    },
  );

  test("of conversions, too", async () => {
    const files = { "o/con.txt": OLD };
    expect((await report("convert o", { files, platform: "win32" })).stderr).toContain(
      "Windows 不能用“con.md”作文件名",
    );
  });

  test.each(["concert.md", "nullable.md", "com10.md", "console.v2.md"])(
    "that only look like it are fine: %s",
    async (name) => {
      const { code } = await report(`build ${name} --to html`, { files: { [name]: GOOD }, platform: "win32" });
      expect(code).toBe(0);
    },
  );
});

describe("a link within the folder of outputs", () => {
  const files = { "d/2024/a.md": GOOD, "d/b.md": GOOD, "/etc/x/c": "", "out/inside/c": "" };

  test("that leads out of it is not followed", async () => {
    const { code, stdout, stderr, io } = await report("build d -o out --to html", {
      files,
      links: { "/home/out/2024": "/etc/x" },
    });
    expect([code, stdout]).toEqual([2, "out/b.html\n"]);
    expect(stderr).toContain("写不了“out/2024/a.html”：路径中有指向输出文件夹之外的链接");
    expect([...io.disk.keys()].filter((path) => path.startsWith("/etc"))).toEqual(["/etc/x/c"]);
  });

  test("that stays inside is", async () => {
    const { code } = await report("build d -o out --to html", {
      files,
      links: { "/home/out/2024": "/home/out/inside" },
    });
    expect(code).toBe(0);
  });

  test.each(["/home/out/.report", "/home/out/.report/cache"])(
    "%s that leads out of it is not followed",
    async (link) => {
      const world = { files, folders: ["/home/out/.report", "/etc/x"], links: { [link]: "/etc/x" } };
      const { code, stdout, stderr, io } = await report("build d -o out --to html", world);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("路径中有指向输出文件夹之外的链接");
      expect([...io.disk.keys()].filter((path) => /^\/etc|\.report/u.test(path))).toEqual(["/etc/x/c"]);
    },
  );

  test("and a folder of outputs that is a link itself, too", async () => {
    const { code } = await report("build d -o out --to html", { files, links: { "/home/out": "/srv/out" } });
    expect(code).toBe(0);
  });
});
