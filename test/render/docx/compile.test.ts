import { describe, expect, test } from "vitest";
import type { LaidOut } from "../../../src/layout/laid-out.js";
import { mm, pt, zi } from "../../../src/layout/units.js";
import { characterStyles, furtherStyles, paragraphStyles } from "../../../src/render/docx/style-names.js";
import { otherHouse } from "../../houses.js";
import { everything, para, png, report, svg, table, text } from "./fixture.js";
import { between, paragraphs, part, partsOf, styleOf, textOf } from "./parts.js";

const document = "word/document.xml";

function withBody(...body: LaidOut["body"]): LaidOut {
  return { ...report, body };
}

describe("the page", () => {
  const xml = part(report, document);

  test("has the margins of the house, and a type area of 8844 × 12756 twips between them", () => {
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    const margins = between(xml, "<w:pgMar ", "/>");
    for (const figure of ['top="2098"', 'right="1474"', 'bottom="1984"', 'left="1588"', 'footer="1445"']) {
      expect(margins).toContain(`w:${figure}`);
    }
  });

  test("has no active grid", () => {
    expect(xml).toContain('<w:docGrid w:type="default" w:linePitch="579"/>');
  });

  test("follows the house", () => {
    const other = { ...report, house: otherHouse };
    const margins = between(part(other, document), "<w:pgMar ", "/>");
    expect(margins).toContain('w:top="1960"');
    expect(margins).toContain('w:bottom="1848"');
    expect(styleOf(other, "Body")).toContain('w:line="589" w:lineRule="exact"');
  });

  test("counts at the right of odd pages and at the left of even ones", () => {
    expect(part(report, "word/footer1.xml")).toContain(
      '<w:pStyle w:val="Footer"/><w:ind w:right="280"/><w:jc w:val="right"/>',
    );
    expect(part(report, "word/footer2.xml")).toContain(
      '<w:pStyle w:val="Footer"/><w:ind w:left="280"/><w:jc w:val="left"/>',
    );
    expect(textOf(part(report, "word/footer1.xml"))).toBe("— PAGE —");
    expect(styleOf(report, "Footer")).toContain('w:line="280" w:lineRule="exact"');
    expect(part(report, "word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
  });
});

describe("styles", () => {
  const xml = part(report, "word/styles.xml");

  test("are those of the house and none of docx", () => {
    const ids = [...xml.matchAll(/w:styleId="(\w+)"/gu)].map(([, id]) => id);
    const known = [paragraphStyles, characterStyles, furtherStyles].flatMap((table) => Object.values(table));
    expect(ids.sort()).toEqual(["Normal", ...known.map(({ id }) => id)].sort());
  });

  test("give body text 22 lines of 28 characters", () => {
    const body = styleOf(report, "Body");
    expect(body).toContain('w:line="579" w:lineRule="exact"');
    expect(body).toContain('<w:ind w:firstLine="630" w:firstLineChars="200"/>');
    expect(body).toContain('<w:spacing w:val="-5"/><w:sz w:val="32"/>');
    expect(body).toContain('w:eastAsia="仿宋_GB2312"');
    expect(styleOf(report, "Normal")).toContain('<w:widowControl w:val="false"/>');
  });

  test("make headings of Word’s own, without colour or bold, for the navigation pane", () => {
    for (const level of [1, 2, 3, 4]) {
      const heading = styleOf(report, `Heading${level}`);
      expect(heading).toContain(`<w:name w:val="heading ${level}"/>`);
      expect(heading).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
      expect(heading).toContain("<w:keepNext/>");
      expect(heading).toContain('<w:color w:val="000000"/>');
      expect(heading).not.toContain("<w:b/>");
    }
  });

  test.each(["Normal", "Title", "Recipients", "Signature", "TableCell", "FootnoteText", "Footer"])(
    "leave %s without an indent",
    (id) => expect(styleOf(report, id)).not.toContain("<w:ind "),
  );

  test.each(["Title", "Date", "TableCell"])("let the characters of %s be counted", (id) => {
    expect(styleOf(report, id)).toContain('<w:autoSpaceDE w:val="false"/><w:autoSpaceDN w:val="false"/><w:spacing ');
  });

  test("know the same house again without building it anew", () => {
    expect(part({ ...report, title: ["另一份"] }, "word/styles.xml")).toBe(xml);
    const larger = { ...report.house.styles.title, size: pt(24) };
    const other = { ...report.house, styles: { ...report.house.styles, title: larger } };
    expect(styleOf({ ...report, house: other }, "Title")).toContain('<w:sz w:val="48"/>');
  });
});

describe("paragraphs", () => {
  test("carry their style and nothing else where they differ in nothing", () => {
    expect(paragraphs(withBody(para("body", "一句话。")))).toContain(
      '<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">一句话。</w:t></w:r></w:p>',
    );
  });

  test.each([
    [
      "whole",
      { indentLeft: zi(9) },
      "signature",
      '<w:ind w:left="2835" w:right="-315" w:firstLine="0" w:firstLineChars="0"/>',
    ],
    ["hanging", { hanging: zi(6) }, "attachmentNote", '<w:ind w:left="1890" w:hanging="1260" w:firstLineChars="0"/>'],
    [
      "beside",
      { indentLeft: zi(5), hanging: zi(6), flush: true },
      "attachmentNote",
      '<w:ind w:left="1890" w:hanging="315" w:firstLineChars="0"/>',
    ],
    ["flush", { flush: true }, "body", '<w:ind w:left="0" w:firstLine="0" w:firstLineChars="0"/>'],
  ] as const)("are indented: %s", (_, indent, style, expected) => {
    const laidOut = withBody({ ...para(style, "文字"), ...indent });
    expect(part(laidOut, document)).toContain(expected);
  });

  test("stay with the next where the layout says so", () => {
    expect(part(withBody(para("body", "末段", { keepWithNext: true })), document)).toContain(
      '<w:pStyle w:val="Body"/><w:keepNext/>',
    );
  });

  test("of the title are one, with breaks", () => {
    const titles = paragraphs(report).filter((xml) => xml.includes('"Title"'));
    expect(titles.length).toBe(1);
    expect(titles[0]?.split("<w:br/>").map(textOf)).toEqual(report.title);
  });

  test("leave a blank line below the title, with recipients or without", () => {
    expect(styleOf(report, "Recipients")).toContain('w:before="579"');
    const { recipients, ...rest } = report;
    expect(recipients).toBeDefined();
    expect(part(rest, document)).toContain('<w:pStyle w:val="Title"/><w:spacing w:after="579" w:before="0"/>');
  });

  test("of a skipped level leave no gap in the navigation pane", () => {
    const heading = para("heading3", "1.工作", { heading: { depth: 2, id: "s-1-1" } });
    expect(part(withBody(heading), document)).toContain('<w:pStyle w:val="Heading3"/><w:outlineLvl w:val="1"/>');
  });
});

describe("running text", () => {
  const run = (...runs: Parameters<typeof para>[1][]) =>
    part(withBody(...runs.map((each) => para("body", each))), document);

  test("keeps the type of a run-in heading out of the outline", () => {
    expect(run([text("（一）抓学习。", { style: "heading2" })])).toContain('<w:rStyle w:val="RunInHeading2"/>');
    expect(styleOf(report, "RunInHeading2")).toContain('w:eastAsia="楷体_GB2312"');
    expect(styleOf(report, "RunInHeading2")).not.toContain("outlineLvl");
  });

  test("loses what XML can't hold, and nothing else", () => {
    expect(textOf(run("甲\u0001乙\uffff{1}<b>&amp;丙")).includes("甲乙{1}<b>&amp;丙")).toBe(true);
  });

  test("leaves Latin text to the Latin font", () => {
    expect(run("ABC")).toContain('<w:r><w:t xml:space="preserve">ABC</w:t></w:r>');
  });

  test("links to one address by one relationship, written as a URI", () => {
    const relationships = part(everything, "word/_rels/document.xml.rels");
    expect(relationships.match(/TargetMode="External"/gu)?.length).toBe(1);
    expect(relationships).toContain('Id="rIdLink1"');
    expect(relationships).toContain("https://example.com/%E6%B3%95%E6%B2%BB?a=1&amp;b=2%203#%E8%8A%82");
    expect(part(everything, document).match(/r:id="rIdLink1"/gu)?.length).toBe(2);
    expect(part(everything, "word/_rels/footnotes.xml.rels")).toContain("https://example.com/note");
  });

  test("links to headings that exist", () => {
    const xml = part(everything, document);
    expect(xml).toContain('<w:hyperlink w:history="1" w:anchor="part_1">');
    expect(xml).toContain('<w:bookmarkStart w:name="part_1" w:id="1"/>');
    expect(xml).not.toContain("nowhere");
    expect(textOf(xml)).toContain("无处");
  });

  test("sets a link that is no address as plain text", () => {
    const xml = run([text("某处", { link: "https://" })]);
    expect(xml).not.toContain("<w:hyperlink");
    expect(textOf(xml)).toContain("某处");
  });
});

describe("footnotes", () => {
  const xml = part(everything, document);
  const notes = part(everything, "word/footnotes.xml");

  test("are Word’s own, each marked once; a second mark is plain", () => {
    expect([...xml.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/gu)].map(([, id]) => id)).toEqual(["1", "2"]);
    expect(xml).toContain('<w:rStyle w:val="FootnoteReference"/></w:rPr><w:t xml:space="preserve">1</w:t>');
    expect(textOf(notes)).toContain("数据截至2024年12月31日。第一段。第二段。");
  });

  test("without a mark follow the text, because Word would show them nowhere", () => {
    expect(textOf(notes)).not.toContain("没有标注的脚注");
    expect(textOf(xml)).toContain("3没有标注的脚注。");
  });

  test("have separators that the settings name", () => {
    expect(notes).toContain('<w:footnote w:type="separator" w:id="-1">');
    expect(part(everything, "word/settings.xml")).toContain(
      '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
    );
  });

  test("lose no word of a table or a picture", () => {
    const note = {
      number: 1,
      blocks: [table, { type: "figure", picture: { image: svg, alt: "图示", width: mm(5), height: mm(5) } }],
    } as const;
    const laidOut = { ...withBody(para("body", [{ type: "note", number: 1 }])), footnotes: [note] };
    expect(textOf(part(laidOut, "word/footnotes.xml"))).toContain("表1　行政执法案件情况领域　立案数（件）　结案率");
    expect(textOf(part(laidOut, "word/footnotes.xml"))).toContain("图示");
  });
});

describe("tables", () => {
  const xml = between(part(withBody(table), document), "<w:tbl>", "</w:tbl>");

  test("are as wide as the type area, in fixed columns", () => {
    expect(xml).toContain('<w:tblW w:type="dxa" w:w="8844"/>');
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    const columns = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map(([, width]) => Number(width));
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(8844);
    expect(columns.length).toBe(3);
  });

  test("repeat their head, and tear no row", () => {
    expect(xml.match(/<w:tblHeader\/>/gu)?.length).toBe(1);
    expect(xml.match(/<w:cantSplit\/>/gu)?.length).toBe(4);
  });

  test("align cells as their column says", () => {
    const cells = xml.split("<w:tc>").slice(1);
    expect(cells[3]).toContain('<w:jc w:val="left"/>');
    expect(cells[4]).toContain('<w:jc w:val="center"/>');
    expect(cells[5]).toContain('<w:jc w:val="right"/>');
  });

  test("give up white where a narrow head couldn't hold what its brackets enclose", () => {
    const heads = ["乡镇", "行政检查（次）", "普法"].map((words) => ({
      type: "paragraph" as const,
      style: "tableHead" as const,
      runs: [{ type: "text" as const, text: words }],
    }));
    const margins = (share: number) => {
      const columns = [0, share, 1 - share].map((each) => ({ align: "left" as const, share: each }));
      const made = part(withBody({ type: "table", columns, head: heads, rows: [] }), document);
      return made
        .split("<w:tc>")
        .slice(2, 3)
        .map((cell) => /<w:tcMar>.*<\/w:tcMar>/u.exec(cell)?.[0]);
    };
    const room = 8844; // twips; three characters of a table take 840
    expect(margins(884 / room)).toEqual([
      '<w:tcMar><w:left w:type="dxa" w:w="22"/><w:right w:type="dxa" w:w="22"/></w:tcMar>',
    ]);
    expect(margins(1100 / room)).toEqual([undefined]); // there is room
    expect(margins(800 / room)).toEqual([undefined]); // there is none in any case
  });

  test("have their caption above, on the same page", () => {
    expect(paragraphs(withBody(table)).some((each) => each.includes('<w:pStyle w:val="Caption"/><w:keepNext/>'))).toBe(
      true,
    );
  });

  test("never meet, nor end the text", () => {
    const bare = { type: "table", columns: table.columns, head: table.head, rows: table.rows } as const;
    const laidOut: LaidOut = { ...withBody(bare, bare), signature: [] };
    expect(part(laidOut, document)).not.toMatch(/<\/w:tbl><w:(?:tbl|sectPr)>/u);
  });
});

describe("pictures", () => {
  const xml = part(everything, document);

  test("are counted, and say what they show", () => {
    const ids = [...xml.matchAll(/<wp:docPr id="(\d+)" name="图片 \d+" descr="([^"]*)"/gu)].map(([, id, alt]) => [
      id,
      alt,
    ]);
    expect(ids).toEqual([
      ["1", "红色方块"],
      ["2", "灰色方块"],
      ["4", "小图"],
    ]);
  });

  test("have the size that the layout gives them", () => {
    expect(xml).toContain('<wp:extent cx="2160000" cy="1440000"/>');
  });

  test("are not cut by the pitch of the line", () => {
    expect(styleOf(report, "Figure")).toContain('w:lineRule="atLeast"');
    const small = { type: "image", picture: { image: png, alt: "小图", width: mm(12), height: mm(12) } } as const;
    expect(part(withBody(para("body", [small])), document)).toContain('<w:spacing w:line="579" w:lineRule="atLeast"/>');
  });

  test("as SVG bring a PNG for older programs; without one their alternative text is set", () => {
    const parts = partsOf(everything);
    expect([...parts.keys()].filter((path) => path.startsWith("word/media/"))).toEqual([
      "word/media/image1.png",
      "word/media/image1.svg",
    ]);
    expect(textOf(xml)).toContain("没有位图的图");
  });
});

describe("the letterhead", () => {
  const lettered = (letterhead: Partial<NonNullable<LaidOut["letterhead"]>>): LaidOut => ({
    ...report,
    letterhead: {
      classifications: [],
      signatories: [],
      mark: "青杨街道办事处文件",
      documentNumber: "青街发〔2025〕3号",
      ...letterhead,
    },
  });
  const rule = '<w:pBdr><w:bottom w:val="single" w:color="FF0000" w:sz="8" w:space="8"/></w:pBdr>';

  test("brings the mark to its height whatever stands above it", () => {
    expect(part(lettered({}), document)).toContain('<w:pStyle w:val="Mark"/><w:spacing w:before="1627" w:line="960"/>');
    expect(part(lettered({ copyNumber: "000001" }), document)).toContain('<w:spacing w:before="1048" w:line="960"/>');
    expect(part(lettered({ copyNumber: "000001", classifications: ["秘密★1年", "特急"] }), document)).toContain(
      '<w:spacing w:before="0" w:line="850"/>',
    );
  });

  test("prints the mark red, and a long one smaller", () => {
    expect(styleOf(report, "Mark")).toContain('<w:color w:val="FF0000"/>');
    expect(part(lettered({ mark: "示例市示例区人民政府青杨街道办事处文件" }), document)).toContain(
      '<w:sz w:val="46"/>',
    );
  });

  describe("of a joint report", () => {
    const names = ["示例市示例区司法局", "示例市示例区公安局", "青杨街道办事处"];
    const marks = (word?: string) => {
      const xml = part(lettered({ mark: { names, ...(word !== undefined && { word }) } }), document);
      return { xml, table: between(xml, "<w:tbl>", "</w:tbl>") };
    };

    test("has a name in each line, all equally wide, and 文件 beside them in the middle", () => {
      const { table } = marks("文件");
      const rows = table.split("<w:tr>").slice(1);
      expect(rows.map(textOf)).toEqual([`${names[0]}文件`, names[1], names[2]]);
      expect(rows.every((row) => row.includes('<w:jc w:val="distribute"/>'))).toBe(true);
      expect(table.match(/<w:vMerge w:val="(?:restart|continue)"\/><w:vAlign w:val="center"\/>/gu)?.length).toBe(3);
      // nine characters, two beside them with half a character between
      expect(table).toContain('<w:tblGrid><w:gridCol w:w="4700"/><w:gridCol w:w="1320"/></w:tblGrid>');
    });

    test("has the names alone where they say no more", () => {
      expect(textOf(marks().table)).toBe(names.join(""));
      expect(marks().table).not.toContain("vMerge");
    });

    test("begins at the height of any mark", () => {
      expect(marks().xml).toMatch(
        /<w:body><w:p><w:pPr><w:spacing w:line="1627" w:lineRule="exact"\/><\/w:pPr><\/w:p><w:tbl>/u,
      );
    });
  });

  test("has the number in the middle where nobody signs", () => {
    const [line] = paragraphs(lettered({})).filter((xml) => xml.includes('"DocumentNumber"'));
    expect(line).toContain(rule);
    expect(line).toContain('<w:jc w:val="center"/>');
  });

  test("has the number at the left where somebody does, two names to a line, aligned", () => {
    const lines = paragraphs(lettered({ signatories: ["李晓明", "王　强", "欧阳思远"] })).filter((xml) =>
      xml.includes('"DocumentNumber"'),
    );
    expect(lines.map(textOf)).toEqual(["签发人：李晓明　王　强", "青街发〔2025〕3号欧阳思远"]);
    expect(lines[0]).not.toContain("pBdr");
    expect(lines[1]).toContain(rule);
    const [first, second] = lines.map((line) => Number(/w:pos="(\d+)"\/><\/w:tabs>/u.exec(line)?.[1]));
    // the label is four characters wide
    expect((second ?? 0) - (first ?? 0)).toBe(4 * 315);
    expect(styleOf(report, "Signatory")).toContain("楷体_GB2312");
  });

  test("stands two blank lines above the title", () => {
    expect(part(lettered({}), document)).toContain('<w:pStyle w:val="Title"/><w:spacing w:after="0" w:before="1158"/>');
  });
});

describe("what follows the text", () => {
  const xml = part(everything, document);

  test("begins each attachment on a new page, its title on the third line", () => {
    const labels = paragraphs(everything).filter((each) => each.includes('"AttachmentLabel"'));
    expect(labels.map(textOf)).toEqual(["附件1", "附件2"]);
    expect(labels.every((label) => label.includes("<w:pageBreakBefore/>"))).toBe(true);
    expect(styleOf(report, "AttachmentTitle")).toContain('w:before="579"');
  });

  test("ends with the imprint at the foot of the last page, and a paragraph that it hangs on", () => {
    const last = xml.slice(xml.lastIndexOf("<w:tbl>"));
    expect(textOf(last)).toContain("抄送：区委依法治区办");
    expect(last).toContain('w:vertAnchor="margin"');
    expect(last).toContain('w:horzAnchor="page"');
    expect(last).toContain('w:tblpX="1588"');
    expect(last).toContain('w:tblpYSpec="bottom"');
    expect(last).toMatch(
      /<\/w:tbl><w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"\/><\/w:pPr><\/w:p><w:sectPr>/u,
    );
    expect(last).toContain('<w:ind w:left="1120" w:right="280" w:hanging="840"/>');
    expect(last).toContain('<w:tab w:val="right" w:pos="8564"/>');
    expect(last).toContain('<w:top w:val="single" w:color="auto" w:sz="8"/>');
    expect(last).toContain('<w:insideH w:val="single" w:color="auto" w:sz="6"/>');
  });
});

describe("properties", () => {
  const core = (laidOut: LaidOut, modified?: string) => String(partsOf(laidOut, modified).get("docProps/core.xml"));
  const dates = (xml: string) => [...xml.matchAll(/W3CDTF">([^<]*)</gu)].map(([, date]) => date);

  test("say what the document is", () => {
    const xml = core(everything);
    expect(xml).toContain("<dc:title>示例市示例区青杨街道2024年度法治政府建设情况报告</dc:title>");
    expect(xml).toContain("<dc:creator>示例市示例区人民政府青杨街道办事处</dc:creator>");
    expect(xml).toContain("<cp:keywords>法治政府建设; 年度报告</cp:keywords>");
    expect(xml).toContain("<dc:description>青杨街道 &lt;2024&gt; 年度报告 &amp; 附件</dc:description>");
    expect(xml).toContain("<dc:language>zh-CN</dc:language>");
  });

  test.each([
    ["the day of the document", report.document.date, undefined, ["2025-01-03T00:00:00Z", "2025-01-03T00:00:00Z"]],
    ["the first of a month", { year: 2022, month: 12 }, undefined, ["2022-12-01T00:00:00Z", "2022-12-01T00:00:00Z"]],
    [
      "what the caller says",
      report.document.date,
      "2025-03-20T09:05:07.9+08:00",
      ["2025-01-03T00:00:00Z", "2025-03-20T01:05:07Z"],
    ],
    ["no day at all", undefined, undefined, ["1980-01-01T00:00:00Z", "1980-01-01T00:00:00Z"]],
  ] as const)("take their dates from %s", (_, date, modified, expected) => {
    const { date: __, ...undated } = report.document;
    expect(dates(core({ ...report, document: { ...undated, ...(date && { date }) } }, modified))).toEqual(expected);
  });

  test("ask Word no question, and let Chinese punctuation be set tight", () => {
    const settings = part(report, "word/settings.xml");
    expect(settings).not.toContain("updateFields");
    expect(settings).toContain('<w:characterSpacingControl w:val="compressPunctuation"/>');
    expect(settings).toContain('<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>');
    expect(settings).toContain(
      'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"',
    );
  });
});
