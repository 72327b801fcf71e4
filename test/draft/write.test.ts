import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceFile } from "../../src/core/source-file.js";
import type { FlatBlock } from "../../src/draft/flat.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { writeDraft, writeReport } from "../../src/draft/write.js";
import type { WritableFrontMatter } from "../../src/draft/write-front-matter.js";
import { passages } from "../../src/model/prose.js";
import type { Report } from "../../src/model/report.js";

const nothing: WritableFrontMatter = {
  issuers: [],
  recipients: [],
  copyTo: [],
  seal: false,
  attachments: [],
  publish: { keywords: [], printMeta: false },
};

function read(draft: string): Report {
  return toReport(parseDraft(sourceFile("draft.md", draft)).value);
}

/** Front matter of a report, places left out. */
function dataOf({ frontMatter }: Report): unknown {
  const { places: _, span: __, ...data } = frontMatter;
  return JSON.parse(JSON.stringify(data));
}

const textsOf = (report: Report) => [...passages(report)].map(({ kind, text }) => `${kind} ${text.text}`);

const text = (value: string) => [{ type: "text" as const, text: value }];

describe("signs of Markdown in a text", () => {
  test.each<[string, string]>([
    ["# 号", "\\# 号"],
    ["#号", "#号"],
    ["1. 甲", "1\\. 甲"],
    ["1.甲", "1.甲"],
    ["2) 甲", "2\\) 甲"],
    ["- 2 -", "\\- 2 -"],
    ["---", "\\---"],
    ["> 引", "\\> 引"],
    ["~~~", "\\~~~"],
    ["===", "\\==="],
    ["编号_日期_单位", "编号_日期_单位"],
    ["_强调_", "\\_强调\\_"],
    ["专人*每周*核对", "专人\\*每周\\*核对"],
    ["`12345`热线", "\\`12345\\`热线"],
    ["&nbsp;字样", "\\&nbsp;字样"],
    ["研发&生产", "研发&生产"],
    ["<A>级", "\\<A>级"],
    ["<纲要>", "<纲要>"],
    ["〔2016〕9号[2016]", "〔2016〕9号\\[2016]"],
    ["C:\\fazhi\\2016", "C:\\fazhi\\2016"],
    ["行末\\", "行末\\\\"],
    ["3~5%、2~4%", "3~5%、2~4%"],
  ])("%s", (value, written) => {
    const draft = writeDraft(nothing, [{ type: "paragraph", inlines: text(value) }]);
    expect(draft).toBe(`---\n---\n\n${written}\n`);
    expect(textsOf(read(draft))).toEqual([`paragraph ${value}`]);
  });

  test("in a heading, a cell and an item", () => {
    const blocks: FlatBlock[] = [
      { type: "heading", level: 1, inlines: text("甲 #") },
      { type: "table", columns: ["left"], rows: [[text("a|b")], [text("\\|"), text("长\r词")]] },
      { type: "list", items: [{ number: "3", blocks: [{ type: "paragraph", inlines: text("1. 乙") }] }] },
    ];
    const draft = writeDraft(nothing, blocks);
    expect(textsOf(read(draft))).toEqual(["heading 甲 #", "cell a|b", "cell ", "cell \\|", "cell 长 词", "item 1. 乙"]);
  });

  test("a comment can't be closed by its text", () => {
    const draft = writeDraft(nothing, [{ type: "comment", text: "report-doubt: “a-->b”\n<b>" }]);
    expect(draft).toBe("---\n---\n\n<!-- report-doubt: “a—＞b” <b＞ -->\n");
  });
});

test("any text reads back as it was, blanks at its ends and in a row aside", () => {
  const sign = fc.constantFrom(..."#-+*_`~[]()!<>&;\\|=:1.) \t\u3000甲乙。“a");
  const value = fc.oneof(fc.string({ unit: sign, maxLength: 16 }), fc.string({ unit: "grapheme", maxLength: 16 }));
  const seen = (written: string) => written.replace(/\0/gu, "\uFFFD").replace(/\s+/gu, "");
  fc.assert(
    fc.property(value, fc.constantFrom("heading", "paragraph", "item", "cell", "footnote"), (written, kind) => {
      fc.pre(/\S/u.test(written));
      const inlines = text(written.trim());
      const paragraph: FlatBlock = { type: "paragraph", inlines };
      const blocks: Record<typeof kind, FlatBlock> = {
        heading: { type: "heading", level: 2, inlines },
        paragraph,
        item: { type: "list", items: [{ number: "1", blocks: [paragraph] }] },
        cell: { type: "table", columns: [undefined], rows: [[inlines]] },
        footnote: { type: "footnote", label: "1", blocks: [paragraph] },
      };
      const found = [...passages(read(writeDraft(nothing, [blocks[kind]])))];
      expect(found.map((passage) => [passage.kind, seen(passage.text.text)])).toEqual([[kind, seen(written)]]);
    }),
    { numRuns: 2000 },
  );
});

test("any text reads back as a value of the front matter", () => {
  const sign = fc.constantFrom(..."#-+*_`~[]{}()!<>&;\\|=:：,'\"%@?123. \t甲乙。“aey~\u2028");
  const value = fc.oneof(
    fc.string({ unit: sign, minLength: 1, maxLength: 12 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    fc.constantFrom("true", "null", "1e5", "0x10", "012", "2024", "2024年", "2024-01-02", "~", "---"),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 3, maxLength: 3 }), (values) => {
      const [title = "", issuer = "", code = ""] = values.map((one) => one.trim());
      fc.pre(title !== "" && issuer !== "" && code !== "");
      const data: WritableFrontMatter = {
        ...nothing,
        title,
        issuers: [issuer],
        recipients: [issuer, title],
        letterhead: { signatories: [], documentNumber: code },
        attachments: [{ title }],
        publish: { ...nothing.publish, indexNumber: code, source: title },
      };
      expect(dataOf(read(writeDraft(data, [])))).toEqual(
        dataOf({ ...read(""), frontMatter: { ...read("").frontMatter, ...data } }),
      );
    }),
    { numRuns: 2000 },
  );
});

describe.each(["test/corpus/clean", "examples"])("the drafts in %s", (folder) => {
  test.each(readdirSync(folder).filter((file) => file.endsWith(".md")))("%s comes back the same", (file) => {
    const report = read(readFileSync(`${folder}/${file}`, "utf8"));
    const written = writeReport(report);
    const again = read(written);
    expect(textsOf(again)).toEqual(textsOf(report));
    expect(dataOf(again)).toEqual(dataOf(report));
    expect(again.parts.map(({ kinds }) => kinds)).toEqual(report.parts.map(({ kinds }) => kinds));
    expect(writeReport(again)).toBe(written);
  });
});
