import { readFileSync } from "node:fs";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { isChrome } from "../../../src/convert/drop-patterns.js";
import type { Reader } from "../../../src/convert/reader.js";
import { readDoc } from "../../../src/convert/readers/doc/read-doc.js";
import { readDocx } from "../../../src/convert/readers/docx/read-docx.js";
import { readHtml } from "../../../src/convert/readers/html/read-html.js";
import { readMht } from "../../../src/convert/readers/mht/read-mht.js";
import { readOdt } from "../../../src/convert/readers/odt/read-odt.js";
import { readRtf } from "../../../src/convert/readers/rtf/read-rtf.js";
import { read, seen, squeeze } from "./reading.js";

interface Label {
  readonly refused: boolean;
  readonly reason?: string;
  readonly format: string;
  readonly kept?: readonly string[];
  readonly dropped?: readonly string[];
  readonly once?: readonly string[];
  readonly open?: readonly string[];
  readonly footnotes?: number;
  readonly images?: number;
}

const folder = new URL("../../collection/", import.meta.url);
const labels: { files: Record<string, Label> } = JSON.parse(readFileSync(new URL("labels.json", folder), "utf8"));
const readers: Readonly<Record<string, Reader>> = {
  docx: readDocx,
  odt: readOdt,
  doc: readDoc,
  wps: readDoc,
  html: readHtml,
  htm: readHtml,
  mht: readMht,
  mhtml: readMht,
  rtf: readRtf,
};
const refusedLater = ["notice", "explanation"];

const files = Object.entries(labels.files).flatMap(([name, label]) => {
  const reader = label.format === "html" ? readHtml : readers[name.split(".").at(-1) ?? ""];
  return reader === undefined ? [] : [{ name, label, reader, bytes: readFileSync(new URL(name, folder)) }];
});
const readable = files.filter(({ label }) => !label.refused || refusedLater.includes(label.reason ?? ""));
const broken = files.filter(({ label }) => label.refused && !refusedLater.includes(label.reason ?? ""));

test("the collection holds all formats", () => {
  expect(readable.length).toBeGreaterThanOrEqual(26);
  expect(broken.length).toBeGreaterThanOrEqual(3);
});

test.each(readable)(
  "$name: what a person keeps is on the paper, what he drops isn't",
  async ({ label, reader, bytes }) => {
    const transcript = await read(reader, bytes);
    const paper = squeeze(seen(transcript));
    const whole = squeeze(transcript.text);
    expect((label.kept ?? []).filter((text) => !paper.includes(squeeze(text)))).toEqual([]);
    // buttons in the lines that say when a page was published go later, with the lines
    const dropped = (label.dropped ?? []).filter((text) => label.format !== "html" || !isChrome(text));
    expect(dropped.filter((text) => paper.includes(squeeze(text)))).toEqual([]);
    expect((label.once ?? []).filter((text) => paper.split(squeeze(text)).length !== 2)).toEqual([]);
    expect((label.open ?? []).filter((text) => !whole.includes(squeeze(text)))).toEqual([]);
    expect(transcript.notes).toHaveLength(label.footnotes ?? 0);
    expect(transcript.images).toHaveLength(label.images ?? 0);
  },
);

test.each(broken)("$name is refused", async ({ label, reader, bytes, name }) => {
  const chosen = name === "43-password.docx" ? readDoc : reader;
  expect(await chosen(bytes, {})).toMatchObject({ type: "refusal", reason: label.reason });
});

test.each(readable.filter(({ name }) => name.endsWith(".docx")))(
  "$name: every character that mammoth reads is in the transcript, in its order",
  async ({ reader, bytes }) => {
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    const whole = squeeze((await read(reader, bytes)).text).replaceAll("\u2011", "-");
    let at = 0;
    const missing = [...squeeze(value).replaceAll("\u2011", "-")].findIndex((character) => {
      at = whole.indexOf(character, at) + 1;
      return at === 0;
    });
    expect(missing).toBe(-1);
  },
);

test.each(readable)("$name: stretches lie within the text and don't overlap", async ({ reader, bytes }) => {
  const { text, paragraphs, asides, tables, notes, labels: named, doubts } = await read(reader, bytes);
  for (const list of [paragraphs, asides]) {
    for (const [index, { from, to }] of list.entries()) {
      expect(from).toBeGreaterThanOrEqual(list[index - 1]?.to ?? 0);
      expect(to).toBeGreaterThanOrEqual(from);
    }
  }
  const all = [
    ...paragraphs,
    ...asides,
    ...tables,
    ...tables.flatMap(({ rows }) => rows.flat()),
    ...notes.map(({ mark }) => mark),
    ...doubts,
  ];
  expect(all.filter(({ from, to }) => from < 0 || to > text.length || from > to)).toEqual([]);
  // every character stands in a paragraph, an aside or a label
  const blank = (rest: string, { from, to }: { from: number; to: number }) =>
    rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to);
  const covered = [...paragraphs, ...asides, ...named].reduce(blank, text);
  expect(covered.trim()).toBe("");
});
