import type { Inline } from "../model/inline.js";
import type { PartKind } from "../model/parts.js";
import type { Alignment, Block, HeadingLevel, Report } from "../model/report.js";

/** A draft as the blocks that are written one below the other, before Markdown: text without positions. */
export type FlatBlock =
  | { readonly type: "heading"; readonly level: HeadingLevel; readonly inlines: readonly FlatInline[] }
  | { readonly type: "paragraph"; readonly inlines: readonly FlatInline[] }
  | { readonly type: "list"; readonly items: readonly FlatItem[] }
  | FlatTable
  | { readonly type: "quotation"; readonly blocks: readonly FlatBlock[] }
  | { readonly type: "footnote"; readonly label: string; readonly blocks: readonly FlatBlock[] }
  /** `report-part: plan` or any other comment; a line. */
  | { readonly type: "comment"; readonly text: string };

/** A numbered paragraph; without a number it is a bullet. */
export interface FlatItem {
  readonly number: string;
  readonly blocks: readonly FlatBlock[];
}

export interface FlatTable {
  readonly type: "table";
  readonly columns: readonly (Alignment | undefined)[];
  /** The first is the head. */
  readonly rows: readonly (readonly (readonly FlatInline[])[])[];
}

export type FlatInline =
  | { readonly type: "text"; readonly text: string; readonly bold?: boolean; readonly link?: string }
  | { readonly type: "break" }
  | { readonly type: "note"; readonly label: string }
  | { readonly type: "image"; readonly source: string; readonly alt: string; readonly title?: string };

/** The comment that names the part of the heading below it. */
export function partComment(kinds: readonly PartKind[]): FlatBlock {
  return { type: "comment", text: `report-part: ${kinds.join(", ")}` };
}

/** A report as flat blocks: what its draft says below the front matter. */
export function flatten({ introduction, parts, footnotes }: Report): FlatBlock[] {
  return [
    ...introduction.flatMap(flatBlock),
    ...parts.flatMap(({ kinds, recognisedBy, heading, blocks }) => [
      ...(recognisedBy === "comment" ? [partComment(kinds)] : []),
      { type: "heading" as const, level: heading.level, inlines: heading.inlines.map(flatInline) },
      ...blocks.flatMap(flatBlock),
    ]),
    ...[...footnotes.values()].map(
      ({ label, blocks }): FlatBlock => ({ type: "footnote", label, blocks: blocks.flatMap(flatBlock) }),
    ),
  ];
}

function flatBlock(block: Block): FlatBlock[] {
  switch (block.type) {
    case "section": {
      const { level, inlines } = block.heading;
      return [{ type: "heading", level, inlines: inlines.map(flatInline) }, ...block.blocks.flatMap(flatBlock)];
    }
    case "paragraph":
      return [{ type: "paragraph", inlines: block.inlines.map(flatInline) }];
    case "list":
      return [
        {
          type: "list",
          items: block.items.map(({ number, blocks }) => ({ number, blocks: blocks.flatMap(flatBlock) })),
        },
      ];
    case "table": {
      const rows = [block.head, ...block.rows].map((row) => row.map(({ inlines }) => inlines.map(flatInline)));
      const caption = block.caption === undefined ? [] : flatBlock(block.caption);
      return [...caption, { type: "table", columns: block.columns, rows }];
    }
    case "figure":
      return [{ type: "paragraph", inlines: [flatInline({ type: "image", image: block.image })] }];
    case "quotation":
      return [{ type: "quotation", blocks: block.blocks.flatMap(flatBlock) }];
    default:
      return block satisfies never;
  }
}

function flatInline(inline: Inline): FlatInline {
  switch (inline.type) {
    case "text": {
      const { bold, link } = inline;
      return { type: "text", text: inline.text.text, bold, ...(link === undefined ? {} : { link }) };
    }
    case "break":
      return { type: "break" };
    case "note":
      return { type: "note", label: inline.label };
    case "image": {
      const { source, alt, title } = inline.image;
      return { type: "image", source, alt, ...(title === undefined ? {} : { title }) };
    }
    default:
      return inline satisfies never;
  }
}
