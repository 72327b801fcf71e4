import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { open, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diskFiles } from "../../src/cli/disk-files.js";

const interruption = new AbortController();
const files = diskFiles(interruption.signal);
const bytes = (text: string) => new TextEncoder().encode(text);

let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "report-files-"));
  file = join(folder, "年度 报告.md");
  writeFileSync(file, "甲");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === "win32")("replacing a file on a real disk", () => {
  test.each([0o600, 0o644, 0o664, 0o755])("keeps its permissions: %o", async (mode) => {
    chmodSync(file, mode);
    await files.replace(file, bytes("乙"));
    expect(readFileSync(file, "utf8")).toBe("乙");
    expect(statSync(file).mode & 0o777).toBe(mode);
    expect(readdirSync(folder)).toEqual(["年度 报告.md"]);
  });

  test("refuses one that is read-only, even for the superuser", async () => {
    chmodSync(file, 0o444);
    await expect(files.replace(file, bytes("乙"))).rejects.toMatchObject({ code: "EACCES" });
    expect(readFileSync(file, "utf8")).toBe("甲");
    expect(readdirSync(folder)).toEqual(["年度 报告.md"]);
  });

  test("refuses one that isn't there", async () => {
    await expect(files.replace(join(folder, "b.md"), bytes("乙"))).rejects.toMatchObject({ code: "ENOENT" });
    expect(readdirSync(folder)).toEqual(["年度 报告.md"]);
  });

  test("of a link needs the path that it leads to", async () => {
    const link = join(folder, "link.md");
    symlinkSync(file, link);
    await files.replace(await files.realpath(link), bytes("乙"));
    expect(readFileSync(link, "utf8")).toBe("乙");
    expect(readdirSync(folder).sort()).toEqual(["link.md", "年度 报告.md"]);
  });
});

test("a folder that isn't there is waited for where it will be made", async () => {
  let told = (_: string) => {};
  const first = new Promise<string>((done) => {
    told = done;
  });
  const stop = files.watch([join(folder, "一/二"), join(folder, "一/三")], (path) => told(path));
  mkdirSync(join(folder, "一"));
  expect(await first).toBe(join(folder, "一"));
  stop();
});

describe.skipIf(process.platform === "win32")("reading a pipe on a real disk", () => {
  let pipe = "";
  beforeEach(() => {
    pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
  });

  test("waits for all that its writer says", async () => {
    const { signal } = new AbortController();
    const read = diskFiles(signal).read(pipe, 100);
    const writer = await open(pipe, "w");
    for (const word of ["甲", "乙"]) {
      await writer.write(word);
      await new Promise((done) => setTimeout(done, 20));
    }
    await writer.close();
    expect(new TextDecoder().decode(await read)).toBe("甲乙");
  });

  test("ends at the limit", async () => {
    const read = expect(files.read(pipe, 100)).rejects.toMatchObject({ code: "EFBIG" });
    await writeFile(pipe, "甲".repeat(1_000)).catch(() => {}); // the reader has gone
    await read;
  });

  test("without a writer waits, until Ctrl-C", async () => {
    const waiting = new AbortController();
    const read = diskFiles(waiting.signal).read(pipe, 100);
    const first = await Promise.race([read, new Promise((done) => setTimeout(done, 100, "still waiting"))]);
    expect(first).toBe("still waiting");
    waiting.abort();
    await expect(read).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe.skipIf(process.platform === "win32")("a file of the program's own that is none", () => {
  test.each([
    ["a pipe", "pipe", "EINVAL", "ENXIO"],
    ["a link to a device without end", "link", "EINVAL", "ELOOP"],
    ["a folder", "folder", "EINVAL", "EISDIR"],
  ])("%s is neither read nor added to, and waited for", async (_, name, reading, adding) => {
    execFileSync("mkfifo", [join(folder, "pipe")]);
    symlinkSync("/dev/zero", join(folder, "link"));
    mkdirSync(join(folder, "folder"));
    await expect(files.readPart(join(folder, name), 0, 10)).rejects.toMatchObject({ code: reading });
    await expect(files.append(join(folder, name), "甲")).rejects.toMatchObject({ code: adding });
  });
});

describe.skipIf(process.platform === "win32")("writing a file on a real disk", () => {
  test("to a pipe writes into it, and leaves it a pipe", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const read = readFile(pipe, "utf8");
    await files.write(pipe, bytes("乙"));
    expect(await read).toBe("乙");
    expect(statSync(pipe).isFIFO()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["pipe", "年度 报告.md"]);
  });

  test("to a pipe without a reader waits, until Ctrl-C", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const waiting = new AbortController();
    const written = diskFiles(waiting.signal).write(pipe, bytes("乙"));
    const first = await Promise.race([written, new Promise((done) => setTimeout(done, 100, "still waiting"))]);
    expect(first).toBe("still waiting");
    waiting.abort();
    await expect(written).rejects.toMatchObject({ name: "AbortError" });
  });

  test("to a pipe whose reader stops reading waits, until Ctrl-C", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const waiting = new AbortController();
    const written = diskFiles(waiting.signal).write(pipe, bytes("乙".repeat(1_000_000)));
    const reader = await open(pipe, "r");
    await new Promise((done) => setTimeout(done, 200));
    waiting.abort();
    await expect(written).rejects.toMatchObject({ name: "AbortError" });
    await reader.close();
  });

  test("makes the folders above it", async () => {
    await files.write(join(folder, "一/二/三.md"), bytes("乙"));
    expect(readFileSync(join(folder, "一/二/三.md"), "utf8")).toBe("乙");
  });

  test.each<[where: string, code: string]>([
    ["/proc/report-test/a.md", "EPERM"],
    ["/proc/a/b/c.md", "EPERM"],
    ["/dev/null/a.md", "ENOTDIR"],
  ])("to %s is refused at once", async (path, code) => {
    await expect(files.write(path, bytes("乙"))).rejects.toMatchObject({ code });
  });

  test.each<[what: string, name: string, code: string]>([
    ["below a file", "年度 报告.md/a.md", "ENOTDIR"],
    ["below a link that goes round", "loop/a.md", "ELOOP"],
    ["below a link that leads nowhere", "link/a.md", "EEXIST"],
    ["with too long a name", `${"长".repeat(90)}.md`, "ENAMETOOLONG"],
    ["over a folder", "f.md", "EISDIR"],
  ])("%s is refused, and nothing is left behind", async (_, name, code) => {
    symlinkSync("loop", join(folder, "loop"));
    symlinkSync("nowhere", join(folder, "link"));
    mkdirSync(join(folder, "f.md"));
    const before = readdirSync(folder);
    await expect(files.write(join(folder, name), bytes("乙"))).rejects.toMatchObject({ code });
    expect(readdirSync(folder)).toEqual(before);
  });

  test("whose folder vanishes before it takes its place says so", async () => {
    const disk = diskFiles(interruption.signal, (from, to) => {
      rmSync(join(folder, "weg"), { recursive: true });
      renameSync(from, to);
    });
    await expect(disk.write(join(folder, "weg/a.md"), bytes("乙"))).rejects.toMatchObject({ code: "ENOENT" });
    expect(readdirSync(folder)).toEqual(["年度 报告.md"]);
  });

  test("that can't take its place leaves the old one as it was", async () => {
    const disk = diskFiles(interruption.signal, () => {
      throw Object.assign(new Error("EIO"), { code: "EIO" });
    });
    await expect(disk.write(file, bytes("乙"))).rejects.toMatchObject({ code: "EIO" });
    expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual(["甲", ["年度 报告.md"]]);
  });

  test("tells the stamp of what it has written, as long as that lies there", async () => {
    expect(await files.write(file, bytes("乙"))).toBe((await files.stat(file))?.stamp);
    const overwritten = diskFiles(interruption.signal, (from, to) => {
      renameSync(from, to);
      writeFileSync(to, "丙丁");
    });
    expect(await overwritten.write(file, bytes("乙"))).toBeUndefined();
    const replaced = diskFiles(interruption.signal, (from, to) => {
      renameSync(from, to);
      writeFileSync(`${to}.new`, "丙");
      renameSync(`${to}.new`, to);
    });
    expect(await replaced.write(file, bytes("乙"))).toBeUndefined();
    const gone = diskFiles(interruption.signal, (from) => rmSync(from));
    rmSync(file);
    expect(await gone.write(file, bytes("乙"))).toBeUndefined();
  });

  test("has another stamp after every change", async () => {
    const before = await files.stat(file);
    await files.write(file, bytes("乙"));
    const after = await files.stat(file);
    expect(after?.stamp).not.toBe(before?.stamp);
    utimesSync(file, 1, 1);
    expect((await files.stat(file))?.stamp).not.toBe(after?.stamp);
  });

  test("leaves alone what another thread is writing", async () => {
    const others = Array.from({ length: 100 }, (_, index) => `.report-${process.pid}-${index}.tmp`);
    for (const name of others) writeFileSync(join(folder, name), name);
    await files.write(file, bytes("乙"));
    expect(readFileSync(file, "utf8")).toBe("乙");
    expect(others.map((name) => readFileSync(join(folder, name), "utf8"))).toEqual(others);
  });

  test.each<[what: string, target: string]>([
    ["a file", "年度 报告.md"],
    ["nothing", "b.md"],
  ])("of the program's own follows no link to %s", async (_, target) => {
    symlinkSync(target, join(folder, "journal.jsonl"));
    await expect(files.append(join(folder, "journal.jsonl"), "乙")).rejects.toMatchObject({ code: "ELOOP" });
    expect(readdirSync(folder).sort()).toEqual(["journal.jsonl", "年度 报告.md"]);
    expect(readFileSync(file, "utf8")).toBe("甲");
  });

  test("of the program's own follows no link to a folder", async () => {
    mkdirSync(join(folder, "other"));
    symlinkSync("other", join(folder, "cache"));
    await expect(files.append(join(folder, "cache/a"), "乙")).rejects.toMatchObject({ code: "ELOOP" });
    expect(readdirSync(join(folder, "other"))).toEqual([]);
  });

  test("sweeps away what ended runs have left, and nothing else", async () => {
    const ended = spawnSync(process.execPath, ["-e", "console.log(process.pid)"], { encoding: "utf8" }).stdout.trim();
    const kept = [`.report-${process.pid}-1.tmp`, ".report-x-1.tmp", "a.tmp", "年度 报告.md"];
    for (const name of [`.report-${ended}-1.tmp`, ...kept.slice(0, 3)]) writeFileSync(join(folder, name), "");
    await files.sweep(folder);
    expect(readdirSync(folder).sort()).toEqual(kept.sort());
    await files.sweep(join(folder, "nowhere"));
  });
});
