import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { converter } from "../../src/batch/converter.js";
import { findOffice } from "../../src/batch/find-office.js";
import type { Converter } from "../../src/batch/job.js";
import { office } from "../../src/batch/office.js";
import { bundledWorker, removeWorkers } from "../batch/worker.js";

const run = promisify(execFile);
let folder = "";
let tried: Converter;
let withPicture: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "office-suite-"));
  vi.stubEnv("TMPDIR", folder);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const docx = "test/collection/20-yunshan-2024.docx";
  await run("soffice", [profile, "--headless", "--convert-to", "doc:MS Word 97", "--outdir", folder, docx]);
  withPicture = await readFile(join(folder, "20-yunshan-2024.doc"));
  tried = converter(await bundledWorker(), office(findOffice));
});

afterAll(async () => {
  await tried.close();
  removeWorkers();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const job = (bytes: Uint8Array, wanted: boolean) => ({
  path: "旧.doc",
  bytes,
  draftPath: "旧.md",
  imageFolder: "旧.images",
  office: wanted,
});

test("LibreOffice gives the picture that our own reader of .doc can't keep, with the same words", async () => {
  const [own, through] = [await tried.convert(job(withPicture, false)), await tried.convert(job(withPicture, true))];
  if (own.type !== "converted" || through.type !== "converted") throw new Error("not converted");
  expect([own.images.length, own.record.source.throughOffice]).toEqual([0, undefined]);
  expect([through.images.length, through.record.source.throughOffice]).toEqual([1, true]);
  const words = (text: string) => [...text.replace(/\s/gu, "")].sort().join("");
  expect(words(through.text)).toBe(words(own.text));
});

test("it isn't asked for what our own reader keeps whole", async () => {
  const reply = await tried.convert(job(await readFile("test/collection/36-jinghe-2023.doc"), true));
  expect(reply).toMatchObject({ type: "converted", record: { source: { format: "doc" } } });
  if (reply.type === "converted") expect(reply.record.source.throughOffice).toBeUndefined();
});

test("what it can't read either keeps our own sentence", async () => {
  const bytes = await readFile("test/collection/36-jinghe-2023.doc");
  bytes.writeUInt16LE(0xa5dc, bytes.indexOf(Buffer.from([0xec, 0xa5]))); // says that it is Word 6
  const reply = await tried.convert(job(bytes, true));
  expect(reply).toMatchObject({
    type: "refusal",
    reason: "unsupported",
    sentence: { en: expect.stringContaining("Word 97") },
  });
});

test("nothing is left behind", async () => {
  await tried.close();
  expect((await readdir(folder)).filter((name) => name.startsWith("report-office-"))).toEqual([]);
});
