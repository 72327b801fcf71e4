import { expect, test } from "vitest";
import { namedUnits } from "../../src/review/units.js";
import { GOOD } from "../cli/drafts.js";
import { reviewed } from "./reviewed.js";

type Given = readonly [issuer: string, path: string];

async function named(given: readonly Given[]) {
  const reviews = given.map(([issuer, path]) =>
    reviewed(GOOD.replace(/issuer: .*\n/u, issuer === "" ? "" : `issuer: ${issuer}\n`), path),
  );
  return namedUnits(await Promise.all(reviews)).map(({ label, fileName }) => [label, fileName]);
}

test.each<[what: string, given: readonly Given[], names: readonly (readonly [string, string])[]]>([
  ["a unit goes by its name", [["石桥镇人民政府", "a.md"]], [["石桥镇人民政府", "石桥镇人民政府"]]],
  ["a joint report by all of them", [["[甲镇, 乙镇]", "a.md"]], [["甲镇、乙镇", "甲镇、乙镇"]]],
  ["one that nobody signs by its file", [["", "in/无署名.docx"]], [["无署名.docx", "无署名"]]],
  [
    "several of one unit by their files too",
    [
      ["甲镇", "a.md"],
      ["甲镇", "b.docx"],
      ["乙镇", "c.md"],
    ],
    [
      ["甲镇（a.md）", "甲镇（a.md）"],
      ["甲镇（b.docx）", "甲镇（b.docx）"],
      ["乙镇", "乙镇"],
    ],
  ],
  [
    "files of one name in several folders by a number",
    [
      ["甲镇", "x/a.md"],
      ["甲镇", "y/a.md"],
      ["", "x/b.md"],
      ["", "y/B.md"],
    ],
    [
      ["甲镇（a.md）", "甲镇（a.md）"],
      ["甲镇（a.md）", "甲镇（a.md）-2"],
      ["b.md", "b"],
      ["B.md", "B-2"],
    ],
  ],
  ["what no system takes in a name is left out", [['"甲/乙:镇\\\\?*."', "a.md"]], [["甲/乙:镇\\?*.", "甲_乙_镇___"]]],
  ["names of devices get a line before them", [["CON", "a.md"]], [["CON", "_CON"]]],
  ["long names are cut", [["甲".repeat(100), "a.md"]], [["甲".repeat(100), "甲".repeat(60)]]],
])("%s", async (_, given, names) => expect(await named(given)).toEqual(names));
