import { expect, test } from "vitest";
import { github } from "../../src/reporters/github.js";
import { files } from "./findings.js";
import { chinese, english } from "./options.js";

const lines = github(files, chinese).split("\n");

/** Undoes what a workflow command escapes, as the runner does. */
function read(line: string): { command: string; properties: Readonly<Record<string, string>>; message: string } {
  const [, command = "", list = "", message = ""] = /^::(\w+) (.*?)::(.*)$/u.exec(line) ?? [];
  const plain = (text: string) => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
  const properties = list.split(",").map((pair): [string, string] => {
    const [key = "", value = ""] = pair.split("=", 2);
    return [key, plain(value.replaceAll("%2C", ",").replaceAll("%3A", ":"))];
  });
  return { command, properties: Object.fromEntries(properties), message: plain(message) };
}

test("each finding is one command on one line", () => {
  expect(lines.slice(0, -1).every((line) => /^::(?:error|warning|notice) file=/u.test(line))).toBe(true);
  expect(lines).toHaveLength(6);
});

test("a command names file, place, rule, sentence and basis", () => {
  expect(read(lines[0] ?? "")).toEqual({
    command: "warning",
    properties: {
      file: "drafts/云溪 县/2024#1.md",
      line: "5",
      endLine: "5",
      col: "4",
      endColumn: "6",
      title: "heading-ordinal",
    },
    message: "标题前不写序号“一、”\n依据：GB/T 9704-2012 7.3.3",
  });
});

test("percent signs and line ends come through, and columns stay away from several lines", () => {
  const { command, properties, message } = read(lines[1] ?? "");
  expect(command).toBe("error");
  expect(properties).toEqual({ file: "drafts/云溪 县/2024#1.md", line: "7", endLine: "8", title: "md-raw-html" });
  const told = files[1]?.diagnostics[1]?.message.zh;
  expect(message).toBe(told?.replace(/\p{Cc}(?<![\r\n])/gu, "\uFFFD")); // the log of a run is a terminal, too
  expect(lines[1]).toContain("%250A,:;"); // in a message, colons and commas stay
});

test("colons and commas in a path don't end it", () => {
  const [line = ""] = github([{ path: "a:b,c%.md", diagnostics: files[1]?.diagnostics ?? [] }], english).split("\n");
  expect(line).toContain("file=a%3Ab%2Cc%25.md,line=5");
  expect(read(line).properties.file).toBe("a:b,c%.md");
});

test("nothing to say is no output", () => expect(github([{ path: "a.md", diagnostics: [] }], chinese)).toBe(""));
