import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceFile } from "../../src/core/source-file.js";
import { pointerTo, readYaml, type YamlReading } from "../../src/core/yaml.js";

function read(text: string, keepText?: (pointer: string) => boolean): YamlReading {
  const file = sourceFile("a.yaml", text);
  return readYaml(file, 0, text.length, { ruleId: "front-matter-syntax", ...(keepText && { keepText }) });
}

function told({ diagnostics }: YamlReading): readonly string[] {
  return diagnostics.map(({ span: { start }, message }) => `${start.line}:${start.column} ${message.zh}`);
}

test("a line may end in CR alone", () => {
  const { value, places } = read("title: 甲\ryear: 2024\r");
  expect(value).toEqual({ title: "甲", year: 2024 });
  expect(places.get("/year")?.key?.start).toMatchObject({ line: 2, column: 1 });
});

test("a list of 220,000 items that never ends is told in time", () => {
  expect(told(read(`a: [${"甲, ".repeat(220_000)}`))).toHaveLength(1);
});

describe("a colon that is none to YAML is told, and read as it was meant", () => {
  const mended: readonly (readonly [yaml: string, value: unknown, told: readonly string[]])[] = [
    [
      "title: 甲\nissuer：乙\nyear: 2024",
      { title: "甲", issuer: "乙", year: 2024 },
      ["2:7 “issuer”后面是全角冒号“：”，要用半角冒号和一个空格"],
    ],
    [
      "title：甲\nissuer： 乙",
      { title: "甲", issuer: "乙" },
      [
        "1:6 “title”后面是全角冒号“：”，要用半角冒号和一个空格",
        "2:7 “issuer”后面是全角冒号“：”，要用半角冒号和一个空格",
      ],
    ],
    ["year: 2024\n标题：乙", { year: 2024, 标题: "乙" }, ["2:3 “标题”后面是全角冒号“：”，要用半角冒号和一个空格"]],
    ["title:甲\nissuer: 乙", { title: "甲", issuer: "乙" }, ["1:6 “title:”后面少一个空格"]],
    ["title:\u3000甲", { title: "甲" }, ["1:6 “title:”后面是全角空格，要用半角空格"]],
    ["a: b\r\nc：d\r\ne: f", { a: "b", c: "d", e: "f" }, ["2:2 “c”后面是全角冒号“：”，要用半角冒号和一个空格"]],
    [
      "p: { source：甲, b: 乙 }",
      { p: { source: "甲", b: "乙" } },
      ["1:12 “source”后面是全角冒号“：”，要用半角冒号和一个空格"],
    ],
    [
      "p:\n  source：甲\n  a: b",
      { p: { source: "甲", a: "b" } },
      ["2:9 “source”后面是全角冒号“：”，要用半角冒号和一个空格"],
    ],
    [
      "list:\n  - title：甲\n    source：b.md",
      { list: [{ title: "甲", source: "b.md" }] },
      [
        "2:10 “title”后面是全角冒号“：”，要用半角冒号和一个空格",
        "3:11 “source”后面是全角冒号“：”，要用半角冒号和一个空格",
      ],
    ],
  ];
  test.each(mended)("%j", (yaml, value, sentences) => {
    const reading = read(yaml);
    expect(told(reading)).toEqual(sentences);
    expect(reading.value).toEqual(value);
  });

  test("the offered edit is the mended text, and leaves nothing to tell", () => {
    const text = "title：甲\nissuer:乙\nnote:\u3000丙\nyear: 2024";
    const { diagnostics } = read(text);
    let fixed = text;
    for (const { edits = [] } of [...diagnostics].reverse()) {
      for (const { span, text: by } of edits)
        fixed = fixed.slice(0, span.start.offset) + by + fixed.slice(span.end.offset);
    }
    expect(fixed).toBe("title: 甲\nissuer: 乙\nnote: 丙\nyear: 2024");
    expect(read(fixed).diagnostics).toEqual([]);
  });

  test("places behind a mended colon are those of the file", () => {
    const { places } = read("a：b\nc：d\ne: f");
    expect(places.get("/c")).toEqual({
      key: { start: { line: 2, column: 1, offset: 4 }, end: { line: 2, column: 2, offset: 5 } },
      value: { start: { line: 2, column: 3, offset: 6 }, end: { line: 2, column: 4, offset: 7 } },
    });
    expect(places.get("/e")?.value.start).toEqual({ line: 3, column: 4, offset: 11 });
  });

  const prose: readonly (readonly [yaml: string, value: unknown])[] = [
    ["title: 关于甲：乙", { title: "关于甲：乙" }],
    ["title: 甲\n  其中：乙", { title: "甲 其中：乙" }],
    ["text: |\n  note：甲\nyear: 1", { text: "note：甲\n", year: 1 }],
    ["url: http://www.example\n", { url: "http://www.example" }],
    ["words:\n  - GDP：增长", { words: ["GDP：增长"] }],
    ['text: "note：甲"', { text: "note：甲" }],
  ];
  test.each(prose)("a colon in prose is left alone: %j", (yaml, value) => {
    expect(read(yaml)).toMatchObject({ value, diagnostics: [] });
  });
});

describe("a fault of the syntax gets one sentence, and no data is guessed", () => {
  const faults: readonly (readonly [yaml: string, told: string])[] = [
    ["title: 甲\nissuer 乙\nyear: 2024", "2:1 “issuer 乙”后面没有冒号，看不出是哪一项"],
    ["year: 2024\nissuer 乙", "2:1 “issuer 乙”后面没有冒号，看不出是哪一项"],
    ["title: 甲: 乙 # 说明", "1:8 “甲: 乙”里有半角冒号，要给它加引号，或者改用全角冒号"],
    ['a: "b"c: d', '1:4 “"b"c: d”里有半角冒号，要给它加引号，或者改用全角冒号'],
    ["a: 1\n  b: 2", "2:3 “b: 2”比上一项缩进得多，应当与上一项对齐"],
    ["a:\n    b: 1\n  c: 2", "3:3 “c: 2”的缩进与同一层的其他项不一致"],
    ["a:\n\tb: c", "2:1 行首有制表符，缩进要用空格"],
    ["\u3000title: 甲", "1:1 行首是全角空格，缩进要用半角空格"],
    ['title: "甲\nissuer: 乙', '1:8 "甲没有配对的引号'],
    ["title: '甲", "1:8 '甲没有配对的引号"],
    ['title: "甲" 乙', "1:12 引号或括号后面多出“乙”，要给整个值加引号"],
    ["number: [2025]8号", "1:15 引号或括号后面多出“8号”，要给整个值加引号"],
    ["a: [甲, 乙\nb: c", "1:4 “[甲, 乙”没有配对的右括号"],
    ["a: {b: c", "1:4 “{b: c”没有配对的右括号"],
    ["[甲, 乙", "1:1 “[甲, 乙”没有配对的右括号"],
    ['a: ["b" "c"]', '1:9 “"c"]”前面少一个半角逗号'],
    ["a: [第{一}, 乙]", "1:6 “{一}, 乙]”里有括号，要给整个值加引号"],
    ["a: [1, 2]]", "1:10 这里不应当有“]”"],
    ["a: [b, , c]", "1:8 这里不应当有“,”"],
    ["a: - b", "1:4 这里不应当有“- b”"],
    ["- a\nb: c", "2:1 “b: c”与上面的内容接不上，请检查缩进和短横线"],
    ["title: *重要*", "1:8 “*重要*”以“*”开头，要给它加引号"],
    ["title: &重要 甲", "1:8 “&重要”以“&”开头，要给它加引号"],
    ["title: !重要 甲", "1:8 “!重要 甲”以“!”开头，要给它加引号"],
    ["title: !abc 甲", "1:8 “!abc 甲”以“!”开头，要给它加引号"],
    ["title: @甲", "1:8 “@甲”以“@”开头，要给它加引号"],
    ["title: %甲", "1:8 “%甲”以“%”开头，要给它加引号"],
    ["title: `甲`", "1:8 “`甲`”以“`”开头，要给它加引号"],
    ["title: |甲", "1:8 “|甲”以“|”开头，要给它加引号"],
    ["title: >甲", "1:8 “>甲”以“>”开头，要给它加引号"],
    ['path: "图\\片"', '1:9 “\\片"”：双引号里的反斜线有特殊含义，请改用单引号'],
    ["a: b\n---\nc: d", "2:1 中间多了一行“---”，只能有一段"],
    ["? [a]\n: b", "1:3 冒号前面应当是一个名称，不能是列表或花括号"],
    ["[".repeat(50) + "]".repeat(50), "1:34 括号或缩进的层次太多"],
  ];
  test.each(faults)("%j", (yaml, sentence) => {
    const reading = read(yaml);
    expect(told(reading)).toEqual([sentence]);
    expect(reading.value).toBeUndefined();
  });

  const stairs = Array.from({ length: 2_000 }, (_, level) => `${" ".repeat(level)}a:`);
  test.each([
    ["brackets", `a: ${"[".repeat(100_000)}`],
    ["brackets with names", `a: ${"[a: ".repeat(3_000)}`],
    ["braces", "{ a: ".repeat(3_000)],
    ["dashes", "- ".repeat(3_000)],
    ["question marks", `a: ${"? ".repeat(3_000)}`],
    ["colons", "a: ".repeat(3_000)],
    ["indents", stairs.join("\n")],
    ["indents, with line ends of old", stairs.join("\r")],
  ])("no depth of %s exhausts the stack, near which V8 may end the program", (_, yaml) => {
    const { value, diagnostics } = read(yaml);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message }) => message.zh)).toEqual(["括号或缩进的层次太多"]);
  });

  test("many brackets, dashes and indents beside each other are no depth", () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => `- a${index}: [{ b: c }, [d]]\n  e:\n    f: g`);
    expect(told(read(lines.join("\n")))).toEqual([]);
  });

  test("an alias bomb isn't opened", () => {
    const bomb = ["a0: &a0 [甲, 甲]"];
    for (let level = 1; level < 30; level++) bomb.push(`a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`);
    const reading = read(bomb.join("\n"));
    expect(reading.value).toBeUndefined();
    expect(told(reading)[0]).toBe("1:5 “&a0”以“&”开头，要给它加引号");
  });
});

test("a key given twice is told with the line of the first, which counts", () => {
  const reading = read("title: 甲\nyear: 2024\ntitle: 乙");
  expect(told(reading)).toEqual(["3:1 “title”写了两次，第一次在第1行"]);
  expect(reading.value).toEqual({ title: "甲", year: 2024 });
});

test("a code keeps its source text, an empty one stays empty", () => {
  const code = (pointer: string): boolean => pointer.startsWith("/codes/");
  const { value } = read("codes: [000001, 0100000001, 1e3, 甲, ]\nyear: 0001", code);
  expect(value).toEqual({ codes: ["000001", "0100000001", "1e3", "甲"], year: 1 });
  expect(read("codes: { a: , b: true }", code).value).toEqual({ codes: { a: null, b: "true" } });
});

test("days and moments are text, whole numbers are numbers", () => {
  expect(read("a: 2025-01-03\nb: 2022-12\nc: 2025-03-20 09:00\nd: 2024\ne: yes").value).toEqual({
    a: "2025-01-03",
    b: "2022-12",
    c: "2025-03-20 09:00",
    d: 2024,
    e: "yes",
  });
});

test("a key of any name stays a key", () => {
  const { value, places } = read("__proto__: 甲\n2024: 乙\na/b~c: 丙");
  expect(JSON.stringify(value)).toBe('{"2024":"乙","__proto__":"甲","a/b~c":"丙"}');
  expect(places.has(pointerTo("", "a/b~c"))).toBe(true);
  expect([...places.keys()]).toEqual(["/__proto__", "/2024", "/a~1b~0c", ""]);
});

test("places count in the whole file and end with the ink", () => {
  const text = "---\ntitle: 甲乙  # 说明\nlist:\n  - 丙\n  - 丁\nempty:\n---\n正文";
  const file = sourceFile("a.md", text);
  const { places } = readYaml(file, 4, text.indexOf("---\n正文"), { ruleId: "front-matter-syntax" });
  const slice = (pointer: string, which: "key" | "value"): string => {
    const span = places.get(pointer)?.[which];
    return text.slice(span?.start.offset, span?.end.offset);
  };
  expect(slice("/title", "key")).toBe("title");
  expect(slice("/title", "value")).toBe("甲乙");
  expect(slice("/list", "value")).toBe("- 丙\n  - 丁");
  expect(slice("/list/1", "value")).toBe("丁");
  expect(slice("/empty", "value")).toBe("");
  expect(places.get("/list/1")?.key.start).toEqual({ line: 5, column: 5, offset: text.indexOf("丁") });
});

test("a text without entries is null, not a fault", () => {
  expect(read("")).toMatchObject({ value: null, diagnostics: [] });
  expect(read("# 只有说明\n")).toMatchObject({ value: null, diagnostics: [] });
});

test("any text can be read, and every place lies within it", () => {
  const tokens = [
    "title",
    "年",
    ":",
    ": ",
    "：",
    "\u3000",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "'",
    '"',
  ];
  const marks = ["#", "&a", "*a", "!b", "|", ">", "? ", "---\n", "...", "%", "@", "\\", "~", "1", "\0", "\ud800", "<<"];
  const texts = fc.array(fc.constantFrom(...tokens, ...marks), { maxLength: 24 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, fc.nat(5), (text, from) => {
      const file = sourceFile("a.yaml", `${"-".repeat(from)}${text}`);
      const { value, places, diagnostics } = readYaml(file, from, file.text.length, { ruleId: "front-matter-syntax" });
      const spans = [...diagnostics, ...places.values()].flatMap((it) =>
        "span" in it ? [it.span] : [it.key, it.value],
      );
      for (const { start, end } of spans) {
        expect(start.offset).toBeGreaterThanOrEqual(from);
        expect(end.offset).toBeGreaterThanOrEqual(start.offset);
        expect(end.offset).toBeLessThanOrEqual(file.text.length);
      }
      if (value === undefined) expect(diagnostics).not.toEqual([]);
    }),
    { numRuns: 3000, seed: 1 },
  );
});
