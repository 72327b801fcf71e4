import { type DocumentLayout, layoutDocument } from "docx/layout";
import { describe, expect, test } from "vitest";
import { report } from "./fixture.js";
import { documentOf } from "./reference/document.js";

const CHINESE = /^[\p{Script=Han}、，。]+$/u;

/** The layout engine of docx follows Word where LibreOffice may not; it guesses the widths of Chinese fonts. */
describe("a report laid out as Word does", () => {
  const { pages, stoppedAt } = layoutDocument(documentOf(report), { guess: true });

  test("has 22 lines on a full page, one less where a heading is kept with its text", () => {
    expect(stoppedAt).toBeUndefined();
    const counts = pages.slice(1, -1).map((page) => linesOf(page).length);
    expect(counts.length).toBeGreaterThanOrEqual(8);
    for (const count of counts) expect([21, 22]).toContain(count);
    expect(counts.filter((count) => count === 22).length).toBeGreaterThan(counts.length / 2);
  });

  test("has 28 characters in a line", () => {
    const full = pages
      .flatMap(linesOf)
      .filter(({ text, width, textWidth }) => CHINESE.test(text) && textWidth > width * 0.99)
      .map(({ text }) => [...text].length);
    expect(full.length).toBeGreaterThan(60);
    expect(full.filter((count) => count === 28).length).toBeGreaterThan(full.length * 0.9);
  });
});

function linesOf({ body }: DocumentLayout["pages"][number]) {
  return body.flatMap((block) => (block.type === "paragraph" ? block.lines : []));
}
