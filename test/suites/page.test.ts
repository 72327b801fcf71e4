import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renderDocx } from "../../src/render/docx/render-docx.js";
import { everything, para, report } from "../render/docx/fixture.js";
import { charactersPerFullLine, inkBottom, inkTop, mode, type PrintedPage, printedPages, toPdf } from "./page.js";

/** The type area of GB/T 9704-2012, in mm from the upper left corner of the paper. */
const area = { left: 28, right: 184, top: 37, bottom: 262 };
let folder: string;
let plain: { pdf: string; pages: PrintedPage[] };
let full: { pdf: string; pages: PrintedPage[] };
let marked: string;
/** Short reports whose text comes nearer and nearer to the imprint. */
let crowded: PrintedPage[][];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "print-"));
  const mark = "青杨街道办事处文件";
  const letterhead = { mark, documentNumber: "青街发〔2025〕3号", classifications: [], signatories: [] };
  const { imprint = {} } = everything;
  const crowd = [11, 12, 13, 14, 15].map(async (count) => {
    const body = Array.from({ length: count }, () => para("body", "一段。"));
    return [`crowded-${count}`, (await renderDocx({ ...report, body, imprint })).bytes] as const;
  });
  const [first = "", second = "", third = "", ...rest] = await toPdf(folder, {
    report: (await renderDocx(report)).bytes,
    everything: (await renderDocx(everything)).bytes,
    marked: (await renderDocx({ ...report, letterhead })).bytes,
    ...Object.fromEntries(await Promise.all(crowd)),
  });
  plain = { pdf: first, pages: await printedPages(first, area.bottom) };
  full = { pdf: second, pages: await printedPages(second, area.bottom) };
  marked = third;
  crowded = await Promise.all(rest.map((pdf) => printedPages(pdf, area.bottom)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("full pages have 22 lines", () => {
  const counts = plain.pages.slice(1, -1).map(({ lines }) => lines.length);
  expect(counts.filter((count) => count === 22).length / counts.length).toBeGreaterThanOrEqual(0.75);
  // a heading that would stand last on a page goes to the next
  expect(counts.filter((count) => count < 20 || count > 22)).toEqual([]);
});

test("a line of Chinese characters has 28 of them", () => {
  const counts = plain.pages.flatMap((page) => charactersPerFullLine(page, area));
  expect(counts.length).toBeGreaterThan(60);
  expect(mode(counts)).toBe(28);
});

test("the text fills the type area and stays in it", () => {
  for (const page of plain.pages) {
    expect(page.left).toBeGreaterThan(area.left - 0.1);
    // a stop may hang one character beyond the edge
    expect(page.right).toBeLessThan(area.right + 6);
  }
});

test("the page number stands 7 mm below the type area, at the right of odd pages and at the left of even ones", async () => {
  for (const [index, { pageNumber }] of plain.pages.entries()) {
    expect(pageNumber?.text).toBe(`—${index + 1}—`);
    if (index % 2 === 0) expect(pageNumber?.right).toBeCloseTo(area.right - 4.94, 0);
    else expect(pageNumber?.left).toBeCloseTo(area.left + 4.94, 0);
  }
  const at = plain.pages[0]?.pageNumber;
  const dash = { left: at?.left ?? 0, right: (at?.left ?? 0) + 4, top: area.bottom, bottom: 280 };
  const top = await inkTop(plain.pdf, 1, dash);
  expect(top).toBeGreaterThan(area.bottom + 6.5);
  expect(top).toBeLessThan(area.bottom + 7.5);
});

test("the mark begins 35 mm below the top of the type area, whatever stands above it", async () => {
  for (const pdf of [full.pdf, marked]) {
    const top = await inkTop(pdf, 1, { left: 80, right: area.right, top: 64, bottom: 90 });
    expect(top).toBeGreaterThan(area.top + 34.5);
    expect(top).toBeLessThan(area.top + 35.5);
  }
});

test("the red rule is 4 mm below the document number and as wide as the type area", async () => {
  const number = full.pages[0]?.lines.find(({ text }) => text.includes("青街发"));
  const { top = 0, bottom = 0 } = number ?? {};
  const ink = await inkBottom(full.pdf, 1, { left: area.left, right: area.right, top, bottom });
  for (const left of [area.left, area.right - 2]) {
    const rule = await inkTop(full.pdf, 1, { left, right: left + 2, top: bottom, bottom: bottom + 12 });
    expect((rule ?? 0) - (ink ?? 0)).toBeGreaterThan(3.5);
    expect((rule ?? 0) - (ink ?? 0)).toBeLessThan(4.5);
  }
});

test("the imprint ends with the type area of the last page", async () => {
  const last = full.pages.length;
  const text =
    full.pages
      .at(-1)
      ?.lines.map((line) => line.text)
      .join("") ?? "";
  expect(text).toContain("抄送：区委依法治区办");
  expect(text).toContain("2025年1月3日印发");
  const rule = await inkBottom(full.pdf, last, { ...area, bottom: area.bottom + 4 });
  expect(rule).toBeGreaterThan(area.bottom - 0.5);
  expect(rule).toBeLessThan(area.bottom + 0.5);
});

test("the imprint moves to a new page rather than cover text", () => {
  const counts = crowded.map((pages) => pages.length);
  expect(Math.min(...counts)).toBe(1);
  expect(Math.max(...counts)).toBe(2);
  for (const pages of crowded) {
    const lines = pages.at(-1)?.lines ?? [];
    const at = lines.findIndex(({ text }) => text.startsWith("抄送"));
    expect(at).toBeGreaterThanOrEqual(0);
    expect(lines[at - 1]?.bottom ?? 0).toBeLessThan(lines[at]?.top ?? 0);
    const texts = pages.flatMap((page) => page.lines.map(({ text }) => text));
    expect(texts).toContain("2025年1月3日");
  }
});
