import type { Nodes, Root } from "mdast";
import type { RawFrontMatter } from "../draft/draft.js";

/** A stretch of text that a reader of the draft sees, and where it stands in the file. */
interface Seen {
  readonly text: string;
  readonly offset: number;
  readonly end: number;
}

/** What a converted draft never holds: markup that nobody wrote, come about by signs in the text. */
interface Foreign {
  readonly type: string;
  readonly offset: number;
}

export interface Body {
  /** In the order of the draft. */
  readonly seen: readonly Seen[];
  readonly foreign: readonly Foreign[];
}

const COMMENT = /^\s*(?:<!--(?:(?!-->).)*-->\s*)+$/su;
const LIST_NUMBER = /^\d{1,9}/u;

/** The text of a draft as a reader sees it (正文): no marks of Markdown, no comments; the digits of lists and all cells count. */
export function bodyOf(tree: Root, source: string): Body {
  const seen: Seen[] = [];
  const foreign: Foreign[] = [];
  const visit = (node: Nodes): void => {
    const offset = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? offset;
    switch (node.type) {
      case "text":
        seen.push({ text: node.value, offset, end });
        break;
      case "listItem": {
        const number = LIST_NUMBER.exec(source.slice(offset, offset + 9))?.[0] ?? "";
        seen.push({ text: number, offset, end: offset + number.length });
        break;
      }
      case "html":
        if (!COMMENT.test(node.value)) foreign.push({ type: node.type, offset });
        break;
      case "heading":
        if (node.depth === 1 || node.depth === 6) foreign.push({ type: node.type, offset });
        break;
      case "list":
        if (node.ordered !== true) foreign.push({ type: node.type, offset });
        break;
      case "root":
      case "yaml":
      case "paragraph":
      case "table":
      case "tableRow":
      case "tableCell":
      case "footnoteDefinition":
      case "footnoteReference":
      case "image":
        break;
      default:
        if ("value" in node) seen.push({ text: String(node.value), offset, end });
        foreign.push({ type: node.type, offset });
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return { seen, foreign };
}

/** All values of the front matter as texts, keys left out. */
export function valuesOf({ value }: RawFrontMatter): string[] {
  const texts = (data: unknown): string[] => {
    if (data === null || data === undefined) return [];
    if (Array.isArray(data)) return data.flatMap(texts);
    return typeof data === "object" ? Object.values(data).flatMap(texts) : [String(data)];
  };
  return texts(value);
}
