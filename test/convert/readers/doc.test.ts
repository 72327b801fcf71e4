import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import WordExtractor from "word-extractor";
import { readDoc } from "../../../src/convert/readers/doc/read-doc.js";
import { docx, p } from "./docx/file.js";
import { lines, read, seen, squeeze } from "./reading.js";

const collection = (name: string) => readFileSync(new URL(`../../collection/${name}`, import.meta.url));
const plain = collection("35-tanxi-2020.doc");
const numbered = collection("36-jinghe-2023.doc");

/** The file with some bytes of it replaced, all of them. */
function replaced(bytes: Uint8Array, old: string, by: string, encoding: "latin1" | "utf16le"): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(old, 0, encoding); at !== -1; at = copy.indexOf(old, at + 1, encoding)) {
    copy.write(by, at, encoding);
  }
  return copy;
}

/** The file with another value in the head of its text stream, which begins with a mark of its own. */
function patched(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.writeUInt16LE(value, copy.indexOf(Buffer.from([0xec, 0xa5])) + offset);
  return copy;
}

test("automatic numbers and headings are read without an office suite", async () => {
  const transcript = await read(readDoc, numbered);
  const headings = transcript.paragraphs.filter(({ outline }) => outline !== undefined);
  expect(headings.map(({ number }) => number && transcript.text.slice(number.from, number.to))).toEqual([
    "一、",
    "（一）",
    "（二）",
    "（三）",
    "1.",
    "2.",
    "（四）",
    "二、",
    "三、",
    "四、",
  ]);
  expect(headings.map(({ outline }) => outline)).toEqual([1, 2, 2, 2, 3, 3, 2, 1, 1, 1]);
  expect(transcript.doubts).toEqual([]);
});

test("tables are read with their cells", async () => {
  const { tables, text } = await read(readDoc, plain);
  expect(tables).toHaveLength(1);
  const widths = new Set(tables[0]?.rows.map((cells) => cells.length));
  expect(widths.size).toBe(1);
  expect(tables[0]?.rows.flat().every(({ from, to }) => text.slice(from, to).trim() !== "")).toBe(true);
});

test.each(["35-tanxi-2020.doc", "36-jinghe-2023.doc", "37-qiaoxi-2022.wps"])(
  "of %s, word-extractor reads the same words but for the numbers",
  async (name) => {
    const bytes = collection(name);
    const transcript = await read(readDoc, bytes);
    const numbers = transcript.paragraphs.flatMap(({ number }) => (number === undefined ? [] : [number]));
    const unnumbered = {
      ...transcript,
      asides: [...transcript.asides, ...numbers.map((each) => ({ ...each, reason: "comment" as const }))].sort(
        (a, b) => a.from - b.from,
      ),
    };
    const document: { getBody(options?: { filterUnicode: boolean }): string } = await new WordExtractor().extract(
      bytes,
    );
    expect(squeeze(seen(unnumbered))).toBe(squeeze(document.getBody({ filterUnicode: false })));
  },
);

const refused = {
  "a password": [patched(plain, 0x0a, 0x0100), "encrypted"],
  "the version of Word 95": [patched(plain, 2, 0x0068), "unsupported"],
  "the mark of Word 6": [patched(plain, 0, 0xa5dc), "unsupported"],
  "a mark of nothing": [patched(plain, 0, 0x1234), "damaged"],
  "no Word document": [replaced(plain, "WordDocument", "Workbook\0\0\0\0", "utf16le"), "unsupported"],
  "no table of structures": [replaced(plain, "1Table", "9Table", "utf16le"), "damaged"],
  "half of its bytes": [plain.subarray(0, 4096), "damaged"],
  none: [new Uint8Array(0), "damaged"],
  "a .docx within that has a password": [collection("43-password.docx"), "encrypted"],
  noise: [collection("41-encrypted.doc"), "encrypted"],
} as const;

test.each(Object.entries(refused))("a file with %s is refused with a sentence", async (_name, [bytes, reason]) => {
  expect(await readDoc(bytes, {})).toMatchObject({ type: "refusal", reason });
});

test("a chain of sectors that runs in a circle is damage", async () => {
  const bytes = Buffer.from(plain);
  const table = (bytes.readUInt32LE(76) + 1) * 512;
  for (let index = 0; index < 128; index++)
    bytes.writeUInt32LE(index % 2 === 0 ? index + 1 : index - 1, table + index * 4);
  expect(await readDoc(bytes, {})).toMatchObject({ reason: "damaged" });
});

test("an office suite is asked for what is too old, not for what has a password", async () => {
  const bytes = await docx({ body: p("甲") });
  const toDocx = vi.fn(async () => bytes);
  const old = await readDoc(patched(plain, 2, 0x0068), { toDocx });
  expect("type" in old ? old.reason : [old.format, lines(old)]).toEqual(["doc", ["甲"]]);
  expect(await readDoc(patched(plain, 0x0a, 0x0100), { toDocx })).toMatchObject({ reason: "encrypted" });
  await readDoc(numbered, { toDocx });
  expect(toDocx).toHaveBeenCalledTimes(1);
});

test("a suite that can't help leaves the refusal", async () => {
  const old = patched(plain, 2, 0x0068);
  for (const toDocx of [async () => undefined, async () => new Uint8Array([1, 2, 3])]) {
    expect(await readDoc(old, { toDocx })).toMatchObject({ reason: "unsupported" });
  }
});

test("where we can't keep everything, a suite's version is taken only if it has the same words", async () => {
  // the mark of a picture in place of a character
  const own = replaced(numbered, "泾", "\u0001", "utf16le");
  const words = lines(await read(readDoc, own));
  const same = await docx({
    body: words.map((line) => p(line.replace(/&/gu, "&amp;").replace(/</gu, "&lt;"))).join(""),
  });
  const other = await docx({ body: p("2026年11月21日") });
  const paragraphs = async (bytes: Uint8Array) => {
    const result = await readDoc(own, { toDocx: async () => bytes });
    return "type" in result ? [] : result.doubts.map(({ reason }) => reason);
  };
  expect(await paragraphs(same)).toEqual([]);
  expect(new Set(await paragraphs(other))).toEqual(new Set(["picture missing"]));
});
