import type { FrontMatter } from "../model/front-matter.js";
import { layAttachmentNote } from "./attachment-note.js";
import { layAttachments } from "./attachments.js";
import type { BlockContext } from "./blocks.js";
import { layBody } from "./body.js";
import { layFootnotes } from "./footnotes.js";
import type { House } from "./house.js";
import type { Illustrated } from "./illustrated.js";
import { layImprint } from "./imprint.js";
import type { DocumentInfo, LaidOut, LaidOutBlock, LaidOutParagraph } from "./laid-out.js";
import { layLetterhead } from "./letterhead.js";
import { NoteNumbers } from "./note-numbers.js";
import { flow, headHeight, lineCount } from "./page-flow.js";
import { pictureBox } from "./pictures.js";
import { layPublication } from "./publication.js";
import { laySignature } from "./signature.js";
import type { Site } from "./site.js";
import { layTitle, titleInOneLine } from "./title-lines.js";
import type { Points } from "./units.js";

export interface LayOutOptions {
  readonly house: House;
  readonly site?: Site;
}

/**
 * Decides all that print needs: order, numbering, the words that the layout adds, dates, indents, sizes of pictures.
 *
 * @param texts the attachments by `Attachment.source`; one that is absent is only listed
 */
export function layOut(
  main: Illustrated,
  texts: ReadonlyMap<string, Illustrated>,
  { house, site = {} }: LayOutOptions,
): LaidOut {
  const { frontMatter } = main.report;
  const notes = new NoteNumbers();
  const box = pictureBox(house.page);
  const contextOf = ({ report, images }: Illustrated): BlockContext => ({ house, report, images, notes, box });
  const body = layBody(main.report, contextOf(main));
  const attachments = layAttachments(frontMatter.attachments, texts, house, contextOf);
  const footnotes = layFootnotes([main, ...texts.values()], notes, contextOf);
  const attachmentNote = layAttachmentNote(frontMatter.attachments, house);
  const signature = laySignature(frontMatter, house);
  const signed = signature.length > 0;
  const letterhead = layLetterhead(frontMatter.letterhead);
  const title = layTitle(frontMatter.title ?? "", "title", house);
  const recipients = layRecipients(frontMatter);
  const note = layNote(frontMatter);
  const imprint = layImprint(frontMatter);
  return {
    house,
    document: documentInfo(frontMatter),
    ...(letterhead === undefined ? {} : { letterhead }),
    title,
    ...(recipients === undefined ? {} : { recipients }),
    body: signed
      ? keepLast(
          body,
          headHeight(letterhead, title, recipients !== undefined, house),
          [...attachmentNote, ...signature],
          house,
        )
      : body,
    attachmentNote: signed ? attachmentNote.map(keep) : attachmentNote,
    signature,
    ...(note === undefined ? {} : { note }),
    attachments,
    ...(imprint === undefined ? {} : { imprint }),
    footnotes,
    publication: layPublication(frontMatter, site),
  };
}

/** 主送机关 (GB/T 9704-2012 7.3.2). */
function layRecipients({ recipients }: FrontMatter): LaidOutParagraph | undefined {
  if (recipients.length === 0) return undefined;
  const names = recipients.map((name) => name.replace(/[：:]$/u, ""));
  return { type: "paragraph", style: "recipients", runs: [{ type: "text", text: `${names.join("、")}：` }] };
}

/** 附注 (GB/T 9704-2012 7.3.6). */
function layNote({ note }: FrontMatter): LaidOutParagraph | undefined {
  if (note === undefined) return undefined;
  const text = /^[（(].*[）)]$/u.test(note) ? note.slice(1, -1) : note;
  return { type: "paragraph", style: "note", runs: [{ type: "text", text: `（${text}）` }] };
}

function documentInfo({ title = "", issuers, year, date, publish }: FrontMatter): DocumentInfo {
  const { keywords, description } = publish;
  return {
    title: titleInOneLine(title),
    author: issuers.join("、"),
    ...(year === undefined ? {} : { year }),
    ...(date === undefined ? {} : { date }),
    keywords,
    ...(description === undefined ? {} : { description }),
    language: "zh-CN",
  };
}

/** Lines by which programs may differ from the estimate. */
const UNSURE = 1.5;
/** A paragraph so short may move to the next page as a whole without leaving a gap. */
const SHORT = 2;

/**
 * The signature is never alone on a page (GB/T 9704-2012 7.3.5.5): the last paragraph goes with it.
 *
 * LibreOffice moves such a paragraph whole, however long, and leaves a gap on the page before. So a long one is kept only where
 * the signature may come to stand alone.
 */
function keepLast(
  blocks: readonly LaidOutBlock[],
  head: Points,
  signed: readonly LaidOutParagraph[],
  house: House,
): readonly LaidOutBlock[] {
  const last = blocks.at(-1);
  if (last?.type !== "paragraph") return blocks;
  const { pitch } = house.page;
  const { used, free } = flow(head, blocks, house);
  const needed = signed.reduce(
    (lines, { style, linesBefore = house.styles[style].linesBefore }) => lines + linesBefore + 1,
    0,
  );
  const safe = free > (needed + UNSURE) * pitch && used > UNSURE * pitch;
  return safe && lineCount(last, house) > SHORT ? blocks : [...blocks.slice(0, -1), keep(last)];
}

function keep(paragraph: LaidOutParagraph): LaidOutParagraph {
  return { ...paragraph, keepWithNext: true };
}
