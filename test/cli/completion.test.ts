import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands/all.js";
import { shells } from "../../src/cli/completion/shells.js";
import { GOOD } from "./drafts.js";
import { report } from "./run.js";

describe("report completion", () => {
  test.each(shells)("knows all commands, their options and values (%s)", async (shell) => {
    const { code, stdout, stderr } = await report(`completion ${shell}`);
    expect([code, stderr]).toEqual([0, ""]);
    for (const { name } of commands) expect(stdout).toMatch(new RegExp(`\\b${name}\\b`, "u"));
    for (const word of ["max-warnings", "fix-dry-run", "checkstyle", "html-fragment", "subdistrict", "part-missing"])
      expect(stdout).toContain(word);
  });

  test.each(["zsh", "fish", "powershell"])("describes them in the language of the user (%s)", async (shell) => {
    expect((await report(`completion ${shell}`)).stdout).toContain("检查草稿，不生成文件");
    const { stdout } = await report(`completion ${shell} --lang en`);
    expect(stdout).toContain("check drafts, make no files");
    expect(stdout).not.toMatch(/\p{Script=Han}/u);
  });

  test.each(shells)("knows the commands of a command (%s)", async (shell) => {
    const { stdout } = await report(`completion ${shell}`);
    expect(stdout).toMatch(/cache.*(?:\n.*){0,6}\bprune\b/u);
    expect(stdout).toMatch(/cache(?:.*\n){0,8}.*(?:--all\b|-l all\b)/u);
  });

  test("its help tells what to do with it in each shell", async () => {
    const { stdout } = await report("completion --help");
    expect(stdout.slice(0, stdout.indexOf("用法"))).toMatch(/^示例：\n.*bash.*zsh.*fish.*powershell/su);
  });

  test.each([
    ["completion bsh", "completion 没有“bsh”这个值，是不是想写“bash”？（可用：bash, zsh, fish, powershell）"],
    ["completion", "缺少参数：Shell 的名称"],
    ["completion tcsh", "（可用：bash, zsh, fish, powershell）"],
  ])("report %s is refused", async (line, says) => {
    const { code, stdout, stderr } = await report(line);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(says);
  });
});

test.each([
  ["help help", "用法： report <命令>"],
  ["help", "用法： report <命令>"],
  ["help cache prune", "用法： report cache prune [选项] [folder...]"],
  ["--lang en help cache prune", "report cache prune [options] [folder...]"],
  ["help check", "用法： report check [选项]"],
])("report %s ends with 0", async (line, says) => {
  const { code, stdout, stderr } = await report(line);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(says);
});

describe("words of the configuration and of comments get suggestions too", () => {
  test.each([
    ["houes: gbt9704\n", "house"],
    ["rules: { part-mising: off }\n", "part-missing"],
    ["house: gbt9740\n", "gbt9704"],
  ])("%j: did you mean %s", async (config, meant) => {
    const files = { "report.config.yaml": config, "a.md": GOOD };
    const { code, stderr } = await report("build a.md", { files });
    expect(code).toBe(2);
    expect(stderr).toContain(`“${meant}”`);
  });

  test("a key of the front matter, and a rule in a comment", async () => {
    const files = {
      "a.md": "---\ntitel: 甲\nissuer: 乙\nyear: 2024\n---\n\n<!-- report-ignore part-mising: 丙 -->\n\n丁。\n",
    };
    const { stdout } = await report("check a.md", { files });
    expect(stdout).toMatch(/titel.*“title”/u);
    expect(stdout).toMatch(/part-mising.*“part-missing”/u);
  });
});
