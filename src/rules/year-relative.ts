import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { isInFrontMatter } from "./running-text.js";
import { textsWith } from "./texts-with.js";
import { liesWithin, quotedStretches } from "./title-stretches.js";

/** Not 至今年均, 失去年检资格, 说明年度. */
const RELATIVE =
  /(?<![如迄])今年(?![均龄轻限检审费])|(?<![失除减免过删略移撤剔扣])去年(?![均龄轻限检审费])|(?<![说证表声注标申指写阐文透鲜聪黎光分查讲])明年(?![均龄轻限检审费])/gu;
const DISTANCE = { 今年: 0, 去年: -1, 明年: 1 } as const;

/** 较去年, 去年同期: the year before. Elsewhere, in a report signed the year after, 去年 may be the year reported on. */
function isCompared(text: string, at: number): boolean {
  return (
    /[比较与同于]$/u.test(text.slice(Math.max(0, at - 1), at)) || /^去年(?:同期|相比)/u.test(text.slice(at, at + 4))
  );
}

/** A report names the year: it is read in later years. */
export const yearRelative: Rule = {
  meta: {
    id: "year-relative",
    severity: "info",
    summary: { zh: "写明年份，不写“今年”“去年”“明年”", en: "Name the year instead of 今年, 去年, 明年" },
    explanation: {
      zh: "报告在第二年报送、公开，过后还要查阅，“今年”是哪一年就不清楚了。书名号、引号里的不管。主要安排部分里的“今年”可能指下一年，次年成文的报告里“去年以来”可能指报告年度，都只提示，不改。",
      en: "A report is handed in and published the year after, and read in later years: nobody then knows which year 今年 was. Names of papers and quotations are left alone. In the plan 今年 may mean the next year, and 去年 the year reported on where the report is signed the year after, so no fix is offered there.",
    },
    force: "practice",
    good: "2024年以来，审核合同36份。\n",
    bad: "今年以来，审核合同36份。\n",
    fix: "ask",
  },

  check(context) {
    const { year, date } = context.report.frontMatter;
    const later = year !== undefined && date !== undefined && date.year > year;
    for (const running of textsWith(context, "年", "今去明")) {
      if (isInFrontMatter(running) || running.kind === "quotation") continue;
      const quoted = quotedStretches(running);
      for (const { index, 0: word } of matchesOf(running.text, RELATIVE)) {
        if (liesWithin(quoted, index, index + word.length)) continue;
        const distance = word === "今年" || word === "去年" || word === "明年" ? DISTANCE[word] : 0;
        const named = year === undefined ? undefined : `${year + distance}年`;
        const sure =
          named !== undefined &&
          running.part?.kinds.includes("plan") !== true &&
          !(later && word === "去年" && !isCompared(running.text, index));
        context.tell({
          ...found(
            context,
            running,
            index,
            index + word.length,
            sure ? [{ from: index, to: index + 2, text: named }] : [],
          ),
          message: {
            zh: sure ? `“${word}”过后再读就不明了，宜写“${named}”` : `“${word}”过后再读就不明了，宜写明年份`,
            en: sure
              ? `nobody will know later which year “${word}” was; write “${named}”`
              : `nobody will know later which year “${word}” was; name the year`,
          },
          ...(sure && { expected: [named] }),
        });
      }
    }
  },
};
