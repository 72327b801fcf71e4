import type { Sentence } from "../../core/sentence.js";
import type { PartKind } from "../../model/parts.js";
import type { Sums } from "./row.js";

/** Parts, as short as a table wants them. */
export const partWords = {
  measures: { zh: "举措成效", en: "measures" },
  shortcomings: { zh: "不足原因", en: "shortcomings" },
  leadership: { zh: "负责人履职", en: "leadership" },
  plan: { zh: "下年安排", en: "plan" },
  other: { zh: "其他", en: "other" },
} as const satisfies Record<PartKind, Sentence>;

export const columnWords = {
  file: { zh: "文件", en: "file" },
  format: { zh: "格式", en: "format" },
  year: { zh: "年度", en: "year" },
  issuer: { zh: "机关", en: "issuer" },
  parts: { zh: "部分", en: "parts" },
  characters: { zh: "字数", en: "characters" },
  kept: { zh: "保留", en: "kept" },
  moved: { zh: "移动", en: "moved" },
  dropped: { zh: "删去", en: "dropped" },
  doubts: { zh: "存疑", en: "doubts" },
} as const satisfies Record<string, Sentence>;

export const complete: Sentence = { zh: "齐全", en: "complete" };

export function lacking(parts: readonly PartKind[]): Sentence {
  return {
    zh: `缺${parts.map((part) => partWords[part].zh).join("、")}`,
    en: `lacks ${parts.map((part) => partWords[part].en).join(", ")}`,
  };
}

/** All in one line. */
export function sumSentence({ files, converted, failed, incomplete, doubts, characters, ledger }: Sums): Sentence {
  const { kept, moved, replaced, dropped } = ledger;
  return {
    zh:
      `共${files}份：转换${converted}份，没有转换${failed}份；缺少部分的${incomplete}份，存疑${doubts}处。` +
      `源文${characters}字：保留${kept}，移动${moved}，替换${replaced}，删去${dropped}`,
    en:
      `${files} files: ${converted} converted, ${failed} not; ${incomplete} lack a part, ${doubts} doubts. ` +
      `${characters} characters: ${kept} kept, ${moved} moved, ${replaced} replaced, ${dropped} dropped`,
  };
}
