import { describe, expect, test } from "vitest";
import { checkstyle } from "../../src/reporters/checkstyle.js";
import { junit } from "../../src/reporters/junit.js";
import { xmlDocument } from "../../src/reporters/xml.js";
import { files, NASTY } from "./findings.js";
import { chinese, english } from "./options.js";
import { faultsOf, readXml, type Shape } from "./xml.js";

/** What Checkstyle's XMLLogger writes: there is no schema, readers go by this. */
const checkstyleShapes: Readonly<Record<string, Shape>> = {
  checkstyle: { required: ["version"], children: ["file"] },
  file: { required: ["name"], children: ["error"] },
  error: { required: ["line", "severity", "message", "source"], optional: ["column"], numbers: ["line", "column"] },
};

/** The elements and attributes of junit-10.xsd, which Jenkins goes by, as far as they are used; the rest would be told as faults. */
const junitShapes: Readonly<Record<string, Shape>> = {
  testsuites: {
    optional: ["name", "time", "tests", "failures", "disabled", "errors"],
    numbers: ["tests", "failures", "errors"],
    children: ["testsuite"],
  },
  testsuite: {
    required: ["name", "tests"],
    optional: ["failures", "errors", "time", "disabled", "skipped", "timestamp", "hostname", "id", "package"],
    numbers: ["tests", "failures", "errors", "skipped"],
    children: ["properties", "testcase", "system-out", "system-err"],
  },
  testcase: {
    required: ["name"],
    optional: ["assertions", "time", "classname", "status"],
    children: ["skipped", "error", "failure", "system-out", "system-err"],
  },
  failure: { optional: ["type", "message"], text: true },
  "system-out": { text: true },
};

/** What is left of text once XML has had it. */
const survived = ["\u0007", "\u001b", "\uFFFE"].reduce((text, bad) => text.replaceAll(bad, "\uFFFD"), NASTY);

describe("checkstyle", () => {
  const root = readXml(checkstyle(files, chinese));
  test("has the form that readers go by", () => expect(faultsOf(root, checkstyleShapes)).toEqual([]));
  test("names files from the folder of the run", () => {
    expect(root.children.map(({ attributes }) => attributes.name)).toEqual([
      "clean.md",
      "drafts/云溪 县/2024#1.md",
      "/elsewhere/乙.md",
    ]);
  });
  test("tells place, severity, sentence and rule", () => {
    expect(root.children[1]?.children.map(({ attributes }) => attributes).slice(0, 2)).toEqual([
      {
        line: "5",
        column: "4",
        severity: "warning",
        message: "标题前不写序号“一、”",
        source: "report.heading-ordinal",
      },
      { line: "7", column: "22", severity: "error", message: `“${survived}”不行`, source: "report.md-raw-html" },
    ]);
  });
  test("speaks English", () => expect(checkstyle(files, english)).toContain("the title differs"));
  test("is a document even without a file", () => {
    expect(checkstyle([], chinese)).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3"/>\n');
  });
});

describe("junit", () => {
  const root = readXml(junit(files, chinese));
  test("has the form of junit-10.xsd", () => expect(faultsOf(root, junitShapes)).toEqual([]));
  test("counts what it holds", () => {
    expect(root.attributes).toEqual({ name: "report check", tests: "6", failures: "1", errors: "0" });
    for (const { attributes, children } of root.children) {
      expect(children).toHaveLength(Number(attributes.tests));
      const failures = children.filter((each) => each.children.some(({ name }) => name === "failure"));
      expect(failures).toHaveLength(Number(attributes.failures));
    }
  });
  test("lets a clean file pass with one case", () => {
    expect(root.children[0]?.children).toEqual([
      { name: "testcase", attributes: { name: "report check", classname: "clean.md" }, children: [], text: "" },
    ]);
  });
  test("fails on errors only", () => {
    const told = root.children[1]?.children.map(({ attributes, children }) => [attributes.name, children[0]?.name]);
    expect(told).toEqual([
      ["heading-ordinal 5:4", "system-out"],
      ["md-raw-html 7:22", "failure"],
      ["part-title 5:6", "system-out"],
      ["part-title 5:6", "system-out"],
    ]);
  });
  test("says what is wrong, where and on what basis", () => {
    const [warning, error] = root.children[1]?.children ?? [];
    expect(warning?.children[0]?.text).toBe(
      "drafts/云溪 县/2024#1.md:5:4 warning 标题前不写序号“一、” [heading-ordinal]\n依据：GB/T 9704-2012 7.3.3",
    );
    expect(error?.children[0]?.attributes).toEqual({ type: "md-raw-html", message: `“${survived}”不行` });
    expect(error?.children[0]?.text).toContain(survived);
  });
});

describe("xml", () => {
  test.each([
    ["references", `&<>"'`, `&<>"'`],
    ["what looks like the end of a section", "]]>", "]]>"],
    ["blanks that a reader would flatten", "a\tb\nc\rd\r\ne", "a\tb\nc\rd\r\ne"],
    ["control characters", "\u0000\u0008\u000b\u001f\u007f", "\uFFFD\uFFFD\uFFFD\uFFFD\u007f"],
    ["characters that are none", "\uFFFE\uFFFF", "\uFFFD\uFFFD"],
    ["half pairs", "\ud840甲\udc00", "\uFFFD甲\uFFFD"],
    ["whole pairs", "\u{20000}\u{10FFFF}", "\u{20000}\u{10FFFF}"],
  ])("keeps %s", (_, written, read) => {
    const document = xmlDocument({ name: "a", attributes: { b: written }, children: [written] });
    const { attributes, text } = readXml(document);
    expect(attributes.b).toBe(read);
    expect(text).toBe(read);
  });
});
