import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { applyFixes } from "../../src/core/edits.js";
import type { ReportedFile } from "../../src/reporters/reporter.js";
import { sarif } from "../../src/reporters/sarif.js";
import { ruleMetas } from "../../src/rules/metas.js";
import { files, NASTY, nasty } from "./findings.js";
import { chinese, english } from "./options.js";

/** The schema of OASIS as Microsoft's tools ship it. */
const require = createRequire(import.meta.url);
const entry = require.resolve("@microsoft/sarif-multitool-ts");
const schema = JSON.parse(readFileSync(join(dirname(entry), "../assets/sarif-2.1.0.schema.json"), "utf8"));

const ajv = new Ajv2020({ strict: false, allErrors: true });
const isReference = (text: string) => /^[!-~]*$/u.test(text) && URL.canParse(text, "https://example.org/");
ajv.addFormat("uri-reference", isReference);
ajv.addFormat("uri", (text: string) => isReference(text) && URL.canParse(text));
ajv.addFormat("date-time", (text: string) => !Number.isNaN(Date.parse(text)));
const validate = ajv.compile(schema);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Log {
  readonly runs: readonly [
    {
      readonly language: string;
      readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
      readonly artifacts: readonly { readonly location: { readonly uri: string; readonly uriBaseId?: string } }[];
      readonly results: readonly Result[];
    },
  ];
}
interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: { readonly index: number }; readonly region: Region } },
  ];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent?: { text: string } }[];
    }[];
  }[];
}

function runOf(told: readonly ReportedFile[], options = chinese): Log["runs"][0] {
  const log: Log = JSON.parse(sarif(told, options));
  return log.runs[0];
}

describe("sarif", () => {
  test.each([
    ["findings of all kinds", files, chinese],
    ["the same in English", files, english],
    ["no findings", files.slice(0, 1), chinese],
    ["no files", [], english],
    ["a finding of every rule", everyRule(), chinese],
    ["the same in English", everyRule(), english],
  ] as const)("obeys the schema of OASIS: %s", (_, told, options) => {
    expect(validate(JSON.parse(sarif(told, options))), JSON.stringify(validate.errors)).toBe(true);
  });

  test("the schema would find a fault", () => {
    const log = JSON.parse(sarif(files, chinese));
    log.runs[0].results[0].level = "info";
    expect(validate(log)).toBe(false);
  });

  test("paths are references from the root of the sources, with what isn't ASCII escaped", () => {
    expect(runOf(files).artifacts.map(({ location }) => location)).toEqual([
      { uri: "clean.md", uriBaseId: "%SRCROOT%" },
      { uri: "drafts/%E4%BA%91%E6%BA%AA%20%E5%8E%BF/2024%231.md", uriBaseId: "%SRCROOT%" },
      { uri: "file:///elsewhere/%E4%B9%99.md" },
    ]);
  });

  test("a result names rule, level, sentence and region in UTF-16 columns", () => {
    const [first, second] = runOf(files).results;
    expect(first).toMatchObject({
      ruleId: "heading-ordinal",
      level: "warning",
      message: { text: "标题前不写序号“一、”" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { index: 1 },
            region: { startLine: 5, startColumn: 4, endLine: 5, endColumn: 6 },
          },
        },
      ],
    });
    expect(second?.locations[0].physicalLocation.region).toEqual({
      startLine: 7,
      startColumn: 22,
      endLine: 8,
      endColumn: 7,
    });
  });

  test("a sentence quotes brackets without making a link of them", () => {
    expect(runOf(files).results[1]?.message.text).toContain("\\[戊](1)");
  });

  test("each result points at the rule that it is of, and only those are described", () => {
    const { tool, results } = runOf(files);
    const { rules } = tool.driver;
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(rules.map(({ id }) => id).toSorted()).toEqual(["heading-ordinal", "md-raw-html", "part-title"]);
  });

  test("a rule has its words, its level, and help with a wrong and a right example", () => {
    const rule = runOf(files).tool.driver.rules.find(({ id }) => id === "heading-ordinal");
    const meta = ruleMetas.find(({ id }) => id === "heading-ordinal");
    expect(rule?.shortDescription.text).toBe(meta?.summary.zh);
    expect(rule?.fullDescription.text).toBe(meta?.explanation?.zh);
    expect(rule?.defaultConfiguration).toEqual({ level: "warning" });
    for (const words of [rule?.help.text, rule?.help.markdown]) {
      expect(words).toContain("依据：GB/T 9704-2012 7.3.3");
      expect(words).toContain(meta?.bad.trimEnd());
      expect(words).toContain(meta?.good.trimEnd());
    }
  });

  test("an example with a fence of its own stays inside the fence around it", () => {
    const meta = ruleMetas.find(({ id }) => id === "md-code");
    const bad = "````\n```\n代码\n```\n````\n";
    const told = [{ path: "a.md", diagnostics: [{ ...nasty, ruleId: "md-code" }] }] as const;
    const { tool } = runOf(told, { ...chinese, rules: meta === undefined ? [] : [{ ...meta, bad }] });
    expect(tool.driver.rules[0]?.help.markdown).toContain(`\`\`\`\`\`markdown\n${bad}\`\`\`\`\``);
  });

  test("fixes replace the same stretches as edits", () => {
    const text = files[1]?.text ?? "";
    const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map(({ index, 0: end }) => index + end.length)];
    const offset = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1;
    const replacements = runOf(files).results[1]?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
    let mended = text;
    for (const { deletedRegion: at, insertedContent } of replacements.toReversed()) {
      const [from, to] = [offset(at.startLine, at.startColumn), offset(at.endLine, at.endColumn)];
      mended = mended.slice(0, from) + (insertedContent?.text ?? "") + mended.slice(to);
    }
    expect(mended).toBe(applyFixes(text, [nasty.edits ?? []]).text);
    expect(mended).toContain(NASTY);
    expect(runOf(files).results[2]?.fixes).toBeUndefined();
  });

  test("fingerprints tell findings of a file apart", () => {
    const prints = runOf(files.slice(0, 2)).results.map(({ partialFingerprints }) => partialFingerprints["report/v1"]);
    expect(new Set(prints).size).toBe(4);
  });

  test("says which language it speaks", () => {
    expect([runOf(files).language, runOf(files, english).language]).toEqual(["zh-CN", "en"]);
  });
});

function everyRule(): readonly ReportedFile[] {
  const diagnostics = ruleMetas.map(({ id, severity }) => ({ ...nasty, ruleId: id, severity }));
  return [{ path: "a.md", text: files[1]?.text ?? "", diagnostics }];
}
