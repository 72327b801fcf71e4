import type { PartialDate, Publication } from "../../../model/front-matter.js";
import { parseDate, parseMoment } from "../../../text/dates.js";
import type { Change } from "../../change.js";
import { isoMoment, readDate } from "../../dates.js";
import { type Field, fieldOf, LABEL_CELL, LABELLED } from "../../labels.js";
import { cut, drop, type Line, move, squeeze, trim } from "../../line.js";

/** A value with its label, in a line or in the cells of a table: `发布日期:2022-03-23 15:52`. */
export interface Entry {
  readonly field: Field;
  readonly label: Line;
  /** May be empty. */
  readonly value: Line;
  /** The lines that go if all their entries find a place. */
  readonly lines: readonly Line[];
}

/** No line of labels is longer; a summary may be long. */
const MAX_LABELLED = 600;

/** The labelled values of some lines; lines that hold anything else besides have none. */
export function entriesOf(lines: readonly Line[]): Entry[] {
  const entries: Entry[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const next = lines[index + 1];
    const field = line.paragraph.table === undefined ? undefined : fieldOf(LABEL_CELL.exec(line.text)?.[1] ?? "");
    if (field !== undefined) {
      const valued = next !== undefined && next.paragraph.table === line.paragraph.table && !LABEL_CELL.test(next.text);
      entries.push({
        field,
        label: line,
        value: valued ? next : cut(line, line.text.length),
        lines: valued ? [line, next] : [line],
      });
      if (valued) index++;
    } else entries.push(...entriesIn(line));
  }
  return entries;
}

/** Whether a line begins with a label of a web page. */
export function isLabelled(text: string): boolean {
  if (text.length > MAX_LABELLED) return false;
  const first = text.matchAll(LABELLED).next().value;
  const before = text.slice(0, first?.index).trim();
  return first === undefined ? isMoment(before) : /^[【[（(]*$/u.test(before) || readDate(before) !== undefined;
}

/** A day and a time of day: the time of publication, label or not. */
function isMoment(text: string): boolean {
  return readDate(text)?.moment?.hour !== undefined;
}

function entriesIn(line: Line): Entry[] {
  if (!isLabelled(line.text)) return [];
  const labels = [...line.text.matchAll(LABELLED)];
  const before = trim(cut(line, 0, labels[0]?.index));
  const unlabelled = readDate(before.text) === undefined ? [] : [publishedAt(before, line)];
  return [...unlabelled, ...labelledIn(line, labels, unlabelled.length > 0)];
}

/** A time that stands before the first label. */
function publishedAt(value: Line, line: Line): Entry {
  return { field: "publishedAt", label: cut(line, 0, 0), value, lines: [line] };
}

function labelledIn(line: Line, labels: readonly RegExpExecArray[], dated: boolean): Entry[] {
  return labels.map((match, index) => {
    const from = index === 0 && !dated ? 0 : match.index;
    const to = labels[index + 1]?.index ?? line.text.length;
    const field = fieldOf(match[1] ?? "") ?? "chrome";
    const end = field === "chrome" ? to : match.index + match[0].length;
    return {
      field,
      label: trim(cut(line, from, end)),
      value: trim(cut(line, end, to)),
      lines: [line],
    };
  });
}

/** What labels say of a report, each the first that says it. */
export interface Meta {
  readonly publish: Partial<Publication>;
  /** Where no line of the text is the title. */
  readonly title?: string;
  readonly date?: PartialDate;
  readonly agency?: string;
  readonly documentNumber?: string;
  readonly changes: readonly Change[];
  /** The lines that went. */
  readonly taken: readonly Line[];
  /** Lines that hold a value for which there is no place: they stay in the text. */
  readonly left: readonly Line[];
}

/** What is known when labels are sorted. */
export interface Known {
  readonly title: string | undefined;
  /** 署名, or the body in the title. */
  readonly issuers: readonly string[];
  /** From the signature or from below the title. */
  readonly date: string | undefined;
  readonly signed: boolean;
}

const texts = [
  "source",
  "author",
  "indexNumber",
  "topic",
  "genre",
  "validity",
  "openness",
  "description",
  "url",
] as const;

/** What has found its place so far. */
interface Sorted {
  readonly values: ReadonlyMap<string, string>;
  readonly changes: readonly Change[];
}

/** Puts labelled values where the front matter has a place for them; a line goes only if all its values do. */
export function sortEntries(entries: readonly Entry[], known: Known): Meta {
  const published = entries.some(
    ({ field, value }) => field === "publishedAt" && readDate(value.text)?.moment !== undefined,
  );
  const sourced = entries.some(({ field, value }) => field === "source" && value.text !== "");
  const place = (state: Sorted | undefined, entry: Entry): Sorted | undefined =>
    state && placed(entry.field === "updatedAt" && published ? asChrome(entry) : entry, state, known, sourced);
  const starts = [...entries.keys()].filter((index) => entries[index]?.lines[0] !== entries[index - 1]?.lines[0]);
  const taken: Line[] = [];
  const left: Line[] = [];
  let sorted: Sorted = { values: new Map(), changes: [] };
  for (const [index, start] of starts.entries()) {
    const group = entries.slice(start, starts[index + 1]);
    const next = group.reduce<Sorted | undefined>(place, sorted);
    (next === undefined ? left : taken).push(...new Set(group.flatMap(({ lines }) => lines)));
    sorted = next ?? sorted;
  }
  return { ...foundIn(sorted.values), changes: sorted.changes, taken, left };
}

/** `更新时间：2024-03-20` beside a time of publication goes in one piece: its value alone would tell nothing. */
function asChrome(entry: Entry): Entry {
  const { label, value } = entry;
  if (label.paragraph !== value.paragraph) return entry;
  const whole = { ...label, text: label.text + value.text, pieces: [...label.pieces, ...value.pieces] };
  return { ...entry, field: "chrome", label: whole, value: cut(whole, whole.text.length) };
}

function foundIn(values: ReadonlyMap<string, string>): Omit<Meta, "changes" | "taken" | "left"> {
  const publishedAt = parseMoment(values.get("publishedAt") ?? "");
  const date = parseDate(values.get("date") ?? "");
  const keywords = values.get("keywords");
  const [title, agency, documentNumber] = [values.get("title"), values.get("agency"), values.get("documentNumber")];
  return {
    ...(title === undefined ? {} : { title }),
    publish: {
      ...Object.fromEntries(texts.flatMap((field) => (values.has(field) ? [[field, values.get(field)]] : []))),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      ...(keywords === undefined ? {} : { keywords: [keywords] }),
    },
    ...(date === undefined ? {} : { date }),
    ...(agency === undefined ? {} : { agency }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
  };
}

function placed({ field, label, value }: Entry, state: Sorted, known: Known, sourced: boolean): Sorted | undefined {
  const same = (other: string | undefined) => other !== undefined && squeeze(other) === squeeze(value.text);
  const repeat = () => add(state, label, drop(value, "duplicate fallback"));
  const take = (name: string, pointer: string, text?: string): Sorted | undefined => {
    const before = state.values.get(name);
    if (before !== undefined) return before === (text ?? value.text) ? repeat() : undefined;
    return add(state, label, move(value, pointer, text), name, text ?? value.text);
  };
  if (field === "chrome") {
    return value.text === "" ? { ...state, changes: [...state.changes, ...drop(label, "web chrome")] } : undefined;
  }
  if (value.text === "") return add(state, label, []);
  switch (field) {
    case "title":
      if (known.title === undefined) return take("title", "/title");
      return same(known.title) ? repeat() : undefined;
    case "date": {
      const read = readDate(value.text);
      if (read === undefined) return undefined;
      if (known.date === undefined) return take("date", "/date", read.iso);
      return known.date === read.iso ? repeat() : undefined;
    }
    case "publishedAt":
    case "updatedAt": {
      const moment = readDate(value.text)?.moment;
      return moment && take("publishedAt", "/publish/publishedAt", isoMoment(moment));
    }
    case "agency": {
      if (known.issuers.length === 0 || known.issuers.some(same))
        return known.signed ? repeat() : take("agency", "/issuer");
      return sourced ? undefined : take("source", "/publish/source");
    }
    case "documentNumber":
      return take(field, "/letterhead/documentNumber");
    case "keywords":
      return take(field, "/publish/keywords/0");
    default:
      return take(field, `/publish/${field}`);
  }
}

function add({ values, changes }: Sorted, label: Line, more: readonly Change[], name?: string, value?: string): Sorted {
  return {
    values: name === undefined || value === undefined ? values : new Map(values).set(name, value),
    changes: [...changes, ...drop(label, "label of a moved value"), ...more],
  };
}
