import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { runningTexts } from "./running-text.js";

/** 汇报 or 总结 at the end of a title, with what belongs to it. */
const GENRE = /(?:(?:工作|情况|的)*)(?:汇报|总结)[\s。]*$/u;

/** The report is a 报告. */
export const titleGenre: Rule = {
  meta: {
    id: "title-genre",
    severity: "warning",
    summary: { zh: "标题的文种是“报告”，不是“汇报”“总结”", en: "The title calls the paper 报告, not 汇报 or 总结" },
    explanation: {
      zh: "公文文种里有“报告”，没有“汇报”“总结”。标题写“情况汇报”的，改为“情况报告”；写“工作总结”的，改为“工作报告”或者“工作总结报告”。",
      en: "Official papers have the genre 报告 and none called 汇报 or 总结. A title that ends in 情况汇报 should end in 情况报告, one in 工作总结 in 工作报告 or 工作总结报告.",
    },
    basis: { document: "《党政机关公文处理工作条例》（中办发〔2012〕14号）" },
    force: "must",
    good: "---\ntitle: 示例街道2024年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: 2024\n---\n",
    bad: "---\ntitle: 示例街道2024年法治政府建设情况汇报\nissuer: 示例街道办事处\nyear: 2024\n---\n",
  },
  wholeReport: true,

  check(context) {
    if (context.report.frontMatter.title === undefined) return;
    const title = runningTexts(context).find(({ kind }) => kind === "title");
    const match = title === undefined ? null : GENRE.exec(title.text);
    if (title === undefined || match === null) return;
    const actual = match[0].trim();
    const right = actual.replace(/汇报|总结/u, "报告");
    context.tell({
      ...found(context, title, match.index, match.index + actual.length),
      message: {
        zh: `标题的文种应为“报告”：“${actual}”改为“${right}”`,
        en: `the paper is a 报告: “${actual}” in the title should be “${right}”`,
      },
      expected: [right],
    });
  },
};
