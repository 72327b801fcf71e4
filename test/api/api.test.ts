import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { afterEach, describe, expect, test, vi } from "vitest";
import { reference } from "../../scripts/api-docs.mjs";
import { build as buildForWeb } from "../../src/browser.js";
import { build, check, convert } from "../../src/index.js";
import { FAULTY, GOOD, PIXEL, WARNED } from "../cli/drafts.js";
import { OLD } from "../cli/old-files.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const ids = (found: readonly { readonly ruleId: string }[]) => found.map(({ ruleId }) => ruleId);

describe("check", () => {
  test("tells what the command line tells", async () => {
    expect(await check(GOOD)).toEqual([]);
    expect(await check(FAULTY, { path: "2024.md" })).toMatchObject([{ ruleId: "part-missing", path: "2024.md" }]);
    expect(ids(await check(bytes(WARNED)))).toEqual(["date-missing"]);
  });

  test("obeys severities, compares with last year, asks for labels", async () => {
    expect(await check(WARNED, { rules: { "date-missing": "off" } })).toEqual([]);
    expect(await check(WARNED, { rules: { "date-missing": "error" } })).toMatchObject([{ severity: "error" }]);
    const text = GOOD.replace("全年开展", "全面落实行政执法公示、全过程记录和重大执法决定法制审核制度，全年开展");
    const next = text.replaceAll("2025", "2026").replaceAll("2024", "2025");
    expect(ids(await check(next, { previous: [{ path: "2024.md", text }] }))).toContain("previous-copy");
    expect(ids(await check(GOOD, { publish: true }))).toContain("publish-label-missing");
  });

  test("gets pictures from whoever has them", async () => {
    const draft = `${GOOD}\n![一个点](a.png)\n`;
    expect(ids(await check(draft))).toEqual(["resource-missing"]);
    expect(await check(draft, { fetch: async () => PIXEL })).toEqual([]);
  });

  test.each(["", "---", "\0", "[".repeat(5000), "---\ntitle: [\n---\n"])("never throws: %j", async (draft) => {
    expect((await check(draft)).length).toBeGreaterThan(0);
  });
});

describe("build", () => {
  test("makes files, the same bytes each time", async () => {
    const { files, diagnostics } = await build(GOOD, { to: ["docx", "html", "html-fragment"] });
    expect(diagnostics).toEqual([]);
    expect(files.map(({ format, extension }) => [format, extension])).toEqual([
      ["docx", "docx"],
      ["html", "html"],
      ["html-fragment", "fragment.html"],
    ]);
    expect((await build(GOOD, { to: ["docx"] })).files[0]?.bytes).toEqual(files[0]?.bytes);
  });

  test("makes none of a draft with errors, unless it is asked to", async () => {
    const { files, diagnostics } = await build(FAULTY, { to: ["html"] });
    expect([files, ids(diagnostics)]).toEqual([[], ["part-missing"]]);
    expect((await build(FAULTY, { to: ["html"], draft: true })).files).toHaveLength(1);
  });

  test("says how PDF is had where it isn't", async () => {
    await expect(build(GOOD, { to: ["pdf"] })).rejects.toThrow(/npm install/u);
  });
});

describe("convert", () => {
  test("makes a draft with its record", async () => {
    const made = await convert(bytes(OLD), { path: "old/2022.txt" });
    if (made.type !== "converted") throw new Error(made.sentence.en);
    expect(made.record.draft.path).toBe("2022.md");
    expect(ids(await check(made.draft, { rules: { "part-title": "off" } }))).toEqual(["range-number"]);
  });

  test("says why there is none", async () => {
    expect(await convert(bytes("%PDF-1.7"), { path: "a.pdf" })).toMatchObject({ type: "refusal", reason: "pdf" });
  });
});

test.each([
  ["check", (signal: AbortSignal) => check(GOOD, { signal })],
  ["build", (signal: AbortSignal) => build(GOOD, { to: ["html"], signal })],
  ["convert", (signal: AbortSignal) => convert(bytes(OLD), { path: "a.txt", signal })],
])("%s stops when it is told to", async (_, run) => {
  const reason = new Error("enough");
  await expect(run(AbortSignal.abort(reason))).rejects.toBe(reason);
  const later = new AbortController();
  const running = run(later.signal);
  later.abort(reason);
  await expect(running).rejects.toBe(reason);
});

describe("purity", () => {
  afterEach(() => vi.restoreAllMocks());

  test("nothing is printed, nobody is ended", async () => {
    const spies = [
      vi.spyOn(process.stdout, "write"),
      vi.spyOn(process.stderr, "write"),
      vi.spyOn(process, "exit").mockReturnValue(undefined as never),
    ];
    await build(FAULTY, { to: ["html"], draft: true });
    await convert(bytes(OLD), { path: "a.txt" });
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    expect(process.exitCode).toBeUndefined();
  });
});

describe("docs/api.md", () => {
  const text = readFileSync(new URL("../../docs/api.md", import.meta.url), "utf8");

  test("is what the source says (node scripts/api-docs.mjs)", () => expect(text).toBe(reference()));

  const examples = [...text.matchAll(/```ts\n(import .*?)```/gsu)].map(([, code = ""]) => code);

  test("has an example of each function", () => expect(examples).toHaveLength(3));

  test.each(examples)("its example runs: %s", async (example) => {
    const written = new Map<string, unknown>();
    const names = {
      build,
      check,
      convert,
      markdown: GOOD,
      bytes: bytes(OLD),
      writeFile: async (path: string, content: unknown) => written.set(path, content),
    };
    const { code } = transformSync(example.replace(/^import .*\n/gmu, ""), { loader: "ts", target: "es2022" });
    const run = new Function(...Object.keys(names), `return (async () => {${code}})()`);
    await run(...Object.values(names));
    expect(written.size).toBe(example.includes("writeFile") ? (example.includes('docx", "html') ? 2 : 1) : 0);
  });
});

test("the door for browsers makes the same page", async () => {
  const { files } = await build(GOOD, { to: ["html"] });
  expect((await buildForWeb(GOOD, { to: ["html"] })).files).toEqual(files);
});
