import { spanOfText } from "../core/traced-text.js";
import { writtenOrdinal } from "../layout/ordinals.js";
import { headingsOf } from "./headings.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";

const LONGEST = 40;

/** A heading is short, and one sentence. */
export const headLong: Rule = {
  meta: {
    id: "head-long",
    severity: "info",
    summary: { zh: "小标题不超过四十字，中间没有句号", en: "A heading has at most 40 characters and no stop inside" },
    explanation: {
      zh: "二级及以下标题太长，或者中间有句号，多半是把正文也写进了标题。一级标题的名称由文件规定，本来就长，不管。",
      en: "A deeper heading that is too long or has a stop inside mostly swallowed part of the text. First-level headings have long names by regulation and are left alone.",
    },
    force: "practice",
    good: "### 坚持依法决策\n\n审核合同36份。\n",
    bad: "### 坚持依法决策。落实审核要求\n\n审核合同36份。\n",
  },

  check({ draft: { file }, report, tell }) {
    for (const { level, title } of headingsOf(report)) {
      if (level === 1) continue;
      const words = title.text.slice(writtenOrdinal(title.text)?.length ?? 0).replace(/[。\s]+$/u, "");
      const length = [...words].length;
      const stop = words.includes("。");
      if (length <= LONGEST && !stop) continue;
      const quoted = excerpt(title.text);
      tell({
        message: stop
          ? { zh: `标题“${quoted}”中间有句号`, en: `the heading “${quoted}” has a stop inside` }
          : {
              zh: `标题“${quoted}”有${length}字，宜在${LONGEST}字以内`,
              en: `the heading “${quoted}” has ${length} characters; ${LONGEST} should do`,
            },
        span: spanOfText(file, title),
        actual: title.text,
      });
    }
  },
};
