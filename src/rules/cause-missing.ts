import { spanOfText, type TracedText } from "../core/traced-text.js";
import type { Block } from "../model/report.js";
import { walkBlocks } from "../model/walk.js";
import { ownKinds, partGroups, textBelow } from "./parts-in-order.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { reportDuty } from "./sources.js";

/** 由于, 因…, 受…制约, 在于 and the like; not 因此, 因素, 因地制宜. */
const CAUSE =
  /由于|因为|原因|成因|缘由|[主客]观因素|缘于|源于|根源|根子|症结|导致|造成|致使|使得|在于|归因|归结|主要是因|究其|受(?:制|限|困)于|受[^。；]{0,40}?(?:制约|限制|影响|所限|约束|掣肘|局限)|(?<![原基起成病诱])因(?![此素而应势时地人])/u;

/** 对上述不足，将认真加以改进: a promise where the causes should stand. */
const PROMISE =
  /(?<=^|[。；\n])[^。；\n]{0,12}(?:上述|以上|这些|此类|存在的?|前述)(?:的?这些)?(?:问题|不足|短板|差距|困难|弱项)[^。\n]{0,60}(?:改进|解决|重视|克服|弥补|补齐|整改|研究|加强|完善|破解|应对|提升|改善|攻坚)[^。\n]{0,30}|(?<=^|[。；\n])[^。；\n]{0,16}将[^。；\n]{0,20}(?:加以|切实|认真|逐步|努力|着力|不断|抓紧)(?:改进|解决|克服|整改|完善|提高|加强|弥补)[^。\n]{0,30}/u;

/** The second part names causes, not shortcomings alone (AR-21). */
export const causeMissing: Rule = {
  meta: {
    id: "cause-missing",
    severity: "warning",
    summary: { zh: "第二部分既写不足，也写原因", en: "Part 2 names shortcomings and their causes" },
    explanation: {
      zh: "规定的内容是“存在的不足和原因”。这一部分的正文里找不到“由于”“因”“受……制约”“原因是”“根源在于”“导致”一类说明原因的话时提出。标题里的“原因”不算；“对这些问题将认真改进”是打算，也不是原因。",
      en: "The law's list asks for shortcomings and causes. Told where the text of the part holds no word of cause: 由于, 因, 受…制约, 原因是, 根源在于, 导致 and the like. A 原因 in the heading doesn't count, nor does a promise to do better.",
    },
    basis: reportDuty,
    force: "must",
    good: "## 存在的不足和原因\n\n一是执法力量偏弱，主要是受编制总量制约。\n",
    bad: "## 存在的不足和原因\n\n一是执法力量偏弱。二是普法方式单一。\n",
  },
  wholeReport: true,

  check({ draft, report, tell }) {
    for (const { kinds, first, parts } of partGroups(report)) {
      if (!kinds.includes("shortcomings") || (kinds.length > 1 && ownKinds(report).has("shortcomings"))) continue;
      const all = parts.map(({ blocks }) => textBelow(blocks)).join("\n");
      if (all.trim() === "" || CAUSE.test(all)) continue;
      const title = excerpt(first.heading.title.text);
      const promise = parts.flatMap(({ blocks }) => promisesIn(blocks)).at(-1);
      if (promise === undefined) {
        tell({
          message: {
            zh: `“${title}”只说了不足，没有说明原因`,
            en: `“${title}” names shortcomings but no cause`,
          },
          span: spanOfText(draft.file, first.heading.title),
        });
        continue;
      }
      const { text, from, to } = promise;
      tell({
        message: {
          zh: `“${title}”只说了不足和改进的打算，没有说明原因`,
          en: `“${title}” names shortcomings and means to mend them, but no cause`,
        },
        span: spanOfText(draft.file, text, from, to),
      });
    }
  },
};

/** Sentences that promise to mend what is wanting. */
function promisesIn(blocks: readonly Block[]): readonly { text: TracedText; from: number; to: number }[] {
  return walkBlocks(blocks).flatMap((node) => {
    const match = node.type === "paragraph" ? PROMISE.exec(node.text.text) : null;
    if (node.type !== "paragraph" || match === null) return [];
    return [{ text: node.text, from: match.index, to: match.index + match[0].length }];
  });
}
