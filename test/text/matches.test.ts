import fc from "fast-check";
import { expect, test } from "vitest";
import { matchesOf } from "../../src/text/matches.js";

const patterns = [/甲|乙乙/gu, /(?:)/gu, /(?<=甲)𠮷?/gu, /(?<one>[甲-𠮷])(二)?/gu, /$/gmu];

test("the same is found as by matchAll, whatever was found before", () => {
  const units = fc.constantFrom("甲", "乙", "二", "𠮷", "\n", "a");
  fc.assert(
    fc.property(fc.array(units), fc.constantFrom(...patterns), fc.nat(4), (parts, pattern, last) => {
      const text = parts.join("");
      pattern.lastIndex = 0;
      const expected = [...text.matchAll(pattern)];
      pattern.lastIndex = last;
      expect([...matchesOf(text, pattern)]).toEqual(expected);
    }),
  );
});
