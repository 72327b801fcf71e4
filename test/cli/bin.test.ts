import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  createProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { FAULTY, GOOD, PIXEL, withText } from "./drafts.js";

const project = join(dirname(fileURLToPath(import.meta.url)), "../..");
/** The program as it is released, bundled into a folder of its own: `dist/` may be in use. */
const release = mkdtempSync(join(tmpdir(), "report-release-"));
const bin = join(release, "bin/report.js");
let folder = "";

beforeAll(() => {
  for (const name of ["src", "schemas", "templates", "scripts", "node_modules", "package.json"]) {
    symlinkSync(join(project, name), join(release, name));
  }
  cpSync(join(project, "bin"), join(release, "bin"), { recursive: true });
  execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: release });
}, 120_000);

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "report-")), "法治 报告");
  mkdirSync(folder);
});

afterAll(() => rmSync(release, { recursive: true, force: true }));

/** Where an installation can keep what was compiled, and where it can't. */
const places = [
  { name: "where it can keep what was compiled", canKeep: true },
  { name: "where it can't", canKeep: false },
];

function letKeep(canKeep: boolean): void {
  const kept = join(release, "dist/code-cache");
  rmSync(kept, { recursive: true, force: true });
  if (!canKeep) writeFileSync(kept, ""); // no folder can be made here, not even by the superuser
}

const env = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: "zh_CN.UTF-8" };

function report(args: readonly string[], options: { input?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: "utf8",
    input: options.input ?? "",
    env: { ...env, ...options.env },
  });
  return { code: status, stdout, stderr };
}

function start(args: readonly string[]): { child: ChildProcess; told: () => string; ended: Promise<number | null> } {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder, env });
  let told = "";
  child.stdout.on("data", (chunk) => {
    told += chunk;
  });
  child.stderr.on("data", (chunk) => {
    told += chunk;
  });
  return { child, told: () => told, ended: new Promise((resolve) => child.on("close", (code) => resolve(code))) };
}

async function until(happened: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 500 && !happened(); attempt++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(happened()).toBe(true);
}

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** All files below the folder. */
function files(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}

describe("the released program, in a folder with a Chinese path", () => {
  test("builds, and builds the same bytes again", () => {
    write("草稿/二〇二四.md", withText("![图](图.png)"));
    write("草稿/图.png", PIXEL);
    expect(report(["build", "草稿"])).toEqual({
      code: 0,
      stdout: "build/二〇二四.docx\nbuild/二〇二四.html\n",
      stderr: "",
    });
    expect(files()).toEqual([
      "build/.report/outputs.json",
      "build/二〇二四.docx",
      "build/二〇二四.html",
      "草稿/二〇二四.md",
      "草稿/图.png",
    ]);
    const docx = readFileSync(join(folder, "build/二〇二四.docx"));
    const again = report(["build", "草稿", "-o", "again"], { env: { TZ: "Asia/Shanghai", LANG: "de_DE.UTF-8" } });
    expect(again.code).toBe(0);
    expect(readFileSync(join(folder, "again/二〇二四.docx"))).toEqual(docx);
  });

  test("takes files, folders, globs and standard input", () => {
    for (const name of ["a.md", "d/b.md", "d/e/c.md"]) write(name, GOOD);
    write("d/README.md", "# 说明\n");
    write("d/node_modules/x.md", GOOD);
    const checked = (args: readonly string[], input = "") => {
      const { stdout } = report(["check", ...args, "--format", "json"], { input });
      return JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
    };
    expect(checked(["d", "a.md"])).toEqual(["a.md", "d/b.md", "d/e/c.md"]);
    expect(checked(["**/c.md"])).toEqual(["d/e/c.md"]);
    expect(checked(["*.md", join(folder, "d", "*.md")])).toEqual([join(folder, "d/b.md"), "a.md"]);
    expect(checked(["-"], GOOD)).toEqual(["<stdin>"]);
    expect(checked([join("..", "法治 报告", "a.md")])).toEqual(["../法治 报告/a.md"]);
  });

  test("init, check, rules, doctor, --version and --help work", () => {
    expect(report(["init", "--issuer", "云溪县石桥镇人民政府", "--year", "2024", "--level", "township"]).stdout).toBe(
      "2024.md\n",
    );
    expect(report(["check", "2024.md"]).stdout).toContain("[part-empty]");
    expect(report(["rules", "part-empty"]).stdout).toContain("依据");
    expect(report(["doctor"])).toMatchObject({ code: 0, stdout: expect.stringContaining("Node.js") });
    expect(report(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect(report(["check", "--help", "--lang", "en"]).stdout).toContain("--max-warnings");
    expect(report(["bulid"])).toMatchObject({ code: 2, stderr: expect.stringContaining("是不是想写“build”？") });
  });

  test("a reader that goes away is no fault", () => {
    for (let index = 0; index < 300; index++) write(`d/${index}.md`, FAULTY);
    const script = `"${process.execPath}" "${bin}" check d --format json | head -c 10; echo " \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8", env });
    expect([stdout, stderr]).toEqual(['{\n  "tool" 1\n', ""]);
  });

  test("--output /dev/stdout adds to the file that stdout is, and --overview keeps no record of it", () => {
    if (process.platform === "win32") return expect(existsSync("/dev/stdout")).toBe(false);
    write("a.md", FAULTY);
    write("log", "before\n");
    const checked = `"${process.execPath}" "${bin}" check a.md --format concise --output /dev/stdout >> log`;
    spawnSync("bash", ["-c", checked], { cwd: folder, encoding: "utf8", env });
    expect(readFileSync(join(folder, "log"), "utf8")).toMatch(/^before\na\.md:/u);
    write("旧/a.txt", readFileSync(join(project, "test/collection/01-liuyin-2023.txt")));
    const { code, stdout } = report(["convert", "旧", "--overview", "/dev/stdout"]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/<!doctype html>/iu)]);
    expect(existsSync("/dev/.report")).toBe(false);
  });

  test("a full disk behind stdout ends with 2", () => {
    if (!existsSync("/dev/full")) return expect(process.platform).not.toBe("linux");
    write("a.md", FAULTY);
    const script = `"${process.execPath}" "${bin}" check a.md > /dev/full`;
    const { status, stderr } = spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8", env });
    expect([status, stderr]).toEqual([2, "错误：写不了“stdout”：磁盘已满\n"]);
  });

  test("who reads a pipe slowly gets all findings of a build with threads, the second time too", () => {
    const commas = withText("一,二\n\n".repeat(30));
    for (let index = 0; index < 40; index++) write(`d/${index}.md`, commas.replace("36次", `${index}次`));
    const told = (way: string) =>
      spawnSync("bash", ["-c", `"${process.execPath}" "${bin}" build d --jobs 2 ${way}`], {
        cwd: folder,
        encoding: "utf8",
        env,
        maxBuffer: 1e8,
      }).stdout;
    const first = told("2>&1 >/dev/null | (sleep 1; cat)");
    expect(first).toMatch(/\n40个文件：.*\n(?:.*--fix(?:=all)?\n)+$/u);
    expect(first.length).toBeGreaterThan(131_072); // more than a pipe holds
    expect([told("2>&1 >/dev/null"), told("2>file >/dev/null; cat file")]).toEqual([first, first]);
  });

  test("a draft may come through a pipe, but not from a device without end", () => {
    const piped = spawnSync("bash", ["-c", `"${process.execPath}" "${bin}" check <(cat) --format concise`], {
      cwd: folder,
      encoding: "utf8",
      input: FAULTY,
      env,
    });
    expect([piped.status, piped.stdout]).toEqual([1, expect.stringContaining("[part-missing]")]);
    expect(report(["check", "/dev/zero"])).toMatchObject({ code: 2, stderr: "错误：读不了“/dev/zero”：文件太大\n" });
  });

  test("what can't be read or written says why, leaves nothing behind, and the rest is done", () => {
    write("a.md", GOOD);
    write("b.md", GOOD);
    mkdirSync(join(folder, "build/a.docx"), { recursive: true });
    const { code, stdout, stderr } = report(["build", "a.md", "b.md", "gone.md", "--to", "docx"]);
    expect([code, stdout]).toEqual([2, "build/b.docx\n"]);
    expect(stderr).toContain("写不了“build/a.docx”：已有同名文件夹");
    expect(stderr).toContain("没有“gone.md”这个文件或文件夹");
    expect(files().filter((name) => name.includes("tmp"))).toEqual([]);
  });

  test("a name as long as names can be is built", () => {
    const name = "长".repeat(83); // 249 bytes, and 5 for the extension
    write(`${name}.md`, GOOD);
    expect(report(["build", `${name}.md`, "--to", "docx"])).toMatchObject({ code: 0, stdout: `build/${name}.docx\n` });
    expect(report(["build", `${name}.md`, "--to", "html-fragment"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("文件名太长"),
    });
    expect(files().filter((file) => file.includes("tmp"))).toEqual([]);
  });

  test("links are followed, inside the folder of the draft only", () => {
    write("d/a.md", withText("![图](in.png)\n\n![图](out.png)"));
    write("d/pictures/b.png", PIXEL);
    write("secret.png", PIXEL);
    symlinkSync(join(folder, "d/pictures/b.png"), join(folder, "d/in.png"));
    symlinkSync(join(folder, "secret.png"), join(folder, "d/out.png"));
    const { code, stdout } = report(["check", "d", "--format", "concise"]);
    expect(code).toBe(1);
    expect(stdout).toContain("“out.png”用不了：这是指向草稿文件夹之外的链接");
    expect(stdout).not.toContain("“in.png”");
  });

  test("--watch builds after each save, whatever way the editor saves, and ends with 130 on Ctrl-C", async () => {
    write("a.md", GOOD);
    const { child, told, ended } = start(["build", "a.md", "--to", "html", "--watch"]);
    const rounds = () => told().match(/等待修改/gu)?.length ?? 0;
    await until(() => rounds() === 1);
    write("a.md", GOOD.replace("36次", "37次"));
    await until(() => rounds() === 2);
    write("a.tmp", FAULTY);
    execFileSync("mv", ["a.tmp", "a.md"], { cwd: folder });
    await until(() => rounds() === 3);
    expect(told()).toContain("[part-missing]");
    expect(readFileSync(join(folder, "build/a.html"), "utf8")).toContain("37次");
    child.kill("SIGINT");
    expect(await ended).toBe(130);
  });

  test.skipIf(process.platform === "win32")("Ctrl-C while it waits for a pipe that nobody writes to, too", async () => {
    execFileSync("mkfifo", ["pipe.md"], { cwd: folder });
    const { child, told, ended } = start(["check", "pipe.md"]);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    child.kill("SIGINT");
    expect([await ended, told()]).toEqual([130, ""]);
  });

  test.skipIf(process.platform === "win32")("a working folder that is gone is told in both languages", () => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"';
    const args = ["-c", script, "sh", process.execPath, bin, "--version"];
    const { status, stdout, stderr } = spawnSync("sh", args, { cwd: folder, encoding: "utf8", env });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      "错误：当前文件夹已经被删除或移走，请先进入一个现有的文件夹\nerror: the working folder has been deleted or moved away, enter one that exists first\n",
    );
  });

  test.each([
    ["check", "a.md"],
    ["build", "d"],
  ])("%s --watch waits for %s to come back", async (command, name) => {
    const draft = name === "d" ? "d/a.md" : name;
    write(draft, GOOD);
    const { child, told, ended } = start([command, name, "--watch"]);
    const rounds = () => told().match(/等待修改/gu)?.length ?? 0;
    await until(() => rounds() === 1);
    rmSync(join(folder, name), { recursive: true });
    await until(() => rounds() === 2);
    expect(told()).toContain(`没有“${name}”`);
    write(draft, FAULTY);
    await until(() => told().includes("[part-missing]"));
    child.kill("SIGINT");
    expect(await ended).toBe(130);
  });

  test("Ctrl-C while it waits for standard input ends with 130, without a word", async () => {
    const { child, told, ended } = start(["check", "-"]);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    child.kill("SIGINT");
    expect([await ended, told()]).toEqual([130, ""]);
  });
});

describe("the released program converts old files", () => {
  const old = (name: string) => readFileSync(join(project, "test/collection", name));

  test.each(places)("in a process of its own, $name", ({ canKeep }) => {
    letKeep(canKeep);
    for (const name of ["01-liuyin-2023.txt", "20-yunshan-2024.docx", "33-pingwu-2021.odt", "36-jinghe-2023.doc"]) {
      write(`旧/${name}`, old(name));
    }
    write("旧/坏.docx", old("45-truncated.docx"));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [bin, "convert", "旧", "--to", "docx", "--overview", "一览.html", "--transcript"],
      { cwd: folder, encoding: "utf8", env },
    );
    expect(status, stderr).toBe(1);
    expect(stderr).toContain("没有转换“旧/坏.docx”：文件已损坏或不完整");
    expect(stdout.trim().split("\n").sort()).toEqual(
      files()
        .filter((name) => !/^旧|\.report/u.test(name))
        .sort(),
    );
    const place = (extension: string) => join(folder, `drafts/20-yunshan-2024.${extension}`);
    const verified = spawnSync(
      process.execPath,
      [
        join(project, "scripts/verify-ledger.mjs"),
        place("source.txt"),
        place("md"),
        place("convert.json"),
        "--lang=en",
      ],
      { encoding: "utf8" },
    );
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining("0 faults")]);
  });

  test("when check is given one, from standard input too", () => {
    const checked = spawnSync(process.execPath, [bin, "check", "-", "--format", "concise"], {
      cwd: folder,
      encoding: "utf8",
      input: old("17-meixi-2022.docx"),
      env,
    });
    expect([checked.status, checked.stdout]).toEqual([0, expect.stringContaining("（第13段“3~5%”）")]);
  });

  test("and stops on Ctrl-C, leaving whole files only", async () => {
    for (let index = 0; index < 400; index++) write(`d/${index}.txt`, old("01-liuyin-2023.txt"));
    const { child, told, ended } = start(["convert", "d"]);
    await until(() => told().includes(".md"));
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    const names = files().filter((name) => name.startsWith("drafts/"));
    expect(names.filter((name) => name.includes("tmp"))).toEqual([]);
    for (const name of names.filter((name) => name.endsWith(".md"))) {
      expect(names).toContain(name.replace(/\.md$/u, ".convert.json"));
    }
  });
});

test("what a command needs is kept compiled: not for words that are no command, not for versions that have gone", () => {
  const kept = join(release, "dist/code-cache");
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept);
  writeFileSync(join(kept, "check-1-2-v20.19.0-x64"), "");
  report(["bulid"]);
  expect(readdirSync(kept)).toEqual(["check-1-2-v20.19.0-x64"]);
  report(["--lang", "en", "rules"]);
  report(["--version"]);
  const names = readdirSync(kept).map((name) => name.replace(/-.*/u, ""));
  expect(names).toEqual(["none", "rules"]);
  const before = statSync(join(kept, readdirSync(kept)[0] ?? "")).mtimeMs;
  report(["--version"]);
  expect(statSync(join(kept, readdirSync(kept)[0] ?? "")).mtimeMs).toBe(before); // taken as it was
});

test("a checkout without dist says what to do", () => {
  const checkout = mkdtempSync(join(tmpdir(), "report-checkout-"));
  cpSync(join(project, "bin"), join(checkout, "bin"), { recursive: true });
  writeFileSync(join(checkout, "package.json"), '{"type":"module"}');
  const { status, stderr } = spawnSync(process.execPath, [join(checkout, "bin/report.js"), "--version"], {
    encoding: "utf8",
    env,
  });
  expect(status).toBe(2);
  expect(stderr).toBe(
    "错误：缺少 dist 文件夹；在源码目录中请先运行 npm ci\nerror: the folder dist is missing; in a checkout run npm ci first\n",
  );
});

test.each(places)("the program serves an editor and ends when told, $name", async ({ canKeep }) => {
  letKeep(canKeep);
  const child = spawn(process.execPath, [bin, "lsp", "--stdio"], { cwd: folder, env });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const findings = new Promise<PublishDiagnosticsParams>((resolve) => {
    client.onNotification("textDocument/publishDiagnostics", resolve);
  });
  client.listen();
  await client.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
  await client.sendNotification("initialized", {});
  const uri = pathToFileURL(join(folder, "草稿.md")).href;
  const textDocument = { uri, languageId: "markdown", version: 1, text: FAULTY };
  await client.sendNotification("textDocument/didOpen", { textDocument });
  expect(await findings).toMatchObject({ uri, diagnostics: [{ code: "part-missing" }] });
  await client.sendRequest("shutdown");
  await client.sendNotification("exit"); // standard input stays open
  expect(await ended).toBe(0);
});
