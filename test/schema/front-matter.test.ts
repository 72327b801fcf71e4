import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostic.js";
import { sourceFile } from "../../src/core/source-file.js";
import { readFrontMatter } from "../../src/draft/raw-front-matter.js";
import { checkFrontMatter } from "../../src/schema/front-matter.js";
import { frontMatterWords } from "../../src/schema/front-matter-words.js";

function check(draft: string): readonly Diagnostic[] {
  const file = sourceFile("a.md", draft);
  const { value, diagnostics } = readFrontMatter(file);
  return [...diagnostics, ...checkFrontMatter(file, value)];
}

function told(draft: string): readonly string[] {
  return check(draft).map(({ span: { start }, message }) => `${start.line}:${start.column} ${message.zh}`);
}

type Case = readonly [yaml: string, told: readonly string[]];

const whole: readonly Case[] = [
  ["标题: 甲\nissuer: 乙\nyear: 2024", ["2:1 没有“标题”这一项，应当是“title”（标题）"]],
  ["titel: 甲\nissuer: 乙\nyear: 2024", ["2:1 没有“titel”这一项，可能是“title”（标题）"]],
  ["title:\nissuer: 乙\nyear: 2024", ["2:1 “title”（标题）没有填写"]],
  ['title: "  "\nissuer: 乙\nyear: 2024', ["2:8 “title”（标题）是空的"]],
  ["title: [甲]\nissuer: 乙\nyear: 2024", ["2:8 “title”（标题）是列表，应当是文字"]],
  ["title: 2024\nissuer: 乙\nyear: 2024", ["2:8 “title”（标题）的“2024”要加引号，才是文字"]],
  [
    "title: 甲\nissuer: []\nyear: 2024年",
    ["3:9 “issuer”（署名）是空的列表", "4:7 “year”（报告年度）是“2024年”，应当写作“2024”"],
  ],
  [
    "title: 甲\nissuer: [乙, 乙]\nyear: 1949",
    ["3:13 “乙”在“issuer”里写了两次", "4:7 “year”（报告年度）是“1949”，应当是1978到2100之间的四位年份，如2024"],
  ],
  [
    "title: 甲\nissuer: { a: b }\nyear: 二〇二四",
    [
      "3:9 “issuer”（署名）下面还有若干项，应当是文字，或者列表，如[甲, 乙]",
      "4:7 “year”（报告年度）是“二〇二四”，应当是1978到2100之间的四位年份，如2024",
    ],
  ],
  [
    "title: 甲\nissuer: [乙, 3, ]\nyear: 2024.5",
    [
      "3:13 “issuer”的第2项的“3”要加引号，才是文字",
      "4:7 “year”（报告年度）是“2024.5”，应当是1978到2100之间的四位年份，如2024",
    ],
  ],
  ['title: 甲\nissuer: 乙\nyear: "2024"', ["4:7 “year”（报告年度）的“2024”不加引号"]],
  ["# 说明", ["1:1 缺少“title”（标题）", "1:1 缺少“issuer”（署名）", "1:1 缺少“year”（报告年度）"]],
  ["一段文字", ["1:1 前言信息应当每行一项，写作“名称: 内容”"]],
  ["- a", ["1:1 前言信息应当每行一项，写作“名称: 内容”"]],
  ["title: *甲*", ["2:8 “*甲*”以“*”开头，要给它加引号"]],
  [
    "title：甲\nissuer：乙\nyear：2024",
    [
      "2:6 “title”后面是全角冒号“：”，要用半角冒号和一个空格",
      "3:7 “issuer”后面是全角冒号“：”，要用半角冒号和一个空格",
      "4:5 “year”后面是全角冒号“：”，要用半角冒号和一个空格",
    ],
  ],
];

/** Lines behind a title, an issuer and a year. */
const added: readonly Case[] = [
  ["recipient: [区委]", ["5:1 没有“recipient”这一项，可能是“recipients”（主送机关）"]],
  ["Recipients: [区委]", ["5:1 没有“Recipients”这一项，可能是“recipients”（主送机关）"]],
  ["主送机关: 区委", ["5:1 没有“主送机关”这一项，应当是“recipients”（主送机关）"]],
  ["recipients:", ["5:1 “recipients”（主送机关）没有填写，不需要时删去这一行"]],
  ["recipients: [区委, 区委]", ["5:18 “区委”在“recipients”里写了两次"]],
  ["recipients: { a: 1 }", ["5:13 “recipients”（主送机关）下面还有若干项，应当是文字，或者列表，如[区委, 区政府]"]],
  ["recipients: [区委, ~]", ["5:18 “recipients”的第2项没有填写，不需要时删去这一行"]],
  ["copyTo: []", ["5:9 “copyTo”（抄送机关）是空的列表"]],
  ["level: 街道", ["5:8 “level”（级别）是“街道”，应当写作“subdistrict”"]],
  [
    "level: constructor",
    [
      "5:8 “level”（级别）是“constructor”，应当是province（省）、city（市）、county（县、区）、township（乡镇）、subdistrict（街道）、department（部门）之一",
    ],
  ],
  [
    "level: village",
    [
      "5:8 “level”（级别）是“village”，应当是province（省）、city（市）、county（县、区）、township（乡镇）、subdistrict（街道）、department（部门）之一",
    ],
  ],
  ["date: 2025年1月3日", ["5:7 “date”（成文日期）是“2025年1月3日”，应当写作“2025-01-03”"]],
  ["date: 2025/1/3", ["5:7 “date”（成文日期）是“2025/1/3”，应当写作“2025-01-03”"]],
  ["date: 2025", ["5:7 “date”（成文日期）是“2025”，应当是日期，如2025-01-03，不知道哪一天时写年月，如2022-12"]],
  [
    "date: 二〇二五年一月三日",
    ["5:7 “date”（成文日期）是“二〇二五年一月三日”，应当是日期，如2025-01-03，不知道哪一天时写年月，如2022-12"],
  ],
  ["date: 2025-02-29", ["5:7 日历上没有“2025-02-29”这一天"]],
  [
    "date: 2025-13-01",
    ["5:7 “date”（成文日期）是“2025-13-01”，应当是日期，如2025-01-03，不知道哪一天时写年月，如2022-12"],
  ],
  ['date: "2025-1-3"', ["5:7 “date”（成文日期）是“2025-1-3”，应当写作“2025-01-03”"]],
  ["date: [2025-01-03]", ["5:7 “date”（成文日期）是列表，应当是日期，如2025-01-03，不知道哪一天时写年月，如2022-12"]],
  ["seal: 是", ["5:7 “seal”（加盖印章）是“是”，应当写作“true”"]],
  ["seal: 1", ["5:7 “seal”（加盖印章）是“1”，应当是true（盖章）或 false（不盖章）"]],
  ["documentNumber: 晨街办〔2025〕8号", ["5:1 “documentNumber”应当写在“letterhead”下面"]],
  ["doc-number: 8号", ["5:1 “doc-number”应当写在“letterhead”下面，名称是“documentNumber”"]],
  ["文号: 8号", ["5:1 “文号”应当写在“letterhead”下面，名称是“documentNumber”"]],
  [
    "foo: bar",
    [
      "5:1 没有“foo”这一项，这里可以写title、issuer、year、level、date、recipients、copyTo、seal、letterhead、attachments、note、imprint、publish、house、profile、place",
    ],
  ],
  ["letterhead: 甲", ["5:13 “letterhead”（版头）是“甲”，应当是若干项“名称: 值”，在下面缩进书写"]],
  ["letterhead: { copyNumber: 12 }", ["5:27 “copyNumber”（份号）是“12”，应当写作“000012”"]],
  ["letterhead: { copyNumber: 1234567 }", ["5:27 “copyNumber”（份号）是“1234567”，应当是六位数字，如000012"]],
  [
    "letterhead: { classification: 内部 }",
    ["5:31 “classification”（密级和保密期限）是“内部”，应当是绝密、机密或秘密，可以加“★”和保密期限，如秘密★1年"],
  ],
  ["letterhead: { urgency: 急 }", ["5:24 “urgency”（紧急程度）是“急”，应当是特急或加急"]],
  [
    "letterhead: { number: 8号 }",
    ["5:15 没有“number”这一项，这里可以写mark、documentNumber、signatory、copyNumber、classification、urgency"],
  ],
  [
    "attachments: 附件一",
    ["5:14 “attachments”（附件）是“附件一”，应当是列表，每项写“- title: 附件名称”，下一行写“source: 文件名”"],
  ],
  ["attachments: [附件一]", ["5:15 “attachments”的第1项是“附件一”，应当是“title: 附件名称”和“source: 文件名”两行"]],
  ["attachments: [{ source: a.md }]", ["5:15 “attachments”的第1项缺少“title”（附件名称）"]],
  [
    "attachments: [{ title: 甲, source: a.docx }]",
    ["5:35 “source”（附件文件）是“a.docx”，应当是Markdown 文件，名称以 .md 结尾"],
  ],
  [
    "attachments:\n  - 名称: 甲\n    file: a.md",
    ["6:5 没有“名称”这一项，应当是“title”（附件名称）", "7:5 没有“file”这一项，应当是“source”（附件文件）"],
  ],
  ["note: 2024", ["5:7 “note”（附注）的“2024”要加引号，才是文字"]],
  ["imprint: { printedOn: 2025-02 }", ["5:23 “printedOn”（印发日期）是“2025-02”，应当是日期，如2025-02-19"]],
  ["imprint: { printedOn: 2025-02-30 }", ["5:23 日历上没有“2025-02-30”这一天"]],
  [
    "publish: { publishedAt: 2025年3月20日 9:05 }",
    ["5:25 “publishedAt”（发布日期）是“2025年3月20日 9:05”，应当写作“2025-03-20 09:05”"],
  ],
  [
    "publish: { publishedAt: 2025-03-20 25:00 }",
    ["5:25 “publishedAt”（发布日期）是“2025-03-20 25:00”，应当是日期，可以加时间，如2025-03-20 09:00"],
  ],
  [
    "publish: { keywords: 法治政府，年度报告 }",
    ["5:22 “keywords”（关键词）是“法治政府，年度报告”，应当是列表，如[法治政府, 年度报告]"],
  ],
  ["publish: { url: www.example }", ["5:17 “url”（网址）是“www.example”，应当是以 http:// 或 https:// 开头的网址"]],
  ["publish: { printMeta: 否 }", ["5:23 “printMeta”（印出公开信息）是“否”，应当写作“false”"]],
  [
    "publish: { 索引号: 1, 发布时间: 2025-03-20 }",
    [
      "5:12 没有“索引号”这一项，应当是“indexNumber”（索引号）",
      "5:20 没有“发布时间”这一项，应当是“publishedAt”（发布日期）",
    ],
  ],
  ["publish: []", ["5:10 “publish”（公开信息）是列表，应当是若干项“名称: 值”，在下面缩进书写"]],
  ["year: 2025", ["5:1 “year”写了两次，第一次在第4行"]],
  [
    "__proto__: 1",
    [
      "5:1 没有“__proto__”这一项，这里可以写title、issuer、year、level、date、recipients、copyTo、seal、letterhead、attachments、note、imprint、publish、house、profile、place",
    ],
  ],
  [
    "toString: 1",
    [
      "5:1 没有“toString”这一项，这里可以写title、issuer、year、level、date、recipients、copyTo、seal、letterhead、attachments、note、imprint、publish、house、profile、place",
    ],
  ],
];

const REQUIRED = "title: 甲街道2024年报告\nissuer: 甲街道办事处\nyear: 2024\n";

describe("each fault of front matter gets one sentence at its place", () => {
  test.each(whole)("%j", (yaml, sentences) => expect(told(`---\n${yaml}\n---\n`)).toEqual(sentences));
  test.each(added)("%j", (yaml, sentences) => expect(told(`---\n${REQUIRED}${yaml}\n---\n`)).toEqual(sentences));

  test("none of them is in ajv's words, in either language", () => {
    for (const [yaml] of added) {
      for (const { message } of check(`---\n${REQUIRED}${yaml}\n---\n`)) {
        expect(`${message.zh} ${message.en}`).not.toMatch(/must|propert|pattern|schema|[。.]$/u);
        expect(message.en).not.toBe(message.zh);
      }
    }
  });

  test("a draft without front matter gets one clear sentence", () => {
    expect(told("## 主要举措和成效\n")).toEqual([
      "1:1 缺少前言信息：文件开头要有两行“---”，中间写明 title（标题）、issuer（署名）、year（报告年度）",
    ]);
  });

  test("a missing key is missed in the first line, whatever else is there", () => {
    const [fault] = check("---\nissuer: 乙\nyear: 2024\n---\n");
    expect(fault).toMatchObject({
      ruleId: "schema",
      severity: "error",
      path: "a.md",
      span: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 4, offset: 3 } },
      message: { zh: "缺少“title”（标题）", en: "“title” is missing" },
      expected: ["title"],
      basis: { document: "GB/T 9704-2012", clause: "7.3.1" },
    });
  });
});

describe("what the author meant is offered", () => {
  const mended: readonly (readonly [from: string, to: string])[] = [
    ["date: 2025年1月3日", "date: 2025-01-03"],
    ['date: "2025/1/3" # 说明', "date: 2025-01-03 # 说明"],
    ["date: 2022年12月", "date: 2022-12"],
    ["publish: { publishedAt: 2025-3-20 9:05 }", "publish: { publishedAt: 2025-03-20 09:05 }"],
    ["letterhead: { copyNumber: １２ }", "letterhead: { copyNumber: 000012 }"],
    ["level: 乡镇", "level: township"],
    ["seal: 否", "seal: false"],
    ["note: 2024", 'note: "2024"'],
    ["主送: [区委]", "recipients: [区委]"],
    ["recipeints: [区委]", "recipients: [区委]"],
  ];
  test.each(mended)("%s becomes %s", (from, to) => {
    const draft = `---\n${REQUIRED}${from}\n---\n`;
    const [edit, ...others] = check(draft).flatMap(({ edits = [] }) => edits);
    expect(others).toEqual([]);
    const fixed = draft.slice(0, edit?.span.start.offset) + edit?.text + draft.slice(edit?.span.end.offset);
    expect(fixed).toBe(`---\n${REQUIRED}${to}\n---\n`);
    expect(told(fixed)).toEqual([]);
  });

  test("a key isn't renamed where the right one is there already", () => {
    const [fault] = check(`---\n${REQUIRED}标题: 乙\n---\n`);
    expect(fault?.expected).toEqual(["title"]);
    expect(fault?.edits).toBeUndefined();
  });
});

test("front matter with every key is clean", () => {
  const yaml = `${REQUIRED}level: subdistrict
date: 2024-02-29
recipients: [区委, 区政府]
copyTo: 区委依法治区办
seal: true
letterhead:
  mark: 甲街道办事处文件
  documentNumber: 甲街办〔2025〕8号
  signatory: [张三, 李四]
  copyNumber: 000012
  classification: 秘密★1年
  urgency: 特急
attachments:
  - title: 目录
    source: a/附件1.md
  - title: 另附
note: 此件公开发布
imprint: { printedBy: 甲街道办公室, printedOn: 2025-02-19 }
publish:
  indexNumber: 11990100MB0A00011X/2025-00012
  publishedAt: 2025-03-20 09:00
  source: 甲街道办事处
  author: 乙
  keywords: [法治政府]
  description: 一句话
  url: https://www.example.gov.cn/a.html
  topic: 司法
  genre: 工作报告
  validity: 有效
  openness: 主动公开
  printMeta: true
house: gbt9704
profile: 甲市
place: 甲省
`;
  expect(told(`---\n${yaml}---\n`)).toEqual([]);
});

/** Every key of the schema, as `parent.key`. */
function keysOf(schema: unknown, parent = ""): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties = {}, items } = schema as { properties?: Record<string, unknown>; items?: unknown };
  return [
    ...Object.entries(properties).flatMap(([key, value]) => [`${parent}.${key}`, ...keysOf(value, key)]),
    ...(items === undefined ? [] : [`.${parent}[]`, ...keysOf(items, parent)]),
  ];
}

test("every word of the vocabulary is about a key of the schema", () => {
  const schema: unknown = JSON.parse(readFileSync("schemas/front-matter.schema.json", "utf8"));
  const keys = keysOf(schema);
  const names = new Set(keys.map((key) => key.slice(key.indexOf(".") + 1)));
  for (const key of Object.values(frontMatterWords.aliases)) expect(names).toContain(key);
  for (const key of Object.keys(frontMatterWords.shapes)) expect([...names, ...keys]).toContain(key);
  expect(frontMatterWords.mandatory).toEqual((schema as { required: string[] }).required);
});

const folders = ["test/corpus/clean", "examples/chenguang-2024", "../shared/drafts"].flatMap((folder) => {
  try {
    return readdirSync(folder).map((name) => `${folder}/${name}`);
  } catch {
    return []; // real drafts may lie beside the project; they aren't part of it
  }
});
const drafts = folders.filter((path) => path.endsWith(".md") && readFileSync(path, "utf8").startsWith("---"));

test("there are drafts to try", () => expect(drafts.length).toBeGreaterThanOrEqual(7));
test.each(drafts)("the front matter of %s is clean", (path) => {
  expect(told(readFileSync(path, "utf8"))).toEqual([]);
});
