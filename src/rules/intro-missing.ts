import { spanAt } from "../core/source-file.js";
import { textBelow } from "./parts-in-order.js";
import type { Rule } from "./rule.js";

/**
 * 现将…情况报告如下, 现汇报…如下, 现就…情况如下, 工作总结如下; 现作如下报告; before a congress: 受…委托，报告…，请予审议; to
 * those above: 现将…报上，请审阅.
 */
const HANDOVER =
  /(?:报告|汇报|总结|通报|报送|情况)[^。；！？]{0,40}如下|现[将就把][^。；！？]{0,60}如下|如下(?:报告|汇报|总结|情况)|报告[^。；！？]{4,60}，请予?以?(?:审议|审查|审阅)|现[将就把]?[^。；！？]{4,60}，请予?以?(?:审阅|审议|审示)/u;

/** The introduction ends with a sentence that hands over to the report (AR-61). */
export const introMissing: Rule = {
  meta: {
    id: "intro-missing",
    severity: "warning",
    summary: {
      zh: "引言以“现将……情况报告如下”一类的话收尾",
      en: "The introduction ends with a hand-over such as 现将…情况报告如下",
    },
    explanation: {
      zh: "第一个一级标题之前有一段引言，写明依据和总体情况，末句转入正文。“现将有关情况报告如下”“现汇报如下”“工作总结如下”都可以，向人大常委会报告的“受……委托，报告……情况，请予审议”也是。“现就……情况如下”少了“报告”二字，由handover-no-report提出。",
      en: "Before the first part stands an introduction: authority, the year in general, and a last sentence that hands over. 现将有关情况报告如下, 现汇报如下, 工作总结如下 are all fine, and so is 报告…情况，请予审议 before a congress. 现就…情况如下, which lacks the word 报告, is told by handover-no-report.",
    },
    force: "practice",
    good: "2024年，示例街道依法履职。现将有关情况报告如下：\n\n## 主要举措和成效\n\n健全制度。\n",
    bad: "2024年，示例街道依法履职。\n\n## 主要举措和成效\n\n健全制度。\n",
  },
  wholeReport: true,

  check({ draft: { file }, report: { introduction, parts, frontMatter }, tell }) {
    if (HANDOVER.test(textBelow(introduction))) return;
    const last = introduction.at(-1);
    const first = parts[0]?.heading;
    const end = frontMatter.span.end.offset;
    const span =
      last?.type === "paragraph"
        ? spanAt(file, Math.max(last.span.start.offset, last.span.end.offset - 1), last.span.end.offset)
        : first?.span;
    tell({
      message:
        introduction.length === 0
          ? {
              zh: "没有引言；一般先写一段依据和总体情况，以“现将……情况报告如下：”收尾",
              en: "there is no introduction; it normally ends with “现将……情况报告如下：”",
            }
          : {
              zh: "引言没有“现将……情况报告如下”一类的转接语",
              en: "the introduction has no hand-over sentence such as “现将……情况报告如下”",
            },
      span: span ?? spanAt(file, end, end),
    });
  },
};
