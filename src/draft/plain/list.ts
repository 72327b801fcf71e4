import type { List, ListItem } from "mdast";
import { across, type Line, plainProse, within } from "./line.js";

const ITEM = /^(?:([-+*])|(\d{1,9})([.)])) /;
/** What may begin an item or go on with one. */
const MAY_BE_ITEM = /^(?:[ \t]|(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$))/;

/** A list of which each item is one line of prose. */
export interface PlainList {
  /** Its bullet, or the mark behind its numbers: another one begins another list. */
  readonly mark: string;
  readonly node: List;
}

/** @returns undefined where one of the lines is something else */
export function plainList(lines: readonly Line[]): PlainList | undefined {
  let list: PlainList | undefined;
  for (const line of lines) {
    const [marker = "", bullet, number, delimiter] = ITEM.exec(line.content) ?? [];
    const prose = marker === "" ? undefined : plainProse(line, marker.length);
    if (prose === undefined) return undefined;
    const position = within(line, marker.length, line.content.length);
    const item: ListItem = {
      type: "listItem",
      spread: false,
      checked: null,
      children: [{ type: "paragraph", children: prose, position }],
      position: within(line, 0, line.content.length),
    };
    const mark = bullet ?? delimiter ?? "";
    if (list === undefined) {
      list = {
        mark,
        node: {
          type: "list",
          ordered: bullet === undefined,
          start: bullet === undefined ? Number(number) : null,
          spread: false,
          children: [item],
          position: across(line, line),
        },
      };
    } else if (list.mark === mark) add(list.node, item);
    else return undefined;
  }
  return list;
}

/** Lets a list go on with another behind a blank line. */
export function join(list: List, next: List): void {
  list.spread = true;
  for (const item of next.children) add(list, item);
}

/** Whether a line behind a list may belong to it, or a list may go on with one that the line belongs to. */
export function mayBelongToList({ content }: Line): boolean {
  return MAY_BE_ITEM.test(content);
}

function add(list: List, item: ListItem): void {
  list.children.push(item);
  if (list.position !== undefined && item.position !== undefined) list.position.end = item.position.end;
}
