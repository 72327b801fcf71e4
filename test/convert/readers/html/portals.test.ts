import { describe, expect, test } from "vitest";
import { convertBytes } from "../../convert-file.js";
import { portals, text } from "./portals.js";

const frontMatter = (publish: string | undefined) => [
  "title: 青石街道2023年法治政府建设情况报告",
  "issuer: 青石街道办事处",
  "year: 2023",
  "level: subdistrict",
  "date: 2024-01-18",
  "recipients: [区委, 区政府]",
  ...(publish === undefined ? [] : [`publish: { ${publish} }`]),
];
const body = text.slice(1, -2).map((line) => line.replace(/^[一二三]、/u, "## ").replace(/^（[一二三]）/u, "### "));

describe("pages as systems of government sites make them", () => {
  test.each(Object.entries(portals))("%s", async (_name, { html, publish, chrome }) => {
    const found = await convertBytes("page.html", Buffer.from(html));
    if (found?.conversion.type !== "converted") throw new Error(JSON.stringify(found?.conversion));
    const { draft, record } = found.conversion;
    expect(record.diagnostics).toEqual([]);
    const [, head = "", ...rest] = draft.split("---\n");
    expect(head.trimEnd().split("\n")).toEqual(frontMatter(publish));
    expect(rest.join("---\n").split("\n").filter(Boolean)).toEqual(body);
    expect(chrome.filter((words) => draft.includes(words))).toEqual([]);
  });
});
