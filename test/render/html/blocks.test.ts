import { describe, expect, test } from "vitest";
import type { LaidOutBlock } from "../../../src/layout/laid-out.js";
import { zi } from "../../../src/layout/units.js";
import { heading, paragraph, text } from "./fixture.js";
import { articleOf } from "./read-html.js";

const paragraphs: readonly [name: string, blocks: readonly LaidOutBlock[], html: string][] = [
  ["a paragraph has the class of its style", [paragraph("body", "甲")], '<p class="body">甲</p>'],
  [
    "a heading has the level of its depth, not of its style, and keeps its ordinal as text",
    [{ ...heading(2, "s-1-1", "1.甲"), style: "heading3" }],
    '<h3 id="s-1-1" class="heading3">1.甲</h3>',
  ],
  [
    "a run-in heading keeps the style of its level",
    [paragraph("body", [text("1.甲。", "heading3"), text("乙。")])],
    '<p class="body"><b class="heading3">1.甲。</b>乙。</p>',
  ],
  [
    "bold text is strong",
    [paragraph("body", [text("甲", "bold")])],
    '<p class="body"><strong class="bold">甲</strong></p>',
  ],
  [
    "markup of the draft is text",
    [paragraph("body", `<img src=x onerror="alert(1)"> & “甲”`)],
    '<p class="body">&lt;img src=x onerror="alert(1)"> &amp; “甲”</p>',
  ],
  [
    "a link keeps its query",
    [paragraph("body", [text("甲", undefined, "https://example.org/?a=1&b=2")])],
    '<p class="body"><a href="https://example.org/?a=1&amp;b=2">甲</a></p>',
  ],
  [
    "a link within the page leads to its heading",
    [heading(1, "part-plan", "一、甲"), paragraph("body", [text("乙", undefined, "#part-plan")])],
    '<h2 id="part-plan" class="heading1">一、甲</h2>\n<p class="body"><a href="#part-plan">乙</a></p>',
  ],
  [
    "a link within the page that leads nowhere has no target",
    [paragraph("body", [text("甲", undefined, "#nowhere")])],
    '<p class="body"><a>甲</a></p>',
  ],
  [
    "a line break is one",
    [paragraph("body", [text("甲"), { type: "break" }, text("乙")])],
    '<p class="body">甲<br>乙</p>',
  ],
  [
    "quoted paragraphs that follow each other are one quotation",
    [paragraph("quotation", "甲"), paragraph("quotation", "乙"), paragraph("body", "丙"), paragraph("quotation", "丁")],
    [
      '<blockquote>\n<p class="quotation">甲</p>\n<p class="quotation">乙</p>\n</blockquote>',
      '<p class="body">丙</p>',
      '<blockquote>\n<p class="quotation">丁</p>\n</blockquote>',
    ].join("\n"),
  ],
  [
    "indents are classes, since the policy of the page allows no style attribute",
    [paragraph("body", "甲", { indentLeft: zi(4.5), hanging: zi(6), linesBefore: 2, flush: true, keepWithNext: true })],
    '<p class="body left-4_5 hang-6 lines-2 flush keep">甲</p>',
  ],
];

test.each(paragraphs)("%s", (_, blocks, html) => {
  expect(articleOf(blocks)).toBe(html);
});

test("a link with a scheme that no draft can bring is a bug", () => {
  const blocks = [paragraph("body", [text("甲", undefined, "javascript:alert(1)")])];
  expect(() => articleOf(blocks)).toThrow(RangeError);
});

describe("tables", () => {
  const cells = (style: "tableHead" | "tableCell", ...texts: readonly string[]) =>
    texts.map((it) => paragraph(style, it));
  const columns = [
    { align: "left", share: 0.25 },
    { align: "right", share: 0.75 },
  ] as const;

  test("a table has a named frame to scroll in, a caption and heads with a scope", () => {
    const html = articleOf([
      {
        type: "table",
        caption: paragraph("caption", "表1 案件"),
        columns,
        head: cells("tableHead", "类别", "件数"),
        rows: [cells("tableCell", "城管", "12")],
      },
    ]);
    expect(html).toBe(
      [
        '<section class="scroll" aria-label="表1 案件" tabindex="0"><table>',
        '<caption class="caption">表1 案件</caption>',
        '<colgroup><col class="share-25"><col class="share-75"></colgroup>',
        '<thead><tr><th scope="col" class="tableHead align-left">类别</th><th scope="col" class="tableHead align-right">件数</th></tr></thead>',
        "<tbody>",
        '<tr><td class="tableCell align-left">城管</td><td class="tableCell align-right">12</td></tr>',
        "</tbody>",
        "</table></section>",
      ].join("\n"),
    );
  });

  test("an empty corner is no head, and makes the first column one", () => {
    const html = articleOf([
      { type: "table", columns, head: cells("tableHead", "", "件数"), rows: [cells("tableCell", "城管", "12")] },
    ]);
    expect(html).toContain('<tr><td class="tableHead align-left"></td><th scope="col"');
    expect(html).toContain('<tr><th scope="row" class="tableCell align-left">城管</th><td');
  });

  test("a table without a head has none, and two tables have two names", () => {
    const table = { type: "table", columns, head: [], rows: [cells("tableCell", "城管", "12")] } as const;
    const html = articleOf([table, table]);
    expect(html).not.toContain("<thead>");
    expect(html.match(/aria-label="[^"]*"/gu)).toEqual(['aria-label="表格"', 'aria-label="表格（2）"']);
  });
});

test("a footnote leads back to each of its marks; one that no mark names comes last", () => {
  const mark = { type: "note", number: 1 } as const;
  const notes = [
    { number: 1, blocks: [paragraph("footnote", "丙")] },
    { number: 2, blocks: [paragraph("footnote", "没有标注的注")] },
  ];
  const html = articleOf([paragraph("body", [text("甲"), mark, text("乙"), mark])], { footnotes: notes });
  expect(html).toBe(
    [
      '<p class="body">甲<sup><a id="mark-1" class="note-mark" role="doc-noteref" aria-label="脚注1" href="#note-1">1</a></sup>乙<sup><a id="mark-1-2" class="note-mark" role="doc-noteref" aria-label="脚注1" href="#note-1">1</a></sup></p>',
      '<section class="notes" role="doc-endnotes" aria-label="脚注">',
      "<ol>",
      '<li id="note-1" class="footnote" value="1">',
      '<p class="footnote">丙</p>',
      '<p class="back"><a role="doc-backlink" aria-label="返回正文第1处，脚注1" href="#mark-1">↩\u{FE0E}</a><a role="doc-backlink" aria-label="返回正文第2处，脚注1" href="#mark-1-2">↩\u{FE0E}</a></p>',
      "</li>",
      "</ol>",
      "</section>",
      '<section class="notes" role="doc-endnotes" aria-label="脚注（2）">',
      "<ol>",
      '<li id="note-2" class="footnote" value="2">',
      '<p class="footnote">没有标注的注</p>',
      "</li>",
      "</ol>",
      "</section>",
    ].join("\n"),
  );
});
