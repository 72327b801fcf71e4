import fc from "fast-check";
import { expect, test } from "vitest";
import { layTitle, titleInOneLine, titleLines } from "../../src/layout/title-lines.js";
import { widthOf } from "../../src/text/width.js";
import { house } from "../houses.js";

const LIMIT = 20;
const SHARE = 0.34;
/** The title and, behind each `/`, the next line. */
const titles = [
  // one line
  "柳溪街道2022年法治政府建设年度报告",
  "明川市2022年法治政府建设工作报告",
  "清溪乡2025年度法治政府建设报告",
  "宁塘区司法局/2022年度法治政府建设年度报告",
  "静水县人民政府/关于2024年法治政府建设报告",
  "柳溪街道2022年法治政府建设情况汇报",
  "关于法治政府建设的情况报告",
  "柳溪街道法治政府建设情况年度报告",
  "柳溪街道2024年度重大行政决策事项目录",
  // two lines: a short body above a long subject
  "明川市安澜区柳溪街道/2022年法治政府建设年度报告",
  "明川市安澜区柳溪街道/2024年度法治政府建设情况报告",
  "明川市宁塘区司法局/2022年度法治政府建设年度报告",
  "石桥镇人民政府/关于2023年度法治政府建设情况的报告",
  "安河县石桥镇人民政府/关于2022年度法治政府建设情况的报告",
  "安河县石桥镇人民政府/关于法治政府建设的情况报告",
  "云州省人民政府/关于2023年法治政府建设情况的报告",
  "明川市宁塘区柳溪街道/2025年法治政府建设工作总结报告",
  "云州省明川市2021—2022年/推进法治政府建设工作情况的报告",
  "明川市卫生健康委员会/二〇二四年度法治政府建设情况报告",
  "中共安河县委、安河县人民政府/关于2024年度法治政府建设情况的报告",
  "中共安河县委安河县人民政府/关于2024年度法治政府建设情况的报告",
  // a body so short that it can't stand alone
  "明川市关于2024年度/法治政府建设工作情况的报告",
  "安河县政府关于/2023年度法治政府建设情况的报告",
  // two lines: a long body above a shorter subject
  "明川市安澜区人民政府柳溪街道办事处/2024年法治政府建设年度报告",
  "明川市安澜区人民政府柳溪街道办事处关于/2024年度法治政府建设情况的报告",
  // three lines
  "中共安澜区柳溪街道工作委员会/安澜区人民政府柳溪街道办事处/关于2025年度法治政府建设情况的报告",
  "明川市人民政府办公室/关于贯彻落实《法治政府建设实施纲要/（2021—2025年）》情况的报告",
  "明川市安澜区人民政府柳溪街道办事处关于/2024年度法治政府建设情况的报告/（2025年1月3日）",
  // names that fill more than a line
  "云州省明川高新技术产业开发区管理委员会/综合行政执法局2024年度/法治政府建设情况报告",
  "云州壮族自治区/明川瑶族自治县住房和城乡建设委员会关于/2024年度法治政府建设情况的报告",
  // four lines
  "明川市安澜区人民代表大会常务委员会/监察和司法工作委员会预算工作委员会关于/2024年度执法检查和/法治政府建设评议整改落实情况的报告",
  // attachments
  "明川市安澜区柳溪街道/2025年法治政府建设重点任务分工一览表",
  "明川市安澜区柳溪街道党政主要负责人履行/推进法治建设第一责任人职责情况统计表",
  // Latin words stay whole
  "Mingchuan Anlan District Report /on the Rule of Law in Government 2024",
];

test.each(titles)("%s", (title) => {
  const lines = title.split("/").map((line) => line.trim());
  expect(titleLines(title.replaceAll("/", ""), LIMIT, SHARE)).toEqual(lines);
});

test("the author's own line breaks win", () => {
  expect(titleLines("明川市安澜区|人民政府柳溪街道办事处|2024年报告", LIMIT, SHARE)).toEqual([
    "明川市安澜区",
    "人民政府柳溪街道办事处",
    "2024年报告",
  ]);
});

test("a line of the author's that is wider than the measure is broken further", () => {
  expect(titleLines("报告|明川市安澜区人民政府柳溪街道办事处关于2024年度法治政府建设情况的报告", LIMIT, SHARE)).toEqual(
    ["报告", "明川市安澜区人民政府柳溪街道办事处关于", "2024年度法治政府建设情况的报告"],
  );
});

test("no line begins with a closing mark or ends with an opening one", () => {
  const lines = titleLines("《甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬》（子丑寅卯）", LIMIT, SHARE);
  expect(lines.join("")).toBe("《甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬》（子丑寅卯）");
  for (const line of lines) expect(line).not.toMatch(/^[》）]|[《（]$/u);
});

test("titles of the house have twenty characters a line", () => {
  expect(layTitle("甲".repeat(20), "title", house)).toEqual(["甲".repeat(20)]);
  expect(layTitle("甲".repeat(21), "title", house)).toHaveLength(2);
  expect(layTitle("", "title", house)).toEqual([]);
});

test.each([
  ["柳溪街道|2024年报告", "柳溪街道2024年报告"],
  [" 柳溪街道 || 2024年报告 |", "柳溪街道2024年报告"],
  ["Rule|of Law", "Rule of Law"],
  ["", ""],
])("%j in one line is %j", (title, line) => {
  expect(titleInOneLine(title)).toBe(line);
});

const title = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...["明川市", "安澜区", "人民政府", "柳溪街道", "委员会", "关于", "2024年度", "法治政府建设", "情况的", "报告"],
        ...[
          "《",
          "》",
          "（",
          "）",
          "、",
          "，",
          "|",
          " ",
          "Word",
          "2021—2025年",
          "𠮷",
          "e\u0301",
          "的",
          "中共",
          "办事处",
        ],
      ),
      fc.string({ unit: "grapheme", maxLength: 3 }),
      fc.string({ unit: "binary", maxLength: 30 }),
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(""));

test("no line is wider than the measure, and no character is lost", () => {
  const visible = (text: string) => text.replace(/[\s|]/gu, "");
  fc.assert(
    fc.property(title, (text) => {
      const lines = titleLines(text, LIMIT, SHARE);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(LIMIT);
      expect(visible(lines.join(""))).toBe(visible(text));
    }),
    { numRuns: 300 },
  );
});

test("a title beyond all measure takes no time to speak of", () => {
  const started = performance.now();
  expect(titleLines("法".repeat(50_000), LIMIT, SHARE)).toHaveLength(2500);
  expect(titleLines("情况".repeat(20_000), LIMIT, SHARE)).toHaveLength(2000);
  expect(titleLines(`中共${"区委".repeat(20_000)}关于`, LIMIT, SHARE).length).toBeGreaterThan(2000);
  expect(titleLines("a1".repeat(80), LIMIT, SHARE)).toHaveLength(4);
  expect(performance.now() - started).toBeLessThan(2000);
});
