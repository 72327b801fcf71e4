import { expect, test } from "vitest";
import { isCjk, joint } from "../../src/text/han.js";

test.each<[character: string, expected: boolean]>([
  ["法", true],
  ["㐀", true],
  ["〇", true],
  ["　", true],
  ["，", true],
  ["“", true],
  ["…", true],
  ["·", true],
  ["か", true],
  ["𠮷", true],
  ["é", false],
  ["€", false],
  ["a", false],
  [" ", false],
  ["", false], // before a text, or behind it
])("%j is written without blanks around it: %s", (character, expected) => {
  expect(isCjk(character)).toBe(expected);
});

test.each<[before: string, after: string, expected: string]>([
  ["依法", "行政", ""],
  ["依法", "GB", ""],
  ["law", "based", " "],
  ["", "law", ""],
])("between %j and %j a line end becomes %j", (before, after, expected) => {
  expect(joint(before, after)).toBe(expected);
});
