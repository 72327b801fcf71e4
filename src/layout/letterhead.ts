import type { Letterhead } from "../model/front-matter.js";
import type { JointMark, LaidOutLetterhead } from "./laid-out.js";

/** 版头; undefined where the front matter gives none of its elements (GB/T 9704-2012 7.2). */
export function layLetterhead(letterhead: Letterhead | undefined): LaidOutLetterhead | undefined {
  if (letterhead === undefined) return undefined;
  const { documentNumber, signatories, copyNumber, classification, urgency } = letterhead;
  const mark = markOf(letterhead.mark);
  const classifications = [classification, urgency].filter((text) => text !== undefined);
  const parts = [mark, documentNumber, copyNumber, ...classifications, ...signatories];
  if (parts.every((part) => part === undefined)) return undefined;
  return {
    ...(copyNumber === undefined ? {} : { copyNumber }),
    classifications,
    ...(mark === undefined ? {} : { mark }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
    signatories,
  };
}

const WORD = "文件";

/** Of several names, each may end with 文件; it is printed once, beside them all. */
function markOf(mark: Letterhead["mark"]): string | JointMark | undefined {
  if (mark === undefined || typeof mark === "string") return mark;
  const names = mark.map((name) => (name.endsWith(WORD) ? name.slice(0, -WORD.length) : name)).filter((name) => name);
  if (names.length < 2) return mark.length === 0 ? undefined : mark.join("");
  return { names, ...(mark.some((name) => name.endsWith(WORD)) && { word: WORD }) };
}
