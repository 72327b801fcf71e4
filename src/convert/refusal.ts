import type { Sentence } from "../core/sentence.js";

/** Why a file isn't converted. */
export type RefusalReason =
  | "empty"
  | "encrypted"
  | "damaged"
  | "pdf"
  | "scan"
  | "unsupported"
  | "encoding"
  | "limits"
  | "explanation"
  | "notice"
  | "no report";

/** A file that isn't converted (不予转换), and what to do about it. */
export interface Refusal {
  readonly type: "refusal";
  readonly reason: RefusalReason;
  readonly sentence: Sentence;
}

export function refusal(reason: RefusalReason, zh: string, en: string): Refusal {
  return { type: "refusal", reason, sentence: { zh, en } };
}
