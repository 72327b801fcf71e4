import { describe, expect, test } from "vitest";
import type { Sentence } from "../../../src/core/sentence.js";
import { faceNames } from "../../../src/layout/house.js";
import { chooseFonts } from "../../../src/render/pdf/fonts.js";
import { renderPdf, toTypst } from "../../../src/render/pdf/render-pdf.js";
import type { Typesetter } from "../../../src/render/pdf/typesetter.js";
import { literal } from "../../../src/render/pdf/typst.js";
import { heading, paragraph, plainReport, richReport } from "../html/fixture.js";
import { gbt9704 } from "../html/read-html.js";

const fonts = {
  fangsong: { chinese: "FangSong", latin: "Times New Roman" },
  kaiti: { chinese: "KaiTi" },
  heiti: { chinese: "SimHei" },
  xiaobiaosong: { chinese: "STZhongsong" },
  songti: { chinese: "SimSun" },
} as const;

/** A typesetter that has these fonts alone, and keeps what it is given. */
function typesetterWith(...known: readonly string[]) {
  const texts: string[] = [];
  const typesetter: Typesetter = {
    unknownFonts: (families) => new Set(families.filter((family) => !known.includes(family))),
    typeset(text) {
      texts.push(text);
      return new Uint8Array([37]);
    },
  };
  return { typesetter, texts };
}

const all = faceNames.flatMap((name) => [...gbt9704.faces[name].names, gbt9704.faces[name].latin]);

describe("the text for Typst", () => {
  test.each([
    ["甲“乙”", '"甲“乙”"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
    ["a\u0000\nb", '"a\\u{0}\\u{a}b"'],
    ["#panic() $x$ `y` *z* <w> @v", '"#panic() $x$ `y` *z* <w> @v"'],
  ])("no word of a draft becomes markup: %j", (text, expected) => {
    expect(literal(text)).toBe(expected);
  });

  test("has headings by their depth, paragraphs with their indents, and nothing but calls", () => {
    const report = plainReport(gbt9704, [heading(1, "part-measures", "一、举措"), paragraph("body", "全年检查36次。")]);
    const lines = toTypst(report, fonts).text.split("\n");
    expect(lines).toContainEqual(
      expect.stringMatching(/^#para\("heading1", \{ "一、举措" \}, .*keep: true, level: 1\)$/u),
    );
    expect(lines).toContain(
      '#para("body", { "全年检查36次。" }, indents: ("first-line-indent": (amount: 31.5pt, all: true)))',
    );
  });

  test("holds every word of the report once", () => {
    const report = richReport(gbt9704);
    const { text, files } = toTypst(report, fonts);
    for (const word of ["重大决策事项目录", "抄送：区委依法治区办", "2025年1月10日印发"]) {
      expect(text.split(word).length - 1, word).toBeGreaterThan(0);
    }
    expect(files.size).toBeGreaterThan(0);
    for (const name of files.keys()) expect(text).toContain(`image("/${name}"`);
  });

  test("aligns the cells of a column as the column says, from inside their style; the head keeps its own", () => {
    const { text } = toTypst(richReport(gbt9704), fonts);
    expect(text).toContain('table.cell(breakable: false, in-style("tableHead", (:), { "立案（件）" }))');
    expect(text).toContain('table.cell(breakable: false, in-style("tableCell", (:), { "城市管理" }, align: left))');
    expect(text).toContain('table.cell(breakable: false, in-style("tableCell", (:), { "128" }, align: right))');
    expect(text).toContain("set std.align(if align == none { style.align } else { align })");
  });

  test("takes each figure of the page from the house", () => {
    const { text } = toTypst(plainReport(gbt9704, []), fonts);
    expect(text).toContain("width: 210mm, height: 297mm, margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm)");
  });
});

describe("fonts", () => {
  test("those that the house names first are taken without a word", () => {
    expect(chooseFonts(gbt9704, typesetterWith(...all).typesetter).replaced).toEqual([]);
  });

  test("one that stands in for another is named", () => {
    const { typesetter } = typesetterWith(...all.filter((name) => name !== "仿宋_GB2312"));
    const { faces, replaced } = chooseFonts(gbt9704, typesetter);
    expect(faces.fangsong.chinese).toBe("仿宋");
    expect(replaced).toEqual([
      expect.objectContaining({ zh: expect.stringContaining("没有字体“仿宋_GB2312”，用了“仿宋”") }),
    ]);
  });

  test("a twin of the Latin font keeps its widths; without one the Chinese font does it, and that is said", () => {
    const twin = chooseFonts(
      gbt9704,
      typesetterWith(...all.filter((name) => name !== "Times New Roman"), "Tinos").typesetter,
    );
    expect(twin.faces.fangsong.latin).toBe("Tinos");
    const none = chooseFonts(gbt9704, typesetterWith(...all.filter((name) => name !== "Times New Roman")).typesetter);
    expect(none.faces.fangsong).toEqual({ chinese: "仿宋_GB2312" });
    expect(none.replaced.map(({ zh }) => zh).join()).toContain("“Times New Roman”，用了“仿宋_GB2312”");
  });

  test("a face without any font is refused, not guessed", () => {
    expect(() => chooseFonts(gbt9704, typesetterWith("仿宋", "黑体", "宋体", "方正小标宋简体").typesetter)).toThrow(
      expect.objectContaining({
        sentence: expect.objectContaining({ zh: expect.stringContaining("楷体_GB2312、楷体") }),
      }),
    );
  });
});

describe("a PDF", () => {
  test("is what the typesetter makes, with a word on each font replaced", async () => {
    const { typesetter, texts } = typesetterWith(...all.filter((name) => name !== "宋体"));
    const notes: Sentence[] = [];
    const artifact = await renderPdf(plainReport(gbt9704, []), {
      typesetter: async () => typesetter,
      note: (sentence) => notes.push(sentence),
    });
    expect(artifact).toEqual({ extension: "pdf", mediaType: "application/pdf", bytes: new Uint8Array([37]) });
    expect(texts).toHaveLength(1);
    expect(notes).toHaveLength(1);
  });

  test("without a typesetter there is a sentence that says how to get one", async () => {
    await expect(renderPdf(plainReport(gbt9704, []), {})).rejects.toMatchObject({
      sentence: { zh: expect.stringContaining("npm install -g @myriaddreamin/typst-ts-node-compiler") },
    });
  });
});
