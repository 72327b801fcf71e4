import type { LaidOut } from "../../layout/laid-out.js";

/**
 * The report as a public page has it: without 份号, which tells apart copies of one paper, and 签发人, who signed inside the office.
 *
 * The page of a portal has no place for them (WP-31 … WP-36); on paper they stay.
 */
export function published(laidOut: LaidOut): LaidOut {
  if (laidOut.letterhead === undefined) return laidOut;
  const { letterhead, ...others } = laidOut;
  const { classifications, mark, documentNumber } = letterhead;
  if (classifications.length === 0 && mark === undefined && documentNumber === undefined) return others;
  const { copyNumber: _, ...shown } = letterhead;
  return { ...others, letterhead: { ...shown, signatories: [] } };
}
