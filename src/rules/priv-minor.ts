import data from "../../templates/dictionaries/sensitive-words.yaml";
import { spanOfText } from "../core/traced-text.js";
import { anyOf, textsAt } from "../text/word-lists.js";
import { isPrivate, type Persons, personsIn } from "./persons.js";
import type { Rule } from "./rule.js";
import { beginningsOf, textsWith } from "./texts-with.js";

const WORDS = textsAt(data, "minors", "words");
const BEGINNINGS = `${beginningsOf(WORDS)}岁小初高幼年`;
const ROLE = anyOf(WORDS);
/** A text without any of these speaks of no minor. */
const HINT = new RegExp(`${ROLE.source}|岁|小学|初中|高中|幼儿园|年级`, "u");
const ROLE_BEFORE = new RegExp(`(?:${ROLE.source})(?:[：:（(]|的)?$`, "u");
/** A student of a college is no minor. */
const GROWN_UP = /(?:大学|大专|专科|研究|本科|留学|博士|硕士)生?(?:学生|同学)?[：:（(]?$/u;
/** `（12岁）`, `，女，9岁`. */
const AGE = /^(?:[（(，,、]|(?:男|女)[，,、]|现年|今年|年仅){1,5}(?<age>\d{1,2})周?岁/u;
const SCHOOL = /^[（(][^（）()]{0,8}(?:小学|初中|高中|幼儿园|[一二三四五六七八九]年级)[^（）()]{0,6}[）)]/u;
/** Longest stretch before or behind a name that is looked at, in UTF-16 units. */
const REACH = 16;

/** Minors can't be recognised (未成年人). */
export const privMinor: Rule = {
  meta: {
    id: "priv-minor",
    severity: "error",
    summary: { zh: "不公开能认出未成年人的信息", en: "No minor can be recognised" },
    explanation: {
      zh: "“未成年人”“留守儿童”“中学生”后面的全名，注明不满18岁的全名，都要隐去，最好连姓也不写。大学生不算，已经隐去名字的不算。",
      en: "A full name behind 未成年人, 留守儿童 or 中学生, or with an age below 18, is hidden, best with its surname. College students and masked names are left alone.",
    },
    basis: { document: "《中华人民共和国未成年人保护法》" },
    force: "must",
    good: "社区为1名未成年人联系学校复学。\n",
    bad: "社区为未成年人曹小满（12岁）联系学校复学。\n",
  },

  check(context) {
    for (const { text, clean } of textsWith(context, BEGINNINGS)) {
      if (!HINT.test(text)) continue;
      for (const persons of personsIn(text)) {
        if (!isPrivate(persons) || !isMinor(persons, text)) continue;
        const actual = clean.text.slice(persons.from, persons.to);
        context.tell({
          message: {
            zh: `“${actual}”是未成年人的姓名，不能公开，请改为不写姓名的说法`,
            en: `“${actual}” names a minor and isn't published; write of the person without a name`,
          },
          span: spanOfText(context.draft.file, clean, persons.from, persons.to),
          actual,
        });
      }
    }
  },
};

function isMinor({ from, to }: Persons, text: string): boolean {
  const before = text.slice(Math.max(0, from - REACH), from);
  return (ROLE_BEFORE.test(before) && !GROWN_UP.test(before)) || isYoung(text, to);
}

function isYoung(text: string, to: number): boolean {
  const behind = text.slice(to, to + REACH);
  const age = AGE.exec(behind)?.groups?.age;
  return age === undefined ? SCHOOL.test(behind) : Number(age) < 18;
}
