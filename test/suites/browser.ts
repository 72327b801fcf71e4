import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const axeSource = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** A page as a reader has it: a file on disk, opened in Chromium. */
export interface Reader {
  /** Opens the page, hands it over, closes it. */
  read<T>(html: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T>;
  /** Prints as the style sheet says. @returns the path of the PDF */
  print(html: string, name: string): Promise<string>;
  close(): Promise<void>;
}

/** A fault that axe-core found: its rule and the elements. */
export interface Violation {
  readonly rule: string;
  readonly targets: readonly string[];
}

/** Starts Chromium with an empty profile. */
export async function openReader(): Promise<Reader> {
  const folder = await mkdtemp(join(tmpdir(), "reader-"));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
  const read: Reader["read"] = async (html, options, look) => {
    const path = join(folder, "page.html");
    await writeFile(path, html);
    return inContext(browser, options, async (page) => {
      await page.goto(pathToFileURL(path).href);
      return look(page);
    });
  };
  return {
    read,
    async print(html, name) {
      const path = join(folder, `${name}.pdf`);
      await read(html, {}, (page) => page.pdf({ path, preferCSSPageSize: true }));
      return path;
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function inContext<T>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What axe-core objects to, its best practices and the size of targets included. The page must be opened with `bypassCSP`. */
export async function axeViolations(page: Page): Promise<readonly Violation[]> {
  await page.addScriptTag({ path: axeSource });
  const result: unknown = await page.evaluate(
    "axe.run({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })" +
      ".then(({ violations }) => violations.map(({ id, nodes }) => ({ rule: id, targets: nodes.map(({ target }) => String(target)) })))",
  );
  if (!isViolations(result)) throw new Error("axe-core answered something else");
  return result;
}

function isViolations(value: unknown): value is readonly Violation[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "object" && entry !== null && "rule" in entry);
}
