import type { LocalMoment, PartialDate, Publication } from "../../../model/front-matter.js";
import { isoDate, parseDate, parseMoment } from "../../../text/dates.js";
import type { Change } from "../../change.js";
import { isoMoment, readDate } from "../../dates.js";
import { mayBeChrome } from "../../drop-patterns.js";
import { cut, drop, type Line, move, squeeze } from "../../line.js";
import type { Entry } from "./entries.js";
import { moveAll, namesIn } from "./head.js";
import { looksLikeTitle } from "./title.js";

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
  /** From the letterhead. */
  readonly documentNumber: string | undefined;
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

/** What stands where a label has no value. */
const NONE = /^(?:无|暂无|[-—－–/／]{1,4})$/u;

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
  const exact = entries
    .filter(({ field }) => field === "publishedAt" || field === "updatedAt")
    .flatMap(({ value }) => readDate(value.text)?.moment ?? [])
    .find(({ hour }) => hour !== undefined);
  const place = (state: Sorted | undefined, entry: Entry): Sorted | undefined =>
    state &&
    placed(entry.field === "updatedAt" && published ? asChrome(entry) : entry, state, { ...known, exact }, sourced);
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
      ...(keywords === undefined ? {} : { keywords: keywords.split(",") }),
    },
    ...(date === undefined ? {} : { date }),
    ...(agency === undefined ? {} : { agency }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
  };
}

function placed(
  { field, label, value }: Entry,
  state: Sorted,
  known: Known & { readonly exact: LocalMoment | undefined },
  sourced: boolean,
): Sorted | undefined {
  const same = (other: string | undefined) => other !== undefined && squeeze(other) === squeeze(value.text);
  const repeat = () => add(state, label, drop(value, "duplicate fallback"));
  const take = (name: string, pointer: string, text?: string): Sorted | undefined => {
    const before = state.values.get(name);
    if (before !== undefined) return before === (text ?? value.text) ? repeat() : undefined;
    return add(state, label, move(value, pointer, text), name, text ?? value.text);
  };
  if (field === "chrome") {
    if (value.text !== "" || !mayBeChrome(label.text.trim())) return undefined; // prose behind a label stays
    return { ...state, changes: [...state.changes, ...drop(label, "web chrome")] };
  }
  if (value.text === "") return add(state, label, []);
  if (NONE.test(value.text)) return add(state, label, drop(value, "label of a moved value"));
  switch (field) {
    case "title":
      if (known.title === undefined) return looksLikeTitle(value.text) ? take("title", "/title") : undefined;
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
      if (moment?.hour === undefined && moment && known.exact && isoDate(moment) === isoDate(known.exact))
        return repeat();
      return moment && take("publishedAt", "/publish/publishedAt", isoMoment(moment));
    }
    case "agency": {
      if (known.issuers.length === 0 || known.issuers.some(same))
        return known.signed ? repeat() : take("agency", "/issuer");
      return sourced ? undefined : take("source", "/publish/source");
    }
    case "documentNumber":
      if (known.documentNumber !== undefined) return same(known.documentNumber) ? repeat() : undefined;
      return take(field, "/letterhead/documentNumber");
    case "keywords": {
      const before = state.values.get(field);
      const names = namesIn(value, 0, value.text.length);
      const text = names.map((name) => name.text).join(",");
      if (before !== undefined) return before === text ? repeat() : undefined;
      return add(state, label, moveAll(value, names, "/publish/keywords"), field, text);
    }
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
