import fc from "fast-check";
import { expect, test } from "vitest";
import type { LaidOutTable } from "../../src/layout/laid-out.js";
import { lay } from "./read.js";

function tableOf(rows: readonly (readonly string[])[], align?: readonly string[]): LaidOutTable {
  const [head = []] = rows;
  const lines = rows.map((row) => `| ${row.join(" | ")} |`);
  const rule = `| ${head.map((_, index) => align?.[index] ?? "---").join(" | ")} |`;
  const [block] = lay([lines[0], rule, ...lines.slice(1)].join("\n")).body;
  if (block?.type !== "table") throw new Error("no table");
  return block;
}

test.each<readonly [string, readonly string[], string]>([
  ["serial numbers are centred", ["1", "2", "3", ""], "center"],
  ["a column that only begins like them isn't", ["1", "2", "4"], "right"],
  ["numbers stand right", ["1,180", "74.0%", "-3", "—", "/"], "right"],
  ["text stands left", ["12件", "3"], "left"],
  ["an empty column stands left", ["", ""], "left"],
])("%s", (_, cells, align) => {
  expect(tableOf([["列"], ...cells.map((cell) => [cell])]).columns[0]?.align).toBe(align);
});

test("the author's alignment wins", () => {
  const { columns } = tableOf(
    [
      ["一", "二", "三"],
      ["1", "甲", "乙"],
    ],
    [":--", "--:", ":-:"],
  );
  expect(columns.map(({ align }) => align)).toEqual(["left", "right", "center"]);
});

test("short columns keep their words on one line beside a long one", () => {
  const { columns } = tableOf([
    ["序号", "任务", "完成时限"],
    ["1", "完成办案系统接口改造，实现案件全部网上办理，年底前对网上案卷开展一次全面评查，并形成报告", "2025年6月底"],
  ]);
  const characters = columns.map(({ share }) => share * (156 / 25.4) * (72 / 14));
  expect(characters[0]).toBeGreaterThanOrEqual(2);
  expect(characters[2]).toBeGreaterThanOrEqual(5);
  expect(characters[1]).toBeGreaterThan(20);
});

test("in a table of many columns the longest text gets the widest", () => {
  const { columns } = tableOf([
    ["序号", "决策事项", "承办科室", "公众参与方式", "收到意见（条）", "采纳意见（条）", "决定时间"],
    ["1", "北岸片区停车秩序管理方案", "城市管理科", "网上征求意见、座谈", "126", "41", "5月"],
  ]);
  const shares = columns.map(({ share }) => share);
  expect(shares.indexOf(Math.max(...shares))).toBe(1);
  expect(shares.indexOf(Math.min(...shares))).toBe(0);
});

test("columns of one width share the table evenly", () => {
  expect(
    tableOf([
      ["甲", "乙", "丙", "丁"],
      ["子", "丑", "寅", "卯"],
    ]).columns.map(({ share }) => share),
  ).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test("the shares of any table add up to one, none is nothing", () => {
  const cell = fc.oneof(
    fc.constantFrom("", "甲", "12,345.67", "很长的一段文字，".repeat(12), "https://www.mingchuan.example/fazhi/2024"),
    fc.string({ unit: fc.constantFrom(..."法治政府ab12 "), maxLength: 40 }),
  );
  const rows = fc
    .integer({ min: 1, max: 8 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }));
  fc.assert(
    fc.property(rows, (table) => {
      const shares = tableOf(table).columns.map(({ share }) => share);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(Math.min(...shares)).toBeGreaterThan(0.01);
    }),
  );
});
