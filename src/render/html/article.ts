import type { Element } from "hast";
import { h } from "hastscript";
import type { LaidOut, LaidOutParagraph } from "../../layout/laid-out.js";
import type { PartialDate } from "../../model/front-matter.js";
import { isoDate } from "../../text/dates.js";
import { toAttachment } from "./attachments.js";
import { toElements } from "./blocks.js";
import { onLines } from "./elements.js";
import { toInlines } from "./inlines.js";
import { noteLists } from "./notes.js";
import { type Context, classesOf, toParagraph } from "./paragraph.js";
import type { Register } from "./register.js";

/** The report itself, from 主送机关 to the last attachment, in reading order. */
export function articleParts(laidOut: LaidOut, register: Register): readonly Element[] {
  const { recipients, body, attachmentNote, note, attachments, footnotes } = laidOut;
  const context: Context = { register, headingsAbove: 1 };
  const notes = noteLists(footnotes, register);
  const text = [
    ...(recipients === undefined ? [] : [toParagraph(recipients, context)]),
    ...toElements(body, context),
    ...attachmentNote.map((paragraph) => toParagraph(paragraph, context)),
    ...closing(laidOut, context),
    ...(note === undefined ? [] : [toParagraph(note, context)]),
  ];
  // each list of notes comes after its text, which has given the marks their ids
  const textNotes = notes.marked();
  const attached = attachments.map((attachment, index) => toAttachment(attachment, index, register, notes));
  return [...text, ...textNotes, ...attached, ...notes.others()];
}

/** 署名 and 成文日期. */
function closing({ signature, document }: LaidOut, context: Context): readonly Element[] {
  if (signature.length === 0) return [];
  const lines = signature.map((paragraph) =>
    paragraph.style === "date" && document.date !== undefined
      ? dateLine(paragraph, document.date, context)
      : toParagraph(paragraph, context),
  );
  return [h("footer", { className: ["sign"] }, onLines(lines))];
}

function dateLine(paragraph: LaidOutParagraph, date: PartialDate, { register }: Context): Element {
  return h("p", { className: classesOf(paragraph, register) }, [
    h("time", { dateTime: isoDate(date) }, [...toInlines(paragraph.runs, register)]),
  ]);
}
