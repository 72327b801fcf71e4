import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { limits } from "../src/batch/limits.js";
import { MAX_DRAFT_BYTES } from "../src/cli/input.js";
import { MAX_OLD_BYTES } from "../src/convert/read.js";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(join("src", name), "utf8") }));

const matching = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

test("nothing but the preview knows the network", () => {
  const network =
    /["'](?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector|undici)(?:\/promises)?["']|\bWebSocket\(|\bXMLHttpRequest\b|\bEventSource\(|globalThis\.fetch|\bfetch\(\s*["'`]http/u;
  const found = matching(network);
  expect(found).toContain("cli/preview/server.ts");
  expect(found.filter((name) => !name.startsWith("cli/preview/"))).toEqual(["cli/pipes.ts"]);
  const pipe = sources.find(({ name }) => name === "cli/pipes.ts")?.text ?? "";
  expect(pipe.match(/\bSocket\(.*?\)|\b(?:connect|listen|host|port)\b/gu)).toEqual([
    "Socket({ fd: descriptor, readable: true, writable: false })",
    "Socket({ fd: descriptor, readable: false, writable: true, signal: interrupted })",
  ]);
});

test("no text becomes code", () => {
  expect(matching(/\beval\(|new Function\(|["'](?:node:)?(?:vm|repl)["']/u)).toEqual([]);
});

test("other programs are run in a few places, and without a shell", () => {
  expect(matching(/\bshell:\s*true|\bexecSync\(|[^.\w]exec\(/u)).toEqual([]);
});

test("SECURITY.md has the limits of the code", () => {
  const page = readFileSync("SECURITY.md", "utf8");
  const million = (bytes: number) => `${bytes / 1_000_000} MB`;
  expect(page).toContain(
    `| an old file | ${million(MAX_OLD_BYTES)}, ${limits.time / 1_000} seconds, ${million(limits.memory)} of memory |`,
  );
  expect(page).toContain(`| a draft | ${million(MAX_DRAFT_BYTES)}, 8 million characters |`);
});

test("both readmes lead to SECURITY.md", () => {
  for (const name of ["README.md", "README.zh-CN.md"]) expect(readFileSync(name, "utf8")).toContain("(SECURITY.md)");
});
