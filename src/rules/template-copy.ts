import type { Sentence } from "../core/sentence.js";
import { foreignWords } from "./foreign-words.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { isProse } from "./running-text.js";
import { textsWith } from "./texts-with.js";
import { withoutQuoted } from "./title-stretches.js";
import { tellWords } from "./words.js";

/** Words of another kind of unit. */
export const templateCopy: Rule = {
  meta: {
    id: "template-copy",
    severity: "info",
    summary: { zh: "用语合乎本单位的类别", en: "The words fit the kind of unit" },
    explanation: {
      zh: "街道的报告写“法治乡村”“全镇”“乡长办公会”，镇的报告写“我街道”，多半是从别的单位的范文抄来的。按前言信息的level判断，没有写的看署名；词条在用语词典里。与上年相同的句子见previous-copy。",
      en: "法治乡村, 全镇 or 乡长办公会 in a sub-district's report, 我街道 in a town's, were mostly copied from another unit. The kind is that of `level`, or what the issuer's name tells; the entries stand in the dictionaries. For sentences of last year see previous-copy.",
    },
    force: "practice",
    good: "街道推进法治社区建设，全街道86人参训。\n",
    bad: "---\ntitle: 示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n推进法治乡村建设，建成示范点2处。\n",
  },
  wholeReport: true,

  check(context) {
    tellWords(context, "template-copy", { quoted: false, mend: false, say });
    for (const running of textsWith(context, "会全我")) {
      if (!isProse(running)) continue;
      for (const { from, to } of foreignWords(context.report.frontMatter, withoutQuoted(running))) {
        const { span, actual } = found(context, running, from, to);
        context.tell({ span, actual, message: say(actual) });
      }
    }
  },
};

function say(actual: string): Sentence {
  return {
    zh: `“${actual}”像是别的单位的用语，请核对是否抄自范文`,
    en: `“${actual}” belongs to another kind of unit; was it copied from a model?`,
  };
}
