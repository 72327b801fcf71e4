import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { phraseSlips } from "../../src/rules/phrase-slips.js";

function slipsIn(text: string): readonly string[] {
  return phraseSlips(text).map(({ from, to, right }) => `${text.slice(from, to)}→${right}`);
}

const cases: readonly (readonly [text: string, slips: readonly string[]])[] = [
  ["加强合发性审查，负责人出庭应素。", ["合发性审查→合法性审查", "出庭应素→出庭应诉"]],
  ["落实权责轻单，优化营商还境。", ["权责轻单→权责清单", "营商还境→营商环境"]],
  ["重大刑政决策听取意见。", ["重大刑政决策→重大行政决策"]], // the longest phrase tells of it
  ["新增执法人员36名。", []], // two characters: another word
  ["推进社会主义法治国家建设。", []], // 义法治国 is part of a phrase that is right
  ["推动法制宣传，开展执法监察，截止目前如此。", []], // both may be right
  ["加强合法性审查，负责人出庭应诉。", []],
  ["建强法治队伍，做强法律服务。", []], // 坚强法治保障 is a phrase, 建强 a word
  ["", []],
  ["审查", []],
];
test.each(cases)("%s", (text, slips) => {
  expect(slipsIn(text)).toEqual(slips);
});

test("phrases are of four to eight Han characters whose sounds are known, each listed once", () => {
  const data: Readonly<Record<string, { readonly words: string; readonly source: string; readonly date: string }>> =
    parse(readFileSync("templates/dictionaries/slips.yaml", "utf8"));
  const words = (key: string) => (data[key]?.words ?? "").split(" ");
  const phrases = [...words("words"), ...words("runs")];
  expect(phrases.filter((phrase) => !/^[\u4e00-\u9fff]{4,8}$/u.test(phrase))).toEqual([]);
  expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) < at)).toEqual([]);
  const known = new Set(words("sounds").join(""));
  expect(phrases.filter((phrase) => ![...phrase].slice(0, 4).every((character) => known.has(character)))).toEqual([]);
  expect(words("either").filter((pair) => pair.length !== 2)).toEqual([]);
  for (const { source, date } of Object.values(data)) expect([source, date]).not.toContain("");
});
