import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { entriesOf } from "../../src/core/mapping.js";
import { sourceFile, spanAt } from "../../src/core/source-file.js";
import { plainText } from "../../src/layout/laid-out.js";
import { layOut, open } from "../../src/pipeline.js";
import { inChineseTerms } from "../../src/review/field-names.js";
import type { Grade } from "../../src/review/grade.js";
import { itemOn, letterOn } from "../../src/review/letter.js";
import type { Remark } from "../../src/review/remark.js";
import type { Reviewed } from "../../src/review/review.js";
import { GOOD, WARNED } from "../cli/drafts.js";
import { cleanDrafts, realDrafts } from "../drafts.js";
import { house } from "../houses.js";
import { reviewed } from "./reviewed.js";

const options = { office: "云溪县司法局", date: { year: 2025, month: 2, day: 20 } };

/** A letter as it is printed, a paragraph a line; what comes after the recipients. */
async function printed(review: Reviewed) {
  const { value, diagnostics } = await open(
    "letter.md",
    new TextEncoder().encode(letterOn(review, options)),
    async () => {
      throw new Error("a letter asks for no file");
    },
  );
  expect(diagnostics).toEqual([]);
  const laid = await layOut(value, { house });
  const lines = laid.body.map((block) => {
    if (block.type !== "paragraph") throw new Error(`a letter has no ${block.type}`);
    return plainText(block.runs);
  });
  return { laid, lines };
}

describe("a letter", () => {
  test("says what must be changed, what had better be and what is only pointed out, where and by which clause", async () => {
    const draft = WARNED.replace("36次，", "36次,")
      .replace("编制紧张", "编制紧张，建立建全制度，去年如此")
      .replace("\n现将", "\n今年，现将");
    const review = await reviewed(draft, "报来/石桥.md");
    const { laid, lines } = await printed(review);
    expect(laid.title.join("")).toBe("云溪县司法局关于退回修改2024年法治政府建设年度报告的函");
    expect(laid.recipients && plainText(laid.recipients.runs)).toBe("云溪县石桥镇人民政府：");
    expect(laid.signature.map(({ runs }) => plainText(runs))).toEqual(["云溪县司法局", "2025年2月20日"]);
    expect(lines).toEqual([
      "贵单位报送的《云溪县石桥镇人民政府2024年度法治政府建设情况报告》（文件“石桥.md”）收悉。经核对，应当修改的2处，建议修改的1处，供参考的2处。现将报告退回，请修改后重新报送。具体意见如下：",
      "一、应当修改的内容",
      "以下各处请予修改；经核实原文无误的，请在重新报送时说明。",
      "1.全文：没有成文日期，请加一行成文日期，例如“2025-01-10”。依据：GB/T 9704-2012 7.3.5.4。",
      "2.第16行“…原因是编制紧张，建立建全制度，去年如此。”：“建立建全”疑为“建立健全”之误。",
      "二、建议修改的内容",
      "以下各处建议修改，请贵单位斟酌。",
      "3.第12行“…展行政检查36次,办结案件4件。”：“查36次,办结案件”里的半角“,”应为全角“，”。依据：GB/T 15834-2011。",
      "三、供参考的内容",
      "以下各处供参考，是否修改由贵单位决定。",
      "4.第8行“今年，现将2024年…”：“今年”过后再读就不明了，宜写“2024年”。",
      "5.第16行“…，建立建全制度，去年如此。”：“去年”过后再读就不明了，宜写“2023年”。",
      "特此函告。",
    ]);
  });

  test("of a report without findings says so, and no more", async () => {
    const { laid, lines } = await printed(await reviewed(GOOD));
    expect(laid.title.join("")).toBe("云溪县司法局关于2024年法治政府建设年度报告核对情况的函");
    expect(lines).toEqual([
      "贵单位报送的《云溪县石桥镇人民政府2024年度法治政府建设情况报告》（文件“2024.md”）收悉。经核对，未发现需要修改的内容。",
      "特此函告。",
    ]);
  });

  test("sends nothing back for advice alone", async () => {
    const { laid, lines } = await printed(await reviewed(GOOD.replace("36次，", "36次,")));
    expect(laid.title.join("")).toBe("云溪县司法局关于2024年法治政府建设年度报告修改建议的函");
    expect(lines[0]).toContain("未发现必须修改的内容；建议修改的1处。具体意见如下：");
    expect(lines.join("")).not.toMatch(/退回|应当修改/u);
  });

  test("goes to all who report together", async () => {
    const { laid } = await printed(await reviewed(GOOD.replace(/issuer: .*/u, "issuer: [甲镇人民政府, 乙镇人民政府]")));
    expect(laid.recipients && plainText(laid.recipients.runs)).toBe("甲镇人民政府、乙镇人民政府：");
  });

  test("names the file where neither unit nor title are known", async () => {
    const { laid, lines } = await printed(await reviewed("现报告如下。\n", "报来/无名.md"));
    expect(laid.recipients && plainText(laid.recipients.runs)).toBe("报送“无名.md”的单位：");
    expect(lines[0]).toMatch(/^贵单位报送的法治政府建设年度报告（文件“无名\.md”）收悉。/u);
  });

  test("doesn't repeat the numbers of persons", async () => {
    const draft = GOOD.replace(
      "全年开展",
      "身份证号11010519491231002X，电话13800001234,账户6222020000000000000。全年开展",
    );
    const letter = letterOn(await reviewed(draft), options);
    const { lines } = await printed(await reviewed(draft));
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringContaining(
          "“1101**********002X”是身份号码，不能公开，可写作“11*************02X”。号码的中间几位在本函中隐去。",
        ),
        expect.stringContaining("：有一个手机号码没有遮盖，公开前应写作“138****1234”。号码的中间几位在本函中隐去。"),
        expect.stringContaining("“6222***********0000”是银行卡号，不能公开。号码的中间几位在本函中隐去。"),
        expect.stringContaining("半角“,”应为全角“，”"), // stands between two of them, and quotes both
      ]),
    );
    expect(letter).not.toMatch(/\d{9}/u);
  });

  test("speaks of front matter by what the paper calls it, not by its keys", async () => {
    const draft = GOOD.replace("level: township", "level: town").replace(
      "---\n\n",
      "doc-number: 8号\nfoo: 1\nletterhead: { copyNumber: 甲, urgency: 快 }\nrecipients: [区委, 区委]\npublish: { publishedAt: 昨天 }\n---\n\n",
    );
    const { lines } = await printed(await reviewed(draft));
    const said = lines.join("\n");
    for (const words of [
      "“级别”是“town”，应当写作“township”",
      "“doc-number”应当写在“版头”下面，名称是“发文字号”",
      "没有“foo”这一项，这里可以写标题、署名、报告年度、级别、成文日期、主送机关、",
      "“份号”是“甲”，应当是六位数字，如000012",
      "“紧急程度”是“快”，应当是特急或加急",
      "“区委”在“主送机关”里写了两次",
      "“发布日期”是“昨天”，应当是日期",
    ]) {
      expect(said).toContain(words);
    }
  });

  test("names attachments", async () => {
    const draft = GOOD.replace("---\n\n", "attachments:\n  - title: 清单\n    source: 清单.md\n---\n\n");
    const { lines } = await printed(await reviewed(draft, "2024.md", { "清单.md": "建立建全制度。\n" }));
    expect(lines).toContain("1.附件“清单.md”第1行“建立建全制度。”：“建立建全”疑为“建立健全”之误。");
  });
});

/** All drafts that the tests of the project judge, with faults and without. */
const corpus: readonly string[] = [
  ...[...cleanDrafts, ...realDrafts].map(({ path }) => readFileSync(path, "utf8")),
  readFileSync("examples/faulty.md", "utf8"),
  ...readdirSync("test/corpus/planted")
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((name): unknown[] => parse(readFileSync(`test/corpus/planted/${name}`, "utf8")))
    .flatMap((entry) => {
      const { draft } = entriesOf(entry);
      if (typeof draft !== "string") return [];
      return [draft.startsWith("---") ? draft : GOOD.replace("全年开展", `${draft}\n\n全年开展`)];
    }),
];

/** What a letter may say besides its items. */
const FIXED = [
  /^贵单位报送的.*收悉。经核对，.*$/u,
  /^[一二三]、(?:应当修改|建议修改|供参考)的内容$/u,
  /^以下各处(?:请予修改；经核实原文无误的，请在重新报送时说明|建议修改，请贵单位斟酌|供参考，是否修改由贵单位决定)。$/u,
  /^特此函告。$/u,
];
const ITEM = /^(\d+)\.(?:附件“[^”]+”)?(?:全文|第(\d+)[行段](?:“(…?)(.*?)(…?)”)?)：(.*)$/u;

describe("over the corpus", () => {
  test("it is large enough to prove something", async () => {
    expect(corpus.length).toBeGreaterThan(400);
  });

  test("each item stands for exactly one finding, and each finding has its item", async () => {
    let items = 0;
    for (const text of corpus) {
      const review = await reviewed(text);
      const { lines } = await printed(review);
      const open = [...review.remarks];
      let grade: Grade | undefined;
      for (const line of lines) {
        const item = /^\d+\./u.test(line);
        if (!item) {
          expect(
            FIXED.some((pattern) => pattern.test(line)),
            line,
          ).toBe(true);
          if (/^[一二三]、/u.test(line))
            grade = line.includes("应当") ? "must" : line.includes("建议") ? "advice" : "hint";
          continue;
        }
        items++;
        expect(Number.parseInt(line, 10)).toBe(review.remarks.length - open.length + 1);
        const index = open.findIndex((remark) => remark.grade === grade && says(line, remark, text));
        expect(index, `no finding for ${line}`).not.toBe(-1);
        open.splice(index, 1);
      }
      expect(open.map(({ diagnostic }) => diagnostic.message.zh)).toEqual([]);
    }
    expect(items).toBeGreaterThan(500);
  }, 120_000);
});

const boxed = (text: string) => text.replace(/[\r\n\t]+/gu, " ").replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "□");
/** Numbers of persons are quoted with asterisks. */
const starred = (text: string) => text.replace(/[\dXx]/gu, "*");

/** Whether an item says what a finding says, quotes what stands there, and nothing else. */
function says(line: string, { diagnostic }: Remark, text: string): boolean {
  const { span, basis } = diagnostic;
  const match = ITEM.exec(line);
  const end = `${boxed(inChineseTerms(diagnostic))}。`;
  const source = basis === undefined ? "" : basis.document;
  const at = line.indexOf(end);
  if (match === null || at === -1) return false;
  const rest = line.slice(at + end.length).replace(/^号码的中间几位在本函中隐去。/u, "");
  const cited =
    source === "" ? rest === "" : rest.startsWith(`依据：${source}`) && rest.endsWith(`${basis?.clause ?? ""}。`);
  const [, , number, , quote = ""] = match;
  return (
    cited &&
    (number === undefined || Number(number) === span.start.line) &&
    starred(boxed(text)).includes(starred(quote))
  );
}

test("whatever a finding quotes is printed as it is", async () => {
  const signs = fc.constantFrom(
    ..."甲乙“”《》〔〕*_`~<>[]()#+-|&\\!$%^={}.:：1 2。😀\u200b\n".split(""),
    "<!--",
    "[^1]",
    "](x)",
    "&amp;",
    "---",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(signs, { minLength: 1, maxLength: 24 }), async (parts) => {
      const words = parts.join("");
      const text = `甲${words}乙`;
      const span = spanAt(sourceFile("a.md", text), 1, 1 + words.length);
      const remark: Remark = {
        diagnostic: {
          ruleId: "typo-known",
          severity: "error",
          path: "a.md",
          span,
          message: { zh: `“${words}”有误`, en: "x" },
        },
        grade: "must",
        place: { counted: "line", number: 1, quote: `甲${words}` },
      };
      const review: Reviewed = { ...(await reviewed(GOOD)), remarks: [remark] };
      const { lines } = await printed(review);
      expect(lines[3]).toBe(`1.${itemOn(remark)}`);
    }),
    { numRuns: 200 },
  );
});
