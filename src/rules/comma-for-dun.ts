import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import { type OddComma, oddCommas } from "./odd-commas.js";
import { startsWithVerb } from "./phrase-verbs.js";
import { excerpt } from "./quote.js";
import type { Rule, RuleContext } from "./rule.js";
import { isProse, type RunningText } from "./running-text.js";
import { textsWith } from "./texts-with.js";

/** Three or more short phrases divided by commas, closed by 等. */
const LIST =
  /(?<=^|[。；：，、！？“（\n])([々〇㐀-鿿]{2,24})((?:，[々〇㐀-鿿]{2,10}){1,8})，([々〇㐀-鿿]{2,10}?)等(?=(.{0,3}))/gsu;
/** What announces a list of things. */
const CUE = /(?:包括|涵盖|包含|包括了|涵盖了|主要是|主要有|例如|比如|诸如|涉及)([々〇㐀-鿿]{2,8})$/u;
/** What a list of things at the start of a sentence belongs to. */
const KIND =
  /^(?:装备|设备|设施|物资|器材|工具|用品|材料|人员|群体|单位|部门|行业|领域|场所|内容|制度|法律|法规|课程|资料|证件|事项)/u;

/** Short nouns in a list are divided by pause marks. */
export const commaForDun: Rule = {
  meta: {
    id: "comma-for-dun",
    severity: "info",
    summary: { zh: "短的并列名词之间用顿号", en: "Short nouns in a list are divided by pause marks" },
    explanation: {
      zh: "“首问负责制度，限时办结制度，一次告知制度等”：并列的几个名词用顿号。只在以“等”收尾、各项词尾相同，或者前面有“包括”一类词、各项都短时提示；动宾短语并列用逗号，不管。几项都用顿号、只有一处成了逗号的（“在规划，消防、社会事务等方面”），看得出是一组名词时也提示。",
      en: "Nouns in a list such as 首问负责制度，限时办结制度，一次告知制度等 take pause marks. A hint only where the list closes with 等 and its items end alike, or a word such as 包括 announces it and all are short; verb phrases take commas and are left alone. So is a single comma among pause marks (在规划，消防、社会事务等方面) where the nouns are surely one series.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "健全首问负责、限时办结、一次告知等制度，完善机制，强化培训，严格监督。\n",
    bad: "健全首问负责制度，限时办结制度，一次告知制度等。\n",
  },

  check(context) {
    for (const running of textsWith(context, "，", "等")) {
      const { text } = running;
      if (!isProse(running) || !/，[々〇㐀-鿿]{2,10}等/u.test(text)) continue;
      for (const match of matchesOf(text, LIST)) {
        const [whole, first = "", middle = "", last = "", after = ""] = match;
        const items = [...middle.slice(1).split("，"), last];
        if (items.some((item) => startsWithVerb(item)) || !isListOfNouns(first, items, after)) continue;
        tellOf(context, running, { from: match.index, to: match.index + whole.length });
      }
    }
    for (const running of textsWith(context, "，", "、")) {
      if (!isProse(running)) continue;
      for (const odd of oddCommas(running.text)) tellOf(context, running, odd);
    }
  },
};

function tellOf(context: RuleContext, running: RunningText, { from, to }: OddComma): void {
  const whole = running.text.slice(from, to);
  context.tell({
    message: {
      zh: `“${excerpt(whole)}”里并列的名词之间一般用顿号`,
      en: `the nouns listed in “${excerpt(whole)}” are normally divided by pause marks`,
    },
    expected: [whole.replaceAll("，", "、")],
    ...found(context, running, from, to),
  });
}

function isListOfNouns(first: string, items: readonly string[], after: string): boolean {
  const ending = items[0]?.slice(-2) ?? "";
  if (first.endsWith(ending) && items.every((item) => item.length > 2 && item.endsWith(ending))) return true;
  if (items.some((item) => item.length > 8)) return false;
  return CUE.test(first) || lawsOnly(first, items) || (first.length <= 6 && !startsWithVerb(first) && KIND.test(after));
}

/** 宪法，民法典，信访法. */
function lawsOnly(first: string, items: readonly string[]): boolean {
  return [first, ...items].every((item) => /(?:法|法典|条例|规定|办法)$/u.test(item));
}
