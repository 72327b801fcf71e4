import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { layOut } from "../../src/layout/lay-out.js";
import { headingIds } from "../../src/rules/heading-ids.js";
import { house } from "../houses.js";

test.each([
  "examples/chenguang-2024/chenguang-2024.md",
  "examples/county-2024.md",
  "examples/department-2024.md",
  "test/corpus/clean/08-wutong-subdistrict-2021.md",
])("headings of %s are known by the ids that the page gives them", (path) => {
  const report = toReport(parseDraft(sourceFile(path, readFileSync(path, "utf8"))).value);
  const { body } = layOut({ report, images: new Map() }, new Map(), { house });
  const ids = body.flatMap((block) => (block.type === "paragraph" && block.heading ? [block.heading.id] : []));
  expect(headingIds(report)).toEqual(ids);
  expect(ids.length).toBeGreaterThan(3);
});
