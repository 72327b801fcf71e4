import { expect, test } from "vitest";
import { nearest } from "../../src/schema/nearest.js";

const keys = ["title", "issuer", "year", "recipients", "documentNumber", "to"];

const cases: readonly (readonly [word: string, near: string | undefined])[] = [
  ["titel", "title"],
  ["Title", "title"],
  ["ｔｉｔｌｅ", "title"],
  ["recipient", "recipients"],
  ["document_number", "documentNumber"],
  ["docmentNumbr", "documentNumber"],
  ["yaer", "year"],
  ["tle", undefined],
  ["date", undefined],
  ["", undefined],
  ["标题", undefined],
];
test.each(cases)("%j is nearest to %j", (word, near) => expect(nearest(word, keys)).toBe(near));

test("of several equally near the first is taken", () => expect(nearest("cat", ["bat", "hat"])).toBe("bat"));
