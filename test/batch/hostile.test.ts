import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { converter } from "../../src/batch/converter.js";
import type { Converter } from "../../src/batch/job.js";
import { archive } from "../convert/readers/archive.js";
import { bundledWorker, removeWorkers } from "./worker.js";

/** Milliseconds for a file, whatever is in it; the process that takes more, or more than 300 MB, is ended. */
const TIME = 5_000;

const collection = (name: string) => new Uint8Array(readFileSync(`test/collection/${name}`));
const text = (content: string) => new TextEncoder().encode(content);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (document: string) =>
  archive({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": document,
  });

const files: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  "a zip bomb": () => docx(`<w:document ${W}><w:body>${"<w:p/>".repeat(5_000_000)}</w:body></w:document>`),
  "a bomb beside the text": () =>
    archive({ "word/document.xml": "<a/>", "word/media/a.bin": new Uint8Array(90_000_000) }),
  "an entity that multiplies": () =>
    docx(`<!DOCTYPE a [<!ENTITY b "${"甲".repeat(1_000)}"><!ENTITY c "${"&b;".repeat(1_000)}">]><a>&c;</a>`),
  "elements within each other": () =>
    docx(`<w:document ${W}><w:body>${"<w:sdt><w:sdtContent>".repeat(50_000)}</w:body></w:document>`),
  "tables within each other": () =>
    docx(
      `<w:document ${W}><w:body>${"<w:tbl><w:tr><w:tc>".repeat(80)}<w:p/>${"</w:tc></w:tr></w:tbl>".repeat(80)}</w:body></w:document>`,
    ),
  "a paragraph without end": () =>
    text(`石桥镇2022年法治政府建设情况报告\n一、主要举措和成效\n${"（一）".repeat(600_000)}`),
  "a million lines": () => text("一、主要举措和成效\n".repeat(1_000_000)),
  "nothing but brackets": () => text(`2022年法治政府建设情况报告\n一、主要举措和成效\n${"[".repeat(500_000)}`),
  "nothing but asterisks": () => text(`2022年法治政府建设情况报告\n一、主要举措和成效\n${"**甲".repeat(200_000)}`),
  "nothing but bars": () => text(`2022年法治政府建设情况报告\n一、主要举措和成效\n${"|甲|乙|\n".repeat(15_000)}`),
  "only zeros": () => new Uint8Array(5_000_000),
  "html within html": () => text(`<html><body>${"<div>".repeat(100_000)}甲`),
  "a compound file of nothing": () =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(5_000).fill(0xff)]),
};

let tried: Converter;

beforeAll(async () => {
  tried = converter(await bundledWorker(), { toDocx: async () => undefined, close: async () => {} });
}, 60_000);

afterAll(async () => {
  await tried.close();
  removeWorkers();
});

async function outcome(bytes: Uint8Array): Promise<string> {
  const begun = performance.now();
  const reply = await tried.convert({ path: "旧", bytes, draftPath: "旧.md", imageFolder: "旧.images", office: false });
  expect(performance.now() - begun).toBeLessThan(TIME);
  if (reply.type === "fault") return reply.message;
  if (reply.type === "refusal") return "fine";
  const breach = reply.record.diagnostics.find(({ type }) => type === "breach");
  return breach === undefined ? "fine" : breach.message.en;
}

describe("a file that is meant to harm is refused or read in time", () => {
  test.each(Object.keys(files))("%s", async (name) => {
    const bytes = await files[name]?.();
    expect(bytes).toBeDefined();
    if (bytes !== undefined) expect(await outcome(bytes)).toBe("fine");
  });
});

describe("a file that was cut off or changed on its way never makes the program fall", () => {
  const names = readdirSync("test/collection").filter((name) => /^(?:01|20|26|29|31|33|36)-/u.test(name));
  test.each(names)("%s", async (name) => {
    const bytes = collection(name);
    let seed = 7;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    for (let round = 0; round < 12; round++) {
      const cut = bytes.slice(0, Math.floor(bytes.length * random()));
      expect(await outcome(cut), `cut at ${cut.length}`).toBe("fine");
      const changed = bytes.slice();
      for (let at = 0; at < 20; at++) changed[Math.floor(changed.length * random())] = Math.floor(256 * random());
      expect(await outcome(changed), `round ${round}`).toBe("fine");
    }
  });
});
