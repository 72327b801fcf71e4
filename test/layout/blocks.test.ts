import { expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.js";
import { house } from "../houses.js";
import { illustrated, lay, show } from "./read.js";

const png = { format: "png", bytes: new Uint8Array(), width: 960, height: 480 } as const;

const cases: readonly (readonly [name: string, draft: string, lines: readonly string[]])[] = [
  ["numbered paragraphs keep the author's digits", "3. 甲\n5. 乙\n5. 丙\n", ["body: 3.甲", "body: 5.乙", "body: 5.丙"]],
  [
    "below an item they have brackets",
    "## 一\n\n1. 甲\n\n#### 乙\n\n1. 丙\n\n##### 丁\n\n2. 戊\n",
    [
      "heading1 h1#part-1: 一、一",
      "body: 1.甲",
      "heading3 h2#s-1-1: 1.乙",
      "body: （1）丙",
      "heading4 h3#s-1-1-1: （1）丁",
      "body: （2）戊",
    ],
  ],
  [
    "a list in a list goes one style deeper",
    "1. 甲\n   1. 乙\n      1. 丙\n2. 丁\n",
    ["body: 1.甲", "body: （1）乙", "body: （1）丙", "body: 2.丁"],
  ],
  ["bullets lose their mark, not their text", "- 甲\n- 乙\n", ["body: 甲", "body: 乙"]],
  ["further paragraphs of an item are body text", "1. 甲\n\n   乙\n", ["body: 1.甲", "body: 乙"]],
  [
    "an item that begins with a table keeps its number",
    "1. | 甲 |\n   | - |\n   | 乙 |\n",
    ["body: 1.", "table / 甲 / 乙"],
  ],
  ["a quotation has its own style, lists in it too", "> 甲\n>\n> 1. 乙\n", ["quotation: 甲", "quotation: 1.乙"]],
  [
    "bold, links and hard breaks reach the runs",
    "甲**乙**丙[丁](https://a.example/)\\\n戊\n",
    ["body: 甲{bold 乙}丙丁<https://a.example/>⏎戊"],
  ],
  ["a table without words in its head has no head", "| | |\n| - | - |\n| 甲 | 乙 |\n", ["table /  / 甲|乙"]],
  ["short rows are filled up", "| 甲 | 乙 |\n| - | - |\n| 1 |\n", ["table / 甲|乙 / 1|"]],
  [
    "a missing picture is set as its alternative text",
    '![柱状图](x.png "图1 甲")\n',
    ["figure: 柱状图", "caption: 图1 甲"],
  ],
  ["so is one in a line of text", "甲![图](x.png)乙\n", ["body: 甲图乙"]],
];

test.each(cases)("%s", (_, draft, lines) => {
  expect(lay(draft).body.map(show)).toEqual(lines);
});

test("a picture is fitted to the type area, one in a table to its column", () => {
  const report = illustrated(
    '![柱](a.png "图1 甲")\n\n甲![小](a.png)\n\n| 图 | 文 |\n| - | - |\n| ![格](a.png) | 文 |\n',
    {
      "a.png": png,
    },
  );
  const { body } = layOut(report, new Map(), { house });
  expect(body.slice(0, 2).map(show)).toEqual(["figure 柱 156.0×78.0 caption: 图1 甲", "body: 甲(小)"]);
  const table = body[2];
  const run = table?.type === "table" ? table.rows[0]?.[0]?.runs[0] : undefined;
  const share = table?.type === "table" ? table.columns[0]?.share : undefined;
  expect(run).toMatchObject({ type: "image", picture: { width: 156 * (share ?? 0), height: 78 * (share ?? 0) } });
  expect(share).toBeGreaterThan(0.8);
});

test("the last paragraph stays with the signature, and all the list of attachments", () => {
  const draft = (more: string) => `---\ntitle: 甲\nattachments: [{ title: 乙 }]\n${more}---\n\n丙\n\n丁\n`;
  const signed = lay(draft("issuer: 石桥镇人民政府\n"));
  expect([...signed.body, ...signed.attachmentNote].map(show)).toEqual([
    "body: 丙",
    "body+: 丁",
    "attachmentNote+: 附件：乙",
  ]);
  const unsigned = lay(draft(""));
  expect([...unsigned.body, ...unsigned.attachmentNote].map(show)).toEqual([
    "body: 丙",
    "body: 丁",
    "attachmentNote: 附件：乙",
  ]);
});
