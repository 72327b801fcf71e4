import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import validate from "../../schemas/diagnostics.schema.json?validator";
import type { Diagnostic } from "../../src/core/diagnostic.js";
import { sourceFile, spanAt } from "../../src/core/source-file.js";
import { reporterNames, reporters } from "../../src/reporters/all.js";
import { concise } from "../../src/reporters/concise.js";
import { json } from "../../src/reporters/json.js";
import { pretty } from "../../src/reporters/pretty.js";
import type { ReportedFile } from "../../src/reporters/reporter.js";
import { chinese, english } from "./options.js";

const text = "## 举措\n\n### （二）依法履职\n";
const file = sourceFile("2024.md", text);
const at = text.indexOf("（二）");

const ordinal: Diagnostic = {
  ruleId: "heading-ordinal",
  severity: "warning",
  path: "2024.md",
  span: spanAt(file, at, at + 3),
  message: { zh: "标题前不写序号“（二）”", en: "heading carries the ordinal “（二）”" },
  actual: "（二）",
  basis: { document: "GB/T 9704-2012", clause: "7.3.3" },
  edits: [{ span: spanAt(file, at, at + 3), text: "" }],
  fix: "safe",
};
const title: Diagnostic = {
  ruleId: "part-title",
  severity: "info",
  path: "2024.md",
  span: spanAt(file, 3, 5),
  message: { zh: "标题不同", en: "the title differs" },
  expected: ["主要举措和成效"],
  basis: { document: "示例规定" },
};
const files: readonly ReportedFile[] = [
  { path: "2023.md", text: "", diagnostics: [] },
  { path: "2024.md", text, diagnostics: [title, ordinal] },
];

describe("pretty", () => {
  test("shows place, severity, sentence, rule, basis and line", () => {
    expect(pretty(files, chinese)).toBe(
      [
        "2024.md:1:4 提示 标题不同  [part-title]",
        "  依据：示例规定",
        "  1 | ## 举措",
        "    |    ^^^^",
        "",
        "2024.md:3:5 警告 标题前不写序号“（二）”  [heading-ordinal]",
        "  依据：GB/T 9704-2012 7.3.3",
        "  3 | ### （二）依法履职",
        "    |     ^^^^^^",
        "",
        "2个文件：0个错误，1个警告，1个提示",
        "1处可以自动改正：report check --fix",
        "",
      ].join("\n"),
    );
  });

  test("speaks English", () => {
    expect(pretty(files, english)).toContain(
      "2024.md:3:5 warning heading carries the ordinal “（二）”  [heading-ordinal]\n  basis: GB/T 9704-2012 7.3.3\n",
    );
    expect(pretty(files, english)).toMatch(/2 files: 0 errors, 1 warning, 1 hint\n1 finding to mend by/u);
  });

  test("says so where there is nothing to object to", () => {
    expect(pretty([{ path: "2024.md", text, diagnostics: [] }], chinese)).toBe("1个文件，没有发现问题\n");
  });

  test("colours only when told", () => {
    expect(pretty(files, chinese)).not.toContain("\u001b");
    const coloured = pretty(files, { ...chinese, colour: true });
    expect(coloured).toContain("\u001b[33;1m警告\u001b[0m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(coloured.replace(/\u001b\[[\d;]*m/gu, "")).toBe(pretty(files, chinese));
  });

  test("leaves out the line of a file whose text isn't known", () => {
    const shown = pretty([{ path: "2024.md", diagnostics: [ordinal] }], chinese);
    expect(shown).not.toContain("|");
    expect(shown).toContain("2024.md:3:5");
  });

  test("obeys no control characters of a draft", () => {
    const hostile = "甲\u001b[2J乙\u202e丙\u0007\t丁";
    const message = { zh: `“${hostile}”`, en: hostile };
    const span = spanAt(sourceFile("a.md", hostile), 0, 1);
    const [line] = pretty([{ path: "a.md", text: hostile, diagnostics: [{ ...title, message, span }] }], chinese).split(
      "\n\n",
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the point
    expect(line).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
    expect(line).toContain("甲\u{FFFD}[2J乙\u{FFFD}丙\u{FFFD} 丁");
  });
});

describe("the marks of pretty", () => {
  const long = `2024年，晨光街道${"健全制度、".repeat(30)}目标〔A〕${"完善机制，".repeat(30)}。`;
  const source = sourceFile("a.md", long);
  const from = long.indexOf("〔A〕");
  const mark = { ...ordinal, span: spanAt(source, from, from + 3) };

  test.each([20, 30, 40, 59, 60, 80, 120, 200, 2000])("stand below what they mean at %i cells", (width) => {
    const lines = pretty([{ path: "a.md", text: long, diagnostics: [mark] }], { ...chinese, width }).split("\n");
    const [shown = "", marks = ""] = lines.slice(2, 4);
    const start = marks.indexOf("^");
    expect(cellsFrom(shown, start)).toMatch(/^〔A〕/u);
    expect(marks.slice(start)).toBe("^^^^^");
    expect(stringWidth(shown)).toBeLessThanOrEqual(Math.max(width, 22));
  });

  test.each([
    ["the first character", 0, 1],
    ["an empty place", 4, 4],
    ["the end of the line", long.length - 1, long.length],
    ["what is longer than the terminal", 0, long.length],
  ])("fit where they mean %s", (_, first, last) => {
    const there = { ...ordinal, span: spanAt(source, first, last) };
    const lines = pretty([{ path: "a.md", text: long, diagnostics: [there] }], { ...chinese, width: 40 }).split("\n");
    const [shown = "", marks = ""] = lines.slice(2, 4);
    expect(cellsFrom(shown, marks.indexOf("^")).replace("…", "")[0]).toBe(long[first]);
    expect(stringWidth(shown)).toBeLessThanOrEqual(40);
    expect(stringWidth(marks)).toBeLessThanOrEqual(40);
  });

  test("take a character of several code points for one", () => {
    const astral = "𠀀𠀀é甲"; // two of plane 2, a letter with an accent of its own
    const place = astral.indexOf("甲");
    const there = { ...ordinal, span: spanAt(sourceFile("a.md", astral), place, place + 1) };
    const lines = pretty([{ path: "a.md", text: astral, diagnostics: [there] }], chinese).split("\n");
    expect(cellsFrom(lines[2] ?? "", lines[3]?.indexOf("^") ?? 0)).toBe("甲");
  });
});

describe("concise", () => {
  test("prints one line for each finding, the severity in English", () => {
    expect(concise(files, chinese)).toBe(
      "2024.md:1:4 info 标题不同 [part-title]\n2024.md:3:5 warning 标题前不写序号“（二）” [heading-ordinal]\n",
    );
  });
  test("keeps a message on its line", () => {
    const broken = { ...title, message: { zh: "甲\n乙", en: "a" } };
    expect(concise([{ path: "a.md", diagnostics: [broken] }], chinese)).toBe("a.md:1:4 info 甲 乙 [part-title]\n");
  });
});

describe("json", () => {
  test("has the fields of the contract", () => {
    expect(JSON.parse(json(files, english))).toEqual({
      tool: { name: "report", version: "1.2.3" },
      files: [
        { path: "2023.md", diagnostics: [] },
        {
          path: "2024.md",
          diagnostics: [
            {
              ruleId: "part-title",
              severity: "info",
              message: "the title differs",
              line: 1,
              column: 4,
              endLine: 1,
              endColumn: 6,
              expected: ["主要举措和成效"],
              basis: { document: "示例规定" },
              fixable: false,
            },
            {
              ruleId: "heading-ordinal",
              severity: "warning",
              message: "heading carries the ordinal “（二）”",
              line: 3,
              column: 5,
              endLine: 3,
              endColumn: 8,
              actual: "（二）",
              basis: { document: "GB/T 9704-2012", clause: "7.3.3" },
              fixable: true,
            },
          ],
        },
      ],
      summary: { files: 2, errors: 0, warnings: 1, infos: 1 },
    });
  });

  test("obeys its schema", () => {
    expect(validate(JSON.parse(json(files, chinese)))).toBe(true);
    expect(validate({ files: [] })).toBe(false);
  });
});

test("each format is known by its name, and loaded by it", async () => {
  expect(reporterNames).toEqual(["pretty", "concise", "json", "sarif", "junit", "github", "gitlab", "checkstyle"]);
  for (const name of reporterNames) expect((await reporters[name]())([], chinese)).toBeTypeOf("string");
});

/** What stands from a cell of a terminal on. */
function cellsFrom(line: string, cell: number): string {
  let width = 0;
  for (const { segment, index } of new Intl.Segmenter("zh").segment(line)) {
    if (width >= cell) return line.slice(index);
    width += stringWidth(segment);
  }
  return "";
}

test("a line with more than a hundred findings of one rule shows a hundred and counts the rest", () => {
  const long = sourceFile("long.md", "（".repeat(130));
  const diagnostics = Array.from({ length: 130 }, (_, index) => ({ ...title, span: spanAt(long, index, index + 1) }));
  const lines = pretty([{ path: "long.md", text: long.text, diagnostics }], chinese).split("\n");
  expect(lines.filter((line) => line.includes("标题不同"))).toHaveLength(100);
  expect(lines).toContain("long.md:1 另有30处同样的问题  [part-title]");
});
