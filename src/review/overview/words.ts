import { counted } from "../../core/counted.js";
import type { Sentence } from "../../core/sentence.js";
import type { Grade } from "../grade.js";
import type { PartState } from "../part-review.js";
import type { HandIn } from "../review.js";
import type { Sums } from "../sums.js";

export type Say = (sentence: Sentence) => string;

export const stateWords = {
  present: { zh: "有", en: "present" },
  combined: { zh: "合写", en: "combined" },
  empty: { zh: "无内容", en: "empty" },
  missing: { zh: "缺", en: "missing" },
  unclear: { zh: "待认", en: "unclear" },
  free: { zh: "—", en: "—" },
} as const satisfies Record<PartState, Sentence>;

export const gradeWords = {
  must: { zh: "应当修改", en: "must be changed" },
  advice: { zh: "建议修改", en: "advice" },
  hint: { zh: "供参考", en: "hint" },
} as const satisfies Record<Grade, Sentence>;

export const handInWords = {
  "in-time": { zh: "按期", en: "in time" },
  late: { zh: "逾期", en: "late" },
  unknown: { zh: "日期不明", en: "not known" },
} as const satisfies Record<HandIn["state"], Sentence>;

export const words = {
  heading: { zh: "法治政府建设年度报告审核一览", en: "Review of reports on law-based government" },
  glance: { zh: "概况", en: "At a glance" },
  parts: { zh: "各单位的部分和字数", en: "Parts and lengths by unit" },
  partsNote: {
    zh: "数字是字数（不计空白）。“合写”是两个部分用了一个标题，两处都计同一数字；“待认”是没有认出这个部分的标题；“—”是没有写，也不要求写",
    en: "Figures are characters, blanks left out. Combined: two parts share one heading, and the figure stands in both. Unclear: no heading was recognised. “—”: not there, and not asked for",
  },
  dates: { zh: "各单位的日期和意见", en: "Dates and findings by unit" },
  datesNote: {
    zh: "意见多的在前。期限是报送期限，与成文日期相比",
    en: "Most findings first. The date of each report is held against the day when it was due",
  },
  kinds: { zh: "意见的种类", en: "Findings by kind" },
  unread: { zh: "没有读出的文件", en: "Files that could not be read" },
  unit: { zh: "单位", en: "unit" },
  file: { zh: "文件", en: "file" },
  year: { zh: "年度", en: "year" },
  total: { zh: "全文", en: "whole text" },
  date: { zh: "成文日期", en: "date" },
  due: { zh: "期限", en: "due" },
  state: { zh: "情况", en: "state" },
  letter: { zh: "意见函", en: "letter" },
  demand: { zh: "要求", en: "demand" },
  basis: { zh: "依据", en: "basis" },
  units: { zh: "涉及单位", en: "units" },
  why: { zh: "原因和办法", en: "why, and what to do" },
  none: { zh: "—", en: "—" },
} as const satisfies Record<string, Sentence>;

/** All in one line. */
export function sumSentence({
  files,
  reviewed,
  unread,
  complete,
  inTime,
  late,
  clear,
  remarks,
  doubts,
}: Sums): Sentence {
  const unsure =
    doubts === 0
      ? { zh: "", en: "" }
      : {
          zh: `。转换旧文件时存疑${doubts}处，不写进意见函，请对照原文（report check 逐处列出）`,
          en: `. Old files left ${counted(doubts, "doubt")}, which no letter tells of: report check lists them`,
        };
  return {
    zh:
      `共${files}份：审核${reviewed}份，没有读出${unread}份。部分齐全的${complete}份；按期的${inTime}份，逾期的${late}份。` +
      `应当修改${remarks.must}处，建议修改${remarks.advice}处，供参考${remarks.hint}处；没有意见的${clear}份${unsure.zh}`,
    en:
      `${counted(files, "file")}: ${reviewed} reviewed, ${unread} not readable. With all parts: ${complete}; ${inTime} in time, ${late} late. ` +
      `${counted(remarks.must, "finding")} to be mended, ${remarks.advice} of advice, ${counted(remarks.hint, "hint")}; ${counted(clear, "report")} without any${unsure.en}`,
  };
}
