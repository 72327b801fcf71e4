import type { Attachment } from "../model/front-matter.js";
import type { BlockContext } from "./blocks.js";
import { layAttachmentBody } from "./body.js";
import type { House } from "./house.js";
import type { Illustrated } from "./illustrated.js";
import type { LaidOutAttachment } from "./laid-out.js";
import { layTitle } from "./title-lines.js";

/** 附件 whose text is at hand; the label has no number if only one is listed (GB/T 9704-2012 7.3.7). */
export function layAttachments(
  listed: readonly Attachment[],
  texts: ReadonlyMap<string, Illustrated>,
  house: House,
  contextOf: (text: Illustrated) => BlockContext,
): LaidOutAttachment[] {
  return listed.flatMap(({ title, source = "" }, index) => {
    const text = texts.get(source);
    if (text === undefined) return [];
    return {
      label: listed.length === 1 ? "附件" : `附件${index + 1}`,
      title: layTitle(title, "attachmentTitle", house),
      body: layAttachmentBody(text.report, `a${index + 1}`, contextOf(text)),
    };
  });
}
