import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { configWords } from "../../src/config/config-words.js";
import { readConfig } from "../../src/config/read-config.js";
import { noSettings } from "../../src/config/settings.js";

function told(yaml: string): readonly string[] {
  return readConfig("report.config.yaml", yaml).diagnostics.map(
    ({ span: { start }, message }) => `${start.line}:${start.column} ${message.zh}`,
  );
}

describe("each fault of a configuration gets one sentence at its place", () => {
  const cases: readonly (readonly [yaml: string, told: readonly string[]])[] = [
    ["hause: gbt9704", ["1:1 没有“hause”这一项，可能是“house”（版式）"]],
    ["版式: gbt9704", ["1:1 没有“版式”这一项，应当是“house”（版式）"]],
    ["house: 9704", ["1:8 “house”（版式）的“9704”要加引号，才是文字"]],
    ["house: [gbt9704]", ["1:8 “house”（版式）是列表，应当是文字"]],
    ["to: docx", ["1:5 “to”（生成的文件）是“docx”，应当写作“[docx]”"]],
    ["to: [docx, odt]", ["1:12 “to”的第2项是“odt”，应当是docx、html、html-fragment、pdf之一"]],
    ["to: [docx, docx]", ["1:12 “docx”在“to”里写了两次"]],
    ["to: []", ["1:5 “to”（生成的文件）是空的列表"]],
    ["outDir:", ["1:1 “outDir”（输出文件夹）没有填写，不需要时删去这一行"]],
    ["outDir: build\noutDir: dist", ["2:1 “outDir”写了两次，第一次在第1行"]],
    ["rules: off", ["1:8 “rules”（规则）是“off”，应当是若干项“名称: 值”，在下面缩进书写"]],
    ["rules: { part-titel: off }", ["1:10 没有“part-titel”这条规则，可能是“part-title”"]],
    ["rules: { no-such-rule-at-all: off }", ["1:10 没有“no-such-rule-at-all”这条规则，report rules 列出全部规则"]],
    [
      "rules:\n  part-title: warn\n  part-order: false\n  title-form: 2",
      [
        "2:15 “part-title”（轻重）是“warn”，应当写作“warning”",
        "3:15 “part-order”（轻重）是“false”，应当写作“off”",
        "4:15 “title-form”（轻重）是“2”，应当是off（关闭）、info（提示）、warning（警告）、error（错误）之一",
      ],
    ],
    ["rules:\n  part-title：off", ["2:13 “part-title”后面是全角冒号“：”，要用半角冒号和一个空格"]],
    ["terms: { a: b }", ["1:8 “terms”（用语词典）下面还有若干项，应当是文字，或者列表，如[甲, 乙]"]],
    ["previous: [甲.md, ~]", ["1:18 “previous”的第2项没有填写，不需要时删去这一行"]],
    ["site: 明川市", ["1:7 “site”（网站）是“明川市”，应当是若干项“名称: 值”，在下面缩进书写"]],
    ["site: { SiteIDCode: 12345 }", ["1:21 “SiteIDCode”（网站标识码）是“12345”，应当是十位数字，如0100000001"]],
    [
      "site: { SiteDomain: https://www.mingchuan.example/ }",
      ["1:21 “SiteDomain”（网站域名）是“https://www.mingchuan.example/”，应当写作“www.mingchuan.example”"],
    ],
    [
      "site: { siteName: 明川市, 标识码: 0100000001 }",
      [
        "1:9 没有“siteName”这一项，可能是“SiteName”（网站名称）",
        "1:24 没有“标识码”这一项，应当是“SiteIDCode”（网站标识码）",
      ],
    ],
    ["SiteName: 明川市", ["1:1 “SiteName”应当写在“site”下面"]],
    ["language: 中文", ["1:11 “language”（界面语言）是“中文”，应当写作“zh-CN”"]],
    ["language: fr", ["1:11 “language”（界面语言）是“fr”，应当是zh-CN（中文）或 en（英文）"]],
    ["place: 2024", ["1:8 “place”（所在地）的“2024”要加引号，才是文字"]],
    [
      "theme: dark",
      ["1:1 没有“theme”这一项，这里可以写house、to、outDir、rules、terms、previous、site、language、place、office"],
    ],
    ["- house", ["1:1 配置应当每行一项，写作“名称: 内容”"]],
    ["house", ["1:1 配置应当每行一项，写作“名称: 内容”"]],
    ["house: gbt9704\n to: [docx]", ["2:2 “to: [docx]”比上一项缩进得多，应当与上一项对齐"]],
    ["to: [docx", ["1:5 “[docx”没有配对的右括号"]],
    ["house: &a gbt9704\noutDir: *a", ["1:8 “&a”以“&”开头，要给它加引号", "2:9 “*a”以“*”开头，要给它加引号"]],
    ["a:\n\tb: c", ["2:1 行首有制表符，缩进要用空格"]],
    ["house: gbt9704\n---\nto: [docx]", ["2:1 中间多了一行“---”，只能有一段"]],
  ];
  test.each(cases)("%j", (yaml, sentences) => expect(told(yaml)).toEqual(sentences));

  test("an alias bomb isn't opened", () => {
    const bomb = ["a0: &a0 [甲, 甲]"];
    for (let level = 1; level < 40; level++) bomb.push(`a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`);
    expect(told(bomb.join("\n"))[0]).toBe("1:5 “&a0”以“&”开头，要给它加引号");
  });

  test("the sentence names what was found, what was meant, and where it comes from", () => {
    const [fault] = readConfig("c.yaml", "site: { SiteIDCode: 012 }").diagnostics;
    expect(fault).toEqual({
      ruleId: "schema",
      severity: "error",
      path: "c.yaml",
      span: { start: { line: 1, column: 21, offset: 20 }, end: { line: 1, column: 24, offset: 23 } },
      message: {
        zh: "“SiteIDCode”（网站标识码）是“012”，应当是十位数字，如0100000001",
        en: "“SiteIDCode” is “012” and should be ten digits, such as 0100000001",
      },
      actual: "012",
      basis: { document: "国办发〔2017〕47号" },
    });
  });
});

test("all that a configuration can say becomes settings", () => {
  const { value, diagnostics } = readConfig(
    "report.config.yaml",
    `house: houses/our.yaml
to: [html, docx]
outDir: 成品
rules: { part-title: off, part-order: error, sum-mismatch: warning }
terms: 用语.yaml
previous: [../2023/*.md, 旧稿]
site: { SiteName: 明川市人民政府, SiteIDCode: 0100000001 }
language: en
place: 云州省
office: 云州省司法厅
`,
  );
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({
    house: "houses/our.yaml",
    to: ["html", "docx"],
    outDir: "成品",
    terms: ["用语.yaml"],
    previous: ["../2023/*.md", "旧稿"],
    site: { SiteName: "明川市人民政府", SiteIDCode: "0100000001" },
    language: "en",
    place: "云州省",
    office: "云州省司法厅",
  });
  expect(value.rules.get("part-title")).toBe("off");
  expect(value.rules.get("part-order")).toBe("error");
});

test("what is wrong is left out, the rest is kept", () => {
  const { value } = readConfig("c.yaml", "house: [甲]\nto: [odt, html]\nrules: { part-title: loud, part-order: off }");
  expect(value).toEqual({ to: ["html"], rules: new Map([["part-order", "off"]]), terms: [], previous: [] });
});

test.each(["", "# 只有说明\n", "---\n"])("%j is a configuration without entries", (yaml) => {
  expect(readConfig("c.yaml", yaml)).toEqual({ value: noSettings, diagnostics: [] });
});

test("the configuration of the examples is clean", () => {
  const { value, diagnostics } = readConfig("c.yaml", readFileSync("examples/report.config.yaml", "utf8"));
  expect(diagnostics).toEqual([]);
  expect(Object.keys(value.site ?? {})).toHaveLength(7);
});

test("every word of the vocabulary is about a key of the schema", () => {
  const { properties } = JSON.parse(readFileSync("schemas/config.schema.json", "utf8"));
  const keys = [...Object.keys(properties), ...Object.keys(properties.site.properties)];
  for (const key of Object.values(configWords.aliases)) expect(keys).toContain(key);
  for (const key of Object.keys(configWords.shapes)) expect([...keys, "rules.*"]).toContain(key);
});
