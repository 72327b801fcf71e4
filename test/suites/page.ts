import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const MILLIMETRES_PER_POINT = 25.4 / 72;
const DPI = 300;
const DARK = 128;

/** A box on the paper, in mm from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line as it came out on paper. Its box is that of the font, not of the ink. */
interface PrintedLine extends Box {
  readonly text: string;
}

export interface PrintedPage {
  /** Lines of the type area, from above. */
  readonly lines: readonly PrintedLine[];
  /** What stands below the type area. */
  readonly pageNumber: PrintedLine | undefined;
  /** Where the text begins and ends across the page. */
  readonly left: number;
  readonly right: number;
}

/**
 * DOCX files as PDF files, by LibreOffice, in the same order. One call for all: a further file costs a tenth of the first.
 *
 * @returns paths in `folder`
 * @throws {Error} if LibreOffice made no PDF of one; its exit code doesn't tell
 */
export async function toPdf(folder: string, files: Readonly<Record<string, Uint8Array>>): Promise<string[]> {
  const profile = await mkdtemp(join(tmpdir(), "office-"));
  try {
    const names = Object.keys(files);
    for (const name of names) await writeFile(join(folder, `${name}.docx`), files[name] ?? new Uint8Array());
    const sources = names.map((name) => join(folder, `${name}.docx`));
    const office = [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", "pdf", "--outdir", folder];
    await run("soffice", [...office, ...sources]);
    const made = names.map((name) => join(folder, `${name}.pdf`));
    for (const path of made) await stat(path);
    return made;
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** @param typeAreaBottom lower edge of the type area (版心), in mm from the top of the paper */
export async function printedPages(pdf: string, typeAreaBottom: number): Promise<PrintedPage[]> {
  const { stdout } = await run("pdftotext", ["-bbox-layout", pdf, "-"], { maxBuffer: 1 << 28 });
  return stdout
    .split("<page ")
    .slice(1)
    .map((page) => {
      const lines = mergeLines([...page.matchAll(WORD)].map(word));
      const inside = lines.filter(({ top }) => top < typeAreaBottom);
      return {
        lines: inside,
        pageNumber: lines.find(({ top }) => top >= typeAreaBottom),
        left: Math.min(...inside.map(({ left }) => left)),
        right: Math.max(...inside.map(({ right }) => right)),
      };
    });
}

/** How many characters stand in each line that holds nothing but Chinese characters and fills the width. */
export function charactersPerFullLine({ lines }: PrintedPage, typeArea: Pick<Box, "left" | "right">): number[] {
  return lines
    .filter(({ left, right }) => left < typeArea.left + 1 && right > typeArea.right - FULL)
    .map(({ text }) => text)
    .filter((text) => CHINESE.test(text))
    .map((text) => [...text].length);
}

/** Where the ink within a part of the page begins, in mm from the top of the paper; undefined where there is none. */
export async function inkTop(pdf: string, page: number, box: Box): Promise<number | undefined> {
  return (await inkOf(pdf, page, box))[0];
}

/** And where it ends. */
export async function inkBottom(pdf: string, page: number, box: Box): Promise<number | undefined> {
  return (await inkOf(pdf, page, box)).at(-1);
}

/** Heights of all rows with ink. */
async function inkOf(pdf: string, page: number, box: Box): Promise<number[]> {
  const { width, height, pixels } = await raster(pdf, page, box);
  const rows: number[] = [];
  for (let y = 0; y < height; y++) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    if (row.some((grey) => grey < DARK)) rows.push(box.top + (y * 25.4) / DPI);
  }
  return rows;
}

/** The most frequent value. */
export function mode(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/gu;
const CHINESE = /^[\p{Script=Han}、，。；：？！（）《》“”]+$/u;
/** White that a line may have at its end and still be full: less than a character and a half. */
const FULL = 8;

function word([, left, top, right, bottom, text]: RegExpExecArray): PrintedLine {
  const mm = (value: string | undefined): number => Number(value) * MILLIMETRES_PER_POINT;
  return { left: mm(left), top: mm(top), right: mm(right), bottom: mm(bottom), text: unescaped(text ?? "") };
}

/** Words whose middles stand at one height are one line, whatever blocks the reader of the PDF saw. */
function mergeLines(words: readonly PrintedLine[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  const middle = ({ top, bottom }: PrintedLine): number => (top + bottom) / 2;
  for (const next of [...words].sort((a, b) => middle(a) - middle(b) || a.left - b.left)) {
    const last = lines.at(-1);
    if (last === undefined || middle(next) > last.bottom - (last.bottom - last.top) / 4) lines.push(next);
    else lines[lines.length - 1] = joined(last, next);
  }
  return lines;
}

function joined(a: PrintedLine, b: PrintedLine): PrintedLine {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    text: a.left <= b.left ? a.text + b.text : b.text + a.text,
  };
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, "&");
}

/** A part of a page as grey pixels, read from the PGM that pdftoppm writes. */
async function raster(pdf: string, page: number, box: Box) {
  const pixels = (value: number): string => String(Math.round((value * DPI) / 25.4));
  const folder = await mkdtemp(join(tmpdir(), "page-"));
  try {
    const area = ["-x", pixels(box.left), "-y", pixels(box.top)];
    const size = ["-W", pixels(box.right - box.left), "-H", pixels(box.bottom - box.top)];
    const pages = ["-f", String(page), "-l", String(page), "-singlefile"];
    await run("pdftoppm", ["-gray", "-r", String(DPI), ...pages, ...area, ...size, pdf, join(folder, "page")]);
    const image = await readFile(join(folder, "page.pgm"));
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(image.subarray(0, 64).toString("latin1"));
    if (header === null) throw new Error("not a grey picture");
    return { width: Number(header[1]), height: Number(header[2]), pixels: image.subarray(header[0].length) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
