import { describe, expect, test } from "vitest";
import { GOOD, withText } from "./drafts.js";
import type { World } from "./memory-io.js";
import { report } from "./run.js";

/** `line rule message`, of all that JSON tells. */
async function told(line: string, files: NonNullable<World["files"]>): Promise<readonly string[]> {
  const { stdout } = await report(`${line} --format json`, { files });
  const result: {
    readonly files: readonly {
      readonly diagnostics: readonly { readonly ruleId: string; readonly message: string; readonly line: number }[];
    }[];
  } = JSON.parse(stdout);
  return result.files.flatMap(({ diagnostics }) =>
    diagnostics.map(({ line: at, ruleId, message }) => `${at} ${ruleId} ${message}`),
  );
}

describe("an office's own dictionary", () => {
  const terms = "words:\n  - { rule: typo-known, wrong: 石桥真, right: 石桥镇, source: 办公室, date: 2025-01-03 }\n";

  test("is read beside the configuration", async () => {
    const files = {
      "report.config.yaml": "terms: words/own.yaml\n",
      "words/own.yaml": terms,
      "drafts/a.md": withText("石桥真增设窗口2个。"),
    };
    expect(await told("check drafts/a.md", files)).toEqual([
      expect.stringMatching(/^\d+ typo-known “石桥真”疑为“石桥镇”之误$/u),
    ]);
  });

  test("stops the check where it has faults, with their place", async () => {
    const files = { "report.config.yaml": "terms: own.yaml\n", "own.yaml": "wrods: []\n", "a.md": GOOD };
    const { code, stderr } = await report("check a.md", { files });
    expect(code).toBe(2);
    expect(stderr).toMatch(/own\.yaml:1:1 没有“wrods”这一项，可能是“words”/u);
  });

  test("is missed where it isn't there", async () => {
    const files = { "report.config.yaml": "terms: gone.yaml\n", "a.md": GOOD };
    const { code, stderr } = await report("check a.md", { files });
    expect(code).toBe(2);
    expect(stderr).toContain("gone.yaml");
  });
});

describe("last year's report", () => {
  const sentence = "组织全镇行政执法人员集中开展案卷互评活动，并把评查结果纳入年度考核。";
  const last = withText(sentence)
    .replaceAll("2025", "2024")
    .replace("2024年度法治", "2023年度法治")
    .replace("year: 2024", "year: 2023")
    .replace("镇长主持召开专题会议3次", "书记、镇长听取汇报4次");
  const copied = expect.stringMatching(/^\d+ previous-copy 这句与“last\/a\.md”第\d+行的句子有100%相同$/u);

  test("is compared where the command line names it", async () => {
    const files = { "a.md": withText(sentence), "last/a.md": last };
    expect(await told("check a.md --previous last/a.md", files)).toEqual([copied]);
    expect(await told("check a.md --previous last", files)).toEqual([copied]);
    expect(await told("check a.md", files)).toEqual([]);
  });

  test("is compared where the configuration names it", async () => {
    const files = { "report.config.yaml": "previous: last/*.md\n", "a.md": withText(sentence), "last/a.md": last };
    expect(await told("check a.md", files)).toEqual([copied]);
  });

  test("of another office isn't, if there are several", async () => {
    const other = last.replaceAll("石桥镇", "柳河镇");
    const files = { "a.md": withText(sentence), "last/b.md": other, "last/c.md": other };
    expect(await told("check a.md --previous last", files)).toEqual([]);
  });

  test("comes by standard input, too, and is called so", async () => {
    const files = { "a.md": withText(sentence), "b/b.md": withText(sentence), "b/report.config.yaml": "rules: {}\n" };
    const { stdout } = await report("check a.md b/b.md --previous - --format concise", { files, stdin: last });
    expect(stdout.match(/这句与“-”第\d+行的句子有100%相同/gu)).toHaveLength(2);
  });

  test.each(["check - --previous -", "check a.md --previous - --watch"])("%s is refused", async (line) => {
    const { code, stderr } = await report(line, { files: { "a.md": GOOD }, stdin: last });
    expect([code, stderr]).toEqual([2, expect.stringContaining("标准输入")]);
  });

  test("is missed where it isn't there", async () => {
    const { code, stderr } = await report("check a.md --previous last.md", { files: { "a.md": GOOD } });
    expect(code).toBe(2);
    expect(stderr).toContain("last.md");
  });
});

test("the configuration says in which municipality the office lies", async () => {
  const files = { "report.config.yaml": "place: 天津市\n", "a.md": withText("在省级案卷评查中获评优秀。") };
  expect(await told("check a.md", files)).toEqual([
    expect.stringMatching(/^\d+ level-word 天津市没有省一级，“省级”宜为“市级”$/u),
  ]);
});
