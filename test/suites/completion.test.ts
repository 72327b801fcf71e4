import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shells } from "../../src/cli/completion/shells.js";
import { ruleIds } from "../../src/core/rule-ids.js";

const folder = mkdtempSync(join(tmpdir(), "report-completion-"));
const beside = (name: string) => fileURLToPath(new URL(`./shells/${name}`, import.meta.url));
const script = (shell: string) => join(folder, `completion.${shell}`);

beforeAll(() => {
  const bin = fileURLToPath(new URL("../../bin/report.js", import.meta.url));
  for (const shell of shells) writeFileSync(script(shell), execFileSync("node", [bin, "completion", shell]));
  for (const name of ["2024.md", "2024.docx"]) writeFileSync(join(folder, name), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What real shells offer when Tab is pressed behind a line. */
const offered = {
  bash: (line: string) => run("bash", ["--norc", beside("offered.bash"), script("bash"), ...splitAsReadline(line)]),
  zsh(line: string) {
    const text = run("zsh", ["-f", beside("capture.zsh"), script("zsh"), beside("offered.zsh"), line]).join("\n");
    return /<offered>\n(.*?)<\/offered>/su.exec(text)?.[1]?.split("\n").filter(Boolean) ?? [];
  },
  fish: (line: string) =>
    run("fish", ["--no-config", "-c", `source ${script("fish")}; complete -C $argv`, "--", line]).map(
      (entry) => entry.split("\t")[0] ?? "",
    ),
} as const;

function run(program: string, args: readonly string[]): string[] {
  const { stdout, stderr, status } = spawnSync(program, args, { cwd: folder, encoding: "utf8", timeout: 60_000 });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.replaceAll("\r", "").split("\n").filter(Boolean);
}

function splitAsReadline(line: string): string[] {
  return line.split(" ").flatMap((word) => word.split(/(=)/u).filter((piece, index) => piece !== "" || index === 0));
}

describe.each(Object.entries(offered))("%s", (_, offer) => {
  test.each<[line: string, expected: readonly string[]]>([
    ["report che", ["check"]],
    ["report --lang en do", ["doctor"]],
    ["report --lang=en do", ["doctor"]],
    ["report help comp", ["completion"]],
    ["report check --form", ["--format"]],
    ["report check --lan", ["--lang"]],
    ["report check --format j", ["json", "junit"]],
    ["report check 2024.md --format sa", ["sarif"]],
    ["report init --level c", ["city", "county"]],
    ["report --lang ", ["en", "zh-CN"]],
    ["report completion f", ["fish"]],
    ["report rules part-m", ["part-missing"]],
    ["report rules ", ruleIds],
  ])("%s", (line, expected) => {
    expect([...new Set(offer(line))].sort()).toEqual([...expected].sort());
  });

  test("the last of several formats", () => {
    expect(offer("report build --to docx,htm").map((word) => word.replace(/^docx,/u, ""))).toEqual([
      "html",
      "html-fragment",
    ]);
  });

  test("a value behind an equals sign", () => {
    expect(offer("report check --format=sa").map((word) => word.replace(/^--format=/u, ""))).toEqual(["sarif"]);
    expect(offer("report check --fix=a").map((word) => word.replace(/^--fix=/u, ""))).toContain("all");
  });
});

test("files are offered where files are wanted", () => {
  expect(offered.zsh("report check 2024.").sort()).toEqual(["2024.docx", "2024.md"]);
  expect(offered.fish("report check 2024.").sort()).toEqual(["2024.docx", "2024.md"]);
  expect(offered.bash("report check 2024.")).toEqual([]); // readline's own turn
});

test("the script for PowerShell quotes and pairs everything", () => {
  const text = readFileSync(script("powershell"), "utf8");
  const code = text.replace(/'(?:[^']|'')*'/gu, "''").replace(/^#.*$/gmu, "");
  for (const [open, close] of ["()", "{}", "[]"]) {
    expect(code.split(open ?? "").length).toBe(code.split(close ?? "").length);
  }
  expect(code).not.toMatch(/[^\p{ASCII}]/u);
  for (const id of ruleIds) expect(text).toContain(`'${id}'`);
});
