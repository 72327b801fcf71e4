import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, check } from "../../src/index.js";
import { FAULTY, GOOD } from "../cli/drafts.js";
import { openReader } from "./browser.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "report-package-"));
const bin = (name: string) => join(root, "node_modules/.bin", name);

beforeAll(() => {
  execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", scratch], { cwd: root });
  const [tarball = ""] = readdirSync(scratch);
  writeFileSync(join(scratch, "package.json"), '{"type":"module","private":true}');
  execFileSync("npm", ["install", "--silent", "--ignore-scripts", `./${tarball}`], { cwd: scratch });
});
afterAll(() => rmSync(scratch, { recursive: true }));

describe("the packed package", () => {
  test("is no larger than promised: 2 MB to download", () => {
    const tarball = readdirSync(scratch).find((name) => name.endsWith(".tgz")) ?? "";
    expect(statSync(join(scratch, tarball)).size).toBeLessThan(2 * 1024 * 1024);
  });

  test("has nothing that publint objects to", () => {
    expect(execFileSync(bin("publint"), ["--strict"], { cwd: root, encoding: "utf8" })).toContain("All good!");
  });

  test("has types that every resolver of modules finds", () => {
    const tarball = readdirSync(scratch).find((name) => name.endsWith(".tgz")) ?? "";
    execFileSync(bin("attw"), [tarball, "--profile", "esm-only"], { cwd: scratch });
  });

  test("has types that need no other package", () => {
    writeFileSync(
      join(scratch, "use.ts"),
      `import { build, check, convert, type Diagnostic } from "fazhi-report";
      import { build as web } from "fazhi-report/browser";
      const { files } = await build("", { to: ["docx", "html"] });
      export const format: "docx" | "html" | undefined = files[0]?.format;
      export const found: readonly Diagnostic[] = await check("", { rules: { "part-title": "off" } });
      await convert(new Uint8Array(), { path: "a.docx" });
      await web("", { to: ["html"] });
      // @ts-expect-error no DOCX in a browser
      await web("", { to: ["docx"] });
      // @ts-expect-error no such rule
      await check("", { rules: { "part-titel": "off" } });`,
    );
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2023,dom"];
    execFileSync(bin("tsc"), [...options, "--skipLibCheck", "false", "--types", "", "use.ts"], { cwd: scratch });
  });

  test("is imported by a program as it is", () => {
    const program = `import { check } from "fazhi-report"; console.log((await check("")).length > 0)`;
    expect(execFileSync("node", ["--input-type=module", "-e", program], { cwd: scratch, encoding: "utf8" })).toBe(
      "true\n",
    );
  });
});

test("in a browser, bundled by anybody, it finds and renders what it does here", async () => {
  writeFileSync(
    join(scratch, "page.js"),
    'import { build, check } from "fazhi-report/browser"; globalThis.fazhi = { build, check };',
  );
  const { outputFiles } = await bundle({
    entryPoints: [join(scratch, "page.js")],
    bundle: true,
    platform: "browser",
    format: "iife",
    write: false,
    charset: "utf8",
  });
  const script = outputFiles[0]?.text ?? "";
  expect(script).not.toMatch(/require\("(?:node:)?(?:fs|zlib|crypto|stream)"\)/u);
  const reader = await openReader();
  try {
    const faults: string[] = [];
    const there = await reader.read("<!doctype html>", {}, async (page) => {
      page.on("pageerror", ({ message }) => faults.push(message));
      await page.addScriptTag({ content: script });
      return page.evaluate(
        `(async () => ({
        found: await fazhi.check(${JSON.stringify(FAULTY)}),
        html: new TextDecoder().decode((await fazhi.build(${JSON.stringify(GOOD)}, { to: ["html"] })).files[0].bytes),
      }))()`,
      );
    });
    const html = new TextDecoder().decode((await build(GOOD, { to: ["html"] })).files[0]?.bytes);
    expect(there).toEqual({ found: await check(FAULTY), html });
    expect(faults).toEqual([]);
  } finally {
    await reader.close();
  }
});
