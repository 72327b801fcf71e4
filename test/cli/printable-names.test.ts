import { expect, test } from "vitest";
import { GOOD } from "./drafts.js";
import { report } from "./run.js";

const NAME = "a\u001b[2J\n错误：假的\u202e";
const SHOWN = "a\uFFFD[2J 错误：假的\uFFFD";
const TEXT = "2024年，某街道推进法治政府建设。\n\n一、主要举措和成效\n\n开展普法。\n";

test.each([
  ["the outputs of build", ["build", "--to", "html"], `${NAME}.md`, GOOD, `build/${SHOWN}.html\n`],
  ["the outputs of convert", ["convert"], `${NAME}.txt`, TEXT, `drafts/${SHOWN}.convert.json\ndrafts/${SHOWN}.md\n`],
])("%s are listed by names that no terminal obeys", async (_, line, name, text, listed) => {
  const { stdout } = await report([...line, name], { files: { [name]: text } });
  expect(stdout).toBe(listed);
});

test("errors of convert stay in their line", async () => {
  const { code, stderr } = await report(["convert", `${NAME}.pdf`], { files: { [`${NAME}.pdf`]: "%PDF-1.7\n" } });
  expect(code).toBe(1);
  expect(stderr).toContain(`没有转换“${SHOWN}.pdf”`);
  expect(stderr).not.toMatch(/^错误：假的|\p{Cc}(?<!\n)|\u202e/mu);
});

test("JSON keeps the true name", async () => {
  const name = `${NAME}.md`;
  const { stdout } = await report(["check", "--format", "json", name], { files: { [name]: GOOD } });
  expect(JSON.parse(stdout).files[0].path).toBe(name);
});

test("--quiet lists no outputs", async () => {
  const old = { "a.md": GOOD, "b.txt": TEXT };
  expect((await report("build a.md -q --to html", { files: old })).stdout).toBe("");
  expect((await report("convert b.txt -q", { files: old })).stdout).toBe("");
});
