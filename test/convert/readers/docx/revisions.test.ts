import { expect, test } from "vitest";
import { readDocx } from "../../../../src/convert/readers/docx/read-docx.js";
import { asides, lines, read } from "../reading.js";
import { docx, p, run } from "./file.js";

const deletedMark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";
const deletion = (text: string) => `<w:del><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

const cases = {
  "insertions stay, deletions go": {
    body: `<w:p>${run("采纳")}${deletion("二十条")}<w:ins>${run("21条")}</w:ins>${run("。")}</w:p>`,
    lines: ["采纳21条。"],
    asides: ["deleted revision: 二十条"],
  },
  "a moved sentence stands at its new place": {
    body: `<w:p><w:moveFrom>${run("持证上岗。")}</w:moveFrom>${run("甲。")}</w:p><w:p>${run("乙。")}<w:moveTo>${run("持证上岗。")}</w:moveTo></w:p>`,
    lines: ["甲。", "乙。持证上岗。"],
    asides: ["deleted revision: 持证上岗。"],
  },
  "paragraphs whose marks are deleted are one with the next": {
    body: `<w:p>${deletedMark}${run("甲")}</w:p><w:p>${deletedMark}${run("乙")}</w:p>${p("丙")}${p("丁")}`,
    lines: ["甲乙丙", "丁"],
    asides: [],
  },
  "a paragraph that is deleted with its mark leaves nothing": {
    body: `${p("甲")}<w:p>${deletedMark}${deletion("整段删去。")}</w:p>${p("乙")}`,
    lines: ["甲", "乙"],
    asides: ["deleted revision: 整段删去。"],
  },
  "a deleted mark before a table or the end ends the paragraph": {
    body: `<w:p>${deletedMark}${run("甲")}</w:p><w:tbl><w:tr><w:tc>${p("乙")}</w:tc></w:tr></w:tbl><w:p>${deletedMark}${run("丙")}</w:p>`,
    lines: ["甲", "乙", "丙"],
    asides: [],
  },
  "deleted rows and cells": {
    body: `<w:tbl><w:tr><w:tc>${p("甲")}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p("乙")}</w:tc></w:tr></w:tbl>`,
    lines: ["甲"],
    asides: ["deleted revision: 乙"],
  },
  "hidden words": {
    body: `<w:p>${run("甲")}${run("（备注）", "<w:vanish/>")}${run("乙", '<w:vanish w:val="0"/>')}</w:p>`,
    lines: ["甲乙"],
    asides: ["hidden text: （备注）"],
  },
  "a note that was deleted": {
    body: `<w:p>${run("甲")}<w:del><w:r><w:footnoteReference w:id="1"/></w:r></w:del></w:p>`,
    footnotes: `<w:footnote w:id="1">${p("注一")}</w:footnote>`,
    lines: ["甲"],
    asides: ["hidden text: 注一"],
  },
  "comments and headers": {
    body: `<w:p>${run("甲")}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    comments: `<w:comment w:id="0" w:author="审核人">${p("请核实")}</w:comment>`,
    header: p("内部资料"),
    lines: ["甲"],
    asides: ["comment: 请核实", "header or footer: 内部资料"],
  },
} as const;

test.each(Object.entries(cases))("%s", async (_name, { lines: expected, asides: told, ...parts }) => {
  const transcript = await read(readDocx, await docx(parts));
  expect(lines(transcript)).toEqual(expected);
  expect(asides(transcript)).toEqual(told);
});
