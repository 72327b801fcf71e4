import { spanOfText } from "../core/traced-text.js";
import { placeOf } from "../model/front-matter.js";
import { matchesOf } from "../text/matches.js";
import type { Rule, RuleContext } from "./rule.js";
import type { RunningText } from "./running-text.js";
import { textsWith } from "./texts-with.js";

const CLASS = "(?:绝\\s?密|机\\s?密|秘\\s?密)";
/** `机密★1年`, whatever stands around it. */
const STARRED = new RegExp(`${CLASS}\\s?[★☆](?:\\s?(?:\\d{1,2}(?:年|个月)|长期))?`, "gu");
/** A line of its own: `秘密`, `绝密 10年`; and marks of internal papers. */
const WHOLE = new RegExp(
  `^[\\s【〔［\\[（(]*(?<mark>(?:密级[：:]?\\s*)?${CLASS}(?:\\s?(?:\\d{1,2}(?:年|个月)|长期))?|内部(?:资料|文件|材料|参考|使用)|不公开|不予公开|注意保密|注意保存|请勿外传|严禁外传)[\\s】〕］\\]）)。！]*$`,
  "u",
);
/** In brackets: `（秘密）`, `【机密】`, `（不公开）`, `（内部资料，注意保存）`. Not behind 密级, where the word is explained. */
const BRACKETED = new RegExp(
  `(?<!密级|级别|属性|标注|标识|标明|注明|标为|定为|区分|分为|决定|答复|信息|申请|事项|情形|处理|意见|结果|秘密|隐私)[（【〔［\\[](?:${CLASS}(?:\\s?\\d{1,2}年)?|不公开|不予公开|不宜公开|内部(?:资料|文件|材料|参考|使用)[^（）【】]{0,12})[）】〕］\\]]`,
  "gu",
);
/** Said of the paper itself. */
const OF_ITSELF =
  /(?:此件|本件|本文件?|本报告|该件|本材料|本资料)[^，。；！]{0,6}(?:不公开|不予公开|不宜公开|不得公开|不得外传|请勿外传|不予发布)|(?:公开(?:属性|方式|形式|类别|类型|选项)|是否公开)[：:][ \u00a0]?(?:不予?公开|依申请公开|否)|密级[：:][ \u00a0]?(?:绝密|机密|秘密|内部)|仅供内部(?:使用|参考|传阅|掌握)|内部(?:资料|文件|材料|参考)[ \u00a0，,、·:：]{0,2}(?:请)?(?:注意保存|注意保密|妥善保管|不得外传|请勿外传|严禁外传|不得翻印|禁止外传|切勿外传)|(?:注意保密|不得外传|请勿外传|严禁外传)[！!]/gu;
/** A text without any of these has no mark. */
const HINT = /密|内部|[不予宜得否]公开|公开[属方形类选]|外传|注意保存|不予发布/u;
const SECRET_VALUE = /绝密|机密|秘密|内部/u;
const CLOSED_VALUE = /不予?公开|不宜公开/u;

/** What bears a mark of secrecy isn't published. */
export const sensSecret: Rule = {
  meta: {
    id: "sens-secret",
    severity: "error",
    summary: {
      zh: "有密级、内部资料、不公开标志的内容不能公开",
      en: "What is marked secret, internal or not public isn't published",
    },
    explanation: {
      zh: "找的是标志：“机密★1年”，单独一行或括号里的“秘密”，“内部资料 注意保存”，“此件不公开”。说保密工作的话（保守国家秘密法、商业秘密、保密审查、“不公开为例外”、“不予公开3件”）不算。",
      en: "Marks are looked for: 机密★1年, 秘密 on a line of its own or in brackets, 内部资料 注意保存, 此件不公开. Sentences about secrecy (laws, trade secrets, refused applications) are left alone.",
    },
    basis: { document: "《中华人民共和国政府信息公开条例》" },
    force: "must",
    good: "街道组织学习保守国家秘密法，保守当事人的商业秘密，受理公开申请12件，不予公开3件。\n",
    bad: "内部资料 注意保存\n\n全年召开法治会议4次。\n",
  },

  check(context) {
    for (const running of textsWith(context, "密内公外保布")) lookAt(running, context);
    lookAtFrontMatter(context);
  },
};

function lookAt(running: RunningText, { draft, tell }: RuleContext): void {
  const { text, clean } = running;
  if (!HINT.test(text)) return;
  const whole = WHOLE.exec(text);
  const marks: readonly (readonly [from: number, to: number])[] =
    whole?.groups?.mark !== undefined && running.kind !== "cell"
      ? [[text.indexOf(whole.groups.mark), text.indexOf(whole.groups.mark) + whole.groups.mark.length]]
      : [STARRED, BRACKETED, OF_ITSELF].flatMap((pattern) =>
          matchesOf(text, pattern).map(({ 0: mark, index }) => [index, index + mark.length] as const),
        );
  let end = 0;
  for (const [from, to] of marks.toSorted((a, b) => a[0] - b[0])) {
    if (from < end) continue;
    end = to;
    const actual = clean.text.slice(from, to);
    tell({ message: sentenceFor(actual), span: spanOfText(draft.file, clean, from, to), actual });
  }
}

/** A classification, or an openness that says no, of the paper itself. */
function lookAtFrontMatter({ report: { frontMatter }, options, tell }: RuleContext): void {
  const { letterhead, publish } = frontMatter;
  const values = [
    ["/letterhead/classification", letterhead?.classification, SECRET_VALUE],
    ["/publish/openness", publish.openness, CLOSED_VALUE],
  ] as const;
  for (const [pointer, value, pattern] of values) {
    if (value === undefined || !pattern.test(value)) continue;
    // on paper a report may carry a mark; on a page it may not
    tell({
      message: sentenceFor(value),
      span: placeOf(frontMatter, pointer),
      actual: value,
      ...(options.publish ? {} : { severity: "warning" }),
    });
  }
}

function sentenceFor(mark: string) {
  return {
    zh: `“${mark}”说明内容不能公开，年度报告应当公开，请核对并删去有关内容或标志`,
    en: `“${mark}” says that this isn't for the public, and the report is; take out the content or the mark`,
  };
}
