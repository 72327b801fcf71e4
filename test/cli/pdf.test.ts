import { expect, test } from "vitest";
import { FAULTY, GOOD } from "./drafts.js";
import { report } from "./run.js";

const typesetter = {
  unknownFonts: (families: readonly string[]) => new Set(families.filter((family) => family === "仿宋_GB2312")),
  typeset: () => new TextEncoder().encode("%PDF"),
};

test("--to pdf writes a PDF and tells once a run which font stands in for another", async () => {
  const files = { "a/a.md": GOOD, "a/b.md": GOOD };
  const { code, stdout, stderr, io } = await report("build a --to pdf", { files, typesetter });
  expect(code).toBe(0);
  expect(stdout).toBe("build/a.pdf\nbuild/b.pdf\n");
  expect(io.text("build/a.pdf")).toBe("%PDF");
  expect(stderr.match(/没有字体“仿宋_GB2312”/gu)).toHaveLength(1);
});

test("without Typst the sentence says how to install it, and nothing is written", async () => {
  const { code, stdout, stderr } = await report("build a.md --to docx,pdf", { files: { "a.md": GOOD } });
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain("npm install -g @myriaddreamin/typst-ts-node-compiler");
});

test("a draft with errors is not set", async () => {
  const { code, stdout } = await report("build a.md --to pdf", { files: { "a.md": FAULTY }, typesetter });
  expect(code).toBe(1);
  expect(stdout).toBe("");
});
