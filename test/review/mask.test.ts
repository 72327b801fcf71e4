import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostic.js";
import { sourceFile, spanAt } from "../../src/core/source-file.js";
import { masked, withoutNumbers } from "../../src/review/mask.js";
import { reviewed } from "./reviewed.js";

test.each([
  ["11010519491231002X", "1101**********002X"],
  ["110105 19491231 002X", "1101** ******** 002X"],
  ["13800001234", "138****1234"],
  ["138-0000-1234", "138-****-1234"],
  ["6222 0200 0000 0000 000", "6222 **** **** ***0 000"],
  ["（010）12345678", "（010）****5678"],
])("%s is written %s", (number, written) => {
  expect(masked(number)).toBe(written);
});

function on(text: string, words: string, ruleId: Diagnostic["ruleId"], zh: string): Diagnostic {
  const from = text.indexOf(words);
  const span = spanAt(sourceFile("a.md", text), from, from + words.length);
  return { ruleId, severity: "error", path: "a.md", span, message: { zh, en: zh }, actual: words };
}

test("a number is hidden wherever it is repeated, however it is written, and places stay", () => {
  const text = "电话138&nbsp;0000 1234，又138-0000-1234；项目编号13900005678";
  const diagnostics = [
    on(text, "138&nbsp;0000 1234", "priv-phone", "“138\u00a00000 1234”是手机号码"),
    on(text, "又", "typo-known", "“又13800001234”有误"),
  ];
  const hidden = withoutNumbers({ path: "a.md", text, diagnostics });
  expect(hidden.text).toBe("电话138&nbsp;**** 1234，又138-****-1234；项目编号13900005678");
  expect(hidden.diagnostics.map(({ message }) => message.zh)).toEqual([
    "“138\u00a0**** 1234”是手机号码",
    "“又138****1234”有误",
  ]);
  expect(hidden.diagnostics.map(({ span }) => span)).toEqual(diagnostics.map(({ span }) => span));
});

test("what is advised isn't said of a number that looks the same, in either language", async () => {
  const { remarks } = await reviewed("---\ntitle: 甲\n---\n电话138 0000 1234。\n");
  const messages = remarks.flatMap(({ diagnostic }) =>
    diagnostic.ruleId === "priv-phone" ? [diagnostic.message] : [],
  );
  expect(messages).toEqual([
    {
      zh: "有一个手机号码没有遮盖，公开前应写作“138****1234”",
      en: "a mobile number isn't masked; before publication write “138****1234”",
    },
  ]);
});

test("figures that no rule has found stay", () => {
  const file = {
    path: "a.md",
    text: "13800001234",
    diagnostics: [on("13800001234", "138", "typo-known", "13800001234")],
  };
  expect(withoutNumbers(file)).toBe(file);
});
