import { OperationError } from "../../core/operation-error.js";
import type { Sentence } from "../../core/sentence.js";
import type { LaidOut, LaidOutAttachment } from "../../layout/laid-out.js";
import type { Artifact } from "../artifact.js";
import { blocks } from "./blocks.js";
import { chooseFonts, type FaceFonts } from "./fonts.js";
import { imprint, letterhead } from "./frame.js";
import { blankLines, prelude } from "./prelude.js";
import { brokenLines, type Desk, noteText, paragraph, styled } from "./text.js";
import type { Typesetter } from "./typesetter.js";
import { literal } from "./typst.js";

export interface PdfOptions {
  /** Loads what sets the pages; undefined where it isn't installed. */
  readonly typesetter?: () => Promise<Typesetter | undefined>;
  /** Told of each font that another stands in for. */
  readonly note?: (sentence: Sentence) => void;
}

/**
 * PDF/A-2b, the same page as the DOCX.
 *
 * @throws {OperationError} where the typesetter or all fonts of a face are missing
 */
export async function renderPdf(laidOut: LaidOut, options: PdfOptions): Promise<Artifact> {
  const typesetter = await options.typesetter?.();
  if (typesetter === undefined) throw noTypesetter();
  const { faces, replaced } = chooseFonts(laidOut.house, typesetter);
  for (const sentence of replaced) options.note?.(sentence);
  const { text, files } = toTypst(laidOut, faces);
  return { extension: "pdf", mediaType: "application/pdf", bytes: typesetter.typeset(text, files) };
}

/** The report as a Typst text, and the pictures that it asks for. */
export function toTypst(
  laidOut: LaidOut,
  faces: Readonly<Record<keyof LaidOut["house"]["faces"], FaceFonts>>,
): { readonly text: string; readonly files: ReadonlyMap<string, Uint8Array> } {
  const { house, recipients, body, attachmentNote, signature, note, attachments, footnotes } = laidOut;
  const desk: Desk = {
    house,
    notes: new Map(footnotes.map((each) => [each.number, each])),
    marked: new Set(),
    files: new Map(),
  };
  const parts = [
    ...(laidOut.letterhead === undefined ? [] : [letterhead(laidOut.letterhead, house)]),
    titleOf(laidOut),
    ...(recipients === undefined ? [] : [paragraph(recipients, desk)]),
    blocks(body, desk),
    ...[...attachmentNote, ...signature, ...(note === undefined ? [] : [note])].map((each) => paragraph(each, desk)),
    ...attachments.map((attachment) => attachmentPages(attachment, desk)),
  ];
  // only now are all marks written
  const unmarked = footnotes
    .filter(({ number }) => !desk.marked.has(number))
    .map((each) =>
      styled("footnote", `{ super(${literal(String(each.number))}); ${noteText(each, desk)} }`, { whole: "false" }),
    );
  const end = laidOut.imprint === undefined ? [] : [imprint(laidOut.imprint, house)];
  return { text: [prelude(laidOut, faces), ...parts, ...unmarked, ...end, ""].join("\n"), files: desk.files };
}

function titleOf({ title, letterhead, recipients, house }: LaidOut): string {
  const before = letterhead ? house.letterhead.titleLinesBefore : house.styles.title.linesBefore;
  const after = recipients ? 0 : house.styles.recipients.linesBefore; // recipients bring the same
  return styled("title", brokenLines(title), { before: blankLines(before, house), after: blankLines(after, house) });
}

/** 附件: on a new page, its title on the third line (GB/T 9704-2012 7.3.7). */
function attachmentPages({ label, title, body }: LaidOutAttachment, desk: Desk): string {
  const { house } = desk;
  const { attachmentTitle, recipients } = house.styles;
  return [
    "#pagebreak(weak: true)",
    styled("attachmentLabel", literal(label), { keep: "true" }),
    styled("attachmentTitle", brokenLines(title), {
      before: blankLines(attachmentTitle.linesBefore, house),
      after: blankLines(recipients.linesBefore, house),
      keep: "true",
    }),
    blocks(body, desk),
  ].join("\n");
}

/** Says how to install what sets the pages. */
export function noTypesetter(): OperationError {
  return new OperationError("unwritable", {
    zh: "生成 PDF 要用排版程序 Typst，这里没有；请运行：npm install -g @myriaddreamin/typst-ts-node-compiler@0.6.0（本程序若装在项目里，去掉 -g）",
    en: "a PDF is set by Typst, which isn't here; run: npm install -g @myriaddreamin/typst-ts-node-compiler@0.6.0 (without -g where this program is installed in a project)",
  });
}
