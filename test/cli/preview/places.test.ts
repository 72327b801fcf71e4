import { expect, test } from "vitest";
import { placesOf } from "../../../src/cli/preview/places.js";
import type { Diagnostic } from "../../../src/core/diagnostic.js";
import { spanAt } from "../../../src/core/source-file.js";
import { open } from "../../../src/pipeline.js";
import { GOOD } from "../drafts.js";

/** The place of the `nth` occurrence of some text in a draft. */
async function placeOf(draft: string, text: string, nth = 0) {
  const { value } = await open("a.md", new TextEncoder().encode(draft), async () => ({ zh: "无", en: "none" }));
  let start = draft.indexOf(text);
  for (let passed = 0; passed < nth; passed++) start = draft.indexOf(text, start + 1);
  const diagnostic: Diagnostic = {
    ruleId: "schema",
    severity: "error",
    path: "a.md",
    span: spanAt(value.draft.file, start, start + text.length),
    message: { zh: "甲", en: "a" },
  };
  return placesOf(value)(diagnostic);
}

const body = (text: string) => `${GOOD}\n${text}\n`;

test.each([
  [
    "a word in a sentence",
    GOOD,
    "36次",
    0,
    { before: "全年开展行政检查", text: "36次", after: "，办结案件4件。", times: 0 },
  ],
  [
    "marks of Markdown are not seen",
    body("甲**乙丙**丁"),
    "**乙",
    0,
    { before: "甲", text: "乙", after: "丙丁", times: 0 },
  ],
  [
    "the second of two equal sentences",
    body("望江。\n\n望江。"),
    "望江",
    1,
    { before: "", text: "望江", after: "。", times: 1 },
  ],
  ["blanks are left out", body("甲 乙\n丙 丁"), "乙\n丙", 0, { before: "甲", text: "乙丙", after: "丁", times: 0 }],
  ["the title is in the front matter", GOOD, "2024年度", 0, { element: "title" }],
  ["so is the date", GOOD, "2025-01-16", 0, { element: "date" }],
  [
    "a comment belongs to what follows it",
    body("<!-- 说明 -->\n\n望江新闻"),
    "<!-- 说明",
    0,
    { before: "", text: "", after: "望江新闻", times: 0 },
  ],
  [
    "the end of the file belongs to the last paragraph",
    `${body("望江新闻")}\n<!-- 完 -->\n`,
    "<!-- 完",
    0,
    { before: "望江新闻", text: "", after: "", times: 0 },
  ],
] as const)("%s", async (_, draft, text, nth, expected) => {
  expect(await placeOf(draft, text, nth)).toEqual(expected);
});

/** Processor time, in microseconds, that it takes to find the place of every character of a draft; the best of three. */
async function costOf(text: string): Promise<number> {
  const draft = body(text);
  const { value } = await open("a.md", new TextEncoder().encode(draft), async () => ({ zh: "无", en: "none" }));
  const first = draft.indexOf(text);
  const message = { zh: "甲", en: "a" };
  const findings = Array.from({ length: text.length }, (_, index): Diagnostic => {
    const span = spanAt(value.draft.file, first + index, first + index + 1);
    return { ruleId: "schema", severity: "error", path: "a.md", span, message };
  });
  const costs = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    const placeOf = placesOf(value);
    for (const finding of findings) placeOf(finding);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.max(2_000, Math.min(...costs)); // shorter times are not told apart
}

test.each([
  ["one long paragraph", "（"],
  ["one with blanks", "法 "],
  ["many paragraphs", "江\n\n"],
])(
  "places of findings in %s take no more than their share: eight times the text, not 64 times the work",
  async (_, unit) => {
    const few = await costOf(unit.repeat(1_000));
    const many = await costOf(unit.repeat(8_000));
    expect(many / few).toBeLessThan(30);
  },
);
