import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/** Two or three hyphens, or two of their look-alikes; between figures they are a range. */
const DASH = /(?<![-－–―─—=])(?:-{2,3}|－{2}|–{2}|―{2}|─{2})(?![-－–―─—>=])/gu;

/** One — before a quotation that is a sentence, or before words that open a clause; beside names it joins (青禾—云岭). */
const SINGLE =
  /—(?<=(?:^|[，。；：！？\n])[^，。；：！？\n—]{6,40}—)(?!—)(?![^，。；\n—]{0,20}—[^—])(?=(?<=(?:模式|品牌|载体|机制|平台|经验|做法|称号|工程|阵地|口号|主题|名片|样板|IP)—)“|“(?:[^”]*[，。！？]|[^”]{10,})[^”]*”|让(?![利渡胡])|使(?![馆用])|即(?!墨)|就是|也就是|这[是就样些]|那就是|先[讲办问听看]|不仅|不是|不再|不只|最终|哪怕|为的是)/gu;

/** The dash is two characters wide. */
export const dashForm: Rule = {
  meta: {
    id: "dash-form",
    severity: "warning",
    summary: { zh: "破折号用“——”", en: "The dash is ——" },
    explanation: {
      zh: "汉字旁边的“--”等改为占两个字的“——”。单个的一字线“—”是连接号，只在后面是引出的一句话，或者“让”“即”“这是”一类开头的话时，才认作破折号；年份之间的由range-year指出。",
      en: "Two hyphens beside Chinese become the dash of two characters' width. A single — joins; it is taken for a dash only before a quoted sentence or words such as 让, 即, 这是. Those between years belong to range-year.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "推出普法新载体——社区法治小剧场，开通青禾—云岭专线。\n",
    bad: "推出普法新载体--社区法治小剧场。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, "-－–―─—")) {
      const { text, half } = running;
      const single = text.includes("—") ? matchesOf(text, SINGLE) : [];
      for (const { index: from, 0: dash } of [...matchesOf(text, DASH), ...single]) {
        const to = from + dash.length;
        const [before, after] = [text.charAt(from - 1), text.charAt(to)];
        if (!half.isChinese(from - 1) && !half.isChinese(from) && !half.isChinese(to)) continue;
        if (/\d|年/u.test(before) && /\d/u.test(after)) continue;
        const around = excerpt(text.slice(Math.max(0, from - 4), to + 4));
        context.tell({
          message: { zh: `“${around}”里的破折号应为“——”`, en: `the dash in “${around}” should be “——”` },
          expected: ["——"],
          ...found(context, running, from, to, [{ from, to, text: "——" }]),
        });
      }
    }
  },
};
