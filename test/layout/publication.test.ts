import { expect, test } from "vitest";
import type { Site } from "../../src/layout/site.js";
import { lay } from "./read.js";

const site: Site = {
  ColumnType: "政务公开",
  SiteName: "明川市人民政府",
  SiteDomain: "www.mingchuan.example",
  SiteIDCode: "0100000001",
  ColumnName: "法治政府建设年度报告",
  ColumnDescription: "公开年度报告",
  ColumnKeywords: "法治政府,依法行政",
};

const published = (frontMatter: string, options: { site?: Site } = {}) =>
  lay(`---\n${frontMatter}\n---\n\n正文\n`, options).publication;

test("all labels stand in the order of the annex, under the names that crawlers know", () => {
  const { labels, siteName, printMeta } = published(
    [
      "title: 柳溪街道|2024年报告",
      "publish:",
      "  publishedAt: 2025-03-20 09:05",
      "  source: 柳溪街道办事处",
      "  keywords: [法治政府, 年度报告]",
      "  author: 章守规",
      "  description: 摘要",
      "  url: https://www.mingchuan.example/a.html",
      "  printMeta: true",
    ].join("\n"),
    { site },
  );
  expect(labels.map(({ name, content }) => `${name}=${content}`)).toEqual([
    "SiteName=明川市人民政府",
    "SiteDomain=www.mingchuan.example",
    "SiteIDCode=0100000001",
    "ColumnName=法治政府建设年度报告",
    "ColumnDescription=公开年度报告",
    "ColumnKeywords=法治政府,依法行政",
    "ColumnType=政务公开",
    "ArticleTitle=柳溪街道2024年报告",
    "PubDate=2025-03-20 09:05",
    "ContentSource=柳溪街道办事处",
    "Keywords=法治政府,年度报告",
    "keywords=法治政府,年度报告",
    "Author=章守规",
    "Description=摘要",
    "description=摘要",
    "Url=https://www.mingchuan.example/a.html",
  ]);
  expect([siteName, printMeta]).toEqual(["明川市人民政府", true]);
});

test("what isn't known is left out: no time, no source, no site", () => {
  const { labels, line, siteName, printMeta } = published("title: 甲\npublish: { publishedAt: 2025-03-20 }");
  expect(labels).toEqual([
    { name: "ArticleTitle", content: "甲" },
    { name: "PubDate", content: "2025-03-20" },
  ]);
  expect(line).toEqual([{ label: "发布日期", value: "2025-03-20", datetime: "2025-03-20" }]);
  expect([siteName, printMeta]).toEqual([undefined, false]);
  expect(published("year: 2024")).toEqual({ labels: [], fields: [], line: [], printMeta: false });
});

test("source and date stand under the title", () => {
  expect(published("publish: { source: 柳溪街道办事处, publishedAt: 2025-03-20 09:05 }").line).toEqual([
    { label: "来源", value: "柳溪街道办事处" },
    { label: "发布日期", value: "2025-03-20 09:05", datetime: "2025-03-20T09:05" },
  ]);
});

test("the table of metadata has its rows in order and no empty one", () => {
  const { fields } = published(
    [
      "issuer: [甲, 乙]",
      "date: 2025-01",
      "letterhead: { documentNumber: 甲〔2025〕3号 }",
      "publish: { openness: 主动公开, indexNumber: 1/2025-1, topic: 司法, genre: 报告, validity: 有效, publishedAt: 2025-03-20 09:05 }",
    ].join("\n"),
  );
  expect(fields.map(({ label, value, datetime }) => [label, value, datetime])).toEqual([
    ["索引号", "1/2025-1", undefined],
    ["发文字号", "甲〔2025〕3号", undefined],
    ["主题分类", "司法", undefined],
    ["体裁分类", "报告", undefined],
    ["发布机构", "甲、乙", undefined],
    ["成文日期", "2025-01", "2025-01"],
    ["发布日期", "2025-03-20", "2025-03-20"],
    ["有效性", "有效", undefined],
    ["公开方式", "主动公开", undefined],
  ]);
});

test("body and dates alone make no table", () => {
  expect(published("issuer: 甲\ndate: 2025-01-03\npublish: { publishedAt: 2025-03-20 09:05 }").fields).toEqual([]);
});
