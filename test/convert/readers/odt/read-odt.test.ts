import { expect, test } from "vitest";
import { readOdt } from "../../../../src/convert/readers/odt/read-odt.js";
import { archive } from "../archive.js";
import { asides, lines, read } from "../reading.js";
import { odt } from "./file.js";

const p = (text: string, style = "S") => `<text:p text:style-name="${style}">${text}</text:p>`;
const h = (text: string, level: number) => `<text:h text:outline-level="${level}">${text}</text:h>`;
const number = (level: number, format: string, before: string, after: string, more = "") =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-prefix="${before}" style:num-suffix="${after}" ${more}><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties></text:list-level-style-number>`;
const official = `<text:list-style style:name="L">${number(1, "一, 二, 三, ...", "", "、")}${number(2, "一, 二, 三, ...", "（", "）")}${number(3, "1", "", ".")}</text:list-style>`;
const list = (items: string, more = "") => `<text:list text:style-name="L" ${more}>${items}</text:list>`;
const item = (content: string, more = "") => `<text:list-item ${more}>${content}</text:list-item>`;
const sub = (items: string) => `<text:list>${items}</text:list>`;

const lists = {
  "levels within each other": {
    body: list(item(p("甲") + sub(item(p("乙")) + item(p("丙") + sub(item(p("丁"))))) + p("戊")) + item(p("己"))),
    lines: ["一、甲", "（一）乙", "（二）丙", "1.丁", "戊", "二、己"],
  },
  "a list that begins anew and one that goes on": {
    body:
      list(item(p("甲")), 'xml:id="a"') +
      p("间") +
      list(item(p("乙"))) +
      list(item(p("丙")), 'text:continue-numbering="true"') +
      list(item(sub(item(p("丁")))), 'text:continue-list="a"') +
      list(item(p("戊")), 'text:continue-list="a"'),
    lines: ["一、甲", "间", "一、乙", "二、丙", "（一）丁", "二、戊"],
  },
  "an item with a number of its own and a head without": {
    body: list(
      `<text:list-header>${p("头")}</text:list-header>${item(p("甲"), 'text:start-value="5"')}${item(p("乙"))}`,
    ),
    lines: ["头", "五、甲", "六、乙"],
  },
} as const;

test.each(Object.entries(lists))("lists: %s", async (_name, { body, lines: expected }) => {
  const transcript = await read(readOdt, await odt({ body, automatic: official }));
  expect(lines(transcript)).toEqual(expected);
  expect(transcript.doubts).toEqual([]);
});

test("formats by their series, upper levels, bullets", async () => {
  const formats = [
    "壹, 贰, 叁, ...",
    "壹, 貳, 參, ...",
    "甲, 乙, 丙, ...",
    "子, 丑, 寅, ...",
    "①, ②, ③, ...",
    "a",
    "I",
    "01, 02, 03, ...",
    "１, ２, ３, ...",
  ];
  const styles = formats.map(
    (format, index) => `<text:list-style style:name="L${index}">${number(1, format, "", ".")}</text:list-style>`,
  );
  const bullet =
    '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="●"/></text:list-style>';
  const upper = `<text:list-style style:name="U">${number(1, "1", "", ".")}${number(2, "1", "", "", 'text:display-levels="2"')}</text:list-style>`;
  const body = [
    ...formats.map((_, index) => `<text:list text:style-name="L${index}">${item(p("甲")) + item(p("甲"))}</text:list>`),
    `<text:list text:style-name="B">${item(p("甲"))}</text:list>`,
    `<text:list text:style-name="U">${item(p("甲") + sub(item(p("甲")) + item(p("甲"))))}</text:list>`,
  ].join("");
  const transcript = await read(readOdt, await odt({ body, automatic: styles.join("") + bullet + upper }));
  const numbers = transcript.paragraphs.map(
    (each) => each.number && transcript.text.slice(each.number.from, each.number.to),
  );
  expect(numbers.join(" ")).toBe("壹. 贰. 壹. 貳. 甲. 乙. 子. 丑. ①. ②. a. b. I. II. 01. 02. １. ２. ● 1. 1.1 1.2");
});

test("an unknown format is told, and no digits are made up", async () => {
  const automatic = `<text:list-style style:name="L">${number(1, "ก, ข, ฃ, ...", "", "、")}</text:list-style>`;
  const transcript = await read(readOdt, await odt({ body: list(item(p("甲"))), automatic }));
  expect(lines(transcript)).toEqual(["甲"]);
  expect(transcript.doubts).toMatchObject([{ reason: "number format" }]);
});

test("headings outside lists are numbered by the outline", async () => {
  const level = (index: number, format: string) =>
    `<text:outline-level-style text:level="${index}" style:num-format="${format}" style:num-suffix="、"/>`;
  const styles = `<text:outline-style>${level(1, "一, 二, 三, ...")}${level(2, "")}</text:outline-style>`;
  const body =
    h("甲", 1) +
    h("乙", 2) +
    p("丙") +
    h("丁", 1) +
    '<text:h text:outline-level="1" text:is-list-header="true">戊</text:h>';
  const transcript = await read(readOdt, await odt({ body, styles }));
  expect(lines(transcript)).toEqual(["一、\t甲", "乙", "丙", "二、\t丁", "戊"]);
  expect(transcript.paragraphs.map(({ outline }) => outline)).toEqual([1, 2, undefined, 1, 1]);
});

const inlines = {
  "blanks, tabs and line breaks": {
    body: '<text:p>甲<text:s text:c="2"/>乙<text:tab/>丙<text:line-break/>丁\n  戊</text:p>',
    lines: ["甲  乙\t丙\n丁 戊"],
  },
  revisions: {
    body: `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><dc:creator>审核人</dc:creator>${p("旧。")}</text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion/></text:changed-region></text:tracked-changes><text:p>甲<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>乙<text:change-end text:change-id="c2"/></text:p>`,
    lines: ["甲乙"],
    asides: ["deleted revision: 旧。"],
  },
  "annotations, hidden words and readings": {
    body: `<text:p>甲<office:annotation><dc:creator>审核人</dc:creator>${p("请核实")}</office:annotation><text:span text:style-name="H">暗</text:span><text:ruby><text:ruby-base>椒</text:ruby-base><text:ruby-text>jiāo</text:ruby-text></text:ruby></text:p>`,
    lines: ["甲椒"],
    asides: ["comment: 请核实", "hidden text: 暗", "ruby reading: jiāo"],
  },
  "text boxes and shapes, sections, contents": {
    body: `<text:p>甲<draw:frame><draw:text-box>${p("框")}</draw:text-box></draw:frame></text:p><text:section>${p("乙")}</text:section><text:section text:display="none">${p("暗")}</text:section><text:table-of-content><text:table-of-content-source>${p("样")}</text:table-of-content-source><text:index-body>${p("目")}</text:index-body></text:table-of-content><draw:custom-shape>${p("形")}</draw:custom-shape>`,
    lines: ["甲", "框", "乙", "目", "形"],
    asides: ["hidden text: 暗"],
  },
} as const;

test.each(Object.entries(inlines))("%s", async (_name, expected) => {
  const automatic =
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
  const transcript = await read(readOdt, await odt({ body: expected.body, automatic }));
  expect(lines(transcript)).toEqual(expected.lines);
  expect(asides(transcript)).toEqual("asides" in expected ? expected.asides : []);
});

test("tables with covered cells and head rows", async () => {
  const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
  const covered = "<table:covered-table-cell/>";
  const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
  const table = `<table:table><table:table-column/><table:table-header-rows>${row(cell("指标") + covered)}</table:table-header-rows>${row(cell("甲") + cell("1"))}</table:table>`;
  const { tables, text, paragraphs } = await read(readOdt, await odt({ body: table }));
  expect(
    tables.map(({ rows, headRows }) => [
      headRows,
      rows.map((cells) => cells.map(({ from, to }) => text.slice(from, to))),
    ]),
  ).toEqual([
    [
      1,
      [
        ["指标", ""],
        ["甲", "1"],
      ],
    ],
  ]);
  expect(paragraphs.map(({ table: index }) => index)).toEqual([0, 0, 0]);
});

test("notes, pictures, headers and styles", async () => {
  const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p("注")}</text:note-body></text:note>`;
  const picture = '<draw:frame><draw:image xlink:href="Pictures/a.jpeg"/><svg:desc>会议现场</svg:desc></draw:frame>';
  const bytes = await odt({
    body: `<text:p text:style-name="T">甲${note}</text:p><text:p>乙${picture}</text:p>`,
    styles:
      '<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T" style:family="paragraph" style:parent-style-name="Title"/>',
    masters: `<style:master-page style:name="M"><style:header>${p("内部资料")}</style:header></style:master-page>`,
    more: { "Pictures/a.jpeg": new Uint8Array([1, 2]) },
  });
  const transcript = await read(readOdt, bytes);
  expect(lines(transcript)).toEqual(["甲", "乙", "注"]);
  expect(transcript.paragraphs[0]).toEqual({ from: 0, to: 1, title: true, align: "center", bold: true });
  expect(transcript.notes).toEqual([{ label: "1", mark: { from: 1, to: 1 } }]);
  expect(transcript.images).toEqual([{ at: 3, bytes: new Uint8Array([1, 2]), extension: "jpg", alt: "会议现场" }]);
  expect(asides(transcript)).toEqual(["header or footer: 内部资料"]);
});

test("a file with a password and a file without text are refused", async () => {
  const manifest =
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
  expect(await readOdt(await odt({ body: "", more: { "META-INF/manifest.xml": manifest } }), {})).toMatchObject({
    reason: "encrypted",
  });
  expect(await readOdt(await archive({ mimetype: "x" }), {})).toMatchObject({ reason: "unsupported" });
});
