import { describe, expect, test } from "vitest";
import type { PartKind } from "../../src/model/parts.js";
import { type PartFault, partFaults } from "../../src/schema/parts.js";

const part = { title: "标题", text: "内容" };
const blank = { title: "标题", text: " \n\u3000" };
const whole = { measures: part, shortcomings: part, leadership: part, plan: part };

describe("a part is missing or empty once, in the order of the law", () => {
  const cases: readonly (readonly [
    name: string,
    projection: Partial<Record<PartKind, { title: string; text: string }>>,
    faults: readonly PartFault[],
  ])[] = [
    ["all four parts", whole, []],
    ["the fifth too", { ...whole, other: part }, []],
    ["a heading without words is no fault of the part", { ...whole, plan: { title: "", text: "内容" } }, []],
    ["an empty part", { ...whole, shortcomings: blank }, [{ kind: "shortcomings", fault: "empty" }]],
    ["an empty fifth part", { ...whole, other: blank }, [{ kind: "other", fault: "empty" }]],
    [
      "one missing, one empty",
      { plan: blank, measures: part, shortcomings: part },
      [
        { kind: "leadership", fault: "missing" },
        { kind: "plan", fault: "empty" },
      ],
    ],
    [
      "nothing at all",
      {},
      [
        { kind: "measures", fault: "missing" },
        { kind: "shortcomings", fault: "missing" },
        { kind: "leadership", fault: "missing" },
        { kind: "plan", fault: "missing" },
      ],
    ],
  ];
  test.each(cases)("%s", (_name, projection, faults) => expect(partFaults(projection)).toEqual(faults));
});
