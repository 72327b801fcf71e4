/** A line that may be a row: behind four blanks it would be code, behind anything else a paragraph's. */
const ROW = /^ {0,3}\|/u;
const SEEN = /[^|\s]/u;
const RULE_CELL = /^[ \t]*:?-+:?[ \t\r\n]*$/u;
const ESCAPE = /\\[\\|]/gu;
/** A line below the head of a table, in whatever list or quotation. */
const RULE_LINE = /^[-:| \t>*+\d.)\r\n]*$/u;
/** To Markdown: a line of full-width blanks is text. */
const BLANK = /^[ \t\r\n]*$/u;

/**
 * Tells the rows of tables from lines that only begin with a bar, line by line and without parsing.
 *
 * Doubtful ones are no rows: the table whose head isn't the first line of its block, or that has no bar in front.
 *
 * @returns the cells of a row; undefined for the head and whatever is none
 */
export function tableRows(): (line: string) => readonly string[] | undefined {
  let begins = true;
  let head: number | undefined;
  let inTable = false;
  return (line) => {
    const first = begins;
    begins = isBlank(line);
    const cells = ROW.test(line) ? cellsOf(line) : undefined;
    if (!inTable) inTable = cells !== undefined && cells.length === head && cells.every((cell) => RULE_CELL.test(cell));
    else if (cells === undefined) inTable = false;
    head = first && SEEN.test(line) ? cells?.length : undefined;
    return inTable ? cells : undefined;
  };
}

/** How many cells a line makes at most: rows are filled up to the width of the table. */
export function cellsMade(): (line: string) => number {
  let columns = 0;
  return (line) => {
    if (isBlank(line)) columns = 0;
    else if (line.includes("|") && line.includes("-") && RULE_LINE.test(line))
      columns = Math.max(columns, cellsOf(line).length);
    return columns;
  };
}

export function isBlank(line: string): boolean {
  return BLANK.test(line);
}

function cellsOf(line: string): readonly string[] {
  const parts = line.replace(ESCAPE, "甲").split("|");
  return parts.slice(isBlank(parts[0] ?? "") ? 1 : 0, isBlank(parts.at(-1) ?? "") ? -1 : undefined);
}
