import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { shapeSlips } from "../../src/rules/shape-slips.js";

function slipsIn(text: string): readonly string[] {
  return shapeSlips(text).map(({ from, to, right }) => `${text.slice(from, to)}→${right}`);
}

const cases: readonly (readonly [text: string, slips: readonly string[]])[] = [
  ["深入惯彻落实，认真覆行职责。", ["惯彻→贯彻", "覆行→履行"]],
  ["依法冶理，强化营理。", ["冶理→治理", "营理→管理"]],
  ["建强法治队伍，情矿不明，提升服物水平。", []], // whether a word of the same sound is one, no list can tell
  ["及时公布情况，提升服务水平。", []],
  ["解决问题靠法，教育在先，带头下访。", []], // words by themselves
  ["基层智治体系，住建部门。", []], // coined, but right
  ["当事人吉某某到场，现向社会公布。", []],
  ["各级执法人员执行公务，共向36家企业发放。", []],
  ["全分围绕，覆行政村。", []], // 围绕 and 行政 are words
  ["清理情理，经理管理，实施时事教育。", []], // sound alike, and both are right
  ["坚持标本兼治，综执队伍、法援中心联动，巷长带队。", []],
  ["", []],
  ["法", []],
];
test.each(cases)("%s", (text, slips) => {
  expect(slipsIn(text)).toEqual(slips);
});

test("every list has a source and a day, and characters of like shape come in groups", () => {
  const data: Readonly<Record<string, { readonly words: string; readonly source: string; readonly date: string }>> =
    parse(readFileSync("templates/dictionaries/shapes.yaml", "utf8"));
  for (const { source, date } of Object.values(data)) expect([source, date]).not.toContain("");
  expect(data.alike?.words.split(" ").filter((group) => group.length < 2)).toEqual([]);
});
