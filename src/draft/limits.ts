import type { Diagnostic } from "../core/diagnostic.js";
import type { Sentence } from "../core/sentence.js";
import { type SourceFile, spanAt } from "../core/source-file.js";
import { cellsMade, isBlank, tableRows } from "./table-lines.js";

/** Beyond these a Markdown parser needs seconds to minutes; real reports stay under a tenth of each. */
const LIMITS = {
  /** UTF-16 units in a file. */
  size: 8_000_000,
  /** Be they blank: the parser keeps a kilobyte and a half for each. */
  lines: 200_000,
  /** List and quotation marks that open one line. */
  nesting: 32,
  /** `*`, `_`, `[` and `` ` `` in one block: what may have to be matched with each other; and what stands for characters. */
  delimiters: 2_000,
  /** Headings made by a line below, and quotations: the parser goes over all that was before for each. */
  resumed: 1_000,
  /** Footnotes: for each, the parser goes over what was before in its piece, and print numbers them anew. */
  notes: 5_000,
  /** Of a table; Word opens none of more than 63. */
  columns: 500,
  /** Of all tables, rows being filled up to the width of their table. */
  cells: 200_000,
} as const;

const DELIMITERS = /[*_[\]`!<\\&]/gu;
const NESTING = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/u;
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/u;
const QUOTATION = /^ {0,3}>/u;
const NOTE = /^[ \t>*+\-\d.)]*\[\^[^\]\s]+\]:/u;
const DEEP_INDENT = /^[ \t]{96,}/u;

/** A cheap look at a draft before it is parsed: what would keep the parser busy for minutes is named instead. */
export function checkLimits(file: SourceFile): Diagnostic[] {
  const { text } = file;
  if (text.length > LIMITS.size) {
    const millions = (text.length / 1_000_000).toFixed(1);
    return [
      refuse(file, 0, 0, {
        zh: `草稿有${millions}百万字符，超过${LIMITS.size / 1_000_000}百万的上限，没有解析`,
        en: `the draft has ${millions} million characters, more than the limit of ${LIMITS.size / 1_000_000} million; it was not parsed`,
      }),
    ];
  }
  const beyond = file.lineStarts[LIMITS.lines];
  if (beyond !== undefined) {
    return [
      refuse(file, beyond, beyond, {
        zh: `草稿有${LIMITS.lines / 10_000}万行以上，没有解析`,
        en: `the draft has more than ${LIMITS.lines / 1_000},000 lines; it was not parsed`,
      }),
    ];
  }
  let inBlock = 0;
  let resumed = 0;
  let before = "";
  let cells = 0;
  let notes = 0;
  const rowOf = tableRows();
  const cellsOf = cellsMade();
  for (const [at, line] of lines(file)) {
    if (resumes(line, before)) resumed++;
    before = line;
    const row = rowOf(line);
    const columns = cellsOf(line);
    if (isBlank(line)) {
      inBlock = 0;
      continue;
    }
    if (line.includes("[^") && NOTE.test(line)) notes++;
    if (notes > LIMITS.notes) {
      return [
        refuse(file, at, at + 1, {
          zh: `草稿有${LIMITS.notes}条以上的脚注，没有解析`,
          en: `the draft has more than ${LIMITS.notes} footnotes; it was not parsed`,
        }),
      ];
    }
    if (resumed > LIMITS.resumed) {
      return [
        refuse(file, at, at + 1, {
          zh: `草稿有${LIMITS.resumed}处以上的引用或下面画线的标题，没有解析`,
          en: `the draft has more than ${LIMITS.resumed} quotations or headings with a line below; it was not parsed`,
        }),
      ];
    }
    const depth = line.length > LIMITS.nesting ? nesting(line) : 0;
    if (depth > LIMITS.nesting) {
      return [
        refuse(file, at, at + 1, {
          zh: `这一行有${depth}层列表或引用，超过${LIMITS.nesting}层的上限，没有解析`,
          en: `this line opens ${depth} levels of lists or quotations, more than the limit of ${LIMITS.nesting}; the draft was not parsed`,
        }),
      ];
    }
    cells += columns;
    if (columns > LIMITS.columns || cells > LIMITS.cells) {
      return [
        refuse(file, at, at + 1, {
          zh: `表格有${LIMITS.columns}列以上，或者补齐后有${LIMITS.cells / 10_000}万格以上，没有解析`,
          en: `a table has more than ${LIMITS.columns} columns, or more than ${LIMITS.cells / 1_000},000 cells once its rows are filled; the draft was not parsed`,
        }),
      ];
    }
    inBlock += row === undefined ? count(line) : countInRow(row);
    if (inBlock > LIMITS.delimiters) {
      return [
        refuse(file, at, at + 1, {
          zh: `这一段有${LIMITS.delimiters}个以上的“*”“_”“[”“\`”“<”等标记，没有解析`,
          en: `this block has more than ${LIMITS.delimiters} of the marks “*”, “_”, “[”, “\`”, “<”; the draft was not parsed`,
        }),
      ];
    }
  }
  return [];
}

function resumes(line: string, before: string): boolean {
  if (QUOTATION.test(line)) return !QUOTATION.test(before);
  return UNDERLINE.test(line) && before.trim() !== "";
}

function* lines({ text, lineStarts }: SourceFile): Generator<readonly [number, string]> {
  for (const [index, at] of lineStarts.entries()) yield [at, text.slice(at, lineStarts[index + 1] ?? text.length)];
}

function nesting(line: string): number {
  if (DEEP_INDENT.test(line)) return LIMITS.nesting + 1;
  const marks = NESTING.exec(line)?.[0] ?? "";
  return marks.match(/>|[-+*]|\d+[.)]/gu)?.length ?? 0;
}

/** Cells are matched each for itself: a long table is no danger, a cell may be one. */
function countInRow(cells: readonly string[]): number {
  const counts = cells.map(count);
  const all = counts.reduce((sum, each) => sum + each, 0);
  return Math.max(Math.floor(all / 50), ...counts.filter((each) => each > LIMITS.delimiters));
}

function count(text: string): number {
  return text.match(DELIMITERS)?.length ?? 0;
}

function refuse(file: SourceFile, from: number, to: number, message: Sentence): Diagnostic {
  return { ruleId: "file-limits", severity: "error", path: file.path, span: spanAt(file, from, to), message };
}
