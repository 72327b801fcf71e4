import { describe, expect, test } from "vitest";
import { levels } from "../../src/model/front-matter.js";
import { report } from "./run.js";

const FACTS = "--issuer 云溪县石桥镇人民政府 --year 2024 --level township";

describe("report init", () => {
  test("writes a draft named by the year, prints its path and the next command", async () => {
    const { code, stdout, stderr, io } = await report(`init ${FACTS}`);
    expect([code, stdout]).toEqual([0, "2024.md\n"]);
    expect(stderr).toBe("已新建草稿。写好各部分后检查：report check 2024.md\n");
    const draft = io.text("2024.md");
    expect(draft).toContain("title: 云溪县石桥镇人民政府2024年度法治政府建设情况报告\n");
    expect(draft).toContain("## 2025年推进法治政府建设的主要安排\n");
    expect(draft).toContain("# recipients: [县委, 县政府]");
    expect(draft).not.toContain("{{");
  });

  test.each([
    ["draft.md", "draft.md"],
    ["drafts/石桥", "drafts/石桥.md"], // only Markdown files are found in a folder
    ["2024.12", "2024.12.md"],
    ["drafts", "drafts/2024.md"],
    ["/elsewhere/a.md", "/elsewhere/a.md"],
    ["v1.2", "v1.2.md"],
  ])("report init %s writes %s", async (name, written) => {
    const { code, stdout, io } = await report(`init ${name} ${FACTS}`, { folders: ["drafts"] });
    expect([code, stdout]).toEqual([0, `${written}\n`]);
    expect(io.text(written)).toContain("year: 2024");
  });

  test.each(["new.txt", "new.docx", "new.md.bak", "drafts/a.html"])(
    "a name that asks for something else than a draft is refused: %s",
    async (name) => {
      const { code, stdout, stderr, io } = await report(`init ${name} ${FACTS}`, { folders: ["drafts"] });
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(
        `草稿是 Markdown 文件，名称以 .md 结尾，不能是“${name}”；可以写“${name.replace(/\..+$/u, "")}.md”`,
      );
      expect([...io.disk.keys()]).toEqual([]);
    },
  );

  test("quotes what YAML would misread", async () => {
    const { io } = await report(["init", "--issuer", "甲: 乙 #丙", "--year", "2024", "--level", "city"]);
    expect(io.text("2024.md")).toContain('issuer: "甲: 乙 #丙" # 署名');
  });

  test("a path with a blank is quoted in the next command", async () => {
    const { stderr } = await report(["init", "my draft.md", ...FACTS.split(" ")]);
    expect(stderr).toContain('report check "my draft.md"');
  });

  test("never overwrites without --force", async () => {
    const files = { "2024.md": "mine" };
    const refused = await report(`init ${FACTS}`, { files });
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toBe("错误：“2024.md”已经存在，没有覆盖；确定要覆盖时加 --force\n");
    expect(refused.io.text("2024.md")).toBe("mine");
    expect((await report(`init ${FACTS} --force`, { files })).code).toBe(0);
  });

  test("without a terminal it names the options that are missing", async () => {
    const chinese = await report("init --year 2024");
    expect(chinese).toMatchObject({ code: 2, stderr: "错误：缺少--issuer、--level（不在终端上运行，不能询问）\n" });
    const english = await report("init --lang en");
    expect(english.stderr).toBe(
      "error: --issuer, --year, --level missing (this is no terminal, nobody can be asked)\n",
    );
  });

  test("asks on a terminal, again where the answer makes no sense", async () => {
    const answers = ["", "云溪县石桥镇人民政府（筹）", "去年", "２０２４年", "9", "4"];
    const { code, stderr, io } = await report("init", { answers });
    expect(code).toBe(0);
    expect(stderr.match(/发文机关/gu)).toHaveLength(2);
    expect(stderr).toContain("  4 乡、镇\n");
    const whys = ["机关名称不能空着", "“去年”不是1978到2100之间的年份，请写四位数字，如2024", "“9”不是下面列出的级别"];
    for (const why of whys) expect(stderr).toContain(why);
    expect(io.text("2024.md")).toContain("issuer: 云溪县石桥镇人民政府（筹） #");
    expect(io.text("2024.md")).toContain("level: township #");
  });

  test.each([
    [new Date(2025, 0, 15), 2024],
    [new Date(2025, 9, 31), 2024],
    [new Date(2025, 10, 1), 2025],
  ])("on %s Enter means the year that one writes on then", async (now, year) => {
    const { io } = await report("init --issuer 甲 --level city", { answers: [""], now });
    expect(io.text(`${year}.md`)).toContain(`year: ${year}`);
  });

  test("asks for nothing if the file is there already", async () => {
    const { code, stderr } = await report("init a.md", { answers: [], files: { "a.md": "" } });
    expect(code).toBe(2);
    expect(stderr).not.toContain("发文机关");
  });

  test("ends with 130 on Ctrl-C, with 2 at the end of the input, and writes nothing", async () => {
    const stopped = await report("init", { answers: ["甲", "^C"] });
    expect([stopped.code, stopped.io.disk.size]).toEqual([130, 0]);
    const ended = await report("init", { answers: ["甲"] });
    expect([ended.code, ended.io.disk.size]).toEqual([2, 0]);
    expect(ended.stderr).toContain("没有得到回答");
  });

  test("refuses “-”, which would become a file that looks like an option", async () => {
    const { code, stderr, io } = await report("init - --issuer 甲 --year 2024 --level township");
    expect([code, io.disk.size]).toEqual([2, 0]);
    expect(stderr).toContain("init 写的是文件");
  });

  test.each([" ", "甲|乙", "甲\n乙"])("refuses the issuer %j", async (issuer) => {
    const { code, stderr } = await report(["init", "--issuer", issuer]);
    expect(code).toBe(2);
    expect(stderr).toContain("--issuer 应为发文机关的名称");
  });

  test.each(levels)(
    "the skeleton of a %s leaves to say only what its author must write, in both languages",
    async (level) => {
      for (const language of ["zh-CN", "en"]) {
        const { io } = await report(
          `init --issuer 云溪县石桥镇人民政府 --year 2024 --level ${level} --lang ${language}`,
        );
        const { code, stdout } = await report("check 2024.md --format json", {
          files: { "2024.md": io.text("2024.md") ?? "" },
        });
        const { files } = JSON.parse(stdout);
        const told = files[0].diagnostics.map(({ ruleId }: { ruleId: string }) => ruleId);
        expect(told).toEqual(["date-missing", "part-empty", "part-empty", "part-empty", "part-empty"]);
        expect(code).toBe(1);
      }
    },
  );

  test("what the skeleton offers in comments is right once the marks are taken away", async () => {
    const { io } = await report(`init ${FACTS}`);
    const filled = (io.text("2024.md") ?? "")
      .replaceAll(/^# (date|recipients|copyTo|seal|publish| {2})/gmu, "$1")
      .replace("<!-- 必写。不足和原因都要写到", "一是人手不足，原因是编制少。\n\n<!-- 必写。不足和原因都要写到")
      .replaceAll(/^(<!-- |<!--\n)必写/gmu, "全年开展普法活动12场。\n\n$1必写");
    const { code, stdout } = await report("check 2024.md --max-warnings 0", { files: { "2024.md": filled } });
    expect(stdout).not.toContain("schema");
    expect(code).toBe(0);
  });
});
