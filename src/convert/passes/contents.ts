import type { Change } from "../change.js";
import { cut, drop, type Line, squeeze, trim } from "../line.js";
import type { Cleaned } from "./clean.js";

/** No entry is longer. */
const MAX_ENTRY = 150;
/** What parts the words of an entry from its page: dots, a tab, blanks. */
const LEADER = /[.…·．]{2}|\s/u;
const PAGE = /\d{1,3}$/u;
const TITLE = /^目\s*录$/u;

/** Takes out a table of contents (目录): its lines repeat headings that come later. Lines that don't stay. */
export function withoutContents(lines: readonly Line[]): Cleaned {
  const entries = new Map<Line, Line>();
  for (const line of lines) {
    const words = line.paragraph.table === undefined ? entryOf(line) : undefined;
    if (words !== undefined) entries.set(line, words);
  }
  if (entries.size === 0) return { lines, changes: [] };
  const others = new Set(lines.filter((line) => !entries.has(line)).map(({ text }) => squeeze(text)));
  const changes: Change[] = [];
  const gone = new Set<Line>();
  for (const [line, words] of entries) {
    if (!others.has(squeeze(words.text))) continue;
    gone.add(line);
    const page = /\d{1,3}$/u.exec(line.text)?.index ?? line.text.length;
    const leader = trim(cut(line, words.text.length, page));
    changes.push(...drop(words, "duplicate fallback"), ...drop(leader, "blank"), ...drop(line, "page number", page));
  }
  const title = lines.find(
    (line, index) => TITLE.test(line.text) && !gone.has(line) && gone.has(lines[index + 1] ?? line),
  );
  if (title !== undefined) changes.push(...drop(title, "duplicate fallback"));
  return { lines: lines.filter((line) => !gone.has(line) && line !== title), changes };
}

function entryOf(line: Line): Line | undefined {
  const { text, paragraph } = line;
  if (text.length > MAX_ENTRY) return undefined;
  const page = PAGE.exec(text);
  if (page === null) return paragraph.contents ? line : undefined;
  const before = text.slice(0, page.index);
  const words = before.replace(/[\s.…·．]+$/u, "");
  if (words === "") return undefined;
  return paragraph.contents || LEADER.test(before.slice(words.length)) ? cut(line, 0, words.length) : undefined;
}
