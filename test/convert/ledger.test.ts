import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dropReasons } from "../../src/convert/change.js";
import { readers } from "../../src/convert/readers/all.js";
import type { ConvertRecord } from "../../src/convert/record.js";
import { sniff } from "../../src/convert/sniff.js";
import { sourceFormats } from "../../src/convert/transcript.js";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { writeReport } from "../../src/draft/write.js";
import { convertBytes, convertText } from "./convert-file.js";
import { readLabels } from "./score.js";

const folder = "test/collection";
const texts = readdirSync(folder).filter((file) => file.endsWith(".txt") && !file.startsWith("42"));
const report = new TextDecoder().decode(readFileSync(`${folder}/01-liuyin-2023.txt`));

const labels = readLabels(`${folder}/labels.json`);

const schema = JSON.parse(readFileSync("schemas/convert.schema.json", "utf8"));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

let work = "";
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "ledger-"));
});
afterAll(() => rmSync(work, { recursive: true }));

/** Runs the stand-alone verifier: its exit code and what it says. */
function verify(source: Uint8Array | string, draft: string, record: ConvertRecord): { code: number; said: string } {
  const paths = ["source", "draft.md", "record.json"].map((name) => join(work, name));
  for (const [index, content] of [source, draft, JSON.stringify(record)].entries()) {
    writeFileSync(paths[index] ?? "", content);
  }
  try {
    return { code: 0, said: execFileSync("node", ["scripts/verify-ledger.mjs", ...paths], { encoding: "utf8" }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, said: stdout };
  }
}

test.each<
  [
    what: string,
    lang: string,
    args: (paths: Record<"source" | "draft" | "record", string>) => string[],
    code: number,
    told: string,
  ]
>([
  [
    "another source",
    "zh-CN",
    ({ draft, record }) => [draft, draft, record],
    1,
    "不是“R”所记的原文：记录来自“甲.txt”，共",
  ],
  [
    "another source",
    "en",
    ({ draft, record }) => [draft, draft, record],
    1,
    "isn't what “R” tells of: that is “甲.txt” with",
  ],
  ["too few files", "zh-CN", ({ source }) => [source], 2, "要写明三个文件"],
  ["no file", "zh-CN", ({ source, draft }) => [source, draft, "gone.json"], 2, "没有“gone.json”这个文件"],
  ["no record", "en", ({ source, draft }) => [source, draft, draft], 2, "is no record of a conversion"],
])("the verifier says what it was given: %s (%s)", async (_, lang, args, code, told) => {
  const found = await convertBytes("甲.txt", Buffer.from(report));
  if (found?.conversion.type !== "converted") throw new Error("refused");
  const { draft, record } = found.conversion;
  verify(report, draft, record); // writes the files
  const paths = { source: join(work, "source"), draft: join(work, "draft.md"), record: join(work, "record.json") };
  const options = { encoding: "utf8", env: { ...process.env, REPORT_LANG: lang } } as const;
  const { status, stderr } = spawnSync("node", ["scripts/verify-ledger.mjs", ...args(paths)], options);
  expect(status).toBe(code);
  expect(stderr.replaceAll(paths.record, "R")).toContain(told);
});

describe.each(texts)("%s", (file) => {
  test("loses nothing, by the verifier's own reckoning", async () => {
    const bytes = readFileSync(`${folder}/${file}`);
    const found = await convertBytes(file, bytes);
    if (found?.conversion.type !== "converted") throw new Error("refused");
    const { draft, record } = found.conversion;
    expect(record.diagnostics.filter(({ type }) => type === "breach")).toEqual([]);
    expect(verify(bytes, draft, record)).toMatchObject({ code: 0 });
    expect(validate(JSON.parse(JSON.stringify(record))) || validate.errors).toBe(true);
  });

  test("is a draft that reads back as it was written", async () => {
    const found = await convertBytes(file, readFileSync(`${folder}/${file}`));
    if (found?.conversion.type !== "converted") throw new Error("refused");
    const { draft } = found.conversion;
    const again = writeReport(toReport(parseDraft(sourceFile("draft.md", draft)).value));
    expect(again).toBe(draft.replace(/<!-- report-doubt: .*? -->\n\n/gu, ""));
  });
});

const others = readdirSync(folder).filter((file) => {
  const format = /^\d/u.test(file) && !file.endsWith(".txt") ? sniff(readFileSync(`${folder}/${file}`)) : "txt";
  return typeof format === "string" && format !== "txt" && format in readers && labels[file]?.refused === false;
});

test.each(others)("%s loses nothing of its transcript", async (file) => {
  const found = await convertBytes(file, readFileSync(`${folder}/${file}`));
  if (found?.conversion.type !== "converted" || found.transcript === undefined) throw new Error("refused");
  const { draft, record } = found.conversion;
  expect(verify(found.transcript.text, draft, record)).toMatchObject({ code: 0 });
});

test("the schema of the record names the reasons and formats that there are", () => {
  const { $defs, properties } = schema;
  expect($defs.change.allOf[0].then.properties.reason.enum).toEqual(dropReasons);
  expect(properties.source.properties.format.enum).toEqual(sourceFormats);
});

test("the verifier sees what the converter would have to hide", async () => {
  const { draft, record, transcript } = await convertText(report);
  const { text } = transcript;
  const tampered = (changes: Partial<ConvertRecord>) => verify(report, draft, { ...record, ...changes });
  expect(tampered({})).toMatchObject({ code: 0 });

  const characters = record.source.characters;
  const all = { fate: "dropped", reason: "web chrome", from: 0, to: text.length, source: text, draft: "" } as const;
  const made = { fate: "made", reason: "/title", from: 0, to: 0, source: "", draft } as const;
  const nothing = { kept: 0, moved: 0, replaced: 0, dropped: characters, made: 0 };
  expect(tampered({ changes: [made, all], ledger: nothing })).toMatchObject({ code: 1 });

  const [first, ...rest] = record.changes;
  expect(first).toBeDefined();
  expect(tampered({ changes: rest })).toMatchObject({ code: 1 });
  expect(tampered({ ledger: { ...record.ledger, kept: characters } })).toMatchObject({ code: 1 });
  expect(verify(report, draft.replace("优秀率91%", "优秀率92%"), record)).toMatchObject({ code: 1 });
  expect(verify(report, draft.replace("夯实思想根基", "思想根基夯实"), record)).toMatchObject({ code: 1 });
});

/** Signs of Markdown, YAML, ordinals, labels and blanks, between which prose and anything else may stand. */
const piece = fc.oneof(
  fc.constantFrom(
    "# ",
    "## ",
    "- ",
    "1. ",
    "2) ",
    "> ",
    "~~~",
    "```",
    "---",
    "| a |",
    "|---|",
    "<b>",
    "<!-- ",
    " -->",
    "&amp;",
    "&#35;",
    "\\",
  ),
  fc.constantFrom(
    "*",
    "**",
    "_",
    "__",
    "[",
    "]",
    "[^1]",
    "![",
    "](x)",
    "~",
    "<",
    ">",
    "https://例.cn/_a_",
    "=",
    "+",
    "#",
    "    ",
    "\t",
    "\u3000",
  ),
  fc.constantFrom(
    "一、",
    "（二）",
    "3.",
    "（4）",
    "①",
    "第一部分",
    "附件：",
    "抄送：",
    "来源：",
    "字号",
    "— 3 —",
    "[image: x]",
    "2024年1月2日",
    "区委：",
  ),
  fc.constantFrom(
    "\n",
    "\r\n",
    "\n\n",
    "\u0000",
    "\u000b",
    "\u0085",
    "\u2028",
    "\ufeff",
    "\u200b",
    "𬒈",
    "。",
    "：",
    "报告",
    "法治政府建设",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const noise = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(""));

test("text at any place of a report ends in one span of the ledger", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(report.length), noise), { minLength: 1, maxLength: 4 }),
      async (insertions) => {
        const source = insertions.reduce(
          (text, [at, inserted]) => text.slice(0, at) + inserted + text.slice(at),
          report,
        );
        const found = await convertBytes("old.txt", Buffer.from(source));
        if (found?.conversion.type !== "converted" || found.transcript === undefined) return; // noise can make it another file
        const { draft, record } = found.conversion;
        const { kept, moved, replaced, dropped } = record.ledger;
        expect(record.diagnostics.filter(({ type }) => type === "breach")).toEqual([]);
        expect(kept + moved + replaced + dropped).toBe(found.transcript.text.replace(/\s/gu, "").length);
        const again = await convertBytes("old.txt", Buffer.from(source));
        expect(again?.conversion).toEqual(found.conversion);
        const model = toReport(parseDraft(sourceFile("draft.md", draft)).value);
        const once = writeReport(model);
        expect(writeReport(toReport(parseDraft(sourceFile("draft.md", once)).value))).toBe(once);
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
