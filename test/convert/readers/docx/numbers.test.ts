import { expect, test } from "vitest";
import { readDocx } from "../../../../src/convert/readers/docx/read-docx.js";
import { lines, read } from "../reading.js";
import { docx, p } from "./file.js";

interface Level {
  readonly format?: string;
  readonly text: string;
  readonly more?: string;
}

function definition(id: number, levels: readonly Level[], more = ""): string {
  const written = levels.map(
    ({ format = "decimal", text, more: rest = "" }, index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/>${rest}</w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${more}${written.join("")}</w:abstractNum>`;
}

function list(id: number, definitionId: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`;
}

function item(listId: number, level: number, text = "甲"): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listId}"/></w:numPr>`);
}

const official: readonly Level[] = [
  { format: "chineseCountingThousand", text: "%1、" },
  { format: "chineseCountingThousand", text: "（%2）" },
  { text: "%3." },
  { text: "（%4）" },
];

const cases = {
  "the four levels of an official document": {
    numbering: definition(1, official) + list(1, 1),
    body: [item(1, 0), item(1, 1), item(1, 2), item(1, 2), item(1, 3), item(1, 1), item(1, 2), item(1, 0), item(1, 1)],
    numbers: ["一、", "（一）", "1.", "2.", "（1）", "（二）", "1.", "二、", "（一）"],
  },
  "numbers of upper levels": {
    numbering: definition(1, [{ text: "%1" }, { text: "%1.%2" }, { text: "%1.%2.%3" }]) + list(1, 1),
    body: [item(1, 0), item(1, 1), item(1, 2), item(1, 2), item(1, 1), item(1, 0), item(1, 2)],
    numbers: ["1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "2.1.1"],
  },
  "a level that shows Chinese numbers of another in digits (w:isLgl)": {
    numbering:
      definition(1, [
        { format: "chineseCounting", text: "第%1章" },
        { text: "%1.%2", more: "<w:isLgl/>" },
      ]) + list(1, 1),
    body: [item(1, 0), item(1, 0), item(1, 1)],
    numbers: ["第一章", "第二章", "2.1"],
  },
  "a level that runs on (w:lvlRestart 0) and one that begins anew after the first level only": {
    numbering:
      definition(1, [
        { text: "%1" },
        { text: "%2", more: '<w:lvlRestart w:val="0"/>' },
        { text: "%3", more: '<w:lvlRestart w:val="1"/>' },
      ]) + list(1, 1),
    body: [item(1, 0), item(1, 1), item(1, 2), item(1, 1), item(1, 2), item(1, 0), item(1, 1), item(1, 2)],
    numbers: ["1", "1", "1", "2", "2", "2", "3", "1"],
  },
  "lists of one definition, which go on counting, and one that begins anew (w:startOverride)": {
    numbering:
      definition(1, [{ text: "%1" }]) +
      list(1, 1) +
      list(2, 1) +
      list(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
    body: [item(1, 0), item(2, 0), item(3, 0), item(3, 0), item(1, 0)],
    numbers: ["1", "2", "5", "6", "7"],
  },
  "a level that a list writes in its own way (w:lvlOverride)": {
    numbering:
      definition(1, [{ text: "%1." }]) +
      list(
        1,
        1,
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="ideographTraditional"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:lvlOverride>',
      ),
    body: [item(1, 0), item(1, 0)],
    numbers: ["丙、", "丁、"],
  },
  "custom formats": {
    numbering:
      `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>` +
      list(1, 1),
    body: [item(1, 0), item(1, 0)],
    numbers: ["009", "010"],
  },
  "a definition that stands in a style of lists": {
    styles:
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="公文"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
    numbering: definition(1, [], '<w:numStyleLink w:val="L"/>') + definition(2, official) + list(1, 1) + list(2, 2),
    body: [item(1, 0), item(1, 1)],
    numbers: ["一、", "（一）"],
  },
  bullets: {
    numbering:
      definition(1, [{ format: "bullet", text: "\uf06e", more: '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>' }]) +
      definition(2, [{ format: "bullet", text: "\uf0b7" }]) +
      list(1, 1) +
      list(2, 2),
    body: [item(1, 0), item(2, 0)],
    numbers: ["■", "•"],
  },
} as const;

test.each(Object.entries(cases))("%s", async (_name, { body, numbers, ...parts }) => {
  const transcript = await read(readDocx, await docx({ body: body.join(""), ...parts }));
  expect(lines(transcript)).toEqual(numbers.map((number) => `${number}甲`));
  const marked = transcript.paragraphs.map(({ number }) => number && transcript.text.slice(number.from, number.to));
  expect(marked).toEqual(numbers);
  expect(transcript.doubts).toEqual([]);
});

const styles = [
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="1"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="一级标题"/><w:basedOn w:val="1"/></w:style>',
].join("");

test("styles bring their numbers along, list 0 takes them away", async () => {
  const numbering =
    definition(1, [
      { format: "japaneseCounting", text: "%1、", more: '<w:pStyle w:val="1"/>' },
      { format: "japaneseCounting", text: "（%2）", more: '<w:pStyle w:val="2"/>' },
    ]) + list(1, 1);
  const body = [
    p("甲", '<w:pStyle w:val="1"/>'),
    p("乙", '<w:pStyle w:val="2"/>'),
    p("丙", '<w:pStyle w:val="a"/>'),
    p("四、丁", '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    p("戊", '<w:pStyle w:val="1"/>'),
  ].join("");
  const transcript = await read(readDocx, await docx({ body, styles, numbering }));
  expect(lines(transcript)).toEqual(["一、甲", "（一）乙", "二、丙", "四、丁", "三、戊"]);
  expect(transcript.paragraphs.map(({ outline }) => outline)).toEqual([1, 2, 1, 1, 1]);
});

test("an unknown format is told, and no digits are made up", async () => {
  const numbering = definition(1, [{ format: "hindiNumbers", text: "%1、" }]) + list(1, 1);
  const transcript = await read(readDocx, await docx({ body: item(1, 0), numbering }));
  expect(lines(transcript)).toEqual(["甲"]);
  expect(transcript.doubts).toMatchObject([{ from: 0, to: 0, reason: "number format" }]);
});

test("a number is parted from its paragraph as in print", async () => {
  const level = (suffix: string, index: number) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${suffix}<w:lvlText w:val="%${index + 1}."/></w:lvl>`;
  const levels = ["", '<w:suff w:val="space"/>', '<w:suff w:val="nothing"/>'].map(level).join("");
  const numbering = `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum>${list(1, 1)}`;
  const body = item(1, 0) + item(1, 1) + item(1, 2);
  expect(lines(await read(readDocx, await docx({ body, numbering })))).toEqual(["1.\t甲", "1. 甲", "1.甲"]);
});

test.each([
  ["a list that isn't defined", list(1, 7), ["甲"]],
  ["a list without numbering part", undefined, ["甲"]],
  ["a level that isn't defined", definition(1, []) + list(1, 1), ["甲"]],
])("%s leaves the paragraph without number", async (_name, numbering, expected) => {
  const transcript = await read(readDocx, await docx({ body: item(1, 0), ...(numbering && { numbering }) }));
  expect(lines(transcript)).toEqual(expected);
});
