import { describe, expect, test } from "vitest";
import { report } from "./run.js";

describe("a fault in the command line ends with 2, says what is wrong and suggests", () => {
  const faults: readonly [line: string, zh: string, en: string][] = [
    ["chekc a.md", "没有命令“chekc”，是不是想写“check”？", "unknown command 'chekc'; did you mean check?"],
    ["bulid", "没有命令“bulid”，是不是想写“build”？", "unknown command 'bulid'; did you mean build?"],
    ["export a.doc", "没有命令“export”", "unknown command 'export'"],
    ["path", "没有命令“path”", "unknown command 'path'"],
    ["constructor", "没有命令“constructor”", "unknown command 'constructor'"],
    ["help bild", "没有命令“bild”，是不是想写“build”？", "unknown command 'bild'; did you mean build?"],
    ["help export", "没有命令“export”", "unknown command 'export'"],
    ["check", "缺少参数：文件、文件夹或通配符\n", "missing required argument 'path'"],
    ["merge -o all", "缺少参数：文件夹\n", "missing required argument 'folder'"],
    ["preview", "缺少参数：草稿\n", "missing required argument 'draft'"],
    [
      "check --formt json a.md",
      "没有选项“--formt”，是不是想写“--format”？",
      "unknown option '--formt'; did you mean --format?",
    ],
    ["check -z a.md", "没有选项“-z”", "unknown option '-z'"],
    ["check a.md --output", "选项“--output <file>”后面缺少值", "option '--output <file>' argument missing"],
    ["merge a b", "缺少选项“-o, --out-dir <folder>”", "required option '-o, --out-dir <folder>' not specified"],
    ["rules one two", "参数太多：至多1个，给了2个", "too many arguments for 'rules'. Expected 1 argument but got 2"],
    ["check a.md --format yaml", "--format 没有“yaml”这个值（可用：", "--format does not know “yaml” (choices: "],
    ["check a.md --format jsn", "是不是想写“json”？", "did you mean json?"],
    ["build a.md --to odt", "--to 没有“odt”这个值（可用：docx, html, html-fragment, pdf）", "--to does not know “odt”"],
    ["build a.md --to ,", "--to 没有“,”这个值", "--to does not know “,”"],
    [
      "check a.md --max-warnings many",
      "--max-warnings 应为0到999999的整数，这里是“many”",
      "must be a whole number from 0 to 999999",
    ],
    ["check a.md --max-warnings -1", "--max-warnings 应为0到999999的整数，这里是“-1”", "here it is “-1”"],
    ["build a.md --jobs 0", "--jobs 应为1到64的整数，这里是“0”", "here it is “0”"],
    ["init --year 24", "--year 应为1978到2100的整数，这里是“24”", "here it is “24”"],
    ["init --level town", "--level 没有“town”这个值", "--level does not know “town”"],
    ["--color sometimes doctor", "--color 没有“sometimes”这个值", "--color does not know “sometimes”"],
    ["rules part-mising", "没有规则“part-mising”，是不是想写“part-missing”？", "did you mean part-missing?"],
    [
      "--config none.yaml check a.md",
      "没有配置文件“/home/none.yaml”",
      "there is no configuration file “/home/none.yaml”",
    ],
  ];

  test.each(faults)("report %s", async (line, zh, en) => {
    const files = { "a.md": "---\ntitle: 甲\n---\n" };
    const chinese = await report(line, { files });
    expect([chinese.code, chinese.stdout]).toEqual([2, ""]);
    expect(chinese.stderr).toContain(`错误：`);
    expect(chinese.stderr).toContain(zh);
    const english = await report(line, { files, env: { LANG: "en_US.UTF-8" } });
    expect([english.code, english.stdout]).toEqual([2, ""]);
    expect(english.stderr).toContain("error: ");
    expect(english.stderr).toContain(en);
    expect(english.stderr).not.toMatch(/[\u4e00-\u9fff]/u);
  });

  test.each([
    ["check", ""],
    ["build", "a.md", "-o", ""],
    ["check", "a.md", "--output="],
    ["check", "--", ""],
  ])("an empty argument is refused: %j %j %j %j", async (...args) => {
    const { code, stdout, stderr, io } = await report(args, { files: { "a.md": "---\ntitle: 甲\n---\n" } });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("命令里有一个空的参数，可能是脚本中的变量没有值");
    expect(io.disk.size).toBe(1);
  });

  test.each(["--config c.yaml --no-config check a.md", "check a.md --no-config --config=c.yaml"])(
    "a configuration and none are refused: %s",
    async (line) => {
      const { code, stderr } = await report(line, { files: { "a.md": "---\ntitle: 甲\n---\n", "c.yaml": "{}" } });
      expect([code, stderr]).toEqual([2, expect.stringContaining("选项“--config <file>”和“--no-config”不能同时使用")]);
    },
  );

  test("a draft without a command gets the commands that it could mean", async () => {
    const { code, stderr } = await report("2024.md");
    expect(code).toBe(2);
    expect(stderr).toContain("没有命令“2024.md”，是不是想写“report build 2024.md”或“report check 2024.md”？");
  });

  test("no command at all prints help on stderr", async () => {
    const { code, stdout, stderr } = await report("");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("用法： report <命令> [选项]");
  });
});

describe("help", () => {
  test("names commands within a command in the language of the user", async () => {
    expect((await report("cache --help")).stdout).toContain("用法： report cache [选项] [命令]\n");
  });

  test.each([
    ["--help", ""],
    ["help", ""],
    ["build --help", "build"],
    ["help build", "build"],
    ["check -h", "check"],
    ["init --help", "init"],
    ["rules --help", "rules"],
    ["doctor --help", "doctor"],
  ])("report %s begins with examples, in both languages", async (line, name) => {
    const chinese = await report(line);
    expect([chinese.code, chinese.stderr]).toEqual([0, ""]);
    expect(chinese.stdout).toMatch(new RegExp(`^示例：\n  report ${name}`, "u"));
    expect(chinese.stdout).toContain("--lang");
    expect(chinese.stdout).not.toMatch(/Usage|Options|Commands|\[options\]|default:/u);
    const english = await report(`${line} --lang en`);
    expect(english.stdout).toMatch(new RegExp(`^Examples:\n  report ${name}`, "u"));
    expect(english.stdout.replaceAll(/--issuer \S+/gu, "")).not.toMatch(/[\u4e00-\u9fff]/u);
  });

  test("fits a narrow terminal, by the width that Chinese characters take there", async () => {
    for (const columns of [40, 60, 80, 120]) {
      const { stdout } = await report("check --help", { columns });
      const widths = stdout
        .split("\n")
        .filter((line) => !/^ {2}report /u.test(line)) // a command to copy is never broken
        .map((line) => [...line].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0));
      expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    }
  });
});

test("--version prints the version", async () => {
  const { version } = await import("../../package.json");
  expect(await report("--version")).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" });
  expect(await report("-V")).toMatchObject({ code: 0, stdout: `${version}\n` });
});

describe("language", () => {
  const chinese = "没有规则";
  const english = "there is no rule";
  test.each([
    [{}, "", chinese],
    [{ LANG: "C.UTF-8" }, "", chinese],
    [{ LANG: "de_DE.UTF-8" }, "", chinese],
    [{ LANG: "en_GB.UTF-8" }, "", english],
    [{ LANG: "en_GB.UTF-8", LC_ALL: "zh_CN.UTF-8" }, "", chinese],
    [{ LANG: "zh_CN.UTF-8", LC_MESSAGES: "en_US" }, "", english],
    [{ LANG: "en_US", REPORT_LANG: "zh-CN" }, "", chinese],
    [{ REPORT_LANG: "en" }, "", english],
    [{ REPORT_LANG: "en" }, "--lang zh-CN", chinese],
    [{ LANG: "zh_CN" }, "--lang=en", english],
  ])("%j %s", async (env, option, expected) => {
    expect((await report(`rules nothing ${option}`, { env })).stderr).toContain(expected);
  });

  test("the configuration of the working folder decides over the system, not over the user", async () => {
    const files = { "report.config.yaml": "language: en\n" };
    expect((await report("rules nothing", { files })).stderr).toContain(english);
    expect((await report("rules nothing --lang zh-CN", { files })).stderr).toContain(chinese);
    expect((await report("rules nothing", { files, env: { REPORT_LANG: "zh-CN" } })).stderr).toContain(chinese);
    expect((await report("rules nothing --no-config", { files })).stderr).toContain(chinese);
  });

  test("an unknown language is refused", async () => {
    const { code, stderr } = await report("rules --lang fr");
    expect(code).toBe(2);
    expect(stderr).toContain("--lang 没有“fr”这个值（可用：zh-CN, en）");
  });
});
