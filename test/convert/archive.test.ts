import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { convertFile } from "./convert-file.js";

// Old files as offices have them, each with the draft that a person approved, doubts and all (`a.docx` → `a.docx.md`). After a
// change that is meant: `npx vitest run test/convert/archive.test.ts -u`, and read what has changed.

const folder = "test/convert/archive";
const files = readdirSync(folder).filter((name) => !name.endsWith(".md"));

describe("old files become the drafts that a person approved", () => {
  test.each(files)("%s", async (file) => {
    const found = await convertFile(`${folder}/${file}`);
    const conversion = found?.conversion;
    if (conversion?.type === "converted") {
      expect(conversion.record.diagnostics.filter(({ type }) => type === "breach")).toEqual([]);
      await expect(conversion.draft).toMatchFileSnapshot(`archive/${file}.md`);
    } else {
      await expect(`${conversion?.reason}: ${conversion?.sentence.zh}\n`).toMatchFileSnapshot(`archive/${file}.md`);
    }
  });
});
