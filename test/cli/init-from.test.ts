import { describe, expect, test } from "vitest";
import { shiftYears } from "../../src/cli/shift-years.js";
import { GOOD } from "./drafts.js";
import { LACKING, OLD } from "./old-files.js";
import { report } from "./run.js";

const RICH = GOOD.replace(
  "date: 2025-01-16\n",
  `date: 2025-01-16
recipients: [县委, 县政府]
seal: true
letterhead: { mark: 云溪县石桥镇人民政府文件, documentNumber: 石政〔2025〕3号, signatory: 顾长河 }
publish: { publishedAt: 2025-03-10 09:00, indexNumber: 00123, source: 云溪县石桥镇人民政府, keywords: [2024年, 法治] }
attachments:
  - title: 决策目录
    source: a.md
`,
)
  .replace("全年开展行政检查", "### 一、规范执法\n\n全年开展行政检查")
  .replace("组织执法培训2次", "针对“人手少 -->”的问题，组织执法培训2次");

describe("report init --from", () => {
  test("begins next year's draft with what the unit keeps from year to year, and leaves out what belongs to one", async () => {
    const { code, stdout, stderr, io } = await report("init --from old/2024.md", { files: { "old/2024.md": RICH } });
    expect([code, stdout]).toEqual([0, "2025.md\n"]);
    expect(stderr).toBe("已新建草稿。写好各部分后检查：report check 2025.md --previous old/2024.md\n");
    const draft = io.text("2025.md") ?? "";
    for (const line of [
      "title: 云溪县石桥镇人民政府2025年度法治政府建设情况报告\n",
      "issuer: 云溪县石桥镇人民政府 # 署名",
      "year: 2025 #",
      "level: township #",
      "\nrecipients: [县委, 县政府] # 主送机关\n",
      "\nseal: true #",
      "letterhead: { mark: 云溪县石桥镇人民政府文件, signatory: 顾长河 }\n",
      "publish: { source: 云溪县石桥镇人民政府, keywords: [2025年, 法治] } #",
      "# attachments: 上年有附件：决策目录\n",
      "# date: 2026-01-15 # 成文日期",
      "## 2025年推进法治政府建设的主要举措和成效\n",
      "\n### 规范执法\n",
      "## 2026年推进法治政府建设的主要安排\n",
      "- 针对“人手少 —＞”的问题，组织执法培训2次，6月底前完成。\n-->\n",
      "- 执法人员偏少，原因是编制紧张。\n-->\n",
    ]) {
      expect(draft).toContain(line);
    }
    expect(draft).not.toMatch(/石政|00123|2025-03-10|a\.md|2024年/u);
    expect(draft.indexOf("组织执法培训2次")).toBeLessThan(draft.indexOf("## 2025年推进法治政府建设存在的不足"));
  });

  test.each(["zh-CN", "en"])("its draft leaves to say only what its author must write (%s)", async (language) => {
    const { io } = await report(`init --from 2024.md --lang ${language}`, { files: { "2024.md": RICH } });
    const files = { "2025.md": io.text("2025.md") ?? "", "2024.md": RICH };
    const { stdout } = await report("check 2025.md --previous 2024.md --format json", { files });
    const told = JSON.parse(stdout).files[0].diagnostics.map(({ ruleId }: { ruleId: string }) => ruleId);
    expect(told).toEqual(["date-missing", "part-empty", "part-empty", "part-empty", "part-empty"]);
  });

  test("hides the persons that last year's report told of", async () => {
    const told = RICH.replace("date:", "note: 联系人：钱大田，电话：13800001111\ndate:")
      .replace("### 一、规范执法", "### 热线13800002222")
      .replace("组织执法培训2次", "组织执法培训2次，请拨打13800001111")
      .replace("原因是编制紧张", "信访人赵小禾（身份证号110105194912310021，住柳荫路5号3单元201室）反映的问题没有解决");
    const { stderr, io } = await report("init --from 2024.md", { files: { "2024.md": told } });
    const draft = io.text("2025.md") ?? "";
    expect(draft).toContain("# note: 上年的附注写有联系人或电话，请按今年的情况填写\n");
    expect(draft).toContain("### 热线138****2222\n");
    expect(draft).toContain("- 针对“人手少 —＞”的问题，组织执法培训2次，请拨打138****1111，");
    expect(draft).toContain("信访人赵某（身份证号1101**********0021，住〔略〕室）反映");
    expect(draft).not.toMatch(/1380000|钱大田|赵小禾|柳荫路/u);
    expect(stderr).toContain("上年报告里的号码、姓名等个人信息已经隐去，请按今年的情况填写\n");
  });

  test("keeps a note that names nobody", async () => {
    const noted = RICH.replace("date:", "note: 此件公开发布\ndate:");
    const { stderr, io } = await report("init --from 2024.md", { files: { "2024.md": noted } });
    expect(io.text("2025.md")).toContain("\nnote: 此件公开发布\n");
    expect(stderr).not.toContain("隐去");
  });

  test("takes an old file, and asks for nothing that its name tells", async () => {
    const { code, stderr, io } = await report("init --from 2022.txt", { files: { "2022.txt": OLD } });
    expect([code, stderr]).toEqual([0, "已新建草稿。写好各部分后检查：report check 2023.md\n"]);
    const draft = io.text("2023.md") ?? "";
    expect(draft).toContain("level: township #");
    expect(draft).toContain("## 2023年推进法治政府建设的主要举措和成效\n");
    expect(draft).toContain("### 规范行政执法\n");
    expect(draft).toContain("## 2024年工作安排\n");
    expect(draft).toContain("- 组织执法培训2次，6月底前完成。\n");
  });

  test("takes a DOCX as the program builds it", async () => {
    const built = await report("build 2024.md --to docx", {
      files: { "2024.md": RICH.replace(/attach.*\n.*\n.*\n/u, "") },
    });
    const docx = built.io.disk.get("/home/build/2024.docx");
    const { code, io } = await report("init next --from 2024.docx", { files: { "2024.docx": docx ?? "" } });
    expect(code).toBe(0);
    expect(io.text("next.md")).toContain("## 2026年推进法治政府建设的主要安排\n");
    expect(io.text("next.md")).toContain("，组织执法培训2次，6月底前完成。\n-->\n");
  });

  test("a part that was missing, or shared its heading, gets its own; the order is the official one", async () => {
    const missing = await report("init --from 2022.txt", { files: { "2022.txt": LACKING } });
    expect(missing.io.text("2023.md")).toContain("## 2023年党政主要负责人履行推进法治建设第一责任人职责，");
    const shuffled = GOOD.replace(/(## 2024年推进法治政府建设存在的不足.*?)(## 2024年党政.*)$/su, "$2\n$1")
      .replace("存在的不足和原因", "存在的不足和下一步打算")
      .replace("## 2024年推进法治政府建设的主要", "<!-- report-part: measures -->\n\n## 依法办事，2024年");
    const { io } = await report("init --from 2024.md", { files: { "2024.md": shuffled } });
    expect((io.text("2025.md") ?? "").match(/^(?:## .*|<!-- report-part.*)$/gmu)).toEqual([
      "<!-- report-part: measures -->",
      "## 依法办事，2025年举措和成效",
      "## 2025年推进法治政府建设存在的不足和原因",
      "## 2025年党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况",
      "## 2026年推进法治政府建设的主要安排",
      "## 其他需要报告的情况", // offered in a comment
    ]);
  });

  test("run-in headings keep their stop and wait for their paragraphs without a complaint", async () => {
    const old = GOOD.replace(
      "全年开展行政检查",
      "### 党委统筹，2024年上肩。\n\n全年研究议题6个。\n\n#### 依法办事，公正公开。\n\n全年开展行政检查",
    );
    const { io } = await report("init --from 2024.md", { files: { "2024.md": old } });
    const draft = io.text("2025.md") ?? "";
    expect(draft).toMatch(/\n### 党委统筹，2025年上肩。\n\n<!-- .+ -->\n\n#### 依法办事，公正公开。\n\n<!-- .+ -->\n/u);
    const { stdout } = await report("check 2025.md --format json", { files: { "2025.md": draft } });
    const told = JSON.parse(stdout).files[0].diagnostics.map(({ ruleId }: { ruleId: string }) => ruleId);
    expect(told).toEqual(["date-missing", "part-empty", "part-empty", "part-empty", "part-empty"]);
    const written = draft.replace(/(公正公开。\n\n<!-- .+ -->)/u, "$1\n\n全年开展行政检查40次。");
    const built = await report("build 2025.md --to html --draft", { files: { "2025.md": written } });
    expect(built.io.text("build/2025.html")).toMatch(/公正公开。(?:<[^>]+>)*全年开展/u);
  });

  test.each([
    ["问题", "下一步打算", "plans apart"],
    ["（一）主要不足", "（二）整改措施", "plans apart"],
    ["不足。", "措施。", "plans apart"],
    ["人手少", "下一步打算", "in one"],
    ["存在的问题", "问题整改计划", "in one"],
  ])("a combined part of “%s” and “%s” is quoted with %s, each line once", async (first, second, how) => {
    const old = GOOD.replace("存在的不足和原因", "存在的问题及下一步打算")
      .replace("执法人员偏少", `### ${first}\n\n执法人员偏少`)
      .replace(/编制紧张。.*/su, `编制紧张。\n\n### ${second}\n\n组织培训2次，6月底前完成。\n`);
    const { io } = await report("init --from 2024.md", { files: { "2024.md": old } });
    const draft = io.text("2025.md") ?? "";
    const comments = [...draft.matchAll(/<!--\n(上年的报告.*?)\n-->/gsu)].map(([, text = ""]) => text);
    const holding = (words: string) => comments.filter((text) => text.includes(words));
    const [plans, ...otherPlans] = holding("组织培训2次");
    const [faults, ...otherFaults] = holding("执法人员偏少");
    expect([otherPlans, otherFaults]).toEqual([[], []]);
    expect(plans).toContain(how === "in one" ? "把不足和安排写在一起" : "是这样安排的");
    expect(faults).toContain(how === "in one" ? "把不足和安排写在一起" : "写了这些不足");
  });

  test.each(["（共印15份）", "(共印 15 份)", "印数：15份", "印制份数：一百二十份", "打印份数: 30份", "印15份。"])(
    "%s is no plan",
    async (line) => {
      const { io } = await report("init --from 2024.md", { files: { "2024.md": `${GOOD.trimEnd()}\n\n${line}\n` } });
      const draft = io.text("2025.md") ?? "";
      expect(draft).toContain("上年的报告是这样安排的");
      expect(draft).not.toMatch(/\d ?份|百二十份/u);
    },
  );

  test("a plan that counts copies is one", async () => {
    const last = `${GOOD.trimEnd()}\n\n印发普法手册500份。\n`;
    const { io } = await report("init --from 2024.md", { files: { "2024.md": last } });
    expect(io.text("2025.md")).toContain("- 印发普法手册500份。");
  });

  test("what the command line says of the unit is preferred", async () => {
    const line = "init --from 2024.md --issuer 云溪县石桥街道办事处 --level subdistrict --year 2026";
    const { io } = await report(line, { files: { "2024.md": GOOD } });
    const draft = io.text("2026.md") ?? "";
    expect(draft).toContain("title: 云溪县石桥街道办事处2026年度法治政府建设情况报告\nissuer: 云溪县石桥街道办事处 #");
    expect(draft).toContain("level: subdistrict #");
    expect(draft).toContain("## 2027年推进法治政府建设的主要安排");
  });

  test("asks on a terminal for what last year's report doesn't tell", async () => {
    const files = {
      "a.md": GOOD.replaceAll("云溪县石桥镇人民政府", "云溪市人民政府").replace("level: township\n", ""),
    };
    const { code, stderr, io } = await report("init --from a.md", { files, answers: ["2"] });
    expect(code).toBe(0);
    expect(stderr).not.toContain("发文机关");
    expect(io.text("2025.md")).toContain("level: city #");
    const nobody = await report("init --from a.md", { files });
    expect(nobody).toMatchObject({ code: 2, stderr: "错误：缺少--level（不在终端上运行，不能询问）\n" });
  });

  test.each([
    ["none.md", "没有"],
    ["binary.md", "不能从“binary.md”开始："],
    ["notes.txt", "不能从“notes.txt”开始："],
    ["empty.md", "不能从“empty.md”开始：里面没有找到一级标题"],
  ])("refuses %s with what is wrong, and writes nothing", async (name, says) => {
    const files = {
      "binary.md": new Uint8Array([0, 255, 254, 0, 1]),
      "notes.txt": "买菜\n",
      "empty.md": "---\nyear: 2024\n---\n",
    };
    const { code, stderr, io } = await report(`init --from ${name}`, { files });
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(io.disk.size).toBe(3);
  });
});

test.each([
  ["2024年主要举措", "2025年主要举措"],
  ["2025年工作安排", "2026年工作安排"],
  ["2021—2025年规划收官，2024年完成", "2021—2025年规划收官，2025年完成"],
  ["2023年的遗留问题", "2023年的遗留问题"],
  ["12024年", "12024年"],
])("headings move on with the year: %s", (text, moved) => {
  expect(shiftYears(text, { from: 2024, to: 2025 })).toBe(moved);
});
