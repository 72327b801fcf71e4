import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { ReadError } from "../../../src/convert/read-error.js";
import { openZip } from "../../../src/convert/readers/zip.js";
import { archive } from "./archive.js";

const CENTRAL = Buffer.from([0x50, 0x4b, 1, 2]);

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ReadError ? error.code : `no ReadError: ${String(error)}`;
}

/** The archive with a number of its central directory changed. */
function patched(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(value, copy.indexOf(CENTRAL) + offset);
  return new Uint8Array(copy);
}

test("entries are read by their names, in any case", async () => {
  const zip = await openZip(await archive({ "Word/Document.xml": "甲", b: "" }));
  expect(zip.names).toEqual(["Word/Document.xml", "b"]);
  expect(new TextDecoder().decode(await zip.read("word/document.XML"))).toBe("甲");
  expect(await zip.read("c")).toBeUndefined();
});

test("what is no zip file is damaged", async () => {
  expect(await codeOf(openZip(new Uint8Array(0)))).toBe("damaged");
  expect(await codeOf(openZip(new TextEncoder().encode("PK\u0003\u0004 and no more of it")))).toBe("damaged");
});

test("an entry that swells by more than a hundred times is a bomb, read or not", async () => {
  expect(await codeOf(openZip(await archive({ "a.xml": "甲", "unused.bin": Buffer.alloc(30 << 20) })))).toBe("bomb");
});

test("a small entry may swell: there is little to gain", async () => {
  expect((await (await openZip(await archive({ a: Buffer.alloc(1 << 20) }))).read("a"))?.length).toBe(1 << 20);
});

test("sizes beyond those of a report are refused before anything is unpacked", async () => {
  const noise = randomBytes(1 << 20); // which doesn't shrink
  expect(await codeOf(openZip(patched(await archive({ a: noise }), 24, 65 << 20)))).toBe("too-large");
  const many = await archive(Object.fromEntries(Array.from({ length: 4001 }, (_, index) => [`f${index}`, ""])));
  expect(await codeOf(openZip(many))).toBe("too-large");
});

test.each([1, 299, 301, 1 << 19])("an entry of 300 bytes that says it has %i is damaged", async (size) => {
  const zip = await openZip(patched(await archive({ a: "甲".repeat(100) }), 24, size));
  expect(await codeOf(zip.read("a"))).toBe("damaged");
});

test("an entry whose checksum differs is damaged", async () => {
  const zip = await openZip(patched(await archive({ a: "甲" }), 16, 1));
  expect(await codeOf(zip.read("a"))).toBe("damaged");
});

test("an entry with a password is encrypted", async () => {
  const bytes = Buffer.from(await archive({ a: "甲" }));
  bytes.writeUInt16LE(bytes.readUInt16LE(bytes.indexOf(CENTRAL) + 8) | 1, bytes.indexOf(CENTRAL) + 8);
  expect(await codeOf(openZip(bytes))).toBe("encrypted");
});
