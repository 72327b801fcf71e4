import { expect, test } from "vitest";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import type { Inline } from "../../src/model/inline.js";
import type { Block, Report } from "../../src/model/report.js";

/** A report as indented lines. */
function outline({ introduction, parts, footnotes }: Report): string[] {
  return [
    ...introduction.flatMap(show),
    ...parts.flatMap(({ kinds, recognisedBy, heading, blocks }) => [
      `# ${heading.title.text} [${kinds.join("+")}${recognisedBy === "comment" ? "!" : ""}]`,
      ...blocks.flatMap(show).map(indent),
    ]),
    ...[...footnotes.values()].flatMap(({ label, blocks }) => [`^${label}`, ...blocks.flatMap(show).map(indent)]),
  ];
}

function show(block: Block): string[] {
  switch (block.type) {
    case "section": {
      const { level, title, runIn } = block.heading;
      return [`${level}${runIn ? "→" : ""} ${title.text}`, ...block.blocks.flatMap(show).map(indent)];
    }
    case "paragraph":
      return [block.inlines.map(showInline).join("")];
    case "list":
      return block.items.flatMap(({ number, blocks }) => [`${number}.`, ...blocks.flatMap(show).map(indent)]);
    case "table":
      return [
        `table ${block.caption?.text.text ?? ""}${block.columns.map((column) => ` ${column ?? "-"}`).join("")}`,
        ...[block.head, ...block.rows].map((row) => indent(row.map(({ text }) => text.text).join("|"))),
      ];
    case "figure":
      return [`figure ${block.image.source} (${block.image.alt}) ${block.image.title ?? ""}`.trim()];
    case "quotation":
      return ["quotation", ...block.blocks.flatMap(show).map(indent)];
  }
}

function showInline(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return `${inline.bold ? "*" : ""}${inline.text.text}${inline.bold ? "*" : ""}${inline.link ? `<${inline.link}>` : ""}`;
    case "break":
      return "/";
    case "note":
      return `^${inline.label}`;
    case "image":
      return `!${inline.image.alt}`;
  }
}

const indent = (line: string) => `  ${line}`;

test.each<[string, string, string[]]>([
  [
    "headings nest by level",
    "引言\n\n## 举措\n\n### 甲\n\n#### 乙\n\n文\n\n### 丙\n",
    ["引言", "# 举措 [measures]", "  2 甲", "    3 乙", "      文", "  2 丙"],
  ],
  ["a level may be skipped", "## 举措\n\n#### 甲\n\n文\n", ["# 举措 [measures]", "  3 甲", "    文"]],
  [
    "a heading that ends in 。 runs in where a paragraph follows",
    "## 举措。\n\n### 甲。\n\n文\n\n### 乙。\n\n1. 文\n",
    ["# 举措。 [measures]", "  2→ 甲。", "    文", "  2 乙。", "    1.", "      文"],
  ],
  [
    "a comment doesn't part a run-in heading from its paragraph",
    "## 举措\n\n### 甲。\n\n<!-- 注 -->\n\n文\n",
    ["# 举措 [measures]", "  2→ 甲。", "    文"],
  ],
  ["digits of a list stay as written", "3. 甲\n5. 乙\n5. 丙\n", ["3.", "  甲", "5.", "  乙", "5.", "  丙"]],
  ["a bullet keeps its text", "- 甲\n- 乙\n", [".", "  甲", ".", "  乙"]],
  [
    "a paragraph before a table that begins with 表 is its caption",
    "表1 人数\n\n| 甲 | 乙 |\n|:-:|--:|\n| 1 | 2 |\n",
    ["table 表1 人数 center right", "  甲|乙", "  1|2"],
  ],
  [
    "prose before a table is no caption",
    "表彰先进3人。\n\n| 甲 |\n|--|\n| 1 |\n",
    ["表彰先进3人。", "table  -", "  甲", "  1"],
  ],
  ["a picture alone is a figure", '![图](a.png "图1")\n\n文![图](b.png)\n', ["figure a.png (图) 图1", "文!图"]],
  ["a tilde between percentages stays", "3~5%和2~4%\n", ["3~5%和2~4%"]],
  ["an address in a sentence stays text", "见https://a.example/b，并办理。\n", ["见https://a.example/b，并办理。"]],
  [
    "unsafe links lose their target, not their text",
    "[甲](javascript:alert(1))[乙](data:text/html,x)[丙](HTTPS://a.example/)\n",
    ["甲乙丙<HTTPS://a.example/>"],
  ],
  [
    "raw HTML loses its markup, not its text",
    "<div onclick='x'>甲<b>乙</b></div>\n\n丙<b>丁</b>戊\n",
    ["甲乙", "丙丁戊"],
  ],
  ["a script is no prose", "<script>\nalert(1)\n</script>\n\n文\n", ["文"]],
  [
    "lines of Windows are lines",
    "甲\r\n乙\r\n\r\n<p>丙</p>\r\n<p>丁</p>\r\n\r\n```\r\n戊\r\n己\r\n```\r\n",
    ["甲乙", "丙", "丁", "戊/己"],
  ],
  ["code keeps its lines", "```\n甲*\n乙\n```\n", ["甲*/乙"]],
  ["a hard break stays", "甲\\\n乙  \n丙\n", ["甲/乙/丙"]],
  ["footnotes are kept apart", "甲[^1]\n\n[^1]: 注\n", ["甲^1", "^1", "  注"]],
  ["a heading of the first level is text", "# 甲\n\n文\n", ["甲", "文"]],
  ["a comment names a part", "<!-- report-part：shortcomings，plan -->\n## 甲\n", ["# 甲 [shortcomings+plan!]"]],
  ["a comment names only the next part", "<!-- report-part: plan -->\n\n## 甲\n\n## 乙\n", ["# 甲 [plan!]", "# 乙 []"]],
  ["emphasis is no official prose, its text is", "*甲*_乙_\n", ["甲乙"]],
  ["a quotation holds blocks", "> 甲\n>\n> 乙\n", ["quotation", "  甲", "  乙"]],
  ["front matter is no text", "---\ntitle: 甲\n---\n文\n", ["文"]],
])("%s", (_, text, lines) => {
  expect(outline(toReport(parseDraft(sourceFile("a.md", text)).value))).toEqual(lines);
});

test("front matter gives what can be used and leaves out the rest", () => {
  const text =
    "---\ntitle: 甲\nissuer: [乙, 丙]\nyear: 2024\nlevel: village\ndate: 2025-01-03\nletterhead: { copyNumber: 000001 }\n---\n";
  expect(toReport(parseDraft(sourceFile("a.md", text)).value).frontMatter).toMatchObject({
    title: "甲",
    issuers: ["乙", "丙"],
    year: 2024,
    date: { year: 2025, month: 1, day: 3 },
    letterhead: { copyNumber: "000001" },
  });
  expect(toReport(parseDraft(sourceFile("a.md", text)).value).frontMatter.level).toBeUndefined();
});
