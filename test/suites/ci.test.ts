import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { validateAction, validateWorkflow } from "@action-validator/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const scratch = mkdtempSync(join(tmpdir(), "report-ci-"));
const installed = join(scratch, "global");
const environment = { ...process.env, npm_config_prefix: installed, PATH: `${installed}/bin:${process.env.PATH}` };
let tarball = "";

beforeAll(() => {
  execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", scratch], { cwd: root });
  tarball = join(scratch, readdirSync(scratch).find((name) => name.endsWith(".tgz")) ?? "");
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** A folder with one good draft, or a good one and a faulty one. */
function folder(name: string, faulty: boolean): string {
  const path = join(scratch, name);
  mkdirSync(path);
  cpSync(join(root, "examples/minimal.md"), join(path, "minimal.md"));
  cpSync(join(root, "README.md"), join(path, "README.md"));
  if (faulty) cpSync(join(root, "examples/faulty.md"), join(path, "faulty.md"));
  return path;
}

describe("the public schemas accept", () => {
  test("the action", () => expect(validateAction(read("action.yml"))).toMatchObject({ errors: [] }));

  test("the workflow that uses it", () => {
    expect(validateWorkflow(read("ci/github-workflow.yml"))).toMatchObject({ errors: [] });
  });

  test("the hooks, and the configuration that uses them", () => {
    execFileSync("pre-commit", ["validate-manifest", ".pre-commit-hooks.yaml"], { cwd: root });
    execFileSync("pre-commit", ["validate-config", "ci/pre-commit-config.yaml"], { cwd: root });
  });
});

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** Runs the steps of the action one by one as a runner does; those of other actions are left out. */
function runAction(cwd: string, given: Readonly<Record<string, string>>) {
  const { inputs, runs }: Action = parse(read("action.yml"));
  const outputs: Record<string, string> = {};
  const codes: Record<string, number> = {};
  let log = "";
  const value = (expression: string) => {
    const [, scope, name = ""] = /^(inputs|steps\.check\.outputs)\.(.+)$/u.exec(expression) ?? [];
    if (scope === "inputs") return given[name] ?? inputs[name]?.default ?? "";
    return scope === undefined ? root : (outputs[name] ?? "");
  };
  for (const { name = "", run, env = {} } of runs.steps) {
    if (run === undefined) continue;
    const output = join(cwd, ".output");
    writeFileSync(output, "");
    const own = Object.entries(env).map(([key, text]) => [
      key,
      text.replace(/\$\{\{\s*(.*?)\s*\}\}/gu, (_, expression) => value(expression)),
    ]);
    const { stdout, stderr, status } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", run], {
      cwd,
      encoding: "utf8",
      env: { ...environment, ...Object.fromEntries(own), RUNNER_TEMP: join(cwd, ".temp"), GITHUB_OUTPUT: output },
    });
    codes[name] = status ?? -1;
    log += stdout + stderr;
    for (const [, key = "", text = ""] of readFileSync(output, "utf8").matchAll(/^([\w-]+)=(.*)$/gmu))
      outputs[key] = text;
  }
  return { codes, outputs, log };
}

describe("the steps of the action", () => {
  test("are green for a good draft, and leave its files", () => {
    const cwd = folder("green", false);
    const { codes, log } = runAction(cwd, { package: tarball, "max-warnings": "0" });
    expect(codes, log).toEqual({ install: 0, check: 0, build: 0, result: 0 });
    expect(readdirSync(join(cwd, ".temp/reports")).sort()).toEqual([".report", "minimal.docx", "minimal.html"]);
  });

  test("are red for a faulty one: annotations, SARIF, and the good one is built all the same", () => {
    const cwd = folder("red", true);
    const { codes, outputs, log } = runAction(cwd, { package: tarball, paths: "faulty.md\nminimal.md\n", to: "html" });
    expect(codes, log).toEqual({ install: 0, check: 0, build: 0, result: 1 });
    expect(log).toMatch(/^::error file=faulty\.md,line=1,/mu);
    expect(JSON.parse(readFileSync(outputs.sarif ?? "", "utf8")).runs[0].results.length).toBeGreaterThan(10);
    expect(readdirSync(join(cwd, ".temp/reports")).sort()).toEqual([".report", "minimal.html"]);
  });

  test("hand on the baseline, last year's drafts and the configuration", () => {
    const cwd = folder("given", true);
    writeFileSync(join(cwd, "office.yaml"), "rules: { schema: off, part-missing: off }\n");
    const given = { package: tarball, paths: "faulty.md", to: "html", config: "office.yaml", previous: "minimal.md\n" };
    const told = runAction(cwd, given).log;
    expect(told).not.toContain("title=part-missing");
    expect(runAction(cwd, { ...given, previous: "no.md" }).log).toContain("no.md");
    expect(runAction(cwd, { ...given, baseline: "no.json" }).log).toContain("no.json");
  });

  test("are red where nothing can be checked", () => {
    const cwd = folder("none", false);
    const { codes } = runAction(cwd, { package: tarball, paths: "nothing/*.md" });
    expect(codes).toMatchObject({ check: 0, build: 1, result: 2 });
  });
});

describe("the jobs of the GitLab template", () => {
  const jobs: Readonly<
    Record<string, { readonly script?: readonly string[]; readonly before_script?: readonly string[] }>
  > = parse(read("ci/gitlab.yml"));
  const run = (cwd: string, lines: readonly string[]) =>
    spawnSync("bash", ["-eo", "pipefail", "-c", lines.join("\n")], {
      cwd,
      encoding: "utf8",
      env: { ...environment, DRAFTS: ".", REPORT_PACKAGE: tarball },
    });

  test.each([
    ["gitlab-green", false, 0],
    ["gitlab-red", true, 1],
  ])("%s", (name, faulty, code) => {
    const cwd = folder(name, faulty);
    expect(run(cwd, jobs[".report"]?.before_script ?? ["false"]).status).toBe(0);
    expect(run(cwd, jobs["report-check"]?.script ?? []).status).toBe(code);
    const quality = JSON.parse(readFileSync(join(cwd, "gl-code-quality-report.json"), "utf8"));
    expect(quality.length > 0).toBe(faulty);
    expect(readFileSync(join(cwd, "report-junit.xml"), "utf8")).toContain("<testsuites");
    expect(run(cwd, jobs["report-build"]?.script ?? []).status).toBe(code);
    expect(existsSync(join(cwd, "reports/minimal.docx"))).toBe(true);
  });
});

test("make builds what has changed, and no more", () => {
  const cwd = folder("make", false);
  rmSync(join(cwd, "README.md"));
  const make = (...args: readonly string[]) =>
    spawnSync("make", ["-f", join(root, "ci/report.mk"), ...args], { cwd, encoding: "utf8", env: environment });
  expect(make("check").status).toBe(0);
  expect(make("reports").status).toBe(0);
  expect(existsSync(join(cwd, "build/minimal.docx"))).toBe(true);
  expect(make("reports").stdout).toContain("Nothing to be done");
});

test("the hook checks the drafts of a folder and leaves other Markdown alone", () => {
  const [check]: readonly { readonly entry: string; readonly args: readonly string[] }[] = parse(
    read(".pre-commit-hooks.yaml"),
  );
  const line = [check?.entry, ...(check?.args ?? [])].join(" ").replace("npx --yes fazhi-report", "report");
  const run = (cwd: string) => spawnSync("sh", ["-c", line], { cwd, env: environment }).status;
  expect([run(folder("hook-green", false)), run(folder("hook-red", true))]).toEqual([0, 1]);
});
