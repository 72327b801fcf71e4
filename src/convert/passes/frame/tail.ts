import type { Attachment, Imprint, PartialDate } from "../../../model/front-matter.js";
import type { Change } from "../../change.js";
import { DATE_AT_END, readDate } from "../../dates.js";
import { cut, drop, type Line, move, squeeze, trim } from "../../line.js";
import { attachmentsEndingAt } from "./attachments.js";
import { dateIn, moveAll, namesIn } from "./head.js";
import { isOrgan, isRecipient, organsIn } from "./organs.js";

/** What stands below the text: 附件, 署名, 成文日期, 附注, 抄送, 印发. */
export interface Tail {
  readonly issuers: readonly string[];
  readonly date?: PartialDate;
  readonly copyTo: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly note?: string;
  readonly imprint?: Imprint;
  readonly changes: readonly Change[];
  readonly taken: readonly Line[];
}

const MAX_TAIL = 30;
const MAX_LINE = 200;
const COPIES = /^(抄\s*送|抄\s*报|抄报送|报\s*送|[报送])\s*[:：]\s*/u;
const NOTE = /^[（(](?:附注\s*[:：])?([^（）()]{4,80})[）)]$/u;
const NOTE_WORDS = /公开|联系|电话|此件|发至|传达/u;
const IMPRINT = /^(.*?)(\S{4}年.{1,12}日)\s*(?:印发|印制|印)$/u;
const SEAL = /\s*[（(](?:盖章|公章|印章|章)[）)]$/u;
const SIGNED_BY = /^(?:报告单位|报告机关|单位|落款)\s*[:：]\s*/u;
/** How far from the margin a signature without a date must stand to be one. */
const FAR = 4;

/**
 * Reads the lines below the text from the last one upwards, as long as each is one of these.
 *
 * @param core the body that the title names: a signature without a date is one if it names it too
 * @param of below an appended attachment only 版记 is looked for
 * @param above what stands above the attachment: it is added to
 */
export function readTail(
  lines: readonly Line[],
  core: string | undefined,
  of: "report" | "attachment",
  above: Tail = { issuers: [], copyTo: [], attachments: [], changes: [], taken: [] },
): Tail {
  let tail = above;
  let skipped = 0;
  for (let index = lines.length - 1; index >= Math.max(1, lines.length - MAX_TAIL); index--) {
    const line = lines[index];
    if (line === undefined) break;
    const list = of === "report" && tail.attachments.length === 0 ? attachmentsEndingAt(lines, index) : undefined;
    const next = list ? merge(tail, list, list.taken) : readLine(line, tail, core, of);
    if (next === undefined) {
      // what has no place (共印15份) may stand between what has
      if (!/^[（(].{1,20}[）)]$/u.test(line.text) || ++skipped > 1) break;
      continue;
    }
    tail = next;
    if (list) index -= list.taken.length - 1;
  }
  return tail;
}

function merge(tail: Tail, values: Partial<Tail>, taken: readonly Line[]): Tail {
  const changes = [...tail.changes, ...(values.changes ?? [])];
  return { ...tail, ...values, changes, taken: [...tail.taken, ...taken] };
}

function readLine(line: Line, tail: Tail, core: string | undefined, of: "report" | "attachment"): Tail | undefined {
  if (line.text.length > MAX_LINE) return undefined;
  const unsigned = tail.issuers.length === 0;
  const printed = copies(line, tail) ?? imprint(line, tail);
  if (printed !== undefined || of === "attachment") return printed && merge(tail, printed, [line]);
  const found =
    note(line, tail) ??
    (tail.date === undefined && unsigned ? dated(line) : undefined) ??
    (tail.attachments.length === 0 ? signature(line, tail, core) : undefined);
  return found && merge(tail, found, [line]);
}

function copies(line: Line, { copyTo }: Tail): Partial<Tail> | undefined {
  const label = COPIES.exec(line.text)?.[0];
  if (label === undefined || copyTo.length > 0) return undefined;
  const names = namesIn(line, label.length, line.text.length);
  if (names.length === 0 || names.some(({ text }) => text.length > MAX_TAIL)) return undefined;
  return { copyTo: names.map(({ text }) => text), changes: moveAll(line, names, "/copyTo") };
}

function note(line: Line, tail: Tail): Partial<Tail> | undefined {
  const text = NOTE.exec(line.text)?.[1];
  if (text === undefined || tail.note !== undefined || !NOTE_WORDS.test(text)) return undefined;
  const from = line.text.indexOf(text);
  const to = from + text.length;
  const changes = [
    ...drop(line, "label of a moved value", 0, from),
    ...move(cut(line, from, to), "/note"),
    ...drop(line, "label of a moved value", to),
  ];
  return { note: text, changes };
}

/** 印发机关和印发日期, in one line or in two cells. */
function imprint(line: Line, tail: Tail): Partial<Tail> | undefined {
  const known = tail.imprint;
  if (
    known !== undefined &&
    known.printedBy === undefined &&
    line.paragraph.table !== undefined &&
    isOrgan(line.text)
  ) {
    return { imprint: { ...known, printedBy: line.text }, changes: move(line, "/imprint/printedBy") };
  }
  const [, by = "", on = ""] = IMPRINT.exec(line.text) ?? [];
  const read = readDate(on);
  if (read?.date.day === undefined || known !== undefined || (by.trim() !== "" && !isOrgan(by))) return undefined;
  const office = trim(cut(line, 0, by.length));
  const changes = [
    ...move(office, "/imprint/printedBy"),
    ...move(cut(line, by.length, by.length + on.length), "/imprint/printedOn", read.iso),
    ...drop(line, "label of a moved value", by.length + on.length),
  ];
  return { imprint: { ...(office.text === "" ? {} : { printedBy: office.text }), printedOn: read.date }, changes };
}

/** 成文日期, alone or behind the signature. */
function dated(line: Line): Partial<Tail> | undefined {
  const alone = dateIn(line);
  if (alone !== undefined) return { date: alone.date, changes: alone.changes };
  const found = DATE_AT_END.exec(line.text);
  const read = found && readDate(found[0]);
  if (!found || !read) return undefined;
  const before = trim(cut(line, 0, found.index));
  const signed = issuersIn(before);
  if (signed === undefined) return undefined;
  return {
    ...signed,
    date: read.date,
    changes: [...signed.changes, ...move(cut(line, found.index), "/date", read.iso)],
  };
}

/** 署名: bodies above the date, or without a date set off to the right or named by the title. */
function signature(line: Line, tail: Tail, core: string | undefined): Partial<Tail> | undefined {
  if (tail.date === undefined && tail.issuers.length === 0) {
    const set = line.paragraph.align === "right" || line.indent >= FAR;
    const named = core !== undefined && core.length > 1 && squeeze(line.text).includes(core);
    if (!set && !named) return undefined;
  }
  const signed = issuersIn(line);
  return signed && { issuers: [...signed.issuers, ...tail.issuers], changes: signed.changes };
}

function issuersIn(
  line: Line,
): { readonly issuers: readonly string[]; readonly changes: readonly Change[] } | undefined {
  const from = SIGNED_BY.exec(line.text)?.[0].length ?? 0;
  const seal = SEAL.exec(line.text)?.index ?? line.text.length;
  const body = cut(line, from, seal);
  const names = organsIn(body.text);
  if (names === undefined || (names.length === 1 && isRecipient(body.text) && body.text.length < 4)) return undefined;
  const changes: Change[] = [...drop(line, "label of a moved value", 0, from)];
  let at = 0;
  for (const name of names) {
    const start = body.text.indexOf(name, at);
    changes.push(...move(cut(body, start, start + name.length), "/issuer"));
    at = start + name.length;
  }
  return { issuers: names, changes: [...changes, ...drop(line, "label of a moved value", seal)] };
}
