import { expect, test } from "vitest";
import { readDocx } from "../../../../src/convert/readers/docx/read-docx.js";
import { asides, lines, read } from "../reading.js";
import { docx, p, run } from "./file.js";

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (code: string, result?: string) =>
  mark("begin") + instruction(code) + (result === undefined ? "" : mark("separate") + result) + mark("end");
const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
const shape = (text: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice>`;
const fallback = (text: string) =>
  `<mc:Fallback><w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const cases = {
  "tabs, line breaks and hyphens": {
    body: "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>2017</w:t><w:noBreakHyphen/><w:t>03</w:t><w:softHyphen/></w:r></w:p>",
    lines: ["甲\t乙\n丙\n2017-03"],
  },
  "a line end in the XML is a blank": { body: "<w:p><w:r><w:t>甲\n乙&#13;丙</w:t></w:r></w:p>", lines: ["甲 乙 丙"] },
  "a simple field": { body: `<w:p><w:fldSimple w:instr="NUMPAGES">${run("7")}</w:fldSimple></w:p>`, lines: ["7"] },
  "fields within each other": {
    body: `<w:p>${run("共")}${mark("begin")}${instruction("IF ")}${field("PAGE", run("1"))}${instruction(" = 1")}${mark("separate")}${run("三")}${mark("end")}${run("件")}</w:p>`,
    lines: ["共三件"],
    asides: ["hidden text: 1"],
  },
  "a field whose result runs over paragraphs": {
    body: `<w:p>${mark("begin")}${instruction("TOC")}${mark("separate")}${run("甲")}</w:p><w:p>${run("乙")}${mark("end")}${run("丙")}</w:p>`,
    lines: ["甲", "乙丙"],
  },
  "a field that never ends hides no more than its paragraph": {
    body: `<w:p>${run("甲")}${mark("begin")}${instruction("PAGE")}${run("乙")}</w:p>${p("丙")}`,
    lines: ["甲", "丙"],
    asides: ["hidden text: 乙"],
  },
  "an enclosed character": { body: `<w:p>${field("eq \\o\\ac(○,3)")}${run("建档")}</w:p>`, lines: ["③建档"] },
  "a character that a field composes is told": {
    body: `<w:p>${field("eq \\o\\ac(□,印)")}</w:p>`,
    lines: ["□印"],
    doubts: ["composed character"],
  },
  "a number that a field computes is told": {
    body: `<w:p>${field("LISTNUM")}${run("甲")}</w:p>`,
    lines: ["甲"],
    doubts: ["computed field"],
  },
  "a phonetic guide": {
    body: `<w:p><w:r><w:ruby><w:rubyPr/><w:rt>${run("jiāo")}</w:rt><w:rubyBase>${run("椒")}</w:rubyBase></w:ruby></w:r>${field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(hé),核)')}</w:p>`,
    lines: ["椒核"],
    asides: ["ruby reading: jiāo", "ruby reading: hé"],
  },
  symbols: {
    body: `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run("a\uf06e", '<w:rFonts w:ascii="Wingdings"/>')}${run("甲", '<w:rFonts w:ascii="Symbol"/>')}</w:p>`,
    lines: ["✓♋■甲"],
  },
  "a symbol without counterpart is told": {
    body: '<w:p><w:r><w:sym w:font="Some Symbols" w:char="F041"/></w:r></w:p>',
    lines: ["\uf041"],
    doubts: ["symbol"],
  },
  "links, content controls, smart tags and what is unknown": {
    body: `<w:p><w:hyperlink>${run("甲")}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="无"/></w:sdtPr><w:sdtContent>${run("乙")}</w:sdtContent></w:sdt><w:smartTag>${run("丙")}</w:smartTag><w:some>${run("丁")}</w:some></w:p><w:sdt><w:sdtContent>${p("戊")}</w:sdtContent></w:sdt>`,
    lines: ["甲乙丙丁", "戊"],
  },
  "a formula": {
    body: "<w:p><m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>",
    lines: ["x=1/2"],
    doubts: ["formula"],
  },
  "a text box once, behind the words before it": {
    body: `<w:p>${run("甲")}${shape("亮点")}${fallback("亮点")}${run("乙")}</w:p>`,
    lines: ["甲乙", "亮点"],
  },
  "a text box at the start of a paragraph before it": {
    body: `<w:p>${shape("红头")}${fallback("红头")}${run("甲")}</w:p>`,
    lines: ["红头", "甲"],
  },
  "a fallback with other words": {
    body: `<w:p>${run("甲")}${shape("亮点")}${fallback("看点")}</w:p>`,
    lines: ["甲", "亮点"],
    asides: ["hidden text: 看点"],
  },
  "a fallback where the choice holds nothing": {
    body: `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"/>${fallback("看点")}</w:p>`,
    lines: ["看点", ""],
  },
  "word art": {
    body: '<w:p><w:r><w:pict><v:shape><v:textpath string="晨光街道文件"/></v:shape></w:pict></w:r></w:p>',
    lines: ["晨光街道文件", ""],
  },
  "a chart and a chunk of another file are told": {
    body: `<w:p>${run("甲")}<w:r><w:drawing><wp:inline><a:graphic><c:chart/></a:graphic></wp:inline></w:drawing></w:r></w:p><w:altChunk r:id="x"/>`,
    lines: ["甲"],
    doubts: ["chart", "embedded file"],
  },
} as const;

test.each(Object.entries(cases))("%s", async (_name, expected) => {
  const transcript = await read(readDocx, await docx({ body: expected.body }));
  expect(lines(transcript)).toEqual(expected.lines);
  expect(asides(transcript)).toEqual("asides" in expected ? expected.asides : []);
  expect(transcript.doubts.map(({ reason }) => reason)).toEqual("doubts" in expected ? expected.doubts : []);
});

test("pictures come with their words", async () => {
  const picture =
    '<w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="会议现场"/><a:graphic><a:blip r:embed="i1"/></a:graphic></wp:inline></w:drawing>';
  const bytes = await docx({
    body: `<w:p>${run("甲")}<w:r>${picture}</w:r><w:r>${picture.replace("i1", "i2")}</w:r></w:p>`,
    relationships:
      '<Relationship Id="i1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.PNG"/><Relationship Id="i2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://example.com/b.png" TargetMode="External"/>',
    more: { "word/media/a.PNG": new Uint8Array([1, 2, 3]) },
  });
  const transcript = await read(readDocx, bytes);
  expect(transcript.images).toEqual([{ at: 1, bytes: new Uint8Array([1, 2, 3]), extension: "png", alt: "会议现场" }]);
  expect(transcript.doubts).toMatchObject([{ reason: "picture missing" }]);
});
