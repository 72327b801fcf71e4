import type { ElementContent } from "hast";
import { h } from "hastscript";

/** The lines of a title, broken where the layout breaks them. */
export function titleLines(lines: readonly string[]): ElementContent[] {
  return lines.flatMap((line, index) => {
    const text: ElementContent = { type: "text", value: line };
    return index === 0 ? [text] : [h("br"), text];
  });
}
