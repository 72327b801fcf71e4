import { expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.js";
import { house } from "../houses.js";
import { illustrated, show } from "./read.js";

test("notes are numbered in the order of their marks: headings, captions, tables, attachments, notes; unmarked ones last", () => {
  const main = illustrated(
    [
      "---\ntitle: 甲\nattachments: [{ title: 乙, source: a.md }]\n---\n",
      "引言[^z]",
      "## 主要举措[^h]",
      "### 依法履职。[^r]",
      "正文[^z]再次[^p]",
      "表1 情况[^c]",
      "| 项[^t] | 数 |\n| - | - |\n| 甲 | 1[^d] |",
      "[^lonely]: 没有标注",
      "[^d]: 格",
      "[^t]: 头",
      "[^c]: 题",
      "[^p]: 段，见[^inner]",
      "[^r]: 段首",
      "[^h]: 标题",
      "[^z]: 引言",
      "[^inner]: 注中之注",
    ].join("\n\n"),
  );
  const attachment = illustrated("附件正文[^z]\n\n[^z]: 附件的注\n\n    第二段\n\n[^q]: 附件里没有标注\n");
  const laidOut = layOut(main, new Map([["a.md", attachment]]), { house });
  expect(laidOut.body.map(show)).toEqual([
    "body: 引言^1",
    "heading1 h1#part-measures[measures]: 一、主要举措^2",
    "body: {heading2 （一）依法履职。}^3正文^1再次^4",
    "table caption+: 表1 情况^5 / 项^6|数 / 甲|1^7",
  ]);
  expect(laidOut.attachments[0]?.body.map(show)).toEqual(["body: 附件正文^8"]);
  expect(laidOut.footnotes.map(({ number, blocks }) => `${number} ${blocks.map(show).join(" ")}`)).toEqual([
    "1 footnote: 引言",
    "2 footnote: 标题",
    "3 footnote: 段首",
    "4 footnote: 段，见^9",
    "5 footnote: 题",
    "6 footnote: 头",
    "7 footnote: 格",
    "8 footnote: 附件的注 footnote: 第二段",
    "9 footnote: 注中之注",
    "10 footnote: 没有标注",
    "11 footnote: 附件里没有标注",
  ]);
});
