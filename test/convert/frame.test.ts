import { describe, expect, test } from "vitest";
import { convertText } from "./convert-file.js";

const body = "2023年，各项工作取得进展，现将情况报告如下：\n一、主要举措和成效\n做了。\n二、存在的不足\n有差距。\n";
const title = "青石街道2023年法治政府建设情况报告\n";

/** The front matter and introduction that a text becomes. */
async function headOf(text: string): Promise<string[]> {
  const { draft, record } = await convertText(text);
  expect(record.diagnostics.filter(({ type }) => type === "breach")).toEqual([]);
  return draft
    .slice(0, draft.indexOf("\n2023年，各项"))
    .split("\n")
    .filter((line) => line !== "" && line !== "---" && !/^(?:year|level):/u.test(line));
}

const plain = ["title: 青石街道2023年法治政府建设情况报告", "issuer: 青石街道"];

describe("titles", () => {
  test.each<[string, string, string[]]>([
    ["in one line", title, plain],
    ["over two lines with a blank line between", "青石街道2023年法治政府建设\n\n情况报告\n", plain],
    [
      "below the name of a body",
      "青石县人民政府\n关于2023年度法治政府建设情况的报告\n",
      ["title: 青石县人民政府关于2023年度法治政府建设情况的报告", "issuer: 青石县人民政府"],
    ],
    [
      "of two bodies",
      "中共青石街道工作委员会\n青石街道办事处\n关于2023年度法治政府建设情况的报告\n",
      [
        "title: 中共青石街道工作委员会青石街道办事处关于2023年度法治政府建设情况的报告",
        "issuer: [中共青石街道工作委员会, 青石街道办事处]",
      ],
    ],
    [
      "cut behind the year, the second line being a title by itself",
      "青石街道办事处关于2023年度\n法治政府建设情况的报告\n",
      ["title: 青石街道办事处关于2023年度法治政府建设情况的报告", "issuer: 青石街道办事处"],
    ],
    [
      "without a word for a report",
      "青石县人民政府2023年度法治政府建设工作情况\n",
      ["title: 青石县人民政府2023年度法治政府建设工作情况", "issuer: 青石县人民政府"],
    ],
    [
      "with the plan of the next year",
      "青石县教育局2023年法治政府建设工作总结和2024年工作计划\n",
      ["title: 青石县教育局2023年法治政府建设工作总结和2024年工作计划", "issuer: 青石县教育局"],
    ],
    ["printed twice by the page", `${title}青石街道2023年法治政府建设情况报告_青石区政府网\n`, plain],
    [
      "below the column of a page",
      `法治政府建设年度报告\n${title}`,
      [
        ...plain,
        "<!-- report-doubt: “法治政府建设年度报告”不像正文，又没有合适的项目可放，留在原处，请处理 -->",
        "法治政府建设年度报告",
      ],
    ],
    ["with blanks between its characters", "青石街道 2023年 法治政府建设情况报告\n", plain],
    [
      "with a sign that the draft keeps for line breaks",
      "青石|白石街道2023年法治政府建设情况报告\n",
      ["title: 青石｜白石街道2023年法治政府建设情况报告", "issuer: 青石｜白石街道"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await headOf(text + body)).toEqual(expected);
  });
});

describe("what stands above the text", () => {
  test.each<[string, string, string[]]>([
    ["a date in brackets", "（2024年1月）\n", ["date: 2024-01"]],
    ["recipients", "区委、区政府，区人大常委会：\n", ["recipients: [区委, 区政府, 区人大常委会]"]],
    ["recipients with a half-width colon", "　　区委、区政府:\n", ["recipients: [区委, 区政府]"]],
    [
      "a line of labels",
      "发布日期:2024-03-23 15:52 来源:青石区政府办 浏览次数:12\n",
      ["publish: { publishedAt: 2024-03-23 15:52, source: 青石区政府办 }"],
    ],
    [
      "a label a line",
      "索 引 号：1199/2024-3\n主题分类：法治\n成文日期：2024年02月01日\n",
      ["date: 2024-02-01", "publish: { indexNumber: 1199/2024-3, topic: 法治 }"],
    ],
    [
      "a time without a label",
      "2024/3/23 15:52:10 来源：青石网\n",
      ["publish: { publishedAt: 2024-03-23 15:52, source: 青石网 }"],
    ],
    ["labels without values", "索引号：\n发文字号：\n", []],
    ["buttons of a page", "字号\n【字体：大 中 小】 分享到：\n打印本页 | 关闭窗口\n", []],
    [
      "a line that has no place",
      "敬请审阅\n",
      ["<!-- report-doubt: “敬请审阅”不像正文，又没有合适的项目可放，留在原处，请处理 -->", "敬请审阅"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await headOf(title + text + body)).toEqual([...plain, ...expected]);
  });

  test("a letterhead", async () => {
    const text = "000003\n特急\n青石街道办事处文件\n青办〔2024〕7号　　签发人：周某\n";
    expect(await headOf(text + title + body)).toEqual([
      ...plain,
      "letterhead: { mark: 青石街道办事处文件, documentNumber: 青办〔2024〕7号, signatory: 周某, copyNumber: 000003, urgency: 特急 }",
    ]);
  });

  test("a table of contents", async () => {
    const text = "目　录\n一、主要举措和成效……1\n二、存在的不足……3\n";
    expect(await headOf(title + text + body)).toEqual(plain);
  });
});

describe("what stands below the text", () => {
  test.each<[string, string, string[]]>([
    [
      "signature and date",
      "　　　　青石区人民政府青石街道办事处\n　　　　2024年1月19日\n",
      ["issuer: 青石区人民政府青石街道办事处", "date: 2024-01-19"],
    ],
    [
      "signature and date in one line",
      "青石街道办事处    2024年1月19日\n",
      ["issuer: 青石街道办事处", "date: 2024-01-19"],
    ],
    [
      "a date in Chinese digits",
      "青石街道办事处（盖章）\n二〇二四年一月十九日\n",
      ["issuer: 青石街道办事处", "date: 2024-01-19"],
    ],
    ["a date with blanks", "青石街道办事处\n2024 年 1 月 19 日\n", ["issuer: 青石街道办事处", "date: 2024-01-19"]],
    [
      "two signatures in a line",
      "中共青石街道工委　　青石街道办事处\n2024年1月19日\n",
      ["issuer: [中共青石街道工委, 青石街道办事处]", "date: 2024-01-19"],
    ],
    [
      "copies before the signature",
      "抄报:区委依法治区办\n青石街道办事处\n2024年1月19日\n",
      ["issuer: 青石街道办事处", "date: 2024-01-19", "copyTo: [区委依法治区办]"],
    ],
    [
      "copies, note and imprint",
      "青石街道办事处\n2024年1月19日\n（此件公开发布）\n抄送：区司法局，区人大。\n青石街道党政办公室　　2024年1月20日印发\n",
      [
        "issuer: 青石街道办事处",
        "date: 2024-01-19",
        "copyTo: [区司法局, 区人大]",
        "note: 此件公开发布",
        "imprint: { printedBy: 青石街道党政办公室, printedOn: 2024-01-20 }",
      ],
    ],
    [
      "the foot of a page",
      "青石街道办事处\n2024年1月19日\n友情链接\n主办：青石区政府 承办：区政府办\n网站标识码：990102 青ICP备000001号\n返回顶部\n",
      ["issuer: 青石街道办事处", "date: 2024-01-19"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await headOf(title + body + text)).toEqual([plain[0], ...expected]);
  });

  test("a list of attachments, and one that was appended", async () => {
    const text = "附件：1.任务表\n      2.清单\n\n青石街道办事处\n2024年1月19日\n\n附件1\n任务表\n一、任务\n";
    expect(await headOf(title + body + text)).toEqual([
      plain[0],
      "issuer: 青石街道办事处",
      "date: 2024-01-19",
      "attachments:",
      "  - title: 任务表",
      "  - title: 清单",
    ]);
    const { draft } = await convertText(title + body + text);
    expect(draft.slice(draft.indexOf("<!--"))).toBe(
      "<!-- report-doubt: 以下是附件的正文，请移到单独的文件，并在attachments中写上source -->\n\n附件1\n\n任务表\n\n一、任务\n",
    );
  });

  test.each([
    [
      "prose behind a label of a page",
      "浏览次数：10间，持续规范执法行为，全面推进依法行政各项工作，推动青年参与率翻一番，新建法治宣传阵地四处。",
    ],
    ["prose behind an open bracket", "来源：区政府\n【字体：两条建议都写进了方案。"],
  ])("%s stays in the text", async (_, line) => {
    const { draft, record } = await convertText(`${title}${line}\n${body}`);
    expect(record.diagnostics.filter(({ type }) => type === "breach")).toEqual([]);
    expect(draft).toContain(line.split("\n").at(-1)?.slice(6));
  });

  test("a line of a page with a control in it goes as a whole", async () => {
    const { record } = await convertText(`返回\u0081顶部\n${title}浏览\u0081次数：1024 【打印】\n- 1\u0081 -\n${body}`);
    expect(record.diagnostics.filter(({ type }) => type === "breach")).toEqual([]);
  });

  test("prose that ends in the name of a body is no signature", async () => {
    const { draft } = await convertText(`${title}${body}下一步工作由司法所牵头`);
    expect(draft.endsWith("下一步工作由司法所牵头\n")).toBe(true);
  });
});

test("the year comes from the text where the title names none", async () => {
  const { record } = await convertText(`关于法治政府建设的情况报告\n依照《实施纲要（2021—2025年）》，${body}`);
  expect(record.found.year).toBe(2023);
  expect(record.diagnostics.map(({ reason }) => reason)).toContain("year guessed");
});
