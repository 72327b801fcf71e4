// Small words to write a report with, and what a person would note about it: each line knows its role.
import { bank } from "./texts.mjs";

let random = () => 0;
let turn = {};
let words = {};

/** Starts a report: the same name gives the same figures. */
export function begin(name, meta) {
  let seed = 2166136261;
  for (const c of name) seed = Math.imul(seed ^ c.codePointAt(0), 16777619) >>> 0;
  random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  turn = {};
  words = { N: meta.name, 我: meta.us, 上: meta.above ?? "区", Y: String(meta.year), Z: String(meta.year + 1) };
}

/** Fills a pattern in; the marks of what must be kept stay. */
export function fill(text) {
  return text
    .replace(/‹([^›]*)›/g, (_, list) => list.split("|")[Math.floor(random() * list.split("|").length)])
    .replace(/\{(\d+)-(\d+)\}/g, (_, a, b) => String(Number(a) + Math.floor(random() * (b - a + 1))))
    .replace(/\{(.)\}/g, (_, key) => words[key]);
}

/** The next paragraph on a topic. */
export function on(topic) {
  const next = (name) => {
    turn[name] ??= Math.floor(random() * bank[name].length);
    return bank[name][turn[name]++ % bank[name].length];
  };
  const short = ["intro", "planlead", "odd"].includes(topic) || random() < 0.25;
  return next(topic) + (short ? "" : next({ short: "tailshort", plan: "tailplan" }[topic] ?? "tail"));
}

const line = (role, text, rest = {}) => ({ role, text: fill(text), ...rest });
export const title = (text, rest) => line("title", text, rest);
export const p = (text, rest) => line("body", text, rest);
export const t = (...topics) => topics.map((topic) => p(on(topic)));
/** A heading: level as it should be in the draft, the ordinal as it is seen, the words, the parts it opens. */
export const h = (level, ordinal, text, kinds, rest) =>
  line("heading", text, { level, ordinal: fill(ordinal), kinds, ...rest });
/** A run-in heading: the words up to the first full stop, and the text behind them. */
export const r = (level, ordinal, text, body, rest) =>
  line("heading", text, { level, ordinal, runIn: true, body: fill(body), ...rest });
/** A numbered paragraph that is no heading. */
export const n = (ordinal, text, rest) => line("numbered", text, { ordinal, ...rest });
/** Something that is no part of the report. */
export const x = (text, rest) => line("drop", text, { drop: [fill(text).trim()], ...rest });
/** Text of the frame: recipients, date, signature, copies, attachments … */
export const f = (text, rest) => line("frame", text, rest);
export const gap = (count = 1) => Array.from({ length: count }, () => ({ role: "blank", text: "" }));
/** Rows typed or drawn as a table. */
export const table = (rows, rest) => ({ role: "table", rows: rows.map((row) => row.map(fill)), text: "", ...rest });
/** A paragraph with a footnote at its end. */
export const pf = (text, fn) => line("body", text, { fn: fill(fn) });

export const bare = (text) => text.replace(/[⟦⟧]/g, "");
export const joined = (text) => bare(text).replace(/[\s\u00a0\u2002\u3000]/g, "");
/** What stands on the line of a text file. */
export const printed = (item) =>
  bare((item.pre ?? "") + (item.ordinal ?? "") + item.text + (item.body ?? "") + (item.post ?? ""));
const enumerator = /(?:^|[。；：，、;:,])([一二三四五六])是(?!否)/gm;

export function labelOf(meta, items, extra) {
  const flat = items.flat(3);
  const headings = flat.filter((i) => i.role === "heading");
  const all = flat
    .map((i) => (i.role === "table" ? i.rows.map((row) => row.join("\t")).join("\n") : printed(i)))
    .join("\n");
  const withMarks = flat.map((i) => i.text + (i.body ?? "") + (i.fn ?? "") + (i.rows ?? []).flat().join("")).join("\n");
  const kept = [...withMarks.matchAll(/⟦([^⟧]+)⟧/g)].map((m) => m[1]);
  const label = {
    format: extra.format,
    ...(extra.encoding ? { encoding: extra.encoding } : {}),
    refused: false,
    title: joined(
      meta.title ??
        flat
          .filter((i) => i.role === "title")
          .map((i) => i.text)
          .join(""),
    ),
    issuer: meta.issuer,
    year: meta.year,
    date: meta.date ?? null,
    recipients: meta.recipients ?? [],
    copyTo: meta.copyTo ?? [],
    published: { publishedAt: null, source: null, indexNumber: null, ...meta.published },
    ...(meta.letterhead ? { letterhead: meta.letterhead } : {}),
    ...(meta.imprint ? { imprint: meta.imprint } : {}),
    attachments: meta.attachments ?? [],
    note: meta.note ?? null,
    parts: headings.filter((i) => i.kinds).map((i) => ({ kinds: [i.kinds].flat(), heading: bare(i.text) })),
    headings: headings.map((i) => ({ level: i.level, text: bare(i.text), runIn: i.runIn ?? false })),
    numberedParagraphs: flat
      .filter((i) => i.role === "numbered")
      .map((i) => i.ordinal.trim() + bare(i.text).slice(0, 8)),
    enumerators: [...all.matchAll(enumerator)].length,
    tables: flat.filter((i) => i.role === "table").length,
    footnotes: flat.reduce((sum, i) => sum + (i.fn ? 1 : 0), 0),
    dropped: [...new Set([...flat.flatMap((i) => i.drop ?? []), ...(meta.dropped ?? [])])],
    kept: [...new Set([...kept, ...(meta.kept ?? [])])],
    ...(meta.once ? { once: meta.once } : {}),
    ...(meta.open ? { open: meta.open } : {}),
    ...(meta.images ? { images: meta.images } : {}),
    notes: [meta.notes ?? []].flat(),
  };
  return label;
}
