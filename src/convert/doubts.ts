import type { Sentence } from "../core/sentence.js";
import { endOf, type Line, startOf } from "./line.js";
import type { Doubt } from "./transcript.js";

/** What a conversion was unsure of (存疑), as a person is told: in a comment of the draft and in the record. */
const sentences = {
  "title guessed": () => ({
    zh: "没有找到像年度报告的标题，这一行是推断的，请核对",
    en: "no line looks like the title of an annual report; this one is a guess, please check it",
  }),
  "no title": () => ({
    zh: "没有找到标题，请补上title",
    en: "no title was found: please add `title`",
  }),
  "year guessed": (text) => ({
    zh: `标题没有年份，报告年度是由“${text}”推断的，请核对`,
    en: `the title names no year; the year was inferred from “${text}”, please check it`,
  }),
  "not placed": (text) => ({
    zh: `“${text}”不像正文，又没有合适的项目可放，留在原处，请处理`,
    en: `“${text}” doesn't look like prose, but there is no entry for it; it was left in its place`,
  }),
  attachment: () => ({
    zh: "以下是附件的正文，请移到单独的文件，并在attachments中写上source",
    en: "here an attachment begins: please move it to a file of its own and name it as `source` in `attachments`",
  }),
  "part guessed": (text) => ({
    zh: `“${text}”没有写明是哪一部分，推断为主要举措和成效，请核对`,
    en: `the words “${text}” name no part; it is taken for the measures, please check it`,
  }),
  "part hidden": (text) => ({
    zh: `没有单列党政主要负责人履职部分，内容可能在“${text}”里，请决定是否移出`,
    en: `there is no part on the duties of the leaders; its content may stand under “${text}”, please decide whether to move it`,
  }),
  "headings without ordinals": (text) => ({
    zh: `“${text}”没有序号，因文字像一个部分的标题而作为标题，请核对`,
    en: `“${text}” has no ordinal; it became a heading because of its words, please check it`,
  }),
  "bold heading": (text) => ({
    zh: `“${text}”没有序号，因整段加粗而作为标题，请核对`,
    en: `“${text}” has no ordinal; it became a heading because all of it is bold, please check it`,
  }),
  "level guessed": (text) => ({
    zh: `“${text}”的序号不合体例，层次是由上下文推断的，请核对`,
    en: `the ordinal of “${text}” is out of order; its level was inferred from its neighbours, please check it`,
  }),
  "no structure": () => ({
    zh: "没有认出任何部分的标题，全部作为正文，请自行划分",
    en: "no heading of a part was recognised; all is plain text, please structure it",
  }),
} as const satisfies Record<string, (text: string) => Sentence>;

type OwnReason = keyof typeof sentences;

const MAX_QUOTE = 24;

export function doubt(reason: OwnReason, line: Line | undefined): Doubt {
  const text = [...(line?.text ?? "")];
  const quote = text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE).join("")}…` : text.join("");
  return {
    from: line === undefined ? 0 : startOf(line),
    to: line === undefined ? 0 : endOf(line),
    reason,
    sentence: sentences[reason](quote),
  };
}
