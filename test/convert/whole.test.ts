import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { writeReport } from "../../src/draft/write.js";
import { convertBytes } from "./convert-file.js";
import { docx } from "./readers/docx/file.js";
import { odt } from "./readers/odt/file.js";

const report = readFileSync("test/collection/01-liuyin-2023.txt", "utf8")
  .split(/\r?\n/u)
  .map((line) => line.trim())
  .filter((line) => line !== "");

const escaped = (text: string) => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
const inEach = (open: string, close: string) => (lines: readonly string[]) =>
  lines.map((line) => open + escaped(line) + close).join("");
const paragraphs = inEach("<p>", "</p>");
const page = (lines: readonly string[]) => `<html><meta charset=utf-8><body>${paragraphs(lines)}</body></html>`;
const asRtf = (text: string) =>
  text.replace(/[\\{}]|[^\0-\x7f]/g, (unit) =>
    unit < "\x80" ? `\\${unit}` : `\\u${(unit.charCodeAt(0) << 16) >> 16}?`,
  );

/** A report in each format that can be written by hand. */
const formats: Readonly<Record<string, (lines: readonly string[]) => Promise<Uint8Array> | Uint8Array>> = {
  txt: (lines) => Buffer.from(lines.join("\n")),
  "txt in UTF-16": (lines) => Buffer.from(`\ufeff${lines.join("\r\n")}`, "utf16le"),
  docx: (lines) => docx({ body: inEach('<w:p><w:r><w:t xml:space="preserve">', "</w:t></w:r></w:p>")(lines) }),
  "docx in a table": (lines) => {
    const cells = inEach("<w:p><w:r><w:t>", "</w:t></w:r></w:p>")(lines);
    return docx({ body: `<w:tbl><w:tr><w:tc>${cells}</w:tc></w:tr></w:tbl>` });
  },
  odt: (lines) => odt({ body: inEach("<text:p>", "</text:p>")(lines) }),
  rtf: (lines) =>
    Buffer.from(`{\\rtf1\\ansi ${lines.map((line) => `\\pard ${asRtf(line)}\\par `).join("")}}`, "latin1"),
  html: (lines) => Buffer.from(page(lines)),
  mht: (lines) => {
    const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n';
    const part = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    const body = Buffer.from(page(lines)).toString("base64").replace(/.{76}/gu, "$&\r\n");
    return Buffer.from(`${head}${part}${body}\r\n--b--\r\n`);
  },
};

/** What papers, pages and programs write, and what Markdown and YAML would take for theirs; all of it may stand in XML. */
const noise = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "# ",
        "- ",
        "1. ",
        "> ",
        "---",
        "| a |",
        "<b>",
        "<!-- ",
        " -->",
        "&amp;",
        "\\",
        "**",
        "_",
        "[^1]",
      ),
      fc.constantFrom("一、", "（二）", "3.", "（4）", "①", "第一部分", "附件：", "抄送：", "来源：", "字号", "— 3 —"),
      fc.constantFrom(
        "索引号",
        "无",
        "────",
        "2024年1月2日",
        "区委：",
        "某镇人民政府",
        "文件",
        "附件1",
        "印发",
        "目录",
      ),
      fc.constantFrom("。", "：", "\u3000", "\u200b", "\u{20bb7}", "报告", "法治政府建设", "[image: x]", "2025年"),
      fc.string({ unit: fc.constantFrom(..."甲乙丙丁0123abc（）、，。“”—…·"), minLength: 1, maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(""));

const squeeze = (text: string) => text.replace(/\s+/gu, "");

/**
 * What holds for every conversion, whatever was converted.
 *
 * @returns whether it was: noise can make it another file
 */
async function expectWhole(path: string, bytes: Uint8Array, texts: readonly string[]): Promise<boolean> {
  const { conversion, transcript } = await convertBytes(path, bytes);
  if (conversion.type !== "converted" || transcript === undefined) return false;
  const { draft, record } = conversion;
  expect(record.diagnostics.filter(({ type }) => type === "breach")).toEqual([]);
  const all = squeeze(transcript.text);
  for (const text of texts) expect(all).toContain(squeeze(text));
  // every character is kept, or in one change
  let done = 0;
  for (const { fate, from, to, source } of record.changes) {
    expect(from).toBeGreaterThanOrEqual(done);
    expect(transcript.text.slice(from, to)).toBe(source);
    expect(fate === "made" ? to - from : Math.min(to - from, 1)).toBe(fate === "made" ? 0 : 1);
    done = to;
  }
  const { kept, moved, replaced, dropped } = record.ledger;
  expect(kept + moved + replaced + dropped).toBe(all.length);
  expect((await convertBytes(path, bytes)).conversion).toEqual(conversion);
  const once = writeReport(toReport(parseDraft(sourceFile("draft.md", draft)).value));
  expect(writeReport(toReport(parseDraft(sourceFile("draft.md", once)).value))).toBe(once);
  return true;
}

const RUNS = 60;

test.each(Object.entries(formats))(
  "text at any place of a whole report as %s ends in one span of the ledger",
  async (name, write) => {
    const place = fc.tuple(fc.nat(report.length - 1), fc.nat(200), noise, fc.boolean());
    let converted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 4 }), async (insertions) => {
        const lines = [...report];
        for (const [line, at, text, alone] of insertions) {
          if (alone) lines.splice(line, 0, text);
          else lines[line] = (lines[line] ?? "").slice(0, at) + text + (lines[line] ?? "").slice(at);
        }
        if (await expectWhole(`old.${name}`, await write(lines), lines)) converted++;
      }),
      { numRuns: RUNS },
    );
    expect(converted).toBeGreaterThan(RUNS / 2);
  },
  120_000,
);

test.each(["35-tanxi-2020.doc", "36-jinghe-2023.doc", "37-qiaoxi-2022.wps"])(
  "other text at any place of %s ends in one span of the ledger",
  async (file) => {
    const bytes = readFileSync(`test/collection/${file}`);
    const { transcript } = await convertBytes(file, bytes);
    // characters of a .doc can be exchanged where they stand, as long as their number is the same
    const sentences = (transcript?.text.match(/\p{Script=Han}{6,}/gu) ?? []).filter((text) =>
      bytes.includes(Buffer.from(text, "utf16le")),
    );
    expect(sentences.length).toBeGreaterThan(20);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sentences), noise, async (sentence, text) => {
        const changed = Buffer.from(bytes);
        const other = text.padEnd(sentence.length, "甲").slice(0, sentence.length);
        Buffer.from(other, "utf16le").copy(changed, bytes.indexOf(Buffer.from(sentence, "utf16le")));
        await expectWhole(file, changed, [other]);
      }),
      { numRuns: RUNS },
    );
  },
  120_000,
);
