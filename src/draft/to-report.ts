import type { BlockContent, DefinitionContent, Heading as MarkdownHeading, RootContent } from "mdast";
import { recognisePart } from "../model/parts.js";
import type { Block, Footnote, Heading, HeadingLevel, Part, Report, Section } from "../model/report.js";
import { yearTold } from "../model/year-told.js";
import { isPicture, toBlocks } from "./blocks.js";
import { isComment } from "./directives.js";
import type { Draft, PartDirective } from "./draft.js";
import { toFrontMatter } from "./front-matter.js";
import { type References, spanOfNode, textOf, toInlines } from "./inlines.js";

/** Understands a draft: headings become parts and sections, paragraphs their content. Nothing is judged or repaired. */
export function toReport(draft: Draft): Report {
  const { file, tree } = draft;
  const frontMatter = toFrontMatter(draft);
  const references: References = { file, definitions: definitionsOf(tree.children) };
  const content = tree.children.filter((node) => !isComment(node) && node.type !== "yaml");
  const year = yearTold(
    frontMatter,
    content.flatMap((node) => (node.type === "heading" && node.depth === 2 ? [sourceOf(file, node)] : [])),
  );
  const outline = new Outline();
  const footnotes = new Map<string, Footnote>();
  for (let index = 0; index < content.length; ) {
    const node = content[index];
    if (node === undefined) break;
    if (node.type === "heading" && node.depth > 1) {
      const heading = toHeading(node, content[index + 1], references);
      if (heading.level === 1) outline.open(toPart(heading, node, draft, year));
      else outline.nest(heading);
      index++;
    } else if (node.type === "footnoteDefinition") {
      const blocks = toBlocks(node.children, references);
      footnotes.set(node.identifier, { label: node.identifier, blocks, span: spanOfNode(file, node) });
      index++;
    } else {
      let end = index + 1;
      while (end < content.length && isBody(content[end])) end++;
      outline.add(toBlocks(content.slice(index, end).filter(isBlock), references));
      index = end;
    }
  }
  return { frontMatter, introduction: outline.introduction, parts: outline.parts, footnotes };
}

/** The tree that grows while the blocks of a draft come by, one after the other. */
class Outline {
  readonly introduction: Block[] = [];
  readonly parts: Part[] = [];
  #open: { readonly level: number; readonly blocks: Block[] }[] = [{ level: 0, blocks: this.introduction }];

  open(part: Omit<Part, "blocks">): void {
    const blocks: Block[] = [];
    this.parts.push({ ...part, blocks });
    this.#open = [{ level: 1, blocks }];
  }

  nest(heading: Heading): void {
    while (this.#open.length > 1 && (this.#open.at(-1)?.level ?? 0) >= heading.level) this.#open.pop();
    const section: Section & { readonly blocks: Block[] } = { type: "section", heading, blocks: [] };
    this.#open.at(-1)?.blocks.push(section);
    this.#open.push({ level: heading.level, blocks: section.blocks });
  }

  add(blocks: readonly Block[]): void {
    const open = this.#open.at(-1)?.blocks;
    for (const block of blocks) open?.push(block); // spread, a hundred thousand overflow the stack
  }
}

const levels = { 1: 1, 2: 1, 3: 2, 4: 3, 5: 4, 6: 4 } as const satisfies Record<MarkdownHeading["depth"], HeadingLevel>;

function toHeading(node: MarkdownHeading, next: RootContent | undefined, references: References): Heading {
  const inlines = toInlines(node.children, references);
  const title = textOf(inlines);
  const level = levels[node.depth];
  const followed = next?.type === "paragraph" && !isPicture(next);
  return {
    level,
    title,
    inlines,
    runIn: level > 1 && title.text.endsWith("。") && followed,
    span: spanOfNode(references.file, node),
  };
}

function toPart(heading: Heading, node: MarkdownHeading, draft: Draft, year: number | undefined): Omit<Part, "blocks"> {
  const named = directiveBefore(node, draft);
  if (named !== undefined && named.kinds.length > 0) {
    return { type: "part", kinds: named.kinds, recognisedBy: "comment", heading };
  }
  const kinds = recognisePart(heading.title.text, year);
  return { type: "part", kinds, recognisedBy: kinds.length > 0 ? "words" : "nothing", heading };
}

function sourceOf({ text }: Draft["file"], { position }: MarkdownHeading): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** The `report-part` comment between the block before a heading and the heading. */
function directiveBefore(node: MarkdownHeading, { tree, directives }: Draft): PartDirective | undefined {
  const index = tree.children.indexOf(node);
  const before = tree.children.slice(0, index).findLast((sibling) => !isComment(sibling));
  const from = before?.position?.end.offset ?? 0;
  const to = node.position?.start.offset ?? 0;
  return directives.findLast(
    (directive) => directive.type === "part" && directive.span.start.offset >= from && directive.span.end.offset <= to,
  ) as PartDirective | undefined;
}

function definitionsOf(nodes: readonly RootContent[]): References["definitions"] {
  const definitions = new Map();
  for (const node of nodes) {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  return definitions;
}

function isBody(node: RootContent | undefined): boolean {
  return node !== undefined && node.type !== "footnoteDefinition" && !(node.type === "heading" && node.depth > 1);
}

function isBlock(node: RootContent): node is BlockContent | DefinitionContent {
  return !("value" in node && node.type === "text") && node.type !== "yaml";
}
