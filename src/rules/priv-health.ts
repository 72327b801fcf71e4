import data from "../../templates/dictionaries/sensitive-words.yaml";
import { spanOfText } from "../core/traced-text.js";
import { matchesOf } from "../text/matches.js";
import { anyOf, textsAt } from "../text/word-lists.js";
import { isPrivate, personsIn } from "./persons.js";
import { opennessList } from "./privacy-sources.js";
import type { Rule } from "./rule.js";
import { sentenceAround, sentencesIn } from "./sentences.js";
import { textsWithWord } from "./texts-with.js";

const WORDS = [...textsAt(data, "illnesses", "words"), ...textsAt(data, "aid", "words")];
const WORD = anyOf(WORDS, "gu");
/** Groups, laws and bodies whose names hold such a word say nothing of the person named. */
const NOT_ILL =
  /(?:残疾人联合会|残联|残疾人保障法|精神卫生法|传染病防治法|(?:防治|预防|防控|筛查)[^，。；]{0,6}|疾病(?:预防)?控制中心|疾控|(?:残疾人|患者|低保户|困难群众|特困人员)[^，。；、]{0,6}\d+)/gu;

/** Illness, disability and poverty of somebody named aren't published. */
export const privHealth: Rule = {
  meta: {
    id: "priv-health",
    severity: "error",
    summary: {
      zh: "不公开能认出本人的病情、伤残和受助情况",
      en: "Nothing is published of the illness, disability or aid of a person who can be recognised",
    },
    explanation: {
      zh: "同一句里既有公民全名，又有疾病、残疾、低保、救助的，就是公开了这个人的隐私：改用“张某”，或者只写人数和金额。只写人群、不写姓名的不算。",
      en: "A sentence with a citizen's full name and an illness, a disability or aid publishes what is private: write 张某, or numbers only. Groups without names are left alone.",
    },
    basis: opennessList,
    force: "must",
    good: "街道为2名尿毒症患者申请医疗救助，为残疾人上门服务76次。\n",
    bad: "街道为尿毒症患者孔槐花申请医疗救助。\n",
  },

  check(context) {
    for (const { text, clean } of textsWithWord(context, WORDS)) {
      const read = text.replaceAll(NOT_ILL, (name) => "－".repeat(name.length));
      for (const sentence of sentencesIn(text)) {
        if (read.slice(sentence.from, sentence.to).search(WORD) === -1) continue;
        for (const persons of personsIn(text.slice(sentence.from, sentence.to))) {
          const [from, to] = [sentence.from + persons.from, sentence.from + persons.to];
          const word = isPrivate(persons) ? wordNear(read, from, to) : undefined;
          if (word === undefined) continue;
          const actual = clean.text.slice(from, to);
          context.tell({
            message: {
              zh: `“${actual}”与“${word}”写在一起，公开了个人的健康或受助情况，请隐去姓名或只写数字`,
              en: `“${actual}” stands beside “${word}” and makes somebody's health or aid public; hide the name or give numbers only`,
            },
            span: spanOfText(context.draft.file, clean, from, to),
            actual,
          });
        }
      }
    }
  },
};

/** The word nearest to a name, in its sentence. */
function wordNear(text: string, from: number, to: number): string | undefined {
  const around = sentenceAround(text, from, to);
  const last = matchesOf(text.slice(around.from, from), WORD).at(-1);
  const next = matchesOf(text.slice(to, around.to), WORD)[0];
  if (last === undefined || next === undefined) return (last ?? next)?.[0];
  return from - around.from - last.index - last[0].length <= next.index ? last[0] : next[0];
}
