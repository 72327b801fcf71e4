import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Frame, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { axeViolations } from "./browser.js";
import { printedPages, toPdf } from "./page.js";

const project = join(dirname(fileURLToPath(import.meta.url)), "../..");
const TYPE_AREA_BOTTOM = 262;
/** What a reader waits at most from the save to the new text, on two busy cores. */
const RELOAD_MILLISECONDS = 300;
const EDITS = Number(process.env.PREVIEW_EDITS ?? 150);

/** The program as it is released, in a folder of its own. */
const release = mkdtempSync(join(tmpdir(), "preview-release-"));
let browser: Browser;
let folder = "";
let draft = "";
let program: Running;

interface Running {
  readonly address: string;
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
}

beforeAll(async () => {
  for (const name of ["src", "schemas", "templates", "scripts", "node_modules", "package.json"]) {
    symlinkSync(join(project, name), join(release, name));
  }
  cpSync(join(project, "bin"), join(release, "bin"), { recursive: true });
  execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: release });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(release, { recursive: true });
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "preview-"));
  cpSync(join(project, "examples"), folder, { recursive: true });
  draft = join(folder, "faulty.md");
  program = await start();
});
afterEach(async () => {
  program.process.kill("SIGKILL");
  await program.ended;
  rmSync(folder, { recursive: true });
});

/** Another draft of the examples instead. */
async function restart(name: string): Promise<void> {
  program.process.kill("SIGKILL");
  draft = join(folder, name);
  program = await start();
}

async function start(): Promise<Running> {
  const args = [join(release, "bin/report.js"), "preview", draft, "--no-open"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  const address = await new Promise<string>((done) => child.stdout.once("data", (data) => done(String(data).trim())));
  return { address, process: child, ended };
}

/** The preview, opened in a tab of its own, and what the browser complained of. */
async function opened<T>(
  options: BrowserContextOptions,
  look: (page: Page, complaints: readonly string[]) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(program.address);
    await version(page, 1);
    return await look(page, complaints);
  } finally {
    await context.close();
  }
}

const VERSION = "Number(document.documentElement.dataset.version ?? 0)";

/** Waits until the page shows the `n`-th state. */
async function version(page: Page, n: number): Promise<void> {
  await until(page.mainFrame(), `${VERSION} >= ${n}`);
}

/** The policy of the page forbids what Playwright itself would wait with. */
async function until(frame: Frame, condition: string): Promise<void> {
  for (const end = performance.now() + 10_000; performance.now() < end; ) {
    if ((await frame.evaluate(condition)) === true) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`waited in vain: ${condition}`);
}
const versionOf = (page: Page) => page.evaluate<number>(VERSION);
const paperOf = (page: Page) => page.frameLocator("#paper");
const webOf = (page: Page) => page.frameLocator("#web");
const insideOf = (page: Page) => page.frames().filter((frame) => frame !== page.mainFrame());
/** How far the views are scrolled. */
const scrolled = (page: Page) => Promise.all(insideOf(page).map((frame) => frame.evaluate<number>("scrollY")));
const scroll = (page: Page, top: number) =>
  Promise.all(insideOf(page).map((frame) => frame.evaluate(`scrollTo({ top: ${top}, behavior: "instant" })`)));
/** The first finding, wherever it is hidden. */
const CLICK = "document.querySelector('.finding').click()";
const paperFrame = (page: Page) => insideOf(page).find((frame) => frame.url().endsWith("/paper")) ?? page.mainFrame();
/** A point in the marked text 28.6%, brought into the view. */
const MARKED = `(() => {
  const range = [...CSS.highlights.get("error")].find((each) => String(each) === "28.6%");
  range.startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = range.getClientRects()[0];
  return { x: left + width / 2, y: top + height / 2 };
})()`;
const solid = (text: string) => text.replace(/\s/gu, "");

describe("the page", () => {
  test("shows paper, web page and findings without a complaint of the browser", async () => {
    await opened({}, async (page, complaints) => {
      expect(await paperOf(page).locator(".sheet").count()).toBeGreaterThan(1);
      expect(await webOf(page).locator("main h2").count()).toBeGreaterThan(2);
      expect(await page.locator(".finding").count()).toBeGreaterThan(10);
      expect(complaints).toEqual([]);
    });
  });

  test.each([
    ["a desk", {}],
    ["a desk in the dark", { colorScheme: "dark" }],
    ["a tablet", { viewport: { width: 1024, height: 800 } }],
    ["a phone", { viewport: { width: 375, height: 800 } }],
    ["a phone in the dark", { viewport: { width: 375, height: 800 }, colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
  ] as const)("axe-core has nothing to say of it on %s", async (_, options) => {
    const violations = await opened({ ...options, bypassCSP: true }, async (page) => {
      await page.evaluate(CLICK);
      return axeViolations(page);
    });
    expect(violations).toEqual([]);
  });

  test.each([320, 375, 800, 1280, 1920])("nothing sticks out sideways at %i pixels", async (width) => {
    await opened({ viewport: { width, height: 800 } }, async (page) => {
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      for (const frame of insideOf(page)) {
        expect(await frame.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
      }
    });
  });

  test("a finding leads to its place in both views", async () => {
    await opened({}, async (page) => {
      await page.locator(".finding", { hasText: "118件" }).click();
      for (const frame of insideOf(page)) {
        expect(solid(await frame.evaluate<string>("[...CSS.highlights.get('chosen')].join('')"))).toContain("118件");
        await until(
          frame,
          "[...CSS.highlights.get('chosen')].map((range) => range.getBoundingClientRect()).every(({ top, bottom }) => top >= 0 && bottom <= innerHeight)",
        );
      }
    });
  });

  test("a click on what is marked in the text chooses its finding", async () => {
    await opened({}, async (page) => {
      const finding = page.locator(".finding", { hasText: "28.6%" });
      for (const view of ["#paper", "#web"]) {
        await page.locator(".finding").first().click();
        const frame = await (await page.locator(view).elementHandle())?.contentFrame();
        const place = await frame?.evaluate<{ x: number; y: number }>(MARKED);
        const pane = await page.locator(view).boundingBox();
        await page.mouse.click((pane?.x ?? 0) + (place?.x ?? 0), (pane?.y ?? 0) + (place?.y ?? 0));
        expect(await finding.getAttribute("aria-current")).toBe("true");
      }
    });
  });

  test("a kind of finding can be put away", async () => {
    await opened({}, async (page) => {
      await page.click("#show-warning");
      expect(await page.locator(".finding:visible[data-severity=warning]").count()).toBe(0);
      expect(await page.locator(".finding:visible[data-severity=error]").count()).toBeGreaterThan(0);
    });
  });

  test("links out of the report open in a tab of their own", async () => {
    writeFileSync(draft, `${readFileSync(draft, "utf8")}\n见[公报](https://example.org/)。\n`);
    await opened({}, async (page) => {
      const link = webOf(page).getByRole("link", { name: "公报" });
      await link.waitFor(); // in the first state of the page or the second, as the program has seen the change
      const popup = page.context().waitForEvent("page");
      await link.click();
      await (await popup).close();
      expect(insideOf(page).some((frame) => frame.url().includes("example.org"))).toBe(false);
    });
  });
});

describe("a save", () => {
  test(`is shown within ${RELOAD_MILLISECONDS} ms, and the reader stays where he was`, async () => {
    await restart("county-2024.md");
    await opened({}, async (page) => {
      await scroll(page, 2500);
      const before = await scrolled(page);
      const times: number[] = [];
      const text = readFileSync(draft, "utf8");
      for (let edit = 0; edit < 9; edit++) {
        const shown = await versionOf(page);
        const saved = performance.now();
        writeFileSync(draft, `${text}\n第${edit}次修改。\n`);
        await version(page, shown + 1);
        times.push(performance.now() - saved);
      }
      expect(times.sort((a, b) => a - b)[4]).toBeLessThan(RELOAD_MILLISECONDS);
      expect(await scrolled(page)).toEqual(before);
      process.stderr.write(`from the save to the page: ${times.map(Math.round).join(", ")} ms\n`);
    });
  });

  test("above the place where the reader is moves the text, not the reader", async () => {
    await restart("county-2024.md");
    await opened({}, async (page) => {
      await scroll(page, 3000);
      const topText = () =>
        Promise.all(
          insideOf(page).map((frame) =>
            frame.evaluate(
              "[...document.querySelectorAll('main p, .area p')].find((block) => block.getBoundingClientRect().bottom > 0).textContent.slice(0, 12)",
            ),
          ),
        );
      const before = await topText();
      const text = readFileSync(draft, "utf8");
      writeFileSync(draft, text.replace("\n## ", `\n${"另外补充一段说明。".repeat(40)}\n\n## `));
      await version(page, 2);
      expect(await topText()).toEqual(before);
    });
  });

  test("by way of another file is shown, as is a file that was gone for a while", async () => {
    await opened({}, async (page) => {
      writeFileSync(`${draft}.tmp`, `${readFileSync(draft, "utf8")}\n换名保存。\n`);
      renameSync(`${draft}.tmp`, draft);
      await paperOf(page).getByText("换名保存。").waitFor();
      const text = readFileSync(draft, "utf8");
      unlinkSync(draft);
      await page.locator("#fault").waitFor({ state: "visible" });
      expect(await paperOf(page).getByText("换名保存。").count()).toBe(1);
      writeFileSync(draft, text.replace("换名保存", "又回来了"));
      await paperOf(page).getByText("又回来了。").waitFor();
      await page.locator("#fault").waitFor({ state: "hidden" });
    });
  });

  test(`${EDITS} of them leave nothing behind`, async () => {
    await opened({}, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Performance.enable");
      const text = readFileSync(draft, "utf8");
      const measured = async () => {
        await session.send("HeapProfiler.collectGarbage");
        const { metrics } = await session.send("Performance.getMetrics");
        const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
        return {
          heap: of("JSHeapUsedSize"),
          nodes: of("Nodes"),
          documents: of("Documents"),
          memory: residentOf(program),
        };
      };
      const edit = async (number: number) => {
        const shown = await versionOf(page);
        writeFileSync(draft, `${text}\n第${number}次修改。\n`);
        await version(page, shown + 1);
      };
      for (let number = 0; number < 30; number++) await edit(number); // caches are filled, code is compiled
      const before = await measured();
      for (let number = 30; number < 30 + EDITS; number++) await edit(number);
      const after = await measured();
      process.stderr.write(`${EDITS} edits: ${JSON.stringify({ before, after })}\n`);
      expect(after.documents).toBeLessThanOrEqual(before.documents + 2);
      expect(after.nodes).toBeLessThan(before.nodes * 2); // one page before may still wait to be swept up
      expect(after.heap).toBeLessThan(before.heap * 1.5);
      expect(after.memory).toBeLessThan(before.memory + 80);
    });
  });
});

/** Memory of the program, in MB. */
function residentOf({ process: { pid } }: Running): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024;
}

describe("nobody else", () => {
  test("can read it: neither a script nor a frame of another page", async () => {
    const answer = `<!doctype html><title>other</title><iframe src="${program.address}"></iframe><script>
      window.read = Promise.allSettled([fetch("${program.address}state").then((it) => it.text()),
        fetch("${program.address}state", { mode: "no-cors" }).then((it) => it.text().then((text) => text || Promise.reject()))]);
    </script>`;
    const other = createServer((_, response) => response.setHeader("content-type", "text/html").end(answer));
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const address = other.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(`http://localhost:${port}/`);
      const read = await page.evaluate<readonly { status: string }[]>("window.read");
      expect(read.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
      const [frame] = insideOf(page);
      expect(await frame?.locator("#findings").count()).toBe(0);
    } finally {
      await context.close();
      other.close();
    }
  });
});

describe("Ctrl-C", () => {
  test("ends it at once, although a page is open, and the page says so", async () => {
    await opened({}, async (page) => {
      const asked = performance.now();
      program.process.kill("SIGINT");
      expect(await program.ended).toBe(130);
      expect(performance.now() - asked).toBeLessThan(1000);
      await page.getByText("程序已停止").waitFor();
    });
  });
});

describe("the paper", () => {
  /** Text of the sheets, as a reader sees it. */
  const sheetsOf = () =>
    opened({}, (page) =>
      paperFrame(page).evaluate<readonly string[]>(
        "[...document.querySelectorAll('.area')].map((area) => area.innerText)",
      ),
    );
  const ends = (pages: readonly string[]) => {
    let sum = 0;
    return pages.map((page) => {
      sum += solid(page).length;
      return sum;
    });
  };

  test.each(["county-2024.md", "department-2024.md", "faulty.md"])(
    "ends its pages where LibreOffice ends those of the DOCX, to a line a page and a heading: %s",
    async (name) => {
      await restart(name);
      const out = join(folder, "out");
      const build = [join(release, "bin/report.js"), "build", draft, "--draft", "--to", "docx", "-o", out];
      spawnSync(process.execPath, build);
      const [pdf = ""] = await toPdf(folder, { office: readFileSync(join(out, name.replace(".md", ".docx"))) });
      const pages = await printedPages(pdf, TYPE_AREA_BOTTOM);
      const office = ends(pages.map(({ lines }) => lines.map(({ text }) => text).join("")));
      const here = ends(await sheetsOf());
      expect(here.length).toBe(office.length);
      for (const [index, end] of here.entries()) {
        expect(Math.abs(end - (office[index] ?? 0))).toBeLessThanOrEqual(28 * (index + 2));
      }
    },
  );

  test.each(["county-2024.md", "chenguang-2024/chenguang-2024.md"])(
    "ends its pages where the web page ends its own when it is printed, to three lines: %s",
    async (name) => {
      await restart(name);
      const sheets = await sheetsOf();
      const pdf = join(folder, "web.pdf");
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${program.address}web`);
      await page.pdf({ path: pdf, preferCSSPageSize: true });
      await context.close();
      const pages = await printedPages(pdf, TYPE_AREA_BOTTOM);
      const printed = ends(pages.map(({ lines }) => lines.map(({ text }) => text).join("")));
      expect(sheets.length).toBe(printed.length);
      for (const [index, end] of ends(sheets).entries()) {
        expect(Math.abs(end - (printed[index] ?? 0))).toBeLessThanOrEqual(3 * 28);
      }
    },
  );

  test("no sheet holds more than its lines, and no text is lost or doubled", async () => {
    await restart("chenguang-2024/chenguang-2024.md");
    await opened({}, async (page) => {
      const paper = paperFrame(page);
      const over = await paper.evaluate<readonly number[]>(
        "[...document.querySelectorAll('.area')].map((area) => area.scrollHeight - area.clientHeight)",
      );
      expect(over.filter((height) => height > 2)).toEqual([]);
      await paper.evaluate(
        "document.querySelectorAll('.repeated, .site, .byline, .meta, .back').forEach((it) => it.remove())",
      );
      const sheets = await paper.evaluate<readonly string[]>(
        "[...document.querySelectorAll('.area')].map((area) => area.textContent)",
      );
      const whole = await page.evaluate<string>(`fetch("state").then((answer) => answer.json()).then(({ paper }) => {
        const report = new DOMParser().parseFromString(paper.html, "text/html");
        for (const hidden of report.querySelectorAll(".site, .byline, .meta, .back")) hidden.remove();
        return report.body.textContent;
      })`);
      expect(solid(sheets.join(""))).toBe(solid(whole));
    });
  });
});
