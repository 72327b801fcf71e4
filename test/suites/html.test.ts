import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LaidOut } from "../../src/layout/laid-out.js";
import { mm } from "../../src/layout/units.js";
import { heading, paragraph, plainReport, richReport } from "../render/html/fixture.js";
import { gbt9704, gbt33476, pageOf } from "../render/html/read-html.js";
import { axeViolations, openReader, type Reader } from "./browser.js";
import { charactersPerFullLine, inkTop, mode, type PrintedPage, printedPages } from "./page.js";

/** The type area of GB/T 9704-2012, in mm from the upper left corner of the paper. */
const area = { left: 28, right: 184, top: 37, bottom: 262 };
const DASH_INSET = 4.94; // one character of 14 pt

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const rich = richReport(gbt9704);
const richPage = pageOf(rich);

/** Pages of text without digits or headings. */
function longReport(house: LaidOut["house"]): LaidOut {
  const sentence =
    "望江街道坚持问需于民、问计于民，把法治要求落实到基层治理的每个环节，办好群众身边的事，守住公平正义的底线。";
  return plainReport(
    house,
    Array.from({ length: 40 }, (_, index) => paragraph("body", sentence.repeat(3 + (index % 3)))),
  );
}

describe("on screen", () => {
  test("the page shows itself under its own policy and asks for nothing", async () => {
    await reader.read("<!doctype html>", {}, async (page) => {
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("request", (request) => requests.push(request.url().slice(0, 10)));
      await page.goto(`data:text/html;charset=utf-8;base64,${Buffer.from(richPage).toString("base64")}`);
      const background = await page.evaluate("getComputedStyle(document.querySelector('main')).backgroundColor");
      expect(background).toBe("rgb(255, 255, 255)");
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => !url.startsWith("data:"))).toEqual([]);
    });
  });

  test.each([
    ["a desk", { viewport: { width: 1440, height: 900 } }],
    ["a desk in the dark", { viewport: { width: 1440, height: 900 }, colorScheme: "dark" }],
    ["a tablet", { viewport: { width: 820, height: 1100 } }],
    ["a phone", { viewport: { width: 375, height: 800 } }],
    ["a phone in the dark", { viewport: { width: 375, height: 800 }, colorScheme: "dark" }],
    ["a phone with forced colours", { viewport: { width: 375, height: 800 }, forcedColors: "active" }],
  ] as const)("axe-core has nothing to say of the page on %s", async (_, options) => {
    const violations = await reader.read(richPage, { ...options, bypassCSP: true }, axeViolations);
    expect(violations).toEqual([]);
  });

  test.each([320, 375, 640, 1024, 1440])("nothing sticks out sideways at %i pixels", async (width) => {
    const widest = await reader.read(richPage, { viewport: { width, height: 800 } }, (page) =>
      page.evaluate("document.documentElement.scrollWidth"),
    );
    expect(widest).toBe(width);
  });

  test("wider spacing of text cuts nothing off", async () => {
    const wide =
      "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";
    const cut = await reader.read(
      richPage,
      { viewport: { width: 320, height: 800 }, bypassCSP: true },
      async (page) => {
        await page.addStyleTag({ content: wide });
        return page.evaluate(
          "[...document.querySelectorAll('p, h1, h2, h3, h4, dt, dd, li')].filter((it) => it.scrollWidth > it.clientWidth + 1 && !it.closest('.scroll')).map((it) => it.outerHTML.slice(0, 80))",
        );
      },
    );
    expect(cut).toEqual([]);
  });

  test("a line of text has 38 to 42 characters where there is room", async () => {
    const characters = await reader.read(richPage, { viewport: { width: 1440, height: 900 } }, (page) =>
      page.evaluate(
        "(() => { const it = document.querySelector('article > p.body'); return it.clientWidth / parseFloat(getComputedStyle(it).fontSize) })()",
      ),
    );
    expect(characters).toBeGreaterThanOrEqual(38);
    expect(characters).toBeLessThanOrEqual(42);
  });

  test("the first key leads past the contents", async () => {
    const text = await reader.read(richPage, {}, async (page) => {
      await page.keyboard.press("Tab");
      const first = await page.evaluate("document.activeElement.textContent");
      await page.keyboard.press("Enter");
      return [first, await page.evaluate("document.activeElement.id")];
    });
    expect(text).toEqual(["跳到正文", "main"]);
  });
});

describe("on paper", () => {
  let pdf: string;
  let pages: PrintedPage[];
  let richPdf: string;
  let richPages: PrintedPage[];

  beforeAll(async () => {
    pdf = await reader.print(pageOf(longReport(gbt9704)), "long");
    pages = await printedPages(pdf, area.bottom);
    richPdf = await reader.print(richPage, "rich");
    richPages = await printedPages(richPdf, area.bottom);
  });

  const textOf = (page: PrintedPage | undefined) => page?.lines.map(({ text }) => text).join("") ?? "";

  test("full pages have 22 lines of 28 characters", () => {
    expect(pages.length).toBeGreaterThan(8);
    expect(pages.slice(1, -1).map(({ lines }) => lines.length)).toEqual(pages.slice(1, -1).map(() => 22));
    const characters = pages.flatMap((page) => charactersPerFullLine(page, area));
    expect(characters.length).toBeGreaterThan(100);
    expect(mode(characters)).toBe(28);
  });

  test("the text fills the type area and stays in it", () => {
    for (const { left, right } of [...pages, ...richPages]) {
      expect(left).toBeGreaterThan(area.left - 0.3);
      expect(right).toBeLessThan(area.right + 0.5);
    }
    expect(Math.max(...pages.map(({ right }) => right))).toBeGreaterThan(area.right - 0.5);
  });

  test("the page number stands 7 mm below the type area, at the right of odd pages and at the left of even ones", async () => {
    for (const [index, { pageNumber }] of pages.entries()) {
      expect(pageNumber?.text).toBe(`—${index + 1}—`);
      if (index % 2 === 0) expect(pageNumber?.right).toBeCloseTo(area.right - DASH_INSET, 0);
      else expect(pageNumber?.left).toBeCloseTo(area.left + DASH_INSET, 0);
    }
    const left = pages[0]?.pageNumber?.left ?? 0;
    const top = await inkTop(pdf, 1, { left, right: left + 4, top: area.bottom, bottom: 280 });
    expect(top).toBeGreaterThan(area.bottom + 6.5);
    expect(top).toBeLessThan(area.bottom + 7.5);
  });

  test("the mark begins 35 mm below the top of the type area, the rule 4 mm below the document number", async () => {
    const mark = await inkTop(richPdf, 1, { left: 80, right: area.right, top: 66, bottom: 90 });
    expect(mark).toBeGreaterThan(area.top + 34.5);
    expect(mark).toBeLessThan(area.top + 35.5);
    const number = (await inkTop(richPdf, 1, { left: 80, right: 130, top: 95, bottom: 116 })) ?? 0;
    const bottom = number + (16 * 25.4) / 72; // the size of its characters
    const rule = (await inkTop(richPdf, 1, { left: 35, right: 60, top: bottom, bottom: bottom + 15 })) ?? 0;
    expect(rule - bottom).toBeGreaterThan(3.5);
    expect(rule - bottom).toBeLessThan(4.5);
  });

  test("what belongs to the screen is not printed", async () => {
    const all = richPages.map(textOf).join("");
    for (const word of ["跳到正文", "目录一、", "索引号", "来源：望江", "↩"]) expect(all).not.toContain(word);
    const meta = { ...rich, publication: { ...rich.publication, printMeta: true } };
    const printed = await printedPages(await reader.print(pageOf(meta), "meta"), area.bottom);
    expect(textOf(printed[0])).toContain("索引号");
  });

  test("attachments begin on new pages, heads of tables come again, the imprint stands last", () => {
    const label = richPages.findIndex(({ lines }) => lines[0]?.text === "附件1");
    expect(label).toBeGreaterThan(0);
    expect(richPages[label]?.lines[1]?.text).toBe("重大决策事项目录");
    expect(richPages[label + 1]?.lines[0]?.text).toBe("序号事项");
    expect(richPages[label + 2]?.lines[0]?.text).toBe("附件2");
    const last = textOf(richPages.at(-1));
    expect(last).toMatch(/抄送：区委依法治区办.*2025年1月10日印发$/u);
  });

  test("the signature takes text along to the next page, and a heading never stands last", async () => {
    // one line more each time: the seam between two pages passes through heading and signature
    for (let lines = 16; lines <= 22; lines++) {
      const report: LaidOut = {
        ...plainReport(gbt9704, [
          ...Array.from({ length: lines }, () => paragraph("body", "甲")),
          heading(1, "part-plan", "一、安排"),
          paragraph("body", "末段", { keepWithNext: true }),
        ]),
        signature: [
          paragraph("signature", "望江街道办事处", { keepWithNext: true }),
          paragraph("date", "2025年1月9日"),
        ],
      };
      const printed = await printedPages(await reader.print(pageOf(report), `keep-${lines}`), area.bottom);
      const signed = printed.findIndex((page) => textOf(page).includes("办事处"));
      expect(textOf(printed[signed])).toMatch(/末段望江街道办事处2025年1月9日$/u);
      expect(printed.filter((page) => textOf(page).endsWith("一、安排"))).toEqual([]);
    }
  });

  test("nothing wide makes Chromium shrink the page", async () => {
    const address = `https://example.org/${"a".repeat(120)}`;
    const cells = (style: "tableHead" | "tableCell") =>
      Array.from({ length: 12 }, () => paragraph(style, "abcdefghijkl"));
    const chart = rich.body.find((block) => block.type === "figure");
    if (chart === undefined) throw new Error("the fixture has no figure");
    const report = plainReport(gbt9704, [
      paragraph("body", address),
      {
        type: "table",
        columns: Array.from({ length: 12 }, () => ({ align: "left", share: 1 / 12 })),
        head: cells("tableHead"),
        rows: [cells("tableCell")],
      },
      { ...chart, picture: { ...chart.picture, width: mm(156), height: mm(78) } },
      ...Array.from({ length: 60 }, () => paragraph("body", "甲")),
    ]);
    const printed = await printedPages(await reader.print(pageOf(report), "wide"), area.bottom);
    expect(pitchOf(printed[2])).toBeCloseTo((28.95 * 25.4) / 72, 1);
  });

  test("another house is another page, without code", async () => {
    const other = await printedPages(await reader.print(pageOf(longReport(gbt33476)), "other"), 297 - 32.58);
    expect(other.slice(1, -1).map(({ lines }) => lines.length)).toEqual(other.slice(1, -1).map(() => 22));
    expect(pitchOf(other[2])).toBeCloseTo((29.45 * 25.4) / 72, 1);
    expect(pitchOf(pages[2])).toBeCloseTo((28.95 * 25.4) / 72, 1);
  });
});

/** Mean distance from line to line, in mm. */
function pitchOf(page: PrintedPage | undefined): number {
  const tops = page?.lines.map(({ top }) => top) ?? [];
  return ((tops.at(-1) ?? 0) - (tops[0] ?? 0)) / (tops.length - 1);
}
