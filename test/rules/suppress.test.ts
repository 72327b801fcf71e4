import { describe, expect, test } from "vitest";
import { type RuleId, ruleIds } from "../../src/core/rule-ids.js";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { mdBullet, mdCode } from "../../src/rules/all.js";
import { runRules } from "../../src/rules/run.js";
import { suppress } from "../../src/rules/suppress.js";

function told(text: string, ran: Iterable<RuleId> = ruleIds): readonly string[] {
  const { value: draft } = parseDraft(sourceFile("draft.md", text));
  const found = runRules([mdBullet, mdCode], { draft, report: toReport(draft), options: { publish: false } });
  return suppress(draft, found, new Set(ran)).map(
    ({ ruleId, span, message }) => `${span.start.line}:${span.start.column} ${ruleId} ${message.zh}`,
  );
}

const code = "1 md-code “`甲`”用了反引号，不会印出来；引用请用“”";

describe("report-ignore", () => {
  test("silences a rule in the block behind it, and there alone", () => {
    const text = "<!-- report-ignore md-code: 系统名 -->\n\n`甲`\n\n`甲`\n";
    expect(told(text)).toEqual([`5:${code}`]);
  });
  test("silences several rules", () => {
    expect(told("<!-- report-ignore md-code, md-bullet: 照录 -->\n\n- `甲`\n- `甲`\n")).toEqual([]);
  });
  test("silences a rule in the whole file", () => {
    expect(told("<!-- report-ignore-file md-code： 系统名 -->\n\n`甲`\n\n`甲`\n")).toEqual([]);
  });
  test("works without a reason, and is told", () => {
    expect(told("<!-- report-ignore md-code -->\n\n`甲`\n")).toEqual([
      "1:1 ignore-no-reason 没有写理由；写成“report-ignore 规则名: 理由”",
    ]);
  });
  test("is told where it silences nothing", () => {
    expect(told("<!-- report-ignore md-code, md-bullet: 照录 -->\n\n`甲`\n")).toEqual([
      "1:29 ignore-unused “md-bullet”在这里没有可以忽略的问题",
    ]);
  });
  test("isn't told of a rule that didn't run", () => {
    expect(told("<!-- report-ignore md-bullet: 照录 -->\n\n甲\n", ["md-code"])).toEqual([]);
  });
  test("suggests the nearest rule for an unknown one", () => {
    expect(told("<!-- report-ignore md-cod: 照录 -->\n\n`甲`\n")).toEqual([
      `3:${code}`,
      "1:20 ignore-unused 没有“md-cod”这条规则，是不是“md-code”",
    ]);
  });
  test("is told where it names no rule", () => {
    expect(told("<!-- report-ignore -->\n\n甲\n")).toEqual([
      "1:1 ignore-unused 没有写规则名；写成“report-ignore 规则名: 理由”",
    ]);
  });
  test("can't silence what is said of itself", () => {
    expect(
      told("<!-- report-ignore-file ignore-unused: 照录 -->\n\n<!-- report-ignore md-code: 照录 -->\n\n甲\n"),
    ).toEqual([
      "1:25 ignore-unused “ignore-unused”在这里没有可以忽略的问题",
      "3:20 ignore-unused “md-code”在这里没有可以忽略的问题",
    ]);
  });
});
