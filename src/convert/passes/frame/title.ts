import { cut, type Line, squeeze, trim } from "../../line.js";
import { isLabelled } from "./entries.js";
import { isOrgan } from "./organs.js";

/** The title of a report and where it stands (标题). */
export interface Title {
  readonly lines: readonly Line[];
  /** In one line, without blanks between Chinese characters. */
  readonly text: string;
  /** Bodies that it names, as written; none in `关于法治政府建设的情况报告`. */
  readonly organs: readonly string[];
  readonly year?: number;
  /** Whether it was only guessed: no line looks like the title of such a report. */
  readonly guessed: boolean;
}

/** Titles seen are in AR-50 ff.: what it is about, and the word for a report at the end. */
const TITLE = /(?:法治|法制|依法行政|依法治).*(?:报告|汇报|总结|自查)(?:[（(][^（）()]{1,14}[）)])?$/u;
/** Titles without a word for a report, or with a plan behind it; headings of parts may read like the first. */
const OTHER_TITLE =
  /^(?![一二三四五六七八九十]{1,3}、|[（(]).*(?:19|20)\d{2}年度?(?:推进)?法治政府(?:建设)?(?:工作|开展|推进|落实)*(?:情况|总结[和及暨与].{2,16}(?:计划|安排|打算|思路|要点))$/u;
const YEAR = /((?:19|20)\d{2}|[二一][〇○零九][〇○零一二三四五六七八九]{2})\s*年/u;
/** What a title goes on with behind the names of bodies that stand above it. */
const WITHOUT_ORGAN = /^(?:关于|(?:19|20)\d{2}\s*年|推进|法治|上一年度)/u;
/** Where a title that runs over lines is cut in two, the second of which would do alone. */
const CUT = /(?:关于(?:推进)?|(?:19|20)\d{2}\s*年度?(?:推进)?)$/u;
const JOINT = /等[一二三四五六七八九十\d]{1,3}个?(?:部门|单位|家单位)$/u;
const MAX_LINE = 60;
const MAX_LINES = 4;
const MAX_TITLE = 100;

/** Finds the title among the lines before the text. Several may look like one (the column of a web page): the fullest wins. */
export function findTitle(head: readonly Line[]): Title | undefined {
  const found = head.flatMap((_, from) => candidatesFrom(head, from));
  const best = found.reduce<readonly Line[] | undefined>(
    (before, lines) => (before === undefined || score(lines) > score(before) ? lines : before),
    undefined,
  );
  if (best !== undefined) return titleOf(withOrgansAbove(head, best));
  const other = head.find(
    ({ text }) => text.length <= MAX_LINE && OTHER_TITLE.test(titleText([{ text }])) && !isLabelled(text),
  );
  if (other !== undefined) return titleOf(withOrgansAbove(head, [other]));
  const guess =
    head.find(({ paragraph }) => paragraph.title) ??
    head.find(({ text }) => /(?:报告|汇报|总结)$/u.test(text) && text.length <= MAX_LINE && !isLabelled(text));
  return guess === undefined ? undefined : titleOf([guess], true);
}

/** What a title is compared by: as words on a page. */
function titleText(lines: readonly Pick<Line, "text">[]): string {
  return lines
    .map(({ text }) => text)
    .join("")
    .replace(/(?<=\P{ASCII})\s+|\s+(?=\P{ASCII})/gu, "")
    .replaceAll("|", "｜");
}

/** Whether a text on its own is the title of such a report. */
export function looksLikeTitle(text: string): boolean {
  return text.length <= MAX_TITLE && TITLE.test(text.trim());
}

function candidatesFrom(head: readonly Line[], from: number): (readonly Line[])[] {
  for (let count = 1; count <= MAX_LINES && from + count <= head.length; count++) {
    const lines = head.slice(from, from + count);
    if (lines.some(({ text }) => text.length > MAX_LINE || /[。；：:]$/u.test(text) || isLabelled(text))) return [];
    const text = titleText(lines);
    if (text.length <= MAX_TITLE && TITLE.test(text)) return isShortest(lines) ? [lines] : [];
  }
  return [];
}

/** Whether no line could be left out at the top: a breadcrumb is no part of the title below it. */
function isShortest(lines: readonly Line[]): boolean {
  return lines.length === 1 || !TITLE.test(titleText(lines.slice(1)));
}

function withOrgansAbove(head: readonly Line[], lines: readonly Line[]): readonly Line[] {
  if (!WITHOUT_ORGAN.test(titleText(lines))) return lines;
  const [first] = lines;
  const at = first === undefined ? 0 : head.indexOf(first);
  const above = head[at - 1]?.text ?? "";
  const cut =
    CUT.test(above) && !isLabelled(above) && above.length <= MAX_LINE && yearIn(titleText(lines)) === undefined;
  let from = cut ? at - 1 : at;
  while (from > 0 && opensTitle(head[from - 1], first)) from--;
  return [...head.slice(from, at), ...lines];
}

/** Whether a line above a title begins it: bodies, `某局等三部门`, or what the file itself sets as title. */
function opensTitle(line: Line | undefined, title: Line | undefined): boolean {
  if (line === undefined) return false;
  if (isOrgan(line.text) || (JOINT.test(line.text) && line.text.length <= MAX_LINE)) return true;
  const { title: isTitle, outline } = line.paragraph;
  return (
    isTitle === true && title?.paragraph.title === true && outline === title.paragraph.outline && !isLabelled(line.text)
  );
}

function score(lines: readonly Line[]): number {
  const text = titleText(lines);
  const flagged = lines.some(({ paragraph }) => paragraph.title === true || paragraph.outline === 1);
  return (flagged ? 4 : 0) + (YEAR.test(text) ? 2 : 0) + (organPrefix(text) === "" ? 0 : 1);
}

/** What lines that are a title say. */
export function titleOf(lines: readonly Line[], guessed = false): Title {
  const text = titleText(lines);
  const first = lines.findIndex((line) => !isOrgan(line.text));
  const above = lines.slice(0, Math.max(0, first)).map((line) => squeeze(line.text));
  const prefix = organPrefix(titleText(lines.slice(Math.max(0, first))));
  const organs = above.length > 0 ? above : prefix === "" ? [] : [prefix];
  const year = yearIn(text);
  return { lines, text, organs, ...(year === undefined ? {} : { year }), guessed };
}

/** The body at the start of a title: what stands before 关于 or the year. */
function organPrefix(title: string): string {
  const end = /关于|(?:19|20)\d{2}|[二一][〇○零九]|推进|法治|上一年/u.exec(title)?.index ?? 0;
  return title.slice(0, end);
}

/** The first year that a text names: 2024年, 二〇二四年. */
export function yearIn(text: string): number | undefined {
  const found = YEAR.exec(text.normalize("NFKC"))?.[1];
  if (found === undefined) return undefined;
  const digits = [...found].map((digit) => {
    const index = "〇一二三四五六七八九".indexOf(digit.replace(/[○零]/u, "〇"));
    return index === -1 ? digit : String(index);
  });
  return Number(digits.join(""));
}

/** The piece of a line that repeats the title, and the rest, `_某某区人民政府网`; undefined where it says something else. */
export function repeats(line: Line, title: Title): { readonly same: Line; readonly rest: Line } | undefined {
  if (!squeeze(line.text).startsWith(squeeze(title.text))) return undefined;
  let at = 0;
  for (let seen = 0; seen < squeeze(title.text).length; at++) if (/\S/u.test(line.text[at] ?? "")) seen++;
  const rest = trim(cut(line, at));
  return rest.text === "" || /^[_|｜—–-]\s*[^。]{2,30}$/u.test(rest.text)
    ? { same: cut(line, 0, at), rest }
    : undefined;
}
