import { HtmlValidate } from "html-validate";
import { parse as parseHtml } from "parse5";
import { describe, expect, test } from "vitest";
import type { Language } from "../../src/core/sentence.js";
import { kindPlot } from "../../src/review/overview/kind-plot.js";
import { overviewPage } from "../../src/review/overview/page.js";
import type { Row } from "../../src/review/overview/row.js";
import { sumSentence } from "../../src/review/overview/words.js";
import type { Unread } from "../../src/review/review.js";
import { namedUnits } from "../../src/review/units.js";
import { FAULTY, GOOD, WARNED } from "../cli/drafts.js";
import { reviewed } from "./reviewed.js";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
});
const UNREAD: Unread = { type: "unread", path: "坏.docx", message: { zh: "不是完好的文件", en: "it isn't intact" } };

const from = (issuer: string, text: string, changes: readonly (readonly [string, string])[] = []) =>
  changes.reduce((draft, [a, b]) => draft.replace(a, b), text.replace(/issuer: .*/u, `issuer: ${issuer}`));

async function rows(drafts: readonly string[]): Promise<readonly Row[]> {
  const reviews = await Promise.all(drafts.map((text, index) => reviewed(text, `报来/${index}.md`)));
  return namedUnits(reviews).map((unit) => ({
    unit,
    letters: [
      {
        path: `review/letters/${unit.fileName}.html`,
        href: `letters/${encodeURIComponent(unit.fileName)}.html`,
        format: "HTML",
      },
    ],
  }));
}

const drafts = [
  from("西山镇", FAULTY),
  from("东山镇", GOOD),
  from("北山镇", WARNED, [["36次，", "36次,"]]),
  from("南山镇", GOOD, [
    ["2025-01-16", "2025-03-12"],
    ["存在的不足和原因", "存在的不足和下一步安排"],
    [/## 2025年.*$/su.exec(GOOD)?.[0] ?? "", ""],
  ]),
];

/** The text of each cell of a table, a row a line. */
function tableOf(html: string, id: string): string[] {
  const [, body = ""] = new RegExp(`<table id="${id}">.*?<tbody>(.*?)</tbody>`, "su").exec(html) ?? [];
  return body
    .split("</tr>")
    .filter((line) => line !== "")
    .map((line) =>
      [...line.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gsu)]
        .map(([, cell = ""]) => cell.replace(/<[^>]*>/gu, ""))
        .join(" | "),
    );
}

/** Names of all elements, as a browser finds them. */
const tags = (html: string) =>
  new Set(
    [
      ...JSON.stringify(parseHtml(html), (key, value) => (key === "parentNode" ? undefined : value)).matchAll(
        /"tagName":"([^"]+)"/gu,
      ),
    ].map(([, tag = ""]) => tag),
  );

const descriptions = (html: string) => [...html.matchAll(/<desc[^>]*>(.*?)<\/desc>/gsu)].map(([, text]) => text);

describe("the overview", () => {
  test("shows units by parts, sorted by sound", async () => {
    const html = overviewPage(await rows(drafts), [], "zh-CN");
    expect(tableOf(html, "parts")).toEqual([
      "北山镇 | 19 | 15 | 23 | 16 | — | 94",
      "东山镇 | 19 | 15 | 23 | 16 | — | 94",
      "南山镇 | 19 | 合写 15 | 23 | 合写 15 | — | 78",
      "西山镇 | 19 | 15 | 缺 | 16 | — | 71",
    ]);
  });

  test("shows dates, findings and letters, those with most to mend first", async () => {
    const html = overviewPage(await rows(drafts), [], "zh-CN");
    expect(tableOf(html, "units")).toEqual([
      "北山镇 | 报来/2.md | 2024 | — | 2025-03-01 | 日期不明 | 1 | 1 | 0 | HTML",
      "南山镇 | 报来/3.md | 2024 | 2025-03-12 | 2025-03-01 | 逾期 | 1 | 1 | 0 | HTML",
      "西山镇 | 报来/0.md | 2024 | 2025-01-16 | 2025-03-01 | 按期 | 1 | 0 | 0 | HTML",
      "东山镇 | 报来/1.md | 2024 | 2025-01-16 | 2025-03-01 | 按期 | 0 | 0 | 0 | HTML",
    ]);
    expect(html).toContain(`href="letters/${encodeURIComponent("南山镇")}.html"`);
  });

  test("shows findings by kind with their clauses", async () => {
    const html = overviewPage(await rows(drafts), [], "zh-CN");
    expect(tableOf(html, "kinds")).toEqual([
      "3月1日前报送，4月1日前公开 date-late | 《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）第二十四条 | 1 | 0 | 0 | 1",
      "前言信息里要有成文日期date date-missing | GB/T 9704-2012 7.3.5.4 | 1 | 0 | 0 | 1",
      "规定的四个部分一个都不能少 part-missing | 《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）第二十四条 | 1 | 0 | 0 | 1",
      "一个一级标题只写一个部分 part-combined | 《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）第二十四条 | 0 | 1 | 0 | 1",
      "汉字旁边的逗号、冒号、分号、问号、叹号用全角 punct-halfwidth | GB/T 15834-2011 | 0 | 1 | 0 | 1",
    ]);
  });

  test("says in words what its figures show", async () => {
    const html = overviewPage(await rows(drafts), [], "zh-CN");
    expect(descriptions(html)).toEqual([
      "举措成效: 有 4; 不足原因: 有 3, 合写 1; 负责人履职: 有 3, 缺 1; 下年安排: 有 3, 合写 1",
      "举措成效: 4份，最少19，中位数19，最多19; 不足原因: 4份，最少15，中位数15，最多15; 负责人履职: 3份，最少23，中位数23，最多23; 下年安排: 4份，最少15，中位数16，最多16",
      "按期2份，逾期1份，日期不明1份。期限前42至48天2份，期限后8至14天1份",
      expect.stringContaining("规定的四个部分一个都不能少: 应当修改 1"),
    ]);
    expect(html).toContain("<figcaption>最常没有做到的5项要求（不合要求几处）</figcaption>"); // the bars are named by what is demanded
    expect(html).toContain(
      "共4份：审核4份，没有读出0份。部分齐全的3份；按期的2份，逾期的1份。应当修改3处，建议修改2处，供参考0处；没有意见的1份",
    );
  });

  test.each<[what: string, drafts: readonly string[], unread: readonly Unread[], language: Language]>([
    ["many", drafts, [UNREAD], "zh-CN"],
    ["many in English", drafts, [UNREAD], "en"],
    ["one without findings", [GOOD], [], "zh-CN"],
    ["nothing that could be read", [], [UNREAD], "zh-CN"],
    ["one of which hardly anything is known", ["---\n---\n\n甲。\n"], [], "zh-CN"],
    ["one with signs of HTML in its names", [from('"<script>alert(1)</script>&\\""', GOOD)], [], "zh-CN"],
  ])("is a valid page with nothing from elsewhere: %s", async (_, texts, unread, language) => {
    const html = overviewPage(await rows(texts), unread, language);
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(html).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'">/u,
    );
    expect([...tags(html)].filter((tag) => /^(?:script|link|img|iframe|object|embed|base|form)$/u.test(tag))).toEqual(
      [],
    );
    expect(html).not.toMatch(/\sstyle=|url\(|https?:|NaN|undefined/u);
  });
});

test.each<[date: string, where: string]>([
  ["2025-03-01", "期限前0至6天1份"], // due on the day itself
  ["2025-02-23", "期限前0至6天1份"],
  ["2025-02-22", "期限前7至13天1份"],
  ["2024-11-01", "期限前63天以上1份"],
  ["2025-03-02", "期限后1至7天1份"],
  ["2025-03-09", "期限后8至14天1份"],
  ["2026-01-01", "期限后64天以上1份"],
  ["2025-03", "期限前0至6天1份"], // a month isn't late in itself
])("a report of %s stands %s", async (date, where) => {
  const html = overviewPage(await rows([GOOD.replace("2025-01-16", date)]), [], "zh-CN");
  expect(descriptions(html)[2]).toContain(where);
});

test("English counts one report as one", () => {
  const clear = { reviewed: 1, unread: 0, complete: 1, inTime: 1, late: 0, clear: 1, doubts: 1 };
  const sums = { files: 1, ...clear, remarks: { must: 1, advice: 1, hint: 1 } };
  expect(sumSentence(sums).en).toBe(
    "1 file: 1 reviewed, 0 not readable. With all parts: 1; 1 in time, 0 late. 1 finding to be mended, 1 of advice, 1 hint; 1 report without any. Old files left 1 doubt, which no letter tells of: report check lists them",
  );
  const counts = { must: 1, advice: 0, hint: 0 };
  const kind = { ruleId: "typo-known", summary: { zh: "甲", en: "a" }, counts, total: 1, reports: 1 } as const;
  expect(JSON.stringify(kindPlot([kind], "en"))).toContain("1, in 1 report");
  expect(JSON.stringify(kindPlot([kind], "en"))).not.toContain("1 reports");
});
