import { describe, expect, test } from "vitest";
import { scanFigures } from "../../src/text/figures.js";
import { formatAmount, percentOf } from "../../src/text/figures-amount.js";
import { readChinese } from "../../src/text/figures-chinese.js";

/** Numeral, unit and, where they differ from the value, the bounds of each figure. */
function scanned(text: string): readonly string[] {
  return scanFigures(text).map(({ numeral, unit, value, low, high, exact }) => {
    const bounds = exact ? "" : ` ${formatAmount(low)}…${high === undefined ? "" : formatAmount(high)}`;
    return `${formatAmount(value)}|${unit}|${numeral}${bounds}`;
  });
}

describe("figures are read with unit, scale and bounds", () => {
  test.each([
    ["立案36件", ["36|件|36"]],
    ["办件1.2万件", ["12000|件|1.2万"]],
    ["汇聚数据2.14亿条", ["214000000|条|2.14亿"]],
    ["投入1,243.5万元", ["12435000|元|1,243.5万"]],
    ["罚款19550元", ["19550|元|19550"]],
    ["接待86批次、233人次", ["86|批次|86", "233|人次|233"]],
    ["拆除61.4平方米", ["61.4|平方米|61.4"]],
    ["新建六十七处", ["67|处|六十七"]],
    ["惠及三千一百余户", ["3100|户|三千一百 3100…3200"]],
    ["追回一百四十余万元", ["1400000|元|一百四十万 1400000…1500000"]],
    ["发放一万二千份", ["12000|份|一万二千"]],
    ["成功率85.7%", ["85.7|%|85.7"]],
    ["占百分之三十", ["30|%|三十"]],
    ["提高3.2个百分点", ["3.2|个百分点|3.2"]],
    ["参加100余人", ["100|人|100 100…200"]],
    ["参加1500多人", ["1500|人|1500 1500…1600"]],
    ["挽回20万余元", ["200000|元|20万 200000…300000"]],
    ["约40户", ["40|户|40 0…"]],
    ["40件左右", ["40|件|40 0…"]],
    ["近90件", ["90|件|90 0…90"]],
    ["不少于12次", ["12|次|12 12…"]],
    ["12次以上", ["12|次|12 12…"]],
    ["不超过5个", ["5|个|5 0…5"]],
    ["签约80户", ["80|户|80"]],
    ["商超40家次", ["40|家次|40"]],
    ["附近30户", ["30|户|30"]],
    ["甲类24、乙类6、丙类4起", ["24||24", "6||6", "4|起|4"]],
    ["３６件", ["36|件|36"]],
  ])("%s", (text, expected) => expect(scanned(text)).toEqual(expected));
});

describe("what counts nothing is no figure", () => {
  test.each([
    "2024年5月12日",
    "2021—2025年",
    "第3批案例",
    "第三十三条第一款",
    "前10名",
    "12345热线",
    "1:500比例尺",
    "8:30至17:30",
    "“12·4”宪法宣传",
    "3～5件",
    "15%～20%",
    "1至3个工作日",
    "占三分之二",
    "1/2以上",
    "3.5版",
    "PM2.5浓度",
    "A4纸",
    "138****1234",
    "落实“三项制度”",
    "《关于2件实事的通知》",
    "https://www.example.cn/a12件",
    "一次性告知",
    "一起谋划",
    "七八次",
    "表1、表2",
    "QH-2024-016件",
  ])("%s", (text) => expect(scanned(text)).toEqual([]));
});

test("a figure knows where it stands", () => {
  const text = "全年立案36件，办结率百分之九十。";
  expect(scanFigures(text).map(({ from, to }) => text.slice(from, to))).toEqual(["36件", "百分之九十"]);
});

test.each([
  ["两", 2],
  ["十", 10],
  ["十二", 12],
  ["一百零五", 105],
  ["三千一百", 3100],
  ["百", undefined],
  ["七八", undefined],
  ["二〇二四", undefined],
  ["十百", undefined],
  ["零", undefined],
])("the numeral %s is %s", (numeral, value) => expect(readChinese(numeral)).toBe(value));

test.each([
  [36n, 42n, 1, "85.7%"],
  [36n, 42n, 2, "85.71%"],
  [36n, 42n, 0, "86%"],
  [1n, 8n, 1, "12.5%"],
  [1n, 8n, 0, "13%"],
  [5n, 4n, 0, "125%"],
])("%s of %s with %s decimals is %s", (part, whole, decimals, percent) => {
  expect(percentOf(part, whole, decimals)).toBe(percent);
});
