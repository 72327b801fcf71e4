import { describe, expect, test } from "vitest";
import { partKinds } from "../../src/model/parts.js";
import { FAULTY, GOOD } from "../cli/drafts.js";
import { reviewed } from "./reviewed.js";

/** The states of the parts, in the order of the law. */
async function states(text: string): Promise<string> {
  const { parts } = await reviewed(text);
  return partKinds.map((kind) => `${parts[kind].state} ${parts[kind].characters}`).join(", ");
}

describe("the parts of a report", () => {
  test.each<[what: string, text: string, states: string]>([
    ["all there", GOOD, "present 19, present 15, present 23, present 16, free 0"],
    ["one missing", FAULTY, "present 19, present 15, missing 0, present 16, free 0"],
    [
      "two under one heading, both with its length",
      GOOD.replace("存在的不足和原因", "存在的不足和下一步安排").replace(/## 2025年.*$/su, ""),
      "present 19, combined 15, present 23, combined 15, free 0",
    ],
    [
      "remedies beside the shortcomings, where the plan has a part of its own",
      GOOD.replace("存在的不足和原因", "存在的不足和下一步安排"),
      "present 19, present 15, present 23, present 16, free 0",
    ],
    [
      "a heading alone",
      GOOD.replace("执法人员偏少，原因是编制紧张。\n", "### 执法力量\n"),
      "present 19, empty 4, present 23, present 16, free 0",
    ],
    [
      "a heading typed as a plain line",
      GOOD.replaceAll("## 20", "一、20"),
      "unclear 0, unclear 0, unclear 0, unclear 0, free 0",
    ],
    [
      "up to 2018 the leaders' part is free",
      FAULTY.replaceAll("2025", "2018").replaceAll("2024", "2017"),
      "present 19, present 15, free 0, present 16, free 0",
    ],
    [
      "other matters",
      `${GOOD}\n## 其他需要报告的情况\n\n无。\n`,
      "present 19, present 15, present 23, present 16, present 2",
    ],
  ])("%s", async (_, text, expected) => expect(await states(text)).toBe(expected));

  test("the whole text counts the introduction too", async () => {
    expect((await reviewed(GOOD)).characters).toBe(19 + 15 + 23 + 16 + "现将2024年度法治政府建设情况报告如下：".length);
  });
});

test.each<[date: string, level: string, state: string, due: { year: number; month: number; day: number }]>([
  ["2025-02-28", "township", "in-time", { year: 2025, month: 3, day: 1 }],
  ["2025-03-01", "township", "in-time", { year: 2025, month: 3, day: 1 }],
  ["2025-03-02", "township", "late", { year: 2025, month: 3, day: 1 }],
  ["2025-03", "township", "in-time", { year: 2025, month: 3, day: 1 }],
  ["2025-04", "township", "late", { year: 2025, month: 3, day: 1 }],
  ["2025-03-02", "province", "in-time", { year: 2025, month: 4, day: 1 }],
])("a report of %s (%s) is %s", async (date, level, state, due) => {
  const text = GOOD.replace("date: 2025-01-16", `date: ${date}`).replace("level: township", `level: ${level}`);
  const { handIn, remarks } = await reviewed(text);
  expect(handIn).toMatchObject({ state, due });
  expect(remarks.some(({ diagnostic }) => diagnostic.ruleId === "date-late")).toBe(state === "late");
});

test("without a date nothing is known", async () => {
  expect((await reviewed(GOOD.replace("date: 2025-01-16\n", ""))).handIn.state).toBe("unknown");
});
