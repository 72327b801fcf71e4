import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "report-guides-"));
const installed = join(scratch, "global");
let tarball = "";

beforeAll(() => {
  execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", scratch], { cwd: root });
  tarball = join(scratch, readdirSync(scratch).find((name) => name.endsWith(".tgz")) ?? "");
  const env = { ...process.env, npm_config_prefix: installed };
  execFileSync("npm", ["install", "--global", "--silent", "--ignore-scripts", tarball], { env });
});
afterAll(() => rmSync(scratch, { recursive: true }));

const guides = ["en", "zh-CN"].flatMap((language) =>
  readdirSync(join(root, "docs/guides", language))
    .filter((name) => name !== "README.md")
    .map((name) => `${language}/${name}`),
);

/** The commands of a guide: what to run, and the code it ends with. */
function blocks(guide: string) {
  const text = readFileSync(join(root, "docs/guides", guide), "utf8");
  return [...text.matchAll(/^```sh(?: exit=(\d+))?\n(.*?)^```$/gmsu)].map(([, exit = "0", commands = ""]) => ({
    exit: Number(exit),
    commands,
  }));
}

test.each(guides)("every command of %s does what the guide says", (guide) => {
  const cwd = join(scratch, guide.replace("/", "-"));
  cpSync(join(root, "examples"), cwd, { recursive: true });
  const env = { ...process.env, npm_config_prefix: installed, PATH: `${installed}/bin:${process.env.PATH}` };
  const found = blocks(guide);
  expect(found.length).toBeGreaterThan(0);
  for (const { exit, commands } of found) {
    const script = commands.replace("install --global fazhi-report", `install --global --ignore-scripts ${tarball}`);
    const { status, stderr } = spawnSync("bash", ["-euo", "pipefail", "-c", script], { cwd, env, encoding: "utf8" });
    expect({ commands, status, stderr: status === exit ? "" : stderr }).toEqual({ commands, status: exit, stderr: "" });
  }
});

test("both languages have the same guides with the same commands", () => {
  const names = (language: string) => readdirSync(join(root, "docs/guides", language));
  expect(names("en")).toEqual(names("zh-CN"));
  for (const name of names("en")) expect(blocks(`en/${name}`), name).toEqual(blocks(`zh-CN/${name}`));
});
