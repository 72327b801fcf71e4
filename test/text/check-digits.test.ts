import { describe, expect, test } from "vitest";
import { isIdNumber, passesLuhn } from "../../src/text/check-digits.js";

describe("isIdNumber", () => {
  test.each([
    ["11010519491231002X", true], // the specimen of GB 11643
    ["11010519491231002x", true],
    ["110105194912310021", false], // wrong check character
    ["990202186002290031", true], // 1860 had a leap day
    ["11010518490231001X", false], // no 31 February
    ["11010519491231002", false], // too short
    ["1101051949123100２X", false], // full-width
  ])("%s → %s", (number, expected) => expect(isIdNumber(number)).toBe(expected));
});

describe("passesLuhn", () => {
  test.each([
    ["4111111111111111", true],
    ["6222020000000000000", true],
    ["6222020000000000001", false],
    ["", false],
  ])("%s → %s", (digits, expected) => expect(passesLuhn(digits)).toBe(expected));

  test("one changed digit is found out", () => {
    const number = "6228480000000000018";
    for (let at = 0; at < number.length; at++) {
      const changed = number.slice(0, at) + String((Number(number.charAt(at)) + 1) % 10) + number.slice(at + 1);
      expect(passesLuhn(changed)).toBe(false);
    }
  });
});
