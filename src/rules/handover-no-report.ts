import type { SourceFile } from "../core/source-file.js";
import { spanOfText, type TracedText } from "../core/traced-text.js";
import { walkBlocks } from "../model/walk.js";
import type { Rule, RuleContext } from "./rule.js";

/** 现就…情况如下, 现将…汇总如下, without any word for a report; 情况报如下, with half of it. */
const HANDOVER =
  /现[将就把][^。；！？\n]{0,60}?(?:(?:情况|汇总|介绍|说明|简述)如下|[々〇㐀-鿿](?<![汇通呈申上电简])报如下)/u;
const REPORT = /报告如下|汇报如下|总结如下|报告(?:的|有关|具体)?情况如下/u;

/** The hand-over sentence says that this is a report (AR-61). */
export const handoverNoReport: Rule = {
  meta: {
    id: "handover-no-report",
    severity: "warning",
    summary: { zh: "转接语写明“报告如下”", en: "The hand-over sentence says 报告如下" },
    explanation: {
      zh: "“现就……情况如下”“现将……汇总如下”漏了“报告”二字，文种不明。“具体情况如下”“汇报如下”“总结如下”不提出。",
      en: "现就…情况如下 and 现将…汇总如下 lack the word 报告. 具体情况如下, 汇报如下 and 总结如下 are left alone.",
    },
    force: "practice",
    good: "现将2024年法治政府建设情况报告如下：\n\n## 主要举措和成效\n\n健全制度。\n",
    bad: "现就2024年法治政府建设情况如下：\n\n## 主要举措和成效\n\n健全制度。\n",
    fix: "ask",
  },
  wholeReport: true,

  check({ draft: { file }, report: { introduction }, tell }) {
    for (const node of walkBlocks(introduction)) {
      if (node.type !== "paragraph") continue;
      const match = HANDOVER.exec(node.text.text);
      if (match === null || REPORT.test(match[0]) || match[0].endsWith("具体情况如下")) continue;
      const end = match.index + match[0].length;
      const word = match[0].slice(-4);
      if (word.endsWith("报如下")) {
        tellOfHalf(match[0], end, node.text, { file, tell });
        continue;
      }
      const right = `${word === "情况如下" ? "情况" : ""}报告如下`;
      const { start } = spanOfText(file, node.text, end - 4, end - 2);
      const behind = spanOfText(file, node.text, end - 2, end).start;
      tell({
        message: {
          zh: `“${match[0].slice(-8)}”漏了“报告”二字，宜写“${right}”`,
          en: `“${match[0].slice(-8)}” lacks the word 报告; write “${right}”`,
        },
        span: spanOfText(file, node.text, end - 4, end),
        actual: word,
        expected: [right],
        edits: [{ span: { start: word === "情况如下" ? behind : start, end: behind }, text: "报告" }],
      });
    }
  },
};

/** 情况报如下 */
function tellOfHalf(
  words: string,
  end: number,
  text: TracedText,
  { file, tell }: Pick<RuleContext, "tell"> & { readonly file: SourceFile },
): void {
  const gap = spanOfText(file, text, end - 2, end).start;
  tell({
    message: {
      zh: `“${words.slice(-8)}”漏了“告”字，应为“报告如下”`,
      en: `“${words.slice(-8)}” lacks 告; it should be “报告如下”`,
    },
    span: spanOfText(file, text, end - 3, end),
    actual: "报如下",
    expected: ["报告如下"],
    edits: [{ span: { start: gap, end: gap }, text: "告" }],
  });
}
