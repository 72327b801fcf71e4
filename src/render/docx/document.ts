import type { LaidOut, LaidOutAttachment } from "../../layout/laid-out.js";
import { blocks } from "./blocks.js";
import { headingIds } from "./bookmarks.js";
import { imprint } from "./imprint.js";
import { letterhead } from "./letterhead.js";
import { blankLines } from "./measures.js";
import { footnotes, unmarkedNotes } from "./notes.js";
import { type Desk, paragraph, styled } from "./paragraph.js";
import { Media } from "./picture.js";
import { lineBreak, RunWriter, textRun } from "./run-writer.js";

/** The text of a part as XML, without the root that holds it. */
export interface Text {
  readonly xml: string;
  /** Relationship ids of outward links, by address. */
  readonly links: ReadonlyMap<string, string>;
}

/** What of a report differs from any other of the house. */
export interface Texts {
  readonly document: Text;
  readonly footnotes: Text;
  readonly media: Media;
}

/** The text of a report, in the order of print. */
export function textsOf(laidOut: LaidOut): Texts {
  const { house } = laidOut;
  const headings = headingIds(laidOut);
  const media = new Media();
  const desk: Desk = { house, headings, writer: new RunWriter("document", headings, media) };
  const notesDesk: Desk = { house, headings, writer: new RunWriter("footnotes", headings, media) };
  const text = contentOf(laidOut, desk);
  const notes = footnotes(laidOut.footnotes, desk.writer.marked, notesDesk);
  return {
    document: { xml: text, links: desk.writer.links },
    footnotes: { xml: notes, links: notesDesk.writer.links },
    media,
  };
}

function contentOf(laidOut: LaidOut, desk: Desk): string {
  const { house, recipients, attachments } = laidOut;
  const paragraphs = (list: LaidOut["signature"]): string => list.map((each) => paragraph(each, desk)).join("");
  return [
    laidOut.letterhead ? letterhead(laidOut.letterhead, house) : "",
    titleOf(laidOut),
    recipients ? paragraph(recipients, desk) : "",
    blocks(laidOut.body, desk),
    paragraphs(laidOut.attachmentNote),
    paragraphs(laidOut.signature),
    laidOut.note ? paragraph(laidOut.note, desk) : "",
    ...attachments.map((attachment) => attachmentPages(attachment, desk)),
    // only now are all marks written
    unmarkedNotes(laidOut.footnotes, desk.writer.marked, desk),
    laidOut.imprint ? imprint(laidOut.imprint, house) : "",
  ].join("");
}

/** One paragraph for all lines: a title is one thing to read aloud, to list and to copy. */
function titleOf({ title, letterhead, recipients, house }: LaidOut): string {
  const before = letterhead ? house.letterhead.titleLinesBefore : house.styles.title.linesBefore;
  // the blank line below the title stays where no recipients bring it
  const after = recipients ? 0 : house.styles.recipients.linesBefore;
  return styled("title", brokenLines(title), {
    spacing: { before: blankLines(before, house), after: blankLines(after, house) },
  });
}

/** 附件: on a new page, its title on the third line (GB/T 9704-2012 7.3.7). */
function attachmentPages({ label, title, body }: LaidOutAttachment, desk: Desk): string {
  const { house } = desk;
  const after = blankLines(house.styles.recipients.linesBefore, house);
  return [
    styled("attachmentLabel", textRun(label), { pageBreakBefore: true }),
    styled("attachmentTitle", brokenLines(title), { spacing: { after } }),
    blocks(body, desk),
  ].join("");
}

function brokenLines(lines: readonly string[]): string {
  return lines.map((line) => textRun(line)).join(lineBreak);
}
