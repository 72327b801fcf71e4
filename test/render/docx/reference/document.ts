import { Document, type FileChild, type Paragraph, TextRun } from "docx";
import type { LaidOut, LaidOutAttachment } from "../../../../src/layout/laid-out.js";
import { sectionProperties } from "../../../../src/render/docx/package/page.js";
import { pageNumbers } from "../../../../src/render/docx/package/page-number.js";
import { stylesOf } from "../../../../src/render/docx/package/styles.js";
import { blocks } from "./blocks.js";
import { headingIds } from "./bookmarks.js";
import { imprint } from "./imprint.js";
import { letterhead } from "./letterhead.js";
import { footnotes, unmarkedNotes } from "./notes.js";
import { blankLines, type Desk, paragraph, styled } from "./paragraph.js";
import { RunWriter, textRun } from "./run-writer.js";

const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** The report as a tree of docx, in the order of print: what our own writer is held against. */
export function documentOf(laidOut: LaidOut): Document {
  const { house, document } = laidOut;
  const headings = headingIds(laidOut);
  const nextPicture = counter();
  const desk: Desk = { house, headings, writer: new RunWriter("document", headings, nextPicture) };
  const notesDesk: Desk = { house, headings, writer: new RunWriter("footnotes", headings, nextPicture) };
  const children = contentOf(laidOut, desk);
  const file = new Document({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    keywords: document.keywords.join("; "),
    ...(document.description !== undefined && { description: document.description }),
    styles: stylesOf(house),
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: sectionProperties(house), footers: pageNumbers(house), children }],
    footnotes: footnotes(laidOut.footnotes, desk.writer.marked, notesDesk),
  });
  for (const [part, { links }] of [
    [file.Document, desk.writer],
    [file.FootNotes, notesDesk.writer],
  ] as const) {
    for (const [address, id] of links) part.Relationships.addRelationship(id, HYPERLINK, address, "External");
  }
  return file;
}

function contentOf(laidOut: LaidOut, desk: Desk): FileChild[] {
  const { house, recipients, attachments } = laidOut;
  const text = [
    ...(laidOut.letterhead ? letterhead(laidOut.letterhead, house) : []),
    titleOf(laidOut),
    ...(recipients ? [paragraph(recipients, desk)] : []),
    ...blocks(laidOut.body, desk),
    ...laidOut.attachmentNote.map((note) => paragraph(note, desk)),
    ...laidOut.signature.map((line) => paragraph(line, desk)),
    ...(laidOut.note ? [paragraph(laidOut.note, desk)] : []),
    ...attachments.flatMap((attachment) => attachmentPages(attachment, desk)),
  ];
  return [
    ...text,
    // only now are all marks written
    ...unmarkedNotes(laidOut.footnotes, desk.writer.marked, desk),
    ...(laidOut.imprint ? imprint(laidOut.imprint, house) : []),
  ];
}

/** One paragraph for all lines: a title is one thing to read aloud, to list and to copy. */
function titleOf({ title, letterhead, recipients, house }: LaidOut): Paragraph {
  const before = letterhead ? house.letterhead.titleLinesBefore : house.styles.title.linesBefore;
  // the blank line below the title stays where no recipients bring it
  const after = recipients ? 0 : house.styles.recipients.linesBefore;
  return styled("title", brokenLines(title), {
    spacing: { before: blankLines(before, house), after: blankLines(after, house) },
  });
}

/** 附件: on a new page, its title on the third line (GB/T 9704-2012 7.3.7). */
function attachmentPages({ label, title, body }: LaidOutAttachment, desk: Desk): FileChild[] {
  const { house } = desk;
  const after = blankLines(house.styles.recipients.linesBefore, house);
  return [
    styled("attachmentLabel", [textRun(label)], { pageBreakBefore: true }),
    styled("attachmentTitle", brokenLines(title), { spacing: { after } }),
    ...blocks(body, desk),
  ];
}

function brokenLines(lines: readonly string[]): TextRun[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [new TextRun({ break: 1 })] : []), textRun(line)]);
}

function counter(): () => number {
  let count = 0;
  return () => ++count;
}
