import type { List, RootContent } from "mdast";
import { type Line, plainProse, within } from "./line.js";
import { join, mayBelongToList, plainList } from "./list.js";
import { plainTable } from "./table.js";

/** Plain blocks, and nothing but blank lines between them. */
export interface Run {
  readonly blocks: readonly RootContent[];
  /** UTF-16 units from the start of the text: of the first block's first character, and behind the last one's last. */
  readonly from: number;
  readonly to: number;
}

const BLANK = /^[ \t]*$/;
const HEADING = /^(#{2,6}) /;
const QUOTATION = /^> ?/;
/** A comment (注释) that ends where it begins. */
const COMMENT = /^<!--.*-->$/;

/** The runs of plain blocks from a place of a text on, which is the start of a line. */
export function plainRuns(text: string, start: number): readonly Run[] {
  const groups = new Groups();
  let lines: Line[] = [];
  const close = () => {
    if (lines.length > 0) groups.add(lines);
    lines = [];
  };
  let offset = 0;
  for (let number = 1; offset <= text.length; number++) {
    const newline = text.indexOf("\n", offset);
    const end = newline === -1 ? text.length : newline;
    const content = text.slice(offset, text.charAt(end - 1) === "\r" ? end - 1 : end);
    if (offset < start || BLANK.test(content)) close();
    else lines.push({ content, number, offset });
    offset = end + 1;
  }
  close();
  return groups.runs();
}

/** Lines without a blank one between them. */
interface Group {
  readonly blocks: readonly RootContent[];
  readonly isPlain: boolean;
}

/** Groups of lines, one behind the other. A list may go on from one to the next. */
class Groups {
  #groups: Group[] = [];
  /** The plain list that the next group may go on with, and the groups of which it is the end. */
  #list: { readonly mark: string; readonly node: List; readonly groups: number } | undefined;
  /** Whether the next group may go on with a list that isn't plain. */
  #inList = false;

  add(lines: readonly Line[]): void {
    const [first] = lines;
    if (first === undefined) return;
    const mayGoOn = mayBelongToList(first);
    const found = this.#inList && mayGoOn ? undefined : plainGroup(lines);
    if (found === undefined) {
      if (mayGoOn) this.#dropList();
      this.#inList = lines.some(mayBelongToList);
      this.#list = undefined;
      this.#groups.push({ blocks: [], isPlain: false });
      return;
    }
    const { blocks, list } = found;
    const goesOn = this.#list !== undefined && list?.mark === this.#list.mark && blocks[0] === list.node;
    this.#inList = false;
    if (goesOn && this.#list !== undefined) {
      join(this.#list.node, list.node);
      this.#list = { ...this.#list, groups: this.#list.groups + 1 };
    } else this.#list = list === undefined ? undefined : { ...list, groups: 1 };
    this.#groups.push({ blocks: goesOn ? [] : blocks, isPlain: true });
  }

  runs(): readonly Run[] {
    const runs: Run[] = [];
    let blocks: RootContent[] = [];
    const close = () => {
      const from = blocks[0]?.position?.start.offset;
      const to = blocks.at(-1)?.position?.end.offset;
      if (from !== undefined && to !== undefined) runs.push({ blocks, from, to });
      blocks = [];
    };
    for (const group of this.#groups) {
      if (group.isPlain) blocks.push(...group.blocks);
      else close();
    }
    close();
    return runs;
  }

  /** Leaves the groups of the list to the parser: what follows may be a part of it. */
  #dropList(): void {
    if (this.#list === undefined) return;
    for (let at = this.#groups.length - this.#list.groups; at < this.#groups.length; at++) {
      this.#groups[at] = { blocks: [], isPlain: false };
    }
  }
}

/** The blocks of a group, and the list at its end; undefined where one of them may not be plain. */
function plainGroup(
  lines: readonly Line[],
): { readonly blocks: readonly RootContent[]; readonly list?: ReturnType<typeof plainList> } | undefined {
  const quotation = lines.length === 1 ? plainQuotation(lines[0]) : undefined;
  if (quotation !== undefined) return { blocks: [quotation] };
  const blocks: RootContent[] = [];
  for (const [index, line] of lines.entries()) {
    const single = singleLine(line);
    if (single !== undefined) blocks.push(single);
    else if (line.content.startsWith("|")) {
      const table = plainTable(lines.slice(index));
      return table === undefined ? undefined : { blocks: [...blocks, table] };
    } else if (mayBelongToList(line)) {
      const list = plainList(lines.slice(index));
      return list === undefined ? undefined : { blocks: [...blocks, list.node], list };
    } else {
      const children = plainProse(line, 0);
      const next = lines[index + 1];
      if (children === undefined || (next !== undefined && singleLine(next) === undefined)) return undefined;
      blocks.push({ type: "paragraph", children, position: within(line, 0, line.content.length) });
    }
  }
  return { blocks };
}

/** A quotation (引文) of one line, with blank ones around it. */
function plainQuotation(line: Line | undefined): RootContent | undefined {
  const mark = line === undefined ? undefined : QUOTATION.exec(line.content)?.[0];
  const children = line === undefined || mark === undefined ? undefined : plainProse(line, mark.length);
  if (line === undefined || mark === undefined || children === undefined) return undefined;
  const { length } = line.content;
  return {
    type: "blockquote",
    children: [{ type: "paragraph", children, position: within(line, mark.length, length) }],
    position: within(line, 0, length),
  };
}

/** A block that ends with its line whatever follows. */
function singleLine(line: Line): RootContent | undefined {
  const { content } = line;
  const position = within(line, 0, content.length);
  if (COMMENT.test(content)) return { type: "html", value: content, position };
  const marks = HEADING.exec(content)?.[1];
  const children = marks === undefined ? undefined : plainProse(line, marks.length + 1);
  if (marks === undefined || children === undefined) return undefined;
  const depth = marks.length;
  if (depth === 2 || depth === 3 || depth === 4 || depth === 5 || depth === 6) {
    return { type: "heading", depth, children, position };
  }
  return undefined;
}
