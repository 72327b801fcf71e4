import type { StyleName } from "../../layout/house.js";
import type { RunStyle } from "../../layout/laid-out.js";

/** A style as Word knows it. Word tells its built-in styles by their English names, which it shows translated: `heading 1` as 标题 1. */
export interface WordStyle {
  readonly id: string;
  readonly name: string;
  /** Level in the navigation pane, from 0. */
  readonly outlineLevel?: number;
  /** The style of the paragraph that a clerk begins behind it; itself where absent. */
  readonly next?: StyleName;
  /** Whether the layout counts on its characters: Word then adds no white between Chinese characters and digits. */
  readonly counted?: true;
}

export const paragraphStyles = {
  copyNumber: { id: "CopyNumber", name: "公文份号" },
  classification: { id: "Classification", name: "公文密级" },
  mark: { id: "Mark", name: "公文发文机关标志", next: "documentNumber", counted: true },
  documentNumber: { id: "DocumentNumber", name: "公文发文字号", next: "title", counted: true },
  title: { id: "Title", name: "Title", next: "recipients", counted: true },
  recipients: { id: "Recipients", name: "公文主送机关", next: "body" },
  heading1: { id: "Heading1", name: "heading 1", outlineLevel: 0, next: "body" },
  heading2: { id: "Heading2", name: "heading 2", outlineLevel: 1, next: "body" },
  heading3: { id: "Heading3", name: "heading 3", outlineLevel: 2, next: "body" },
  heading4: { id: "Heading4", name: "heading 4", outlineLevel: 3, next: "body" },
  body: { id: "Body", name: "公文正文" },
  quotation: { id: "Quotation", name: "公文引文" },
  figure: { id: "Figure", name: "公文图", next: "caption" },
  caption: { id: "Caption", name: "caption", next: "body" },
  tableHead: { id: "TableHead", name: "公文表头", counted: true },
  tableCell: { id: "TableCell", name: "公文表格", counted: true },
  attachmentNote: { id: "AttachmentNote", name: "公文附件说明", counted: true },
  signature: { id: "Signature", name: "公文署名", next: "date", counted: true },
  date: { id: "Date", name: "公文成文日期", next: "note", counted: true },
  note: { id: "Note", name: "公文附注" },
  attachmentLabel: { id: "AttachmentLabel", name: "公文附件标识", next: "attachmentTitle" },
  attachmentTitle: { id: "AttachmentTitle", name: "公文附件标题", outlineLevel: 0, next: "body", counted: true },
  imprint: { id: "Imprint", name: "公文版记", counted: true },
  footnote: { id: "FootnoteText", name: "footnote text" },
  pageNumber: { id: "Footer", name: "footer" },
} as const satisfies Record<StyleName, WordStyle>;

/** Character styles: a run-in heading keeps the type of its level, out of the navigation pane. */
export const characterStyles = {
  heading2: { id: "RunInHeading2", name: "公文段首标题 2" },
  heading3: { id: "RunInHeading3", name: "公文段首标题 3" },
  heading4: { id: "RunInHeading4", name: "公文段首标题 4" },
  bold: { id: "Strong", name: "Strong" },
} as const satisfies Record<RunStyle, WordStyle>;

/** Those that no style of the house stands for; a link is printed like the text around it. */
export const furtherStyles = {
  hyperlink: { id: "Hyperlink", name: "Hyperlink" },
  footnoteReference: { id: "FootnoteReference", name: "footnote reference" },
  signatory: { id: "Signatory", name: "公文签发人" },
} as const satisfies Record<string, WordStyle>;
