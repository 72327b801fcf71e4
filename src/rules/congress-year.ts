import { spanOfText, type TracedText } from "../core/traced-text.js";
import type { Block } from "../model/report.js";
import { walkBlocks } from "../model/walk.js";
import { type Month, meetingsIn } from "./meetings.js";
import type { Rule, RuleContext } from "./rule.js";

/** Nobody studies in a year what a later meeting decided (AR-34). */
export const congressYear: Rule = {
  meta: {
    id: "congress-year",
    severity: "warning",
    summary: {
      zh: "写到的党代会和中央全会应当已经召开",
      en: "Congresses and plenums that are named have taken place",
    },
    explanation: {
      zh: "报告写成以后才召开的会议，不可能在报告年度学习贯彻，多半是套用了别的年份的稿子。没有成文日期的，以报告年度为准；下一年度的安排里可以写下一年的会议。会议月份凭记忆录入，未逐一核对。",
      en: "What a meeting after the date of the report decided can't have been studied in its year: mostly a text taken from another year. Without a date the year reported on counts; the plan may name meetings of the next year. The months of the meetings are from memory.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n深入学习贯彻党的二十大和二十届二中、三中全会精神。\n",
    bad: "## 主要举措和成效\n\n深入学习贯彻党的二十届四中全会精神。\n",
  },
  wholeReport: true,

  check(context) {
    const { frontMatter, introduction, parts } = context.report;
    const { year, date } = frontMatter;
    if (year === undefined) return;
    const known: Month = { year, month: 12 };
    const made: Month = date !== undefined && isLater(date, known) ? date : known;
    lookAt(introduction, made, context);
    for (const { kinds, heading, blocks } of parts) {
      const limit = kinds.includes("plan") && made.year <= year + 1 ? { year: year + 1, month: 12 } : made;
      lookAtText(heading.title, limit, context);
      lookAt(blocks, limit, context);
    }
  },
};

/** 迎接党的二十大: what is yet to come. */
const AHEAD = /(?:迎接|喜迎|筹备|服务保障)[^，。；]{0,6}$/u;

function lookAt(blocks: readonly Block[], limit: Month, context: RuleContext): void {
  for (const node of walkBlocks(blocks)) {
    lookAtText(node.type === "section" ? node.heading.title : node.text, limit, context);
  }
}

function lookAtText(text: TracedText, limit: Month, { draft, tell }: RuleContext): void {
  for (const { name, met, known, from, to } of meetingsIn(text.text)) {
    if (!isLater(known, limit) || AHEAD.test(text.text.slice(Math.max(0, from - 10), from))) continue;
    tell({
      message:
        met === undefined
          ? {
              zh: `“${name}”在${limit.year}年${limit.month}月还没有召开，不应出现在这份报告里`,
              en: `“${name}” had not met by ${iso(limit)}; it is out of place in this report`,
            }
          : {
              zh: `“${name}”${met.year}年${met.month}月才召开，不应出现在这份报告里`,
              en: `“${name}” met in ${iso(met)}, too late for this report`,
            },
      span: spanOfText(draft.file, text, from, to),
      actual: text.text.slice(from, to),
    });
  }
}

function iso({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

function isLater(a: Month, b: Month): boolean {
  return a.year > b.year || (a.year === b.year && a.month > b.month);
}
