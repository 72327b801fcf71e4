import { joinTraced } from "../core/traced-text.js";
import { type PartKind, partKinds } from "../model/parts.js";
import type { Block, Part, Report } from "../model/report.js";
import { everyBlock } from "../model/walk.js";

/** Consecutive `##` of one kind: one part of the report (AR-45). */
export interface PartGroup {
  readonly kinds: readonly PartKind[];
  readonly first: Part;
  readonly parts: readonly Part[];
}

export function partGroups({ parts }: Report): readonly PartGroup[] {
  const groups: PartGroup[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last !== undefined && part.kinds.length > 0 && sameKinds(last.kinds, part.kinds)) {
      groups[groups.length - 1] = { ...last, parts: [...last.parts, part] };
    } else groups.push({ kinds: part.kinds, first: part, parts: [part] });
  }
  return groups;
}

/** Kinds that have a part of their own, not a share in a combined one. */
export function ownKinds({ parts }: Report): ReadonlySet<PartKind> {
  return new Set(parts.flatMap(({ kinds }) => (kinds.length === 1 ? kinds : [])));
}

export function rank(kind: PartKind): number {
  return partKinds.indexOf(kind);
}

/** All text below some headings: headings of sections, tables and what stands for pictures too. */
export function textBelow(blocks: readonly Block[]): string {
  const texts: string[] = [];
  for (const block of everyBlock(blocks)) {
    if (block.type === "paragraph") texts.push(block.text.text);
    else if (block.type === "section") texts.push(block.heading.title.text);
    else if (block.type === "figure") texts.push(block.image.alt, block.image.title ?? "");
    else if (block.type === "table") {
      if (block.caption !== undefined) texts.push(block.caption.text.text);
      for (const row of [block.head, ...block.rows]) texts.push(joinTraced(row.map(({ text }) => text)).text);
    }
  }
  return texts.join("\n");
}

/** Headings of sections alone are no text; a picture without words is. */
export function hasText(blocks: readonly Block[]): boolean {
  return blocks.some((block) =>
    block.type === "section" ? hasText(block.blocks) : block.type === "figure" || textBelow([block]).trim() !== "",
  );
}

/** What the schema of a report looks at: heading and text of each kind of part. */
export function projectionOf(report: Report): Projection {
  const projection: Projection = {};
  for (const { kinds, parts } of partGroups(report)) {
    for (const kind of kinds) {
      const text = parts
        .map(({ blocks }) => textBelow(blocks))
        .join("\n")
        .trim();
      const title = parts.map(({ heading }) => heading.title.text).join("\n");
      const before = projection[kind];
      projection[kind] = { title: before?.title ?? title, text: `${before?.text ?? ""}${text}` };
    }
  }
  return projection;
}

type Projection = { [K in PartKind]?: { readonly title: string; readonly text: string } };

function sameKinds(a: readonly PartKind[], b: readonly PartKind[]): boolean {
  return a.length === b.length && a.every((kind) => b.includes(kind));
}
