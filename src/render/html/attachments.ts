import type { Element } from "hast";
import { h } from "hastscript";
import type { LaidOutAttachment } from "../../layout/laid-out.js";
import { toElements } from "./blocks.js";
import { onLines } from "./elements.js";
import type { NoteLists } from "./notes.js";
import type { Register } from "./register.js";
import { titleLines } from "./title.js";

/** The heading of an attachment; `index` counts from 0. */
export const attachmentId = (index: number) => `attachment-${index + 1}`;

/** 附件: a section each, on a page of its own in print. */
export function toAttachment(
  { label, title, body }: LaidOutAttachment,
  index: number,
  register: Register,
  notes: NoteLists,
): Element {
  const text = toElements(body, { register, headingsAbove: 2 });
  return h(
    "section",
    { className: ["attachment"] },
    onLines([
      h("p", { className: ["attachmentLabel"] }, label),
      h("h2", { id: attachmentId(index), className: ["attachmentTitle"] }, titleLines(title)),
      ...text,
      ...notes.marked(),
    ]),
  );
}
