import { describe, expect, test } from "vitest";
import type { LaidOutParagraph } from "../../src/layout/laid-out.js";
import { layOut } from "../../src/layout/lay-out.js";
import { house } from "../houses.js";
import { illustrated, lay } from "./read.js";

const draft = (frontMatter: string) => lay(`---\n${frontMatter}\n---\n\n正文\n`);
const textOf = (paragraph: LaidOutParagraph | undefined) =>
  paragraph?.runs.map((run) => (run.type === "text" ? run.text : "")).join("");

test("recipients are joined and closed", () => {
  expect(textOf(draft("recipients: [区委, 区政府]").recipients)).toBe("区委、区政府：");
  expect(textOf(draft("recipients: [区委, 区政府：]").recipients)).toBe("区委、区政府：");
  expect(draft("title: 甲").recipients).toBeUndefined();
});

test("the note stands in brackets", () => {
  expect(textOf(draft("note: 此件公开发布").note)).toBe("（此件公开发布）");
  expect(draft("title: 甲").note).toBeUndefined();
});

describe("the list of attachments is aligned with the first character of the names", () => {
  const listed = (attachments: string) =>
    draft(`attachments: [${attachments}]`).attachmentNote.map((line) => {
      const { indentLeft = 0, hanging, flush = false, linesBefore } = line;
      return [textOf(line), indentLeft, hanging, flush, linesBefore];
    });

  test("one", () => {
    expect(listed("{ title: 决策事项目录。 }")).toEqual([["附件：决策事项目录", 0, 5, false, undefined]]);
  });
  test("several", () => {
    expect(listed("{ title: 目录 }, { title: 分工表； }")).toEqual([
      ["附件：1.目录", 0, 6, false, undefined],
      ["2.分工表", 5, 6, true, 0],
    ]);
  });
  test("more than nine", () => {
    expect(listed(Array(10).fill("{ title: 表 }").join(", ")).at(-1)).toEqual(["10.表", 5, 6.5, true, 0]);
  });
});

test("an attachment has a label and a title in lines", () => {
  const long = "明川市安澜区柳溪街道2025年法治政府建设重点任务分工一览表";
  const main = illustrated(`---\nattachments: [{ title: 目录 }, { title: ${long}, source: a.md }]\n---\n`);
  const { attachments } = layOut(main, new Map([["a.md", illustrated("甲\n")]]), { house });
  expect(attachments.map(({ label, title }) => [label, ...title])).toEqual([
    ["附件2", "明川市安澜区柳溪街道", "2025年法治政府建设重点任务分工一览表"],
  ]);
  const only = illustrated("---\nattachments: [{ title: 目录, source: a.md }]\n---\n");
  expect(layOut(only, new Map([["a.md", illustrated("甲\n")]]), { house }).attachments[0]?.label).toBe("附件");
});

test("the imprint names who gets copies, who printed and when", () => {
  expect(
    draft("copyTo: [区委依法治区办, 区司法局]\nimprint: { printedBy: 柳溪街道办公室, printedOn: 2025-01-03 }").imprint,
  ).toEqual({ copyTo: "抄送：区委依法治区办，区司法局。", printedBy: "柳溪街道办公室", printedOn: "2025年1月3日印发" });
  expect(draft("imprint: { printedBy: 柳溪街道办公室 }").imprint).toEqual({ printedBy: "柳溪街道办公室" });
  expect(draft("title: 甲").imprint).toBeUndefined();
});

test("the letterhead has what is given, and is absent where nothing is", () => {
  expect(
    draft(
      "letterhead: { mark: 甲文件, documentNumber: 甲〔2025〕3号, signatory: 章守规, copyNumber: 000001, urgency: 特急 }",
    ).letterhead,
  ).toEqual({
    copyNumber: "000001",
    classifications: ["特急"],
    mark: "甲文件",
    documentNumber: "甲〔2025〕3号",
    signatories: ["章守规"],
  });
  expect(draft("letterhead: { classification: 机密★1年, urgency: 加急 }").letterhead?.classifications).toEqual([
    "机密★1年",
    "加急",
  ]);
  expect(draft("letterhead: {}").letterhead).toBeUndefined();
});

test.each([
  ["[甲局, 乙局]", { names: ["甲局", "乙局"] }],
  ["[甲局, 乙局文件]", { names: ["甲局", "乙局"], word: "文件" }],
  ["[甲局文件, 乙局文件, 丙局文件]", { names: ["甲局", "乙局", "丙局"], word: "文件" }],
  ["[甲局, 乙局, 文件]", { names: ["甲局", "乙局"], word: "文件" }],
  ["[甲局文件]", "甲局文件"],
  ["[甲局, 文件]", "甲局文件"],
  ["[]", undefined],
] as const)("the mark %s of a joint report has 文件 once, beside the names", (mark, expected) => {
  expect(draft(`letterhead: { mark: ${mark}, documentNumber: 甲〔2025〕3号 }`).letterhead?.mark).toEqual(expected);
});

test("the document tells what files and pages are named by", () => {
  const { document } = draft(
    "title: 柳溪街道|2024年报告\nissuer: [甲, 乙]\nyear: 2024\ndate: 2025-01-03\npublish: { keywords: [丙, 丁], description: 戊 }",
  );
  expect(document).toEqual({
    title: "柳溪街道2024年报告",
    author: "甲、乙",
    year: 2024,
    date: { year: 2025, month: 1, day: 3 },
    keywords: ["丙", "丁"],
    description: "戊",
    language: "zh-CN",
  });
  expect(draft("note: 甲").document).toEqual({ title: "", author: "", keywords: [], language: "zh-CN" });
});
