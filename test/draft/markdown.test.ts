import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { condense } from "../../src/draft/condense.js";
import { parseMarkdown, parseWhole } from "../../src/draft/markdown.js";
import { parseAroundPlain } from "../../src/draft/plain/around.js";

const folders = ["../../examples/", "../corpus/clean/"].map((path) => new URL(path, import.meta.url));

/** Lines that the parser is spared, most of them. */
const plain = fc.constantFrom(
  "## 主要举措",
  "### 依法行政。",
  "全年受理12件，办结9件。",
  "一、总体情况",
  "（一）甲",
  "乙",
  "**一是**强化**制度**。",
  "电话139\\*\\*\\*\\*0000。",
  "落实<纲要>。",
  "> 甲",
  ">乙**丙**",
  "1. 甲",
  "2. 乙**丙**",
  "10) 甲",
  "- 甲",
  "* 乙",
  "<!-- 甲 -->",
  "| 甲 | 乙 |",
  "| --- | :-: |",
  "|:-|-:|",
  "| 1. |  |",
  "|**合计**||",
);
const blank = fc.constantFrom("", "", " ");

describe("a tree is that of the parser alone", () => {
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".md"))) {
      test(name, () => {
        const text = readFileSync(new URL(name, folder), "utf8");
        expect(condense(text)?.text.length).toBeLessThan(text.length);
        expect(parseMarkdown(text)).toEqual(parseWhole(text));
      });
    }
  }

  test("whatever Markdown stands around the prose", () => {
    const prose = fc.string({ unit: fc.constantFrom(..."法治政府，。（）：“”2024%、　Ａａ𠮷·"), maxLength: 12 });
    const syntax = fc.constantFrom(
      ...'\n|\r\n|\n\n|# |### |**|*|_|`|``|```\n|[|]|](|)|![|[^|]: |](a.png "|")|<|>|<!-- | -->|<b>|&amp;|&#20013;|\\|1. |10) |- |> |    |\t| |  \n|---\n|===\n|\\||---\\|---\n|:|:-|-:|\n:-|~~|https://a.cn/'.split(
        /(?<!\\)\|/u,
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(prose, prose, syntax), { maxLength: 40 }), (pieces) => {
        const text = pieces.join("").replaceAll("\\|", "|");
        expect(parseMarkdown(text)).toEqual(parseWhole(text));
      }),
      { numRuns: 3000 },
    );
  });

  test("whatever lines stand beside plain ones", () => {
    const other = fc.constantFrom(
      ..."# 甲|## 2024年|## 甲 #|##  甲|##甲|## 甲 |## 甲 \\#|> 1. 甲|>  甲|>> 甲|> 甲\n> 乙|甲\\|甲\\*乙*丙|甲\\**乙**|\\> 甲|12\\. 甲|甲\\&amp;|甲<|甲<乙|####### 甲|甲 |甲  |\t甲|　甲|12件。|1. 甲|1. 甲\n\n   乙|- 甲|  - 乙|    乙|> 甲|> |甲*乙*|[^1]|甲<乙>|< a|<=|[^1]: 注|[^1]: 注\n\n    续|[甲]: a.md|[甲]|===|---|***|a -- b".split(
        "|",
      ),
      ..."<!-- report-part: plan -->|<!-- 甲|--> 乙|<b>|</b>|```|~~~|&amp;|甲&nbsp;乙".split("|"),
      "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |",
      "甲\n:-",
    );
    const front = fc.constantFrom(
      "",
      "",
      "---\ntitle: 甲\n---\n",
      "---\n甲\n\n乙\n---\n",
      "---\n甲\n",
      "---\n\n甲\n\n--- \n",
    );
    const line = fc.oneof({ arbitrary: plain, weight: 4 }, { arbitrary: blank, weight: 6 }, other);
    fc.assert(
      fc.property(
        front,
        fc.array(line, { maxLength: 24 }),
        fc.constantFrom("\n", "\n", "\n", "\r\n"),
        (start, lines, end) => {
          const text = (start + lines.join("\n")).replaceAll("\n", end);
          expect(parseMarkdown(text)).toEqual(parseWhole(text));
        },
      ),
      { numRuns: 5000 },
    );
  });

  test("nothing but plain lines", () => {
    const line = fc.oneof({ arbitrary: plain, weight: 2 }, blank);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\n", "\r\n"), (lines, end) => {
        const text = lines.join(end);
        expect(parseMarkdown(text)).toEqual(parseWhole(text));
      }),
      { numRuns: 5000 },
    );
  });

  const edges: readonly [name: string, text: string][] = [
    ["characters of private use", "法治政府\ue000建设\ue001情况报告"],
    ["a label of 1,200 characters", `[${"法治".repeat(600)}]: a.md\n\n[${"法治".repeat(600)}]`],
    ["a character that is none", "法治\uFDD0政府\n\n建设"],
    ["nothing but plain blocks", "## 甲\n\n乙丙。\n\n### 丁\n\n戊"],
    ["nothing", ""],
    ["a second byte order mark", "\ufeff\n\n法治"],
    ["files joined with their byte order marks", "\ufeff办结**9**件。\n\n".repeat(4_000)],
    [
      "front matter with the line ends of old machines",
      `---\ntitle: 甲\n\r- 乙\n---\n${"办结**9**件。\n\n".repeat(4_000)}`,
    ],
    ["a note named in Chinese", "见下文[^说明一二三四]。\n\n[^说明一二三四]: 第一条说明的文字。\n"],
    ["a number at the start of a line", "法治政府\n12345678. 建设\n\n2024年度法治政府\n"],
    ["more runs than stand-ins", Array.from({ length: 7000 }, (_, at) => `法治${at}政府`).join("\n\n")],
  ];
  for (const [name, text] of edges) {
    test(name, () => {
      expect(parseMarkdown(text)).toEqual(parseWhole(text));
    });
  }
});

const spared: readonly [text: string, rest: string | undefined][] = [
  ["## 甲\n\n乙。\n", undefined],
  ["---\ntitle: 甲\n---\n\n乙。", undefined],
  ["---\r\ntitle: 甲\r\n---\r\n\r\n1. 乙\r\n2. 丙\r\n", undefined],
  ["甲\n\n《乙<丙>》\n\n丁\\*。", undefined],
  ["甲\n\n乙<3\n\n丁", "\n\n乙<3\n\n"],
  ["甲\\乙\n\n丙", "甲\\乙\n\n"],
  ["甲\n\n> 乙\n\n丙", undefined],
  ["甲\n\n> 乙\n丙", "\n\n> 乙\n丙"],
  ["## 甲\n乙。\n<!-- 丙 -->\n### 丁\n戊。", undefined],
  ["1. 甲\n2. **乙**丙\n\n3. 丁\n\n- 戊\n\n己。", undefined],
  ["| 甲 | **乙** |\n| --- | ---: |\n| 1 |  |\n| 2.5 | -1 |\n", undefined],
  ["甲。\n\n1. 乙\n\n2. 丙\n\n    丁\n\n戊。", "\n\n1. 乙\n\n2. 丙\n\n    丁\n\n"],
];

test.each(spared)("of %j the parser is given %j", (text, expected) => {
  let given: string | undefined;
  parseAroundPlain(text, (rest) => {
    given = rest;
    return parseWhole(rest);
  });
  expect(given?.replaceAll("\uFDD0", "")).toBe(expected);
});
