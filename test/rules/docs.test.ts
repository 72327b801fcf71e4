import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ruleDocs } from "../../scripts/rule-docs.mjs";
import { ruleMetas } from "../../src/rules/metas.js";

test("docs/rules says what the rules say (node scripts/rule-docs.mjs)", () => {
  const files = ruleDocs(ruleMetas);
  expect(readdirSync("docs/rules").toSorted()).toEqual([...files.keys()].toSorted());
  for (const [name, text] of files) expect(readFileSync(`docs/rules/${name}`, "utf8"), name).toBe(text);
});
