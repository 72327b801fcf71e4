import type { Attachment } from "../model/front-matter.js";
import { widthOf } from "../text/width.js";
import type { House } from "./house.js";
import type { LaidOutParagraph } from "./laid-out.js";
import { printedOrdinal } from "./ordinals.js";
import { zi } from "./units.js";

const LABEL = "附件：";
/** No mark stands behind the name of an attachment (7.3.4). */
const CLOSING_MARKS = /[。；;，,、.]+$/u;

/**
 * 附件说明: 「附件：1.…」, a paragraph for each attachment, turn-over lines aligned with the first character of the name
 * (GB/T 9704-2012 7.3.4).
 */
export function layAttachmentNote(
  attachments: readonly Pick<Attachment, "title">[],
  { ordinals, styles }: House,
): LaidOutParagraph[] {
  const start = styles.attachmentNote.firstLine + widthOf(LABEL);
  return attachments.map(({ title }, index) => {
    const number = attachments.length === 1 ? "" : printedOrdinal(ordinals[2], index + 1);
    const text = number + title.trim().replace(CLOSING_MARKS, "");
    const hanging = zi(start + widthOf(number));
    const note = { type: "paragraph", style: "attachmentNote", hanging } as const;
    return index === 0
      ? { ...note, runs: [{ type: "text", text: LABEL + text }] }
      : { ...note, runs: [{ type: "text", text }], indentLeft: zi(start), flush: true, linesBefore: 0 };
  });
}
