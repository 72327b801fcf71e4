import data from "../../templates/dictionaries/sensitive-words.yaml";
import { matchesOf } from "../text/matches.js";
import { anyOf, textsAt } from "../text/word-lists.js";
import { found } from "./found-text.js";
import { opennessList } from "./privacy-sources.js";
import type { Rule } from "./rule.js";
import { sentenceAround } from "./sentences.js";
import { beginningsOf, textsWith } from "./texts-with.js";

const FORM =
  /(?:集团)?(?:有限责任公司|股份有限公司|有限公司|总公司|分公司|公司)(?!法|制|章程|登记|治理|注册|律师|化)/gu;
const CUE = anyOf(textsAt(data, "companies", "cues"));
const GENERIC = anyOf(textsAt(data, "companies", "generic"), "gu");
const BEFORE = anyOf(textsAt(data, "companies", "before"), "gu");
/** Han characters, letters and the brackets of `远山（云岭）商贸`. */
const NAME = /[々〇㐀-鿿A-Za-z（）]{2,14}$/u;
const NAME_REACH = 14;
/** A firm by its short name: its trade, and what it lacks right behind. */
const TRADES = textsAt(data, "companies", "trades");
const SHORT = new RegExp(
  `(?:${anyOf(TRADES).source})(?=招聘|招工|用工|融资|闲置|拖欠|欠薪|欠缴|退费|停工|与业主|与居民|与员工|员工|噪声|扰民)`,
  "gu",
);
/** Its name before that, between marks. */
const SHORT_NAME = /(?<=^|[、，：与和对为])[々〇㐀-鿿]{2,3}$/u;

/** Firms in disputes or as single examples are better left unnamed. */
export const sensCompany: Rule = {
  meta: {
    id: "sens-company",
    severity: "info",
    summary: {
      zh: "涉及纠纷、处罚、困难的企业尽量不点名",
      en: "Firms in disputes, penalties or trouble are better left unnamed",
    },
    explanation: {
      zh: "同一句里写到纠纷、投诉、处罚、招聘难等，又写明了企业名称的，请核对是否需要点名，可写作“某公司”“部分企业”。“物业公司”“燃气公司”等只说行业的不算。",
      en: "A sentence on a dispute, a complaint, a penalty or a difficulty that names a firm: 某公司 or 部分企业 may do. Kinds of firms such as 物业公司 are left alone.",
    },
    basis: opennessList,
    force: "normally",
    good: "街道协调解决部分企业招聘难的问题，约谈物业公司2家。\n",
    bad: "街道协调解决禾丰盛达公司招聘难的问题。\n",
  },

  check(context) {
    for (const running of textsWith(context, `公${beginningsOf(TRADES)}`)) {
      const { text } = running;
      for (const { from, to } of firmsIn(text)) {
        const { span, actual } = found(context, running, from, to);
        context.tell({
          span,
          actual,
          message: {
            zh: `“${actual}”点了企业的名，请核对是否需要，可写作“某公司”“部分企业”`,
            en: `“${actual}” names a firm; is that needed? “某公司” or “部分企业” may do`,
          },
        });
      }
    }
  },
};

interface Firm {
  readonly from: number;
  readonly to: number;
}

function firmsIn(text: string): readonly Firm[] {
  const long = matchesOf(text, FORM).flatMap(({ 0: form, index }) => {
    const name = nameBefore(text.slice(Math.max(0, index - NAME_REACH), index));
    return isNamed(name) ? [{ from: index - name.length, to: index + form.length }] : [];
  });
  const short = matchesOf(text, SHORT).flatMap(({ 0: trade, index }) => {
    const name = SHORT_NAME.exec(text.slice(Math.max(0, index - 4), index))?.[0] ?? "";
    return isNamed(name) ? [{ from: index - name.length, to: index + trade.length }] : [];
  });
  return [...long, ...short].filter(({ from, to }) => {
    const around = sentenceAround(text, from, to);
    return CUE.test(text.slice(around.from, from)) || CUE.test(text.slice(to, around.to));
  });
}

/** What stands before 公司 and belongs to its name. */
function nameBefore(before: string): string {
  const run = NAME.exec(before)?.[0] ?? "";
  const last = matchesOf(run, BEFORE).findLast(({ 0: word, index }) => !belongsToName(run, word, index));
  return last === undefined ? run : run.slice(last.index + last[0].length);
}

/** 安家乐物业 has no 家 that counts firms, 安家乐物业服务 no 服务 that serves them. */
function belongsToName(run: string, word: string, at: number): boolean {
  if (/^[家个名]$/u.test(word)) return !/(?:^|[一两二三四五六七八九十几数多])$/u.test(run.slice(0, at));
  return at + word.length === run.length && word.replaceAll(GENERIC, "") === "";
}

/** Whether a name says which firm, and not only what kind. */
function isNamed(name: string): boolean {
  return name.replaceAll(GENERIC, "").length >= 2;
}
