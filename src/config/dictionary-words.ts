import type { Vocabulary } from "../schema/vocabulary.js";

/** The words for faults of a dictionary. */
export const dictionaryWords: Vocabulary = {
  mandatory: ["rule", "wrong", "forms", "words", "name", "text", "kind", "source", "date"],

  shapes: {
    date: {
      zh: "日期，如2025-01-03",
      en: "a day such as 2025-01-03",
      meant: (text) => {
        const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text) ?? [];
        return year !== undefined && month !== undefined && day !== undefined
          ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
          : undefined;
      },
    },
    name: { zh: "名称，不带书名号", en: "a name without title marks" },
    wrong: { zh: "两个字以上的文字", en: "text of two characters or more" },
    kind: { zh: "municipality（直辖市）或 province（省、自治区）", en: "municipality or province" },
  },

  aliases: {
    词: "words",
    错词: "words",
    word: "words",
    保留: "keep",
    allow: "keep",
    异名: "variants",
    法规: "laws",
    law: "laws",
    套话: "phrases",
    phrase: "phrases",
    地方: "places",
    规则: "rule",
    错: "wrong",
    from: "wrong",
    对: "right",
    to: "right",
    前: "after",
    后: "before",
    数字: "figure",
    类别: "levels",
    level: "levels",
    起: "since",
    出处: "source",
    来源: "source",
    日期: "date",
    名称: "name",
    文字: "text",
  },
};
