import { describe, expect, test } from "vitest";
import { styleNames } from "../../../src/layout/house.js";
import { zi } from "../../../src/layout/units.js";
import { paragraph, plainReport, richReport } from "./fixture.js";
import { gbt9704, gbt33476, pageOf, styleOf } from "./read-html.js";

const style = styleOf(pageOf(richReport(gbt9704)));

describe("the style sheet takes the paper from the house", () => {
  test.each([
    "@page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm}",
    "body,.body{font:400 16pt/28.95pt var(--fangsong);letter-spacing:-0.25pt",
    ".body{--first:2}",
    '@page :right{@bottom-right{content:"— " counter(page) " —";font:14pt/14pt "宋体","SimSun"',
    '@page :left{@bottom-left{content:"— " counter(page) " —"',
    "--letterhead-colour:#FF0000",
    '--kaiti:"Times New Roman, letters","楷体_GB2312","楷体"',
    '--heiti:"黑体","SimHei"',
  ])("%s", (rule) => {
    expect(style).toContain(rule);
  });

  test("every style has a rule", () => {
    const without = styleNames.filter((name) => !style.includes(`\n.${name}{font:`));
    expect(without).toEqual(["body"]); // together with the page itself
  });

  test("another house is another paper without code", () => {
    const other = styleOf(pageOf(richReport(gbt33476)));
    expect(other).toContain("margin:34.58mm 26mm 32.58mm 28mm");
    expect(other).toContain("16pt/29.45pt");
    expect(other).not.toContain("28.95pt");
  });
});

test("names of an office's own house can't leave their place in the style sheet", () => {
  const faces = { ...gbt9704.faces, heiti: { names: ['</style><b>"\\\n'], generic: "serif", latin: "宋体" } as const };
  const page = pageOf(plainReport({ ...gbt9704, faces }, []));
  expect(page).toContain('--heiti:"宋体, letters","\\3c /style\\3e \\3c b\\3e \\22 \\5c \\a ",serif');
  expect(page.match(/<\/style>/gu)).toHaveLength(1);
});

test("figures of single paragraphs come last, each once and in a fixed order", () => {
  const blocks = [9, 4.5, 9].map((left) => paragraph("body", "甲", { indentLeft: zi(left), linesBefore: 0 }));
  expect(styleOf(pageOf(plainReport(gbt9704, blocks)))).toMatch(
    /\n\.left-4_5\{--left:4\.5\}\n\.left-9\{--left:9\}\n\.lines-0\{--lines:0\}\n$/u,
  );
});
