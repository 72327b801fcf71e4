import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { LaidOut } from "../../../src/layout/laid-out.js";
import { plainText } from "../../../src/layout/laid-out.js";
import { renderPaper } from "../../../src/render/html/paper.js";
import { renderHtml, renderHtmlFragment } from "../../../src/render/html/render-html.js";
import { paragraph, plainReport, richReport } from "./fixture.js";
import { attributes, fragmentOf, gbt9704, pageOf, readableText, styleOf } from "./read-html.js";

const rich = richReport(gbt9704);
const page = pageOf(rich);
const fragment = fragmentOf(rich);
const withoutStyle = page.replace(/<style>.*<\/style>/su, "");

/** The text of the rich report in the order of print, but for what only a paper bears: notes stand behind the text that marks them, an unmarked one last. */
function printedText({ letterhead, title, recipients, body, footnotes, ...rest }: LaidOut): string {
  const text = (blocks: LaidOut["body"]): string =>
    blocks
      .map((block) => {
        if (block.type === "paragraph") return plainText(block.runs);
        const caption = block.caption === undefined ? "" : plainText(block.caption.runs);
        return block.type === "figure"
          ? caption
          : caption + [block.head, ...block.rows].map((cells) => text(cells)).join("");
      })
      .join("");
  const noteText = (wanted: number) =>
    footnotes.map(({ number, blocks }) => (number === wanted ? text(blocks) : "")).join("");
  return [
    ...(letterhead?.classifications ?? []),
    letterhead?.mark,
    letterhead?.documentNumber,
    ...title,
    recipients && text([recipients]),
    text(body),
    text(rest.attachmentNote),
    text(rest.signature),
    rest.note && text([rest.note]),
    noteText(1),
    noteText(2),
    ...rest.attachments.map((attachment) => attachment.label + attachment.title.join("") + text(attachment.body)),
    noteText(3),
    noteText(4),
    rest.imprint?.copyTo,
    rest.imprint?.printedBy,
    rest.imprint?.printedOn,
  ]
    .join("")
    .replace(/\s/gu, "");
}

describe("the file", () => {
  test("is UTF-8 without BOM, ends with a newline and names its type", () => {
    const { bytes, extension, mediaType } = renderHtml(rich);
    expect([...bytes.subarray(0, 9)]).toEqual([..."<!DOCTYPE"].map((letter) => letter.charCodeAt(0)));
    expect(bytes.at(-1)).toBe(10);
    expect([extension, mediaType]).toEqual(["html", "text/html; charset=utf-8"]);
    expect(renderHtmlFragment(rich).extension).toBe("fragment.html");
  });

  test("is the same for the same report", () => {
    expect(renderHtml(richReport(gbt9704)).bytes).toEqual(renderHtml(rich).bytes);
    expect(renderHtmlFragment(richReport(gbt9704)).bytes).toEqual(renderHtmlFragment(rich).bytes);
  });

  test("asks nothing of the network and runs nothing", () => {
    expect(page).not.toMatch(/<(?:script|iframe|object|embed|form|base|link)\b/iu);
    expect(styleOf(page)).not.toMatch(/url\(|@import/iu);
    expect(withoutStyle).not.toMatch(/<[^>]*\s(?:on\w+|style|srcset)=/iu);
    expect(attributes(page, "src").filter((source) => !source.startsWith("data:image/"))).toEqual([]);
  });

  test("has a policy that lets its one style block in", () => {
    const hash = createHash("sha256").update(styleOf(page)).digest("base64");
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:">`,
    );
  });

  test("weighs less than 30 kB without its text", () => {
    expect(renderHtml(plainReport(gbt9704, [paragraph("body", "甲")])).bytes.length).toBeLessThan(30_000);
  });
});

describe("the head", () => {
  test("names the site in the title and carries the labels with the spelling that crawlers look for", () => {
    expect(page).toContain("<title>云岭市青川区望江街道2024年度法治政府建设情况报告 — 云岭市青川区人民政府</title>");
    expect(page).toContain('<meta name="SiteName" content="云岭市青川区人民政府">');
    expect(page).toContain('<meta name="PubDate" content="2025-03-20 09:00">');
  });

  test("begins with the encoding and lets readers zoom", () => {
    expect(page).toMatch(/<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n/u);
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  });
});

describe("what only the paper bears", () => {
  const { copyNumber = "", signatories = [] } = rich.letterhead ?? {};

  test("is on no public page: 份号 and 签发人", () => {
    expect([copyNumber, ...signatories].length).toBeGreaterThan(1);
    for (const text of [page, fragment]) {
      for (const word of ["签发人", copyNumber, ...signatories]) expect(readableText(text)).not.toContain(word);
    }
    const bare = { ...rich, letterhead: { copyNumber, classifications: [], signatories } };
    expect(pageOf(bare)).not.toContain('class="letterhead"');
  });

  test("is on the paper of the preview", () => {
    const { html } = renderPaper(rich);
    for (const word of ["签发人", copyNumber, ...signatories]) expect(html).toContain(word);
  });
});

describe("the letterhead of a joint report", () => {
  test("has the names one above the other, the word behind them", () => {
    const mark = { names: ["甲局", "乙局"], word: "文件" };
    const joint = { ...rich, letterhead: { mark, classifications: [], signatories: [] } };
    expect(readableText(pageOf(joint))).toContain("甲局乙局文件");
    expect(pageOf(joint)).toMatch(
      /<div class="joint-mark">\s*<div class="issuers">\s*(?:<p class="mark">[甲乙]局<\/p>\s*){2}<\/div>\s*<p class="mark">文件<\/p>/u,
    );
  });
});

describe("the body", () => {
  test("has its landmarks in reading order", () => {
    const marks = [...withoutStyle.matchAll(/<(header|nav|main|article|h1|footer)\b/gu)].map(([, tag]) => tag);
    expect(marks).toEqual(["header", "h1", "nav", "main", "article", "footer", "footer"]);
    expect(page).toMatch(/<body>\n<a class="skip" href="#main">跳到正文<\/a>\n<header/u);
    expect(page).toContain('<main id="main" tabindex="-1">');
  });

  test("has one h1, and no level of heading is left out", () => {
    const levels = [...withoutStyle.matchAll(/<h([1-6])\b/gu)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    }, 0);
  });

  test.each([
    ["page", page],
    ["fragment", fragment],
  ])("has unique ids, and every link within the %s has a target", (_, html) => {
    const ids = attributes(html, "id");
    expect(new Set(ids).size).toBe(ids.length);
    const targets = attributes(html, "href").filter((href) => href.startsWith("#"));
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  test("lists parts, sections and attachments in the contents", () => {
    const nav = /<nav class="toc" aria-label="目录">(.*)<\/nav>/su.exec(page)?.[1] ?? "";
    expect(attributes(nav, "href")).toEqual([
      "#part-measures",
      "#s-1-1",
      "#s-1-2",
      "#part-shortcomings",
      "#part-leadership",
      "#part-plan",
      "#s-4-1",
      "#s-4-2",
      "#attachment-1",
      "#attachment-2",
    ]);
    expect(nav).toContain('<a href="#attachment-2">附件2 望江街道2025年度法治政府建设重点任务分工</a>');
  });

  test("has no contents where there are no headings", () => {
    expect(pageOf(plainReport(gbt9704, [paragraph("body", "甲")]))).not.toContain("<nav");
  });

  test("breaks the title where the layout breaks it", () => {
    expect(page).toContain('<h1 class="title">云岭市青川区望江街道<br>2024年度法治政府建设情况报告</h1>');
  });

  test("shows the metadata, and prints them only if told to", () => {
    expect(page).toContain("<div><dt>索引号</dt><dd>11990101MB0000001X/2025-00012</dd></div>");
    expect(page).toContain('<dl class="meta">');
    expect(page).toContain('发布日期：<time datetime="2025-03-20T09:00">2025年3月20日</time>');
    const printed = pageOf({ ...rich, publication: { ...rich.publication, printMeta: true } });
    expect(printed).toContain('<dl class="meta printed">');
    expect(printed).toContain('<p class="byline printed">');
  });

  test("gives the date to machines too, and a month where no day is known", () => {
    expect(page).toContain('<time datetime="2025-01-09">2025年1月9日</time>');
    const month = { ...rich, document: { ...rich.document, date: { year: 2022, month: 12 } } };
    expect(pageOf(month)).toContain('<time datetime="2022-12">');
  });

  test("says everything that is printed, in the order of print", () => {
    const article = withoutStyle
      .replace(/^.*?<header[^>]*>/su, "")
      .replace(/<nav.*<\/nav>/su, "")
      .replace(/<p class="(?:site|byline|back)">.*?<\/p>|<dl.*<\/dl>|<sup>.*?<\/sup>/gsu, "");
    expect(readableText(article)).toBe(printedText(rich));
  });
});

describe("the fragment", () => {
  test("is the article alone, without style, and says everything that is printed", () => {
    expect(fragment).toMatch(/^<article class="fz-report" lang="zh-CN">\n.*<\/article>\n$/su);
    expect(fragment).not.toMatch(/<style|<nav|<main|style=/u);
    const text = fragment.replace(/<p class="fz-back">.*?<\/p>|<sup>.*?<\/sup>/gsu, "");
    expect(readableText(text)).toBe(printedText(rich));
  });

  test("keeps its classes and ids to itself", () => {
    const classes = attributes(fragment, "class").flatMap((value) => value.split(" "));
    expect([...classes, ...attributes(fragment, "id")].filter((name) => !name.startsWith("fz-"))).toEqual([]);
  });

  test("keeps ordinals as text", () => {
    expect(fragment).toContain('<h2 id="fz-part-plan" class="fz-heading1">四、2025年推进法治政府建设的主要安排</h2>');
  });
});
