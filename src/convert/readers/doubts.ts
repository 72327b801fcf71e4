import type { Sentence } from "../../core/sentence.js";

/** What a reader of a word processor's file can't keep or be sure of, told to the person who converts. */
export interface Uncertainty {
  readonly reason: string;
  readonly sentence: Sentence;
}

export function unknownNumberFormat(format: string): Uncertainty {
  return {
    reason: "number format",
    sentence: {
      zh: `自动编号的格式“${format}”不能识别，此处的序号没有转入，请对照原文补上`,
      en: `the automatic number here has the unknown format “${format}” and isn't in the text: add it from the original`,
    },
  };
}

export function computedField(instruction: string): Uncertainty {
  return {
    reason: "computed field",
    sentence: {
      zh: `此处有由程序临时计算的域“${instruction}”，文件里没有它的结果，请对照原文补上`,
      en: `the field “${instruction}” here is computed on screen and has no text in the file: add it from the original`,
    },
  };
}

export function composedCharacter(written: string): Uncertainty {
  return {
    reason: "composed character",
    sentence: {
      zh: `此处有由域拼成的字符，转成了“${written}”，请对照原文核对`,
      en: `a character composed by a field became “${written}” here: compare it with the original`,
    },
  };
}

export function unknownSymbol(font: string): Uncertainty {
  return {
    reason: "symbol",
    sentence: {
      zh: `此处有“${font}”字体的符号，不能确定是什么字符，请对照原文核对`,
      en: `a symbol of the font “${font}” stands here, its character isn't known: compare it with the original`,
    },
  };
}

export const formula: Uncertainty = {
  reason: "formula",
  sentence: {
    zh: "此处的公式转成了一行文字，上下标和根号等样式没有保留，请对照原文核对",
    en: "the formula here became a line of text without its superscripts and roots: compare it with the original",
  },
};

export const chart: Uncertainty = {
  reason: "chart",
  sentence: {
    zh: "此处的图表或图示没有转入，请对照原文，必要时改成文字或表格",
    en: "the chart or diagram here isn't in the text: replace it by words or a table where it matters",
  },
};

export const embeddedFile: Uncertainty = {
  reason: "embedded file",
  sentence: {
    zh: "此处嵌入了另一个文件，其中的内容没有转入，请在 WPS 或 Word 中打开并把内容粘贴到正文",
    en: "another file is embedded here, its content isn't in the text: open it in WPS or Word and paste what it says",
  },
};

export const pictureMissing: Uncertainty = {
  reason: "picture missing",
  sentence: {
    zh: "此处的图片不在文件里，只是一个链接，没有转入",
    en: "the picture here isn't in the file, only a link to it",
  },
};

export const oldPicture: Uncertainty = {
  reason: "picture missing",
  sentence: {
    zh: "此处有图片或嵌入对象，旧版 Word 文件里的图片不能转入；用 WPS 或 Word 另存为 .docx 再转换即可保留",
    en: "a picture or an embedded object stands here, it can't be taken from an old Word file: save it as .docx to keep it",
  },
};

export const boxesMoved: Uncertainty = {
  reason: "text boxes moved",
  sentence: {
    zh: "以下是文本框中的文字，在旧版 Word 文件里的位置不能确定，放在了正文之后；请对照原文移到应在的地方",
    en: "these words stand in text boxes whose places in an old Word file aren't known: move them to where they belong",
  },
};

export const brokenCharacters: Uncertainty = {
  reason: "broken characters",
  sentence: {
    zh: "文件里有个别字节不成字，显示为“\ufffd”，请对照原文改正",
    en: "a few bytes of the file are no characters and show as “\ufffd”: correct them from the original",
  },
};

export const cutOff: Uncertainty = {
  reason: "cut off",
  sentence: {
    zh: "文件在这里中断，可能没有下载完整，请对照原文看后面是否还有内容",
    en: "the file ends in the middle here, it may not have been downloaded whole: see whether more follows in the original",
  },
};
