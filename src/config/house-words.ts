import type { Shape, Vocabulary } from "../schema/vocabulary.js";

const length = (unit: string, others: RegExp, zh: string, en: string): Shape => ({
  zh,
  en,
  meant: (text) => {
    const [, figure, written = ""] = /^(\d+(?:\.\d+)?)\s*(\S+)$/u.exec(text.normalize("NFKC").trim()) ?? [];
    return figure !== undefined && Number(figure) > 0 && others.test(written) ? `${figure} ${unit}` : undefined;
  },
});

const millimetres = length("mm", /^(?:mm|毫米)\.?$/iu, "毫米数，如 37 mm", "millimetres such as 37 mm");
const points = length("pt", /^(?:pt|磅|点)\.?$/iu, "磅数，如 16 pt", "points such as 16 pt");
const characters = length("字", /^(?:字符?|个字)$/u, "字数，如 2 字", "characters such as 2 字");
const ordinals: Shape = {
  zh: '四级标题的序号，如["{一}、", "（{一}）", "{n}.", "（{n}）"]',
  en: 'the ordinals of four levels, such as ["{一}、", "（{一}）", "{n}.", "（{n}）"]',
};

/** The words for faults of a house style. */
export const houseWords: Vocabulary = {
  mandatory: ["name", "title", "source"],

  shapes: {
    name: { zh: "由字母、数字、“-”、“_”、“.”组成的名称", en: "a name of letters, digits, “-”, “_” and “.”" },
    width: millimetres,
    height: millimetres,
    top: millimetres,
    left: millimetres,
    markTop: millimetres,
    ruleGap: millimetres,
    ruleThickness: millimetres,
    outerRule: millimetres,
    innerRule: millimetres,
    below: millimetres,
    rule: millimetres,
    size: points,
    pitch: points,
    firstLine: characters,
    inset: characters,
    sealedDateRight: characters,
    plainRight: characters,
    plainDateStep: characters,
    colour: {
      zh: "六位十六进制颜色，如FF0000",
      en: "a colour in six hexadecimal digits, such as FF0000",
      meant: (text) => /^#?([0-9A-Fa-f]{6})$/u.exec(text)?.[1],
    },
    ordinals,
    "ordinals[]": { zh: "带“{一}”或“{n}”的序号，如（{一}）", en: "an ordinal with {一} or {n}, such as （{一}）" },
    pattern: { zh: "带“{n}”的文字，如— {n} —", en: "text with {n}, such as — {n} —" },
  },

  aliases: {
    名称: "name",
    基于: "extends",
    extend: "extends",
    说明: "title",
    依据: "source",
    页面: "page",
    纸张: "page",
    天头: "top",
    订口: "left",
    版心: "typeArea",
    行数: "lines",
    字数: "characters",
    行距: "pitch",
    字体: "face",
    字号: "size",
    对齐: "align",
    颜色: "colour",
    color: "colour",
    加粗: "bold",
    样式: "styles",
    序号: "ordinals",
    署名: "signature",
    版头: "letterhead",
    版记: "imprint",
    页码: "pageNumber",
    表格: "table",
  },
};
