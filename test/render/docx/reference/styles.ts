import { AlignmentType, LineRuleType } from "docx";
import type { Style } from "../../../../src/layout/house.js";
import { twips } from "../../../../src/layout/units.js";

export const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Style["align"], string>;

export function exactly(pitch: Style["pitch"]) {
  return { line: twips(pitch), lineRule: LineRuleType.EXACT } as const;
}

/** For lines with pictures, which an exact line would cut down to its own height. */
export function atLeast(pitch: Style["pitch"]) {
  return { line: twips(pitch), lineRule: LineRuleType.AT_LEAST } as const;
}
