import { expect, test } from "vitest";
import { readDocx } from "../../../../src/convert/readers/docx/read-docx.js";
import { archive } from "../archive.js";
import { lines, read } from "../reading.js";
import { docx, docxEntries, p, run } from "./file.js";

const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:b w:val="0"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 3"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="小标题"/><w:basedOn w:val="h"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="toc 1"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="loop"><w:basedOn w:val="loop"/></w:style>',
  '<w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
].join("");

test("styles tell title, outline, alignment, bold and contents", async () => {
  const body = [
    p("甲", '<w:pStyle w:val="t"/>'),
    p("乙", '<w:pStyle w:val="h"/>'),
    p("丙", '<w:pStyle w:val="c"/><w:jc w:val="end"/>'),
    p("丁", '<w:pStyle w:val="c"/><w:outlineLvl w:val="9"/>'),
    p("戊", '<w:outlineLvl w:val="1"/>', '<w:rStyle w:val="s"/>'),
    p("己", '<w:pStyle w:val="x"/>'),
    p("庚", '<w:pStyle w:val="loop"/>'),
    `<w:p>${run("先。", "<w:b/>")}${run(" ", "<w:b/>")}${run("后", "")}</w:p>`,
  ].join("");
  const { paragraphs } = await read(readDocx, await docx({ body, styles }));
  expect(paragraphs.map(({ from: _from, to: _to, ...look }) => look)).toEqual([
    { title: true, align: "center", bold: true },
    { outline: 3 },
    { outline: 3, align: "right" },
    {},
    { outline: 2, bold: true },
    { contents: true },
    {},
    { boldTo: 16 },
  ]);
});

test("a table of contents in a content control is told", async () => {
  const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p("一、甲\t1")}</w:sdtContent></w:sdt>`;
  const { paragraphs } = await read(readDocx, await docx({ body: control + p("乙") }));
  expect(paragraphs.map(({ contents }) => contents)).toEqual([true, undefined]);
});

const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const row = (cells: string, properties = "") => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

test("merged cells stand in their first places", async () => {
  const table = `<w:tbl><w:tblGrid/>${[
    row(cell("指标") + cell("数量", '<w:gridSpan w:val="2"/>'), "<w:tblHeader/>"),
    row(cell("甲", '<w:vMerge w:val="restart"/>') + cell("1") + cell("2")),
    row(cell("", "<w:vMerge/>") + cell("3") + cell("4")),
    row(cell("5"), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
  ].join("")}</w:tbl>`;
  const transcript = await read(readDocx, await docx({ body: p("前") + table + p("后") }));
  const [found] = transcript.tables;
  expect(found?.headRows).toBe(1);
  expect(found?.rows.map((cells) => cells.map(({ from, to }) => transcript.text.slice(from, to)))).toEqual([
    ["指标", "数量", ""],
    ["甲", "1", "2"],
    ["", "3", "4"],
    ["", "5", ""],
  ]);
  expect(transcript.paragraphs.map(({ table: index }) => index)).toEqual([
    undefined,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    undefined,
  ]);
  expect(transcript.text.slice(found?.from, found?.to)).toBe("指标\n数量\n甲\n1\n2\n3\n4\n5\n");
});

test("tables within tables", async () => {
  const inner = `<w:tbl>${row(cell("内"))}</w:tbl>`;
  const body = `<w:tbl><w:tr><w:tc>${p("外")}${inner}${p("")}</w:tc></w:tr></w:tbl>`;
  const { tables, paragraphs, text } = await read(readDocx, await docx({ body }));
  expect(paragraphs.map(({ table }) => table)).toEqual([0, 1, 0]);
  expect(tables.map(({ rows }) => rows.map((cells) => cells.map(({ from, to }) => text.slice(from, to))))).toEqual([
    [["外\n内\n"]],
    [["内"]],
  ]);
});

test("notes stand at the end, their marks where they were set", async () => {
  const note = (kind: string, id: number, more = "") => `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;
  const transcript = await read(
    readDocx,
    await docx({
      body: `<w:p>${run("甲")}${note("footnote", 2)}${run("乙")}${note("endnote", 1)}${note("footnote", 3)}</w:p><w:p>${run("丙")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r></w:p>`,
      footnotes: `<w:footnote w:type="separator" w:id="0">${p("")}</w:footnote>${[3, 2, 4].map((id) => `<w:footnote w:id="${id}">${p(`注${id}`)}</w:footnote>`).join("")}`,
      endnotes: `<w:endnote w:id="1">${p("尾注")}</w:endnote>`,
    }),
  );
  expect(lines(transcript)).toEqual(["甲乙", "丙*", "注2", "尾注", "注3", "注4"]);
  expect(transcript.paragraphs.map(({ note: index }) => index)).toEqual([undefined, undefined, 0, 1, 2, 3]);
  expect(transcript.notes).toEqual([
    { label: "1", mark: { from: 1, to: 1 } },
    { label: "i", mark: { from: 2, to: 2 } },
    { label: "2", mark: { from: 2, to: 2 } },
    { label: "*", mark: { from: 4, to: 5 } },
  ]);
});

test("a strict file is read like a transitional one", async () => {
  const parts = { body: p("甲", '<w:outlineLvl w:val="0"/>') + p("乙"), header: p("眉") };
  const strict = await read(readDocx, await docx({ ...parts, strict: true }));
  expect(strict).toEqual(await read(readDocx, await docx(parts)));
});

test("parts may be in UTF-16, under any name, and most may be missing", async () => {
  const { "word/document.xml": main = "", ...rest } = docxEntries({ body: p("甲") });
  const wide = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${main}`, "utf16le");
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/Other/Main.XML"/></Relationships>';
  const files = [
    await archive({ ...rest, "word/document.xml": wide }),
    await archive({ ...rest, "word/document.xml": wide.swap16() }),
    await archive({ "_rels/.rels": rels, "other/main.xml": main }),
    await archive({ "word/document.xml": main }),
  ];
  for (const bytes of files) expect(lines(await read(readDocx, bytes))).toEqual(["甲"]);
});
