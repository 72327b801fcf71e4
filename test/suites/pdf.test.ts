import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findTypesetter } from "../../src/cli/typst.js";
import type { LaidOut } from "../../src/layout/laid-out.js";
import { renderDocx } from "../../src/render/docx/render-docx.js";
import { renderPdf } from "../../src/render/pdf/render-pdf.js";
import { paragraph, plainReport, richReport } from "../render/html/fixture.js";
import { gbt9704 } from "../render/html/read-html.js";
import { charactersPerFullLine, inkTop, mode, type PrintedPage, printedPages, toPdf } from "./page.js";

const area = { left: 28, right: 184, top: 37, bottom: 262 };
const rich = richReport(gbt9704);
const sentence =
  "望江街道坚持问需于民、问计于民，把法治要求落实到基层治理的每个环节，办好群众身边的事，守住公平正义的底线。";
const long = plainReport(
  gbt9704,
  Array.from({ length: 40 }, (_, index) => paragraph("body", sentence.repeat(3 + (index % 3)))),
);

let folder = "";
let pages: readonly PrintedPage[];
let richPages: readonly PrintedPage[];

const set = async (report: LaidOut) => (await renderPdf(report, { typesetter: async () => findTypesetter([]) })).bytes;
/** What a program of poppler says of the rich report. */
const told = (program: string) => execFileSync(program, [join(folder, "rich.pdf")], { encoding: "utf8" });
const textOf = (page: PrintedPage | undefined) => page?.lines.map(({ text }) => text).join("") ?? "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pdf-"));
  await writeFile(join(folder, "long.pdf"), await set(long));
  await writeFile(join(folder, "rich.pdf"), await set(rich));
  pages = await printedPages(join(folder, "long.pdf"), area.bottom);
  richPages = await printedPages(join(folder, "rich.pdf"), area.bottom);
});
afterAll(() => rm(folder, { recursive: true }));

describe("the page", () => {
  test("has 22 lines of 28 characters where it is full", () => {
    expect(pages.length).toBeGreaterThan(8);
    expect(pages.slice(1, -1).map(({ lines }) => lines.length)).toEqual(pages.slice(1, -1).map(() => 22));
    const characters = pages.flatMap((page) => charactersPerFullLine(page, area));
    expect(characters.length).toBeGreaterThan(100);
    expect(mode(characters)).toBe(28);
  });

  test("keeps its text within the type area", () => {
    for (const { left, right } of [...pages, ...richPages]) {
      expect(left).toBeGreaterThan(area.left - 0.3);
      expect(right).toBeLessThan(area.right + 3); // the empty half of a comma that ends a line
    }
  });

  test("has its number 7 mm below the type area, at the right of odd pages and at the left of even ones", async () => {
    for (const [index, { pageNumber }] of pages.entries()) {
      expect(pageNumber?.text).toBe(`—${index + 1}—`);
      if (index % 2 === 0) expect(Math.abs((pageNumber?.right ?? 0) - area.right + 4.94)).toBeLessThan(1.2);
      else expect(Math.abs((pageNumber?.left ?? 0) - area.left - 4.94)).toBeLessThan(1.2);
    }
    const left = pages[0]?.pageNumber?.left ?? 0;
    const top = await inkTop(join(folder, "long.pdf"), 1, { left, right: left + 4, top: area.bottom, bottom: 280 });
    expect(top).toBeGreaterThan(area.bottom + 6.3);
    expect(top).toBeLessThan(area.bottom + 7.7);
  });

  test("begins the mark 35 mm below the top of the type area", async () => {
    const mark = await inkTop(join(folder, "rich.pdf"), 1, { left: 80, right: area.right, top: 66, bottom: 90 });
    expect(mark).toBeGreaterThan(area.top + 34);
    expect(mark).toBeLessThan(area.top + 36);
  });

  test("ends where LibreOffice ends that of the DOCX, to a line a page", async () => {
    const { bytes } = await renderDocx(long, {});
    const [office = ""] = await toPdf(folder, { office: bytes });
    const there = (await printedPages(office, area.bottom)).map((page) => textOf(page).length);
    const here = pages.map((page) => textOf(page).length);
    expect(here.length).toBe(there.length);
    let drift = 0;
    for (const [index, length] of here.entries()) {
      drift += length - (there[index] ?? 0);
      expect(Math.abs(drift)).toBeLessThanOrEqual(28 * (index + 1));
    }
  });

  test("repeats heads of tables, begins attachments anew, ends with the imprint", () => {
    const label = richPages.findIndex(({ lines }) => lines[0]?.text === "附件1");
    expect(label).toBeGreaterThan(0);
    expect(richPages[label + 1]?.lines[0]?.text).toBe("序号事项");
    expect(textOf(richPages.at(-1))).toMatch(/抄送：区委依法治区办.*印发/u);
  });
});

describe("the file", () => {
  test("is PDF/A-2b with title, language and bookmarks, every font within", async () => {
    const bytes = await readFile(join(folder, "rich.pdf"), "latin1");
    expect(bytes).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
    expect(bytes).toContain("/GTS_PDFA1");
    expect(bytes).toMatch(/\/Lang ?\(zh/u);
    expect(bytes).toContain("/Outlines");
    const info = told("pdfinfo");
    expect(info).toContain(`Title:           ${rich.document.title}`);
    expect(info).toMatch(/Encrypted: +no/u);
    const fonts = told("pdffonts").split("\n").slice(2, -1);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/u); // embedded, subset, with its Unicode
  });

  test("is the same, byte for byte, each time", async () => {
    for (const report of [long, rich]) {
      const first = await set(report);
      for (let again = 0; again < 3; again++) expect(Buffer.compare(await set(report), first)).toBe(0);
    }
  });

  test("a character that no font has is refused, not left out", async () => {
    await expect(set(plainReport(gbt9704, [paragraph("body", "甲\u{16A0}乙")]))).rejects.toMatchObject({
      sentence: { zh: expect.stringContaining("Typst") },
    });
  });
});
