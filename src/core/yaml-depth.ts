/**
 * Levels within each other. The parser calls itself for each, catches the end of the stack at some 700 and says so; but where a
 * pattern is compiled close to that end, V8 ends the whole program instead.
 */
const MOST = 256;

/** Blanks and marks that a line begins with; each mark (`- - a`) opens a level. */
const MARKS = /^ *(?:[-?:](?=[ \t]|$)[ \t]*)*/u;
const SIGNS = /[[\]{},]|[-?:](?=\s|$)/gu;

/**
 * Where a YAML text goes too deep to be parsed; undefined where it doesn't.
 *
 * Counts signs without regard to quotes: nothing written in earnest has 256 brackets open at a time.
 */
export function tooDeepAt(text: string): number | undefined {
  const columns: number[] = []; // where the levels above begin
  let open = 0;
  let start = 0;
  for (const line of text.replaceAll("\r", "\n").split("\n")) {
    const head = MARKS.exec(line)?.[0] ?? "";
    if (line.trim() !== "") {
      const indent = /^ */u.exec(line)?.[0].length ?? 0;
      while ((columns.at(-1) ?? -1) >= indent) columns.pop();
      columns.push(indent);
      for (const { index } of head.slice(indent).matchAll(/[-?:]/gu)) if (index > 0) columns.push(indent + index);
    }
    if (columns.length > MOST) return start + Math.min(head.length, Math.max(0, line.length - 1));
    let marks = 0; // `a: b: c:` and `? ? ?` open a level with each
    for (const { 0: sign, index } of line.matchAll(SIGNS)) {
      marks = /[-?:]/u.test(sign) ? marks + 1 : 0;
      if (sign === "[" || sign === "{") open++;
      else if (sign === "]" || sign === "}") open = Math.max(0, open - 1);
      if (open > MOST || marks > MOST) return start + index;
    }
    start += line.length + 1;
  }
  return undefined;
}
