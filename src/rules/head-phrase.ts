import { spanOfText } from "../core/traced-text.js";
import { headingsOf } from "./headings.js";
import type { Rule } from "./rule.js";
import { reportDuty } from "./sources.js";

/** What stands before 第一责任人职责 in a heading. */
const DUTY = /(推进)?(法治政府建设)?第一责任人(?:的)?职责/u;

/** The third part is about 推进法治建设第一责任人职责, in these words. */
export const headPhrase: Rule = {
  meta: {
    id: "head-phrase",
    severity: "error",
    summary: { zh: "标题写全“推进法治建设第一责任人职责”", en: "Headings say 推进法治建设第一责任人职责 in full" },
    explanation: {
      zh: "“推进第一责任人职责”漏了“法治建设”，读不通，是错误；“推进法治政府建设第一责任人职责”多了“政府”，与规定的名称不同，是警告。只看标题。",
      en: "推进第一责任人职责 lacks 法治建设 and can't be read: an error. 推进法治政府建设第一责任人职责 isn't the name that the regulation has: a warning. Headings only.",
    },
    basis: reportDuty,
    force: "must",
    good: "## 党政主要负责人履行推进法治建设第一责任人职责情况\n\n主持会议4次。\n",
    bad: "## 党政主要负责人履行推进第一责任人职责情况\n\n主持会议4次。\n",
    fix: "ask",
  },

  check({ draft: { file }, report, tell }) {
    for (const { title } of headingsOf(report)) {
      const match = DUTY.exec(title.text);
      if (match === null) continue;
      const [whole, push = "", government = ""] = match;
      if (government === "" && push === "") continue;
      const from = match.index + push.length;
      const right = `推进法治建设${whole.slice(push.length + government.length)}`;
      const point = spanOfText(file, title, from, from + 1).start;
      tell({
        ...(government !== "" && { severity: "warning" as const }),
        message:
          government === ""
            ? {
                zh: `“${whole}”漏了“法治建设”，应为“${right}”`,
                en: `“${whole}” lacks 法治建设; it should be “${right}”`,
              }
            : { zh: `“${whole}”应为“${right}”`, en: `“${whole}” should be “${right}”` },
        span: spanOfText(file, title, match.index, match.index + whole.length),
        actual: whole,
        expected: [right],
        edits: [
          government === ""
            ? { span: { start: point, end: point }, text: "法治建设" }
            : { span: spanOfText(file, title, from + 2, from + 4), text: "" },
        ],
      });
    }
  },
};
