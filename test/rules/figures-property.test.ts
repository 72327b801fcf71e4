import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresTold } from "./figures-told.js";

const UNITS = ["件", "起", "份", "人次", "家次", "项", "万元"];
const CLASSES = ["邻里", "物业", "家庭", "劳动", "交通", "消防", "市容", "燃气"];

interface Listed {
  readonly items: readonly { readonly label: string; readonly value: number }[];
  readonly total: number;
  readonly unit: string;
}

/** A list whose figures add up. Money has one decimal, so that sums in binary fractions would go wrong. */
const listed: fc.Arbitrary<Listed> = fc
  .record({
    values: fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 2, maxLength: 6 }),
    labels: fc.shuffledSubarray(CLASSES, { minLength: 6, maxLength: 6 }),
    unit: fc.constantFrom(...UNITS),
  })
  .map(({ values, labels, unit }) => ({
    items: values.map((value, index) => ({ label: `${labels[index]}类`, value })),
    total: values.reduce((sum, value) => sum + value, 0),
    unit,
  }));

const written = (value: number, unit: string) =>
  unit === "万元" ? `${(value / 10).toFixed(1)}${unit}` : `${value}${unit}`;
const itemsOf = ({ items, unit }: Listed, mark: string) =>
  items.map(({ label, value }) => `${label}${written(value, unit)}`).join(mark);
const totalOf = ({ total, unit }: Listed) => written(total, unit);

/** Ways to write a list that names every part. */
const closed: Readonly<Record<string, (list: Listed) => string>> = {
  分别为: (list) => `全年共办理${totalOf(list)}，分别为${itemsOf(list, "、")}。`,
  分别是: (list) => `全年共办理各类事项${totalOf(list)}，分别是${itemsOf(list, "，")}。`,
  包括: (list) => `全年办理${totalOf(list)}，包括${itemsOf(list, "、")}，均按期完成。`,
  冒号: (list) => `全年办理${totalOf(list)}：${itemsOf(list, "、")}。`,
  分号: (list) => `全年办理${totalOf(list)}，分别为：${itemsOf(list, "；")}。`,
  两句: (list) => `全年共办理${totalOf(list)}。分别为${itemsOf(list, "、")}。`,
  合计: (list) => `全年办理${itemsOf(list, "、")}，合计${totalOf(list)}。`,
  共: (list) => `全年办理${itemsOf(list, "，")}，共${totalOf(list)}。`,
  几项合计: (list) => `办理${itemsOf(list, "、")}，${list.items.length}项合计${totalOf(list)}。`,
  组成: (list) => `全年共${totalOf(list)}，由${itemsOf(list, "、")}组成。`,
  表: ({ items, total, unit }) =>
    `表1 办理情况\n\n| 类型 | 数量（${unit}） |\n| --- | ---: |\n${items.map(({ label, value }) => `| ${label} | ${value} |`).join("\n")}\n| 合计 | ${total} |\n`,
};

/** Ways to write a list that may leave parts out. */
const open: Readonly<Record<string, (list: Listed) => string>> = {
  其中: (list) => `全年办理${totalOf(list)}，其中${itemsOf(list, "、")}。`,
  其中两句: (list) => `全年共办理${totalOf(list)}。其中，${itemsOf(list, "、")}。`,
  括号: (list) => `全年办理${totalOf(list)}（其中${itemsOf(list, "、")}），均已完成。`,
  逗号: (list) => `全年办理${totalOf(list)}，其中${itemsOf(list, "，")}。`,
};

function changed(list: Listed, at: number, by: number): Listed {
  const items = list.items.map((item, index) =>
    index === at % list.items.length ? { ...item, value: item.value + by } : item,
  );
  return { ...list, items };
}

/** Whether a part of the list gives the total by chance: then the rest may be something else, and nothing is told. */
function hasOtherReading({ items, total }: Listed): boolean {
  const sums = (list: Listed["items"]) =>
    list.map((_, end) => list.slice(0, end + 1).reduce((sum, { value }) => sum + value, 0));
  return [...sums(items), ...sums(items.toReversed())].includes(total);
}

describe.each(Object.entries({ ...closed, ...open }))("lists with %s", (_, render) => {
  test("are silent where they add up", () => {
    fc.assert(
      fc.property(listed, (list) => {
        expect(figuresTold(render(list))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("are told where a part is too much", () => {
    fc.assert(
      fc.property(listed, fc.nat(), fc.integer({ min: 1, max: 999 }), (list, at, by) => {
        const wrong = changed(list, at, by);
        fc.pre(!hasOtherReading(wrong));
        expect(figuresTold(render(wrong))).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });
});

describe.each(Object.entries(closed))("complete lists with %s", (_, render) => {
  test("are told where a part is too little", () => {
    fc.assert(
      fc.property(listed, (list) => {
        const short = { ...list, total: list.total + 7 };
        expect(figuresTold(render(short))).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });
});

test.each(Object.entries(open))("lists with %s may fall short of the total", (_, render) => {
  fc.assert(
    fc.property(listed, fc.integer({ min: 1, max: 999 }), (list, missing) => {
      expect(figuresTold(render({ ...list, total: list.total + missing }))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("a rate is silent at any precision, and told where it is a point off", () => {
  const rate = fc.record({
    whole: fc.integer({ min: 20, max: 5000 }),
    share: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    decimals: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(rate, ({ whole, share, decimals }) => {
      const part = Math.max(1, Math.round(whole * share));
      const percent = (value: number) =>
        `${(Math.round(value * 10 ** decimals + 1e-9) / 10 ** decimals).toFixed(decimals)}%`;
      const text = (shown: string) => `受理纠纷${whole}起，调解成功${part}起，成功率${shown}。`;
      expect(figuresTold(text(percent((part * 100) / whole)))).toEqual([]);
      expect(figuresTold(text(percent((part * 100) / whole + 2)))).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});
