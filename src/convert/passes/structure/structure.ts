import type { HeadingLevel } from "../../../model/report.js";
import type { Change } from "../../change.js";
import { doubt } from "../../doubts.js";
import { cut, drop, type Line, trim } from "../../line.js";
import type { RecoveredBlock } from "../../recovered.js";
import type { Doubt } from "../../transcript.js";
import type { FoundTable } from "../tables.js";
import { type Level, levelsOf } from "./levels.js";
import { firstSentence, type Marked, mark } from "./shape.js";
import { type Role, rolesOf } from "./siblings.js";
import { findTops, type Tops } from "./tops.js";

export interface Structured {
  readonly blocks: readonly RecoveredBlock[];
  readonly changes: readonly Change[];
  readonly doubts: readonly Doubt[];
}

/** Makes lines into headings, run-in headings, numbered and plain paragraphs, tables and notes. */
export function structure(
  lines: readonly Line[],
  tables: ReadonlyMap<Line, FoundTable>,
  year: number | undefined,
): Structured {
  const inTable = new Set([...tables.values()].flatMap(({ lines: rows }) => rows));
  const marked = lines.map((line) => (inTable.has(line) ? asProse(line) : mark(line)));
  const tops = findTops(marked, year);
  const levels = levelsOf(marked, tops);
  const roles = rolesOf(marked, levels);
  const blocks: RecoveredBlock[] = [];
  const changes: Change[] = [];
  let open: Level = 1;
  for (let index = 0; index < marked.length; ) {
    const item = marked[index];
    if (item === undefined) break;
    const table = tables.get(item.line);
    const level = levels.get(index);
    const role = level === 1 ? topRole(item) : roles.get(index);
    if (table !== undefined) {
      blocks.push({ type: "table", rows: table.rows });
      index += table.lines.length;
      continue;
    }
    if (item.line.paragraph.note !== undefined) {
      const note = notesFrom(lines, index, item.line.paragraph.note);
      blocks.push({ type: "note", note: item.line.paragraph.note, lines: note });
      index += note.length;
      continue;
    }
    if (level !== undefined && level !== 5 && (role === "heading" || role === "run-in")) {
      open = level;
      changes.push(...drop(item.line, "ordinal", 0, item.marker?.length ?? 0));
      blocks.push(...heading(item, level, role));
    } else if (role === "numbered" && isListed(item, open)) {
      const { number, dropped } = numbered(item);
      changes.push(...dropped);
      blocks.push({ type: "item", number, words: item.words });
    } else blocks.push({ type: "paragraph", line: item.line });
    index++;
  }
  return { blocks, changes, doubts: doubtsOf(marked, tops, levels, roles) };
}

/** Lines without headings: an attachment that was appended. */
export function plain(lines: readonly Line[], tables: ReadonlyMap<Line, FoundTable>): RecoveredBlock[] {
  const inTable = new Set([...tables.values()].flatMap(({ lines: rows }) => rows));
  return lines.flatMap((line): RecoveredBlock[] => {
    const table = tables.get(line);
    if (table !== undefined) return [{ type: "table", rows: table.rows }];
    return inTable.has(line) ? [] : [{ type: "paragraph", line }];
  });
}

function asProse(line: Line): Marked {
  return { line, words: line, shape: "prose" };
}

function topRole({ shape }: Marked): Role {
  return shape === "run-in" ? "run-in" : "heading";
}

/** A heading, and the rest of its paragraph where it stood at its start. */
function heading({ words }: Marked, level: HeadingLevel, role: Role): RecoveredBlock[] {
  const end = role === "run-in" ? firstSentence(words.text) : undefined;
  if (end === undefined) return [{ type: "heading", level, words }];
  return [
    { type: "heading", level, words: cut(words, 0, end) },
    { type: "paragraph", line: trim(cut(words, end)) },
  ];
}

/** Whether a list prints the ordinal as it was: 1. under a part or section, （1） below an item. */
function isListed({ marker }: Marked, open: Level): boolean {
  if (marker?.family === "digit-dot" || marker?.family === "digit-dun") return open < 3;
  return marker?.family === "digit-paren" && open === 3;
}

/** The digits of a list item; what surrounded them goes, and digits of other shapes become plain ones. */
function numbered({ line, marker }: Marked): { readonly number: string; readonly dropped: readonly Change[] } {
  if (marker === undefined) return { number: "", dropped: [] };
  const { from, to } = marker.number;
  const typed = line.text.slice(from, to);
  const number = /^\d+$/u.test(typed) ? typed : String(marker.value);
  const replaced = cut(line, from, to).pieces.map(
    (piece, index): Change => ({
      fate: "replaced",
      reason: "ordinal",
      ...piece,
      source: typed,
      draft: index === 0 ? number : "",
    }),
  );
  return {
    number,
    dropped: [
      ...drop(line, "ordinal", 0, from),
      ...(number === typed ? [] : replaced),
      ...drop(line, "ordinal", to, marker.length),
    ],
  };
}

function notesFrom(lines: readonly Line[], from: number, note: number): Line[] {
  let end = from;
  while (lines[end]?.paragraph.note === note) end++;
  return lines.slice(from, end);
}

/** What a person should look at: a structure that was found by words or not at all. */
function doubtsOf(
  marked: readonly Marked[],
  tops: Tops,
  levels: ReadonlyMap<number, Level>,
  roles: ReadonlyMap<number, Role>,
): Doubt[] {
  if (tops.by === "nothing") return [doubt("no structure", marked[0]?.line)];
  const at = (index: number) => marked[index]?.line;
  const unnumbered = [...levels.keys()].filter(
    (index) => marked[index]?.marker === undefined && roles.get(index) === "heading",
  );
  return [
    ...(tops.by === "words" ? [...tops.tops] : [])
      .filter((index) => !isSetOff(marked[index]?.line))
      .map((index) => doubt("headings without ordinals", at(index))),
    ...(tops.by === "other ordinals"
      ? [...tops.tops].slice(0, 1).map((index) => doubt("level guessed", at(index)))
      : []),
    ...unnumbered
      .filter((index) => at(index)?.paragraph.outline === undefined)
      .map((index) => doubt(at(index)?.paragraph.bold ? "bold heading" : "headings without ordinals", at(index))),
  ];
}

/** Whether the file itself shows a line as a heading. */
function isSetOff(line: Line | undefined): boolean {
  return line?.paragraph.bold === true || line?.paragraph.align === "center";
}
