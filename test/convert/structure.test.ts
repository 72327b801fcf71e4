import { describe, expect, test } from "vitest";
import { convertText } from "./convert-file.js";

/** The body of the draft that a text becomes, blank lines left out; a title is put before it. */
async function bodyOf(text: string): Promise<string[]> {
  const { draft, record } = await convertText(`青石街道2023年法治政府建设情况报告\n现将情况报告如下：\n${text}`);
  expect(record.diagnostics.filter(({ type }) => type === "breach")).toEqual([]);
  const lines = draft.split("\n").filter((line) => line !== "");
  return lines.slice(lines.indexOf("---", 1) + 2);
}

const parts = "二、存在的不足和原因\n有差距。\n三、2024年主要安排\n抓落实。";
const lastParts = ["## 存在的不足和原因", "有差距。", "## 2024年主要安排", "抓落实。"];

describe("headings in the ways they are typed", () => {
  test.each<[string, string, string[]]>([
    [
      "of all four levels",
      "一、主要举措和成效\n（一）学法\n1.领导带头\n（1）专题讲座\n办了三场。",
      ["## 主要举措和成效", "### 学法", "#### 领导带头", "##### 专题讲座", "办了三场。"],
    ],
    [
      "with half-width brackets and blanks",
      "一 、主要举措和成效\n( 一 ) 学法\n1． 领导带头\n讲了课。\n2、 干部跟学\n考了试。",
      ["## 主要举措和成效", "### 学法", "#### 领导带头", "讲了课。", "#### 干部跟学", "考了试。"],
    ],
    [
      "with an opening bracket lost",
      "一、主要举措和成效\n（一）学法\n讲课。\n二）用法\n审查。",
      ["## 主要举措和成效", "### 学法", "讲课。", "### 用法", "审查。"],
    ],
    ["with a stop for 、", "一.主要举措和成效\n一般。", ["## 主要举措和成效", "一般。"]],
    [
      "in one sign",
      "一、主要举措和成效\n㈠学法\n⒈讲课\n讲了。\n⒉考试\n考了。",
      ["## 主要举措和成效", "### 学法", "#### 讲课", "讲了。", "#### 考试", "考了。"],
    ],
    [
      "as 第一部分",
      "第一部分 主要举措和成效\n一、学法\n讲课。\n二、用法\n审查。\n第二部分 存在的不足\n有差距。",
      ["## 主要举措和成效", "### 学法", "讲课。", "### 用法", "审查。", "## 存在的不足", "有差距。"],
    ],
    [
      "right below a part keep the level of their ordinal",
      "一、主要举措和成效\n1.学法\n讲课。\n2.用法\n审查。",
      ["## 主要举措和成效", "#### 学法", "讲课。", "#### 用法", "审查。"],
    ],
    ["of the first level with a colon", "一、主要举措和成效：\n一般。", ["## 主要举措和成效：", "一般。"]],
  ])("%s", async (_, text, expected) => {
    expect((await bodyOf(text)).slice(0, expected.length)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ["a figure", "一、主要举措和成效\n1.5万户受益，覆盖面广", ["## 主要举措和成效", "1.5万户受益，覆盖面广"]],
    ["a date", "一、主要举措和成效\n12.4国家宪法日活动", ["## 主要举措和成效", "12.4国家宪法日活动"]],
    [
      "一是 and 第一",
      "一、主要举措和成效\n一是抓学习。\n第一，抓考核。",
      ["## 主要举措和成效", "一是抓学习。", "第一，抓考核。"],
    ],
    ["a bullet", "一、主要举措和成效\n● 窗口：两个", ["## 主要举措和成效", "● 窗口：两个"]],
  ])("%s is no ordinal", async (_, text, expected) => {
    expect(await bodyOf(text)).toEqual(expected);
  });
});

describe("levels are decided for the document", () => {
  test("automatic numbers that an extractor wrote in digits are those that the rest of the file types", async () => {
    const text = `1、 工作情况\n（1） 学法\n讲课。\n（2） 用法\n审查。\n${parts}`;
    expect(await bodyOf(text)).toEqual(["## 工作情况", "### 学法", "讲课。", "### 用法", "审查。", ...lastParts]);
  });

  test("ordinals of the first level that begin anew below one are of the second", async () => {
    const text = `一、主要举措和成效\n一、学法\n（一）领导\n讲课。\n二、用法\n审查。\n${parts}`;
    const first = ["## 主要举措和成效", "### 学法", "#### 领导", "讲课。", "### 用法", "审查。"];
    expect(await bodyOf(text)).toEqual([...first, ...lastParts]);
  });

  test("digits open the parts where nothing else does", async () => {
    const text = "1.主要举措和成效\n（1）学法\n讲课。\n2.存在的不足\n有差距。\n3.下一步安排\n抓落实。";
    const body = await bodyOf(text);
    expect(body.filter((line) => line.startsWith("##"))).toEqual([
      "## 主要举措和成效",
      "### 学法",
      "## 存在的不足",
      "## 下一步安排",
    ]);
    expect(body.some((line) => line.startsWith("<!-- report-doubt:"))).toBe(true);
  });

  test("parts without ordinals are told by their words, with a doubt each", async () => {
    const body = await bodyOf("主要举措和成效\n学法。\n存在的不足\n有差距。\n2024年安排\n抓落实。");
    expect(body.filter((line) => line.startsWith("##"))).toHaveLength(3);
    expect(body.filter((line) => line.startsWith("<!-- report-doubt:"))).toHaveLength(3);
  });
});

describe("siblings decide together", () => {
  test("a sentence at the start of most of them is a run-in heading", async () => {
    const text =
      "一、主要举措和成效\n1.抓学习。讲课三场。\n2.抓审查。审了五件。\n3.把要求落实到立项、招标、签约、履约、验收、归档和评估的全过程各环节，不留任何死角和空白。都做了。";
    expect(await bodyOf(text)).toEqual([
      "## 主要举措和成效",
      "#### 抓学习。",
      "讲课三场。",
      "#### 抓审查。",
      "审了五件。",
      "3.把要求落实到立项、招标、签约、履约、验收、归档和评估的全过程各环节，不留任何死角和空白。都做了。",
    ]);
  });

  test("where most are long they are numbered paragraphs, whose digits stay as they are", async () => {
    const text =
      "一、主要举措和成效\n2.审查合同五十件、协议三十件，提出意见一百余条，意见全部采纳并逐条反馈给承办单位，无一遗漏。\n4.用好阵地。常宣传。\n5.组织学习十二次，覆盖全体干部，学习之后逐人测评，成绩计入年底考核，不合格的补学补考。";
    expect((await bodyOf(text)).map((line) => line.slice(0, 6))).toEqual([
      "## 主要举",
      "2. 审查合",
      "4. 用好阵",
      "5. 组织学",
    ]);
  });

  test("short lines with nothing below them are the items of a list", async () => {
    const text = `一、主要举措和成效\n重点有三项。\n1.学法\n2.用法\n3.守法\n${parts}`;
    expect((await bodyOf(text)).slice(2, 5)).toEqual(["1. 学法", "2. 用法", "3. 守法"]);
  });

  test("numbers below an item heading stay text where a list would print them otherwise", async () => {
    const text = "一、主要举措和成效\n1.学法\n1）讲课三场；\n2）考试两次。\n2.用法\n审查。";
    expect(await bodyOf(text)).toEqual([
      "## 主要举措和成效",
      "#### 学法",
      "1）讲课三场；",
      "2）考试两次。",
      "#### 用法",
      "审查。",
    ]);
  });

  test("digits of a full-width list become plain ones, on record", async () => {
    const text = "一、主要举措和成效\n１．审了五十件；\n２．讲了十二场。";
    expect(await bodyOf(text)).toEqual(["## 主要举措和成效", "1. 审了五十件；", "2. 讲了十二场。"]);
    const { record } = await convertText(`青石街道2023年法治政府建设情况报告\n${text}`);
    expect(
      record.changes.filter(({ fate }) => fate === "replaced").map(({ source, draft }) => [source, draft]),
    ).toEqual([
      ["１", "1"],
      ["２", "2"],
    ]);
  });
});

describe("parts", () => {
  test("themes at the first level are together the first part", async () => {
    const text =
      "一、健全机制，压实责任\n定了。\n二、破解突出问题，优化服务\n做了。\n三、规范执法\n办了。\n四、存在的不足\n有差距。";
    expect((await bodyOf(text)).filter((line) => /^<|^#/u.test(line))).toEqual([
      "<!-- report-part: measures -->",
      "## 健全机制，压实责任",
      "<!-- report-part: measures -->",
      "## 破解突出问题，优化服务",
      "<!-- report-part: measures -->",
      "## 规范执法",
      "## 存在的不足",
    ]);
  });

  test("a combined part stays one, and its words say both", async () => {
    const { record } = await convertText(
      "青石镇2023年法治政府建设情况报告\n一、主要举措\n做了。\n二、存在问题及下一步整改措施\n针对问题。",
    );
    expect(record.found.parts.map(({ kinds }) => kinds)).toEqual([["measures"], ["shortcomings", "plan"]]);
    expect(record.found.missing).toEqual(["leadership"]);
  });

  test("a missing part on the leaders' duties is looked for, not moved", async () => {
    const body = await bodyOf(`一、主要举措和成效\n（一）主要负责同志履职情况\n讲课。\n（二）执法\n办案。\n${parts}`);
    expect(body.slice(0, 3)).toEqual([
      "## 主要举措和成效",
      "<!-- report-doubt: 没有单列党政主要负责人履职部分，内容可能在“主要负责同志履职情况”里，请决定是否移出 -->",
      "### 主要负责同志履职情况",
    ]);
  });
});

describe("tables", () => {
  test("lines with as many tabs are rows", async () => {
    const text = "一、主要举措和成效\n表1 办件情况\n单位\t件数\n甲科\t12\n乙科\t|8|";
    expect(await bodyOf(text)).toEqual([
      "## 主要举措和成效",
      "表1 办件情况",
      "| 单位 | 件数 |",
      "| --- | --- |",
      "| 甲科 | 12 |",
      "| 乙科 | \\|8\\| |",
    ]);
  });

  test("tabs behind ordinals part nothing", async () => {
    expect(await bodyOf("一、主要举措和成效\n1.\t学法。讲课。\n2.\t用法。审查。")).toEqual([
      "## 主要举措和成效",
      "#### 学法。",
      "讲课。",
      "#### 用法。",
      "审查。",
    ]);
  });
});

describe("lines that a page cut", () => {
  const prose =
    "坚持把学习贯彻摆在首位，全年组织专题学习十二次，覆盖全体干部职工，学习之后逐人测评，成绩计入年底考核，不合格的补学补考，直到全部过关为止，真正做到学有所获、学以致用、用以促学、学用相长。";
  const cut = (text: string, width: number) =>
    (`　　${text}`.match(new RegExp(`.{1,${width}}`, "gu")) ?? []).join("\n");

  test("are joined where the whole text was cut to one width", async () => {
    const body = await bodyOf(
      `一、主要举措和成效\n${cut(prose, 30)}\n${cut(prose, 30)}\n${cut(prose, 30)}\n（一）学法\n${cut(prose, 30)}\n${cut(prose, 30)}`,
    );
    expect(body).toEqual(["## 主要举措和成效", prose, prose, prose, "### 学法", prose, prose]);
  });

  test("are joined where a page number stood between them", async () => {
    const body = await bodyOf(
      `一、主要举措和成效\n${prose.slice(0, 50)}\n— 1 —\n${prose.slice(50)}\n— 2 —\n（一）学法\n讲课。`,
    );
    expect(body).toEqual(["## 主要举措和成效", prose, "### 学法", "讲课。"]);
  });
});
