import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceFile } from "../../src/core/source-file.js";
import { parseYaml, readYaml, type YamlReading } from "../../src/core/yaml.js";
import { readPlainYaml } from "../../src/core/yaml-plain.js";

const keepText = (pointer: string) => pointer.endsWith("/number");

function both(text: string, before = ""): readonly (YamlReading & { readonly order: readonly string[] })[] {
  const file = sourceFile("a.md", before + text);
  const options = { ruleId: "front-matter-syntax" as const, keepText };
  return [readYaml, parseYaml].map((read) => {
    const reading = read(file, before.length, file.text.length, options);
    return { ...reading, order: [...reading.places.keys()] };
  });
}

function isPlain(text: string): boolean {
  return readPlainYaml(sourceFile("a.md", text), 0, text.length, keepText) !== undefined;
}

const plain: readonly string[] = [
  "title: 甲镇2024年度法治政府建设情况报告\nissuer: 甲镇人民政府\nyear: 2024\nlevel: township\ndate: 2025-01-20\n",
  "recipients: [区委, 区政府]\ncopyTo: [ 区司法局 ,乙]\n",
  "recipients:\n  - 区委\n  - 区政府\nyear: 2024",
  "recipients:\n- 区委\n- 2024\nyear: 2024",
  "publish:\n  publishedAt: 2025-03-28 09:30\n  url: https://www.a-b.example/c_1.html\n  keywords: [法治, 报告]\nyear: 0\n",
  "attachments:\n  - title: 甲\n    source: a.md\n  - title: 乙\n    source: b/c.md\n",
  'title: "2024：报告"\nnote: \'甲"乙\'\n',
  "publish: # 甲\n  indexNumber: 11990200MB0B00021X/2025-00003\n",
  "letterhead:\n  number: 000001\n  documentNumber: 甲政发〔2025〕1号\n",
  "title: 2024年度报告\r\nyear: 2024\r\n",
  "title: 甲:乙，丙　丁\n",
  "# 甲\ntitle: 乙 # 丙\n# 丁\nlist: # 戊\n  - 己 # 庚\n#\n",
  "title: 甲\n\nyear: 2024\n\n",
];
test.each(plain)("%j is read without the parser, as it would", (text) => {
  expect(isPlain(text)).toBe(true);
  const [read, parsed] = both(text, "---\n");
  expect(read).toEqual(parsed);
});

const other: readonly string[] = [
  "",
  "a:\n  # 甲\n  b: 乙",
  "a: 甲\n # 乙",
  'title: "甲 # 乙"',
  "title: 甲 ",
  "title: 甲\n  乙",
  "title: 甲: 乙",
  "title： 甲",
  "title:甲",
  "title: true",
  "title: ~",
  "title:",
  "title: 甲\ntitle: 乙",
  "year: 007",
  "year: 2024.5",
  "title: |\n  甲",
  "title: *甲*",
  'title: "甲\\n"',
  "list: [甲, , 乙]",
  "list: [甲,\n 乙]",
  "a:\n  b: 甲\n c: 乙",
  "a: 甲\n  b: 乙",
  "a:\n- 甲\n - 乙",
  "# 甲\rb: 乙\nc: 丙",
];
test.each(other)("%j is left to the parser", (text) => {
  expect(isPlain(text)).toBe(false);
});

test("a value of many blanks is read in time", () => {
  expect(isPlain(`title: 甲${" ".repeat(200_000)}乙 # 丙`)).toBe(true);
});

test("a key of more characters than YAML allows is left to the parser", () => {
  expect(isPlain(`${"k".repeat(1030)}: 甲`)).toBe(false);
});

describe("a reading is that of the parser alone", () => {
  const value = fc.constantFrom(
    ..."甲|《甲》乙|2024|2024年|0|-1|1e3|0x1F|2025-01-20|1e-5|1E-5|12e3-4|11A/2025-0003|1/2|0x1-2|2025-1-2|2025-03-28 09:30|town|a.md|null|Yes|.inf|甲 乙|甲 #乙|甲#乙|甲:乙|甲: 乙|a:b|a:/b|https://a.cn/b|a：b|[甲, 乙]|[甲,乙, 3]|[a, 甲 乙]|[]|[,]|[甲: 乙]|[a：b]|{a: b}|\"甲\"|'乙'|\"甲|'甲''乙'|\"a\\\\n\"|%甲|@甲|&a 甲|*a|!甲|> 甲|- 甲|? 甲|甲 |甲　|　甲|甲\t乙|\u00a0甲|…|“甲”|（甲）|…甲|# 甲".split(
      "|",
    ),
    "|",
  );
  const key = fc.constantFrom("a", "b", "number", "title", "c_1", "甲", "1", "__proto__", "constructor", "a-b", "null");
  const line = fc.tuple(
    fc.constantFrom("", "", "", "  ", "  ", "    ", " "),
    fc.constantFrom("", "", "", "- ", "- ", "-", "- - "),
    fc.option(key, { freq: 5 }),
    fc.constantFrom(": ", ": ", ": ", ":", ":  ", "：", " : "),
    fc.option(value, { freq: 4 }),
  );
  const text = fc
    .tuple(fc.array(line, { maxLength: 7 }), fc.constantFrom("\n", "\n", "\r\n"), fc.boolean())
    .map(
      ([lines, end, isClosed]) =>
        lines
          .map(
            ([indent, mark, name, colon, data]) => indent + mark + (name === null ? "" : name + colon) + (data ?? ""),
          )
          .join(end) + (isClosed ? end : ""),
    );
  test("whatever the lines are", () => {
    fc.assert(
      fc.property(text, (yaml) => {
        const [read, parsed] = both(yaml, "---\n");
        expect(read).toEqual(parsed);
      }),
      { numRuns: 5000 },
    );
  });

  test("of lines that are plain, most of them", () => {
    const entry = fc
      .tuple(fc.constantFrom("", "", "  ", "    "), fc.constantFrom("", "", "- "), fc.constantFrom("a", "b", "c", "d"))
      .chain(([indent, mark, name]) =>
        fc
          .constantFrom(
            `${name}: 甲`,
            `${name}: [甲, 2]`,
            `${name}: 2`,
            `${name}:`,
            `${name}:`,
            mark === "" ? `${name}: a` : "乙",
          )
          .chain((rest) =>
            fc.constantFrom("", "", "", " # 甲", "\n# 乙", "\n", "\n  # 乙").map((end) => indent + mark + rest + end),
          ),
      );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (lines) => {
        const [read, parsed] = both(`${lines.join("\n")}\n`);
        expect(read).toEqual(parsed);
      }),
      { numRuns: 10_000 },
    );
  });
});
