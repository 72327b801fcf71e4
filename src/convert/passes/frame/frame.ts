import type { Letterhead, PartialDate } from "../../../model/front-matter.js";
import { isoDate } from "../../../text/dates.js";
import type { Change } from "../../change.js";
import { doubt } from "../../doubts.js";
import type { FoundFrontMatter } from "../../found-front-matter.js";
import { drop, type Line, move } from "../../line.js";
import type { Doubt, Transcript } from "../../transcript.js";
import { beginsList, opensAttachment } from "./attachments.js";
import { type Entry, entriesOf } from "./entries.js";
import { dateIn, headLength, jointMark, letterheadIn, recipientsIn, repeatedTitle } from "./head.js";
import { made } from "./made.js";
import { type Meta, sortEntries } from "./meta.js";
import { dropLabels, labelEntries } from "./meta-labels.js";
import { isOrgan, levelOf } from "./organs.js";
import { readTail, type Tail } from "./tail.js";
import { findTitle, looksLikeTitle, type Title, titleOf, yearIn } from "./title.js";

/** What stands around the text of a report (版头、标题、落款、版记), and the text. */
export interface Framed {
  readonly frontMatter: FoundFrontMatter;
  /** Whether a line looks like the title of a report. */
  readonly titled: boolean;
  /** The text from the introduction to the last part. */
  readonly body: readonly Line[];
  /** Attachments that were appended: text without headings. */
  readonly appended: readonly Line[];
  readonly changes: readonly Change[];
  readonly doubts: readonly Doubt[];
}

/** Lines at the end that may hold labels of the page. */
const FOOT = 12;
/** Lines between a signature and an attachment appended to the report. */
const NEAR = 6;
/** Lines without a place that are told one by one. */
const MANY = 5;

/** Parts the frame from the text. What has no place in the front matter stays in the text, with a doubt. */
export function frame(all: readonly Line[], transcript: Transcript): Framed {
  const lines = withTitleFirst(all.filter(({ paragraph }) => paragraph.note === undefined));
  const length = headLength(lines);
  const head = lines.slice(0, length);
  const hidden = labelEntries(transcript);
  const printed = findTitle(head);
  const label = printed === undefined || printed.guessed ? titleInLabels(hidden) : undefined;
  const title = label ?? printed;
  const end = lines.findIndex((line, index) => index > length && opensAttachment(line) && endsReport(lines, index));
  const appendix = end === -1 ? [] : lines.slice(end);
  const tail = readTail(end === -1 ? lines.slice(length) : lines.slice(length, end), title?.organs.at(-1), "report");
  const foot = readTail(appendix, undefined, "attachment", tail);
  const top = readHead(head, label === undefined ? printed : undefined, foot.date, siteName(transcript));
  const known = new Set([...top.taken, ...foot.taken]);
  const foremost = [...head, ...lines.slice(Math.max(length, lines.length - FOOT))].filter((line) => !known.has(line));
  const issuers = foot.issuers.length > 0 ? foot.issuers : (title?.organs ?? []);
  const date = foot.date ?? top.date;
  const meta = sortEntries([...entriesOf(foremost), ...hidden], {
    title: label === undefined ? printed?.text : undefined,
    issuers,
    date: date && isoDate(date),
    signed: foot.issuers.length > 0,
    documentNumber: top.letterhead.documentNumber,
  });
  const taken = new Set([...known, ...meta.taken]);
  const labels = new Set(hidden.flatMap(({ lines: own }) => own));
  const left = meta.left.filter((line) => !labels.has(line));
  const appended = appendix.filter((line) => !taken.has(line));
  const attached = new Set(appended);
  const body = all.filter((line) => !taken.has(line) && !attached.has(line));
  const frontMatter = merge(top, foot, meta, title, title?.year ?? yearOf(body, date ?? meta.date));
  const changes = [
    ...top.changes,
    ...foot.changes,
    ...meta.changes,
    ...dropLabels(
      meta.left.filter((line) => labels.has(line)),
      transcript.format,
    ),
  ];
  return {
    frontMatter,
    titled: title !== undefined && !title.guessed,
    body,
    appended,
    changes: [...changes, ...made(frontMatter, changes)],
    doubts: [
      ...titleDoubts(title, frontMatter.year, body[0]),
      ...unplaced([...head, ...left].filter((line) => !taken.has(line))),
      ...appended.slice(0, 1).map((line) => doubt("attachment", line)),
    ],
  };
}

/** What was found in each place, as front matter. */
function merge(top: Top, tail: Tail, meta: Meta, title: Title | undefined, year: number | undefined): FoundFrontMatter {
  const issuers = tail.issuers.length > 0 ? tail.issuers : (title?.organs ?? []);
  const named = tail.issuers.length > 0 || meta.agency === undefined ? issuers : [meta.agency];
  return {
    title: meta.title ?? title?.text,
    issuers: named,
    year,
    level: [...named, ...issuers, ...(title?.organs ?? [])].map(levelOf).find((level) => level !== undefined),
    date: tail.date ?? top.date ?? meta.date,
    recipients: top.recipients,
    copyTo: tail.copyTo,
    seal: false,
    letterhead: letterheadOf(top.letterhead, meta.documentNumber),
    attachments: tail.attachments,
    note: tail.note,
    imprint: tail.imprint,
    publish: { keywords: [], printMeta: false, ...meta.publish },
  };
}

function unplaced(lines: readonly Line[]): Doubt[] {
  return [...new Set(lines)].slice(0, MANY).map((line) => doubt("not placed", line));
}

/** Lines with the title at their head, where an old file keeps it behind its text: text boxes of .doc. */
function withTitleFirst(lines: readonly Line[]): readonly Line[] {
  if (findTitle(lines.slice(0, headLength(lines))) !== undefined) return lines;
  const title = findTitle(lines.slice(Math.max(1, lines.length - FOOT)));
  if (title === undefined || title.guessed || title.year === undefined) return lines;
  return [...title.lines, ...lines.filter((line) => !title.lines.includes(line))];
}

/** What the site calls itself, as it stands above the text of its pages. */
function siteName({ labels, text }: Transcript): string | undefined {
  const label = labels.find(({ name }) => /^SiteName$/iu.test(name));
  return label && text.slice(label.value.from, label.value.to);
}

/** The title that a page names in its head, where its text has none. */
function titleInLabels(entries: readonly Entry[]): Title | undefined {
  const found = entries.find(({ field, value }) => field === "title" && looksLikeTitle(value.text));
  return found && titleOf([found.value]);
}

function endsReport(lines: readonly Line[], index: number): boolean {
  return lines
    .slice(Math.max(0, index - NEAR), index)
    .some((line) => dateIn(line) !== undefined || beginsList(line) || isOrgan(line.text));
}

interface Top {
  readonly date?: PartialDate;
  readonly recipients: readonly string[];
  readonly letterhead: Partial<Letterhead>;
  readonly changes: readonly Change[];
  readonly taken: readonly Line[];
}

/** Reads the lines above the text one by one, each for what it is. */
function readHead(
  head: readonly Line[],
  title: Title | undefined,
  dated: PartialDate | undefined,
  site: string | undefined,
): Top {
  const first = title?.lines[0];
  const from = first === undefined ? 0 : head.indexOf(first);
  const mark = jointMark(head.slice(0, from));
  let top: Top = { recipients: [], letterhead: {}, changes: [], taken: [], ...mark };
  for (const [index, line] of head.entries()) {
    if (mark?.taken.includes(line)) continue;
    const found = title?.lines.includes(line)
      ? { changes: move(line, "/title", line.text.replaceAll("|", "｜")) }
      : ((title && copyOfTitle(line, title)) ?? (index < from ? above(line, top, site) : below(line, top, dated)));
    if (found !== undefined) {
      top = { ...top, ...found, changes: [...top.changes, ...found.changes], taken: [...top.taken, line] };
    }
  }
  return top;
}

type Step = Partial<Top> & Pick<Top, "changes">;

function copyOfTitle(line: Line, title: Title): Step | undefined {
  const changes = repeatedTitle(line, title);
  return changes && { changes };
}

function above(line: Line, top: Top, site: string | undefined): Step | undefined {
  if (line.text === site) return { changes: drop(line, "web chrome") };
  const found = letterheadIn(line);
  if (found === undefined || Object.keys(found.values).some((name) => name in top.letterhead)) return undefined;
  return { letterhead: { ...top.letterhead, ...found.values }, changes: found.changes };
}

function below(line: Line, top: Top, dated: PartialDate | undefined): Step | undefined {
  const recipients = top.recipients.length === 0 ? recipientsIn(line) : undefined;
  if (recipients !== undefined) return recipients;
  const date = dateIn(line);
  if (date === undefined || top.date !== undefined) return undefined;
  if (dated === undefined) return { date: date.date, changes: date.changes };
  return isoDate(dated) === date.iso ? { changes: drop(line, "duplicate fallback") } : undefined;
}

function letterheadOf(found: Partial<Letterhead>, documentNumber: string | undefined): Letterhead | undefined {
  const letterhead = { signatories: [], ...(documentNumber === undefined ? {} : { documentNumber }), ...found };
  return documentNumber === undefined && Object.keys(found).length === 0 ? undefined : letterhead;
}

/** The year reported on where the title names none: the first that the text names, else the one before the date. */
function yearOf(body: readonly Line[], date: PartialDate | undefined): number | undefined {
  for (const { text } of body.slice(0, 5)) {
    const year = yearIn(text.replace(/《[^》]*》/gu, ""));
    if (year !== undefined) return year;
  }
  return date && (date.month <= 6 ? date.year - 1 : date.year);
}

function titleDoubts(title: Title | undefined, year: number | undefined, first: Line | undefined): Doubt[] {
  if (title === undefined) return [doubt("no title", undefined)];
  if (title.guessed) return [doubt("title guessed", title.lines[0])];
  return title.year === undefined && year !== undefined ? [doubt("year guessed", first)] : [];
}
