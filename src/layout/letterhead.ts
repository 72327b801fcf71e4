import type { Letterhead } from "../model/front-matter.js";
import type { LaidOutLetterhead } from "./laid-out.js";

/** 版头; undefined where the front matter gives none of its elements (GB/T 9704-2012 7.2). */
export function layLetterhead(letterhead: Letterhead | undefined): LaidOutLetterhead | undefined {
  if (letterhead === undefined) return undefined;
  const { mark, documentNumber, signatories, copyNumber, classification, urgency } = letterhead;
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
