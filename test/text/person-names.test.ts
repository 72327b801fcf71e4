import { describe, expect, test } from "vitest";
import { nameLists } from "../../src/text/name-lists.js";
import { beginsSurname, maskedNameEnd, namesAt, surnameAt } from "../../src/text/person-names.js";
import { dataAt } from "../../src/text/word-lists.js";
import sensitive from "../../templates/dictionaries/sensitive-words.yaml";
import words from "../../templates/dictionaries/surname-words.yaml";
import surnames from "../../templates/dictionaries/surnames.yaml";

describe("namesAt", () => {
  test.each([
    ["赵小禾反映", ["赵小禾", "赵小"]],
    ["欧阳青禾反映", ["欧阳青禾", "欧阳青"]],
    ["司马田不服", ["司马田"]], // 不 is in no name
    ["高明远拖欠", ["高明远"]], // 高明 is a word: only with a second character that ends names
    ["高度重视", []],
    ["马上办", []],
    ["王女士", []],
    ["李主任", []],
    ["李家", []],
    ["李家明", ["李家明"]],
    ["张某", []],
    ["张家村", []],
    ["石家庄", []],
    ["文志强", ["文志强"]],
    ["于是", []],
    ["文化", []],
    ["甲乙丙", []],
    ["赵", []],
    ["𠮷野家", []], // no surname, and outside the basic plane
  ])("%s → %j", (text, expected) => {
    expect(namesAt(text, 0).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });
});

test.each([
  ["张某反映", 2],
  ["李某某", 3],
  ["王××", 3],
  ["赵*", 2],
  ["欧阳女士", 4],
  ["张三反映", undefined],
  ["某人", undefined],
])("the masked name in %s ends at %s", (text, expected) => expect(maskedNameEnd(text, 0)).toBe(expected));

test("every surname of the lists is known, and begins one", () => {
  for (const surname of [...nameLists.plain, ...nameLists.wordlike, ...nameLists.compound]) {
    expect(surnameAt(`${surname}甲`, 0)).toBe(surname);
    expect(beginsSurname(surname, 0)).toBe(true);
  }
});

test("no character is a plain surname and a wordlike one, and none of the endings is one of no name", () => {
  expect([...nameLists.plain].filter((character) => nameLists.wordlike.has(character))).toEqual([]);
  expect(
    [...nameLists.typical].filter((character) => nameLists.never.has(character) || nameLists.neverLast.has(character)),
  ).toEqual([]);
  expect([...nameLists.suffixes].filter((character) => !nameLists.typical.has(character))).toEqual([]);
});

test("every list of the dictionaries has a source and a date", () => {
  const lists = [words, ...[surnames, sensitive].flatMap((file) => Object.values(file ?? {}))];
  for (const list of lists) {
    expect(String(dataAt(list, "source")).length).toBeGreaterThan(4);
    expect(dataAt(list, "date")).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  }
});

test("no word stands twice in a list", () => {
  for (const [name, list] of Object.entries(surnames ?? {})) {
    const entries = dataAt(list, "words");
    if (Array.isArray(entries)) expect([name, new Set(entries).size]).toEqual([name, entries.length]);
  }
});
