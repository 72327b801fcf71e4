import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Reader } from "../../src/convert/reader.js";
import { readDoc } from "../../src/convert/readers/doc/read-doc.js";
import { readDocx } from "../../src/convert/readers/docx/read-docx.js";
import { readOdt } from "../../src/convert/readers/odt/read-odt.js";
import { read, seen, squeeze } from "../convert/readers/reading.js";

const run = promisify(execFile);
const collection = new URL("../collection/", import.meta.url);
const filters = { docx: "docx:MS Word 2007 XML", odt: "odt", doc: "doc:MS Word 97" } as const;
type Format = keyof typeof filters;
const readers: Readonly<Record<Format, Reader>> = { docx: readDocx, odt: readOdt, doc: readDoc };
const formats = ["docx", "odt", "doc"] as const;

const texts = ["01-liuyin-2023", "07-yangui-2022", "12-xiaqiao-2025"];
/** Without fields and content controls, which LibreOffice computes anew and repeats. */
const documents = [
  "16-songyan-2023",
  "17-meixi-2022",
  "18-wangshu-2024",
  "20-yunshan-2024",
  "21-baihe-2021",
  "22-qianshui-2025",
  "23-cuiping-2022",
  "24-heyang-2017",
  "46-heting-2024",
];
/** Those that print nothing but their text: no revisions, notes or hidden words, which its text export writes too. */
const plain = [
  "16-songyan-2023",
  "18-wangshu-2024",
  "21-baihe-2021",
  "22-qianshui-2025",
  "23-cuiping-2022",
  "46-heting-2024",
];

let folder = "";
let profile = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readers-"));
  profile = await mkdtemp(join(tmpdir(), "office-"));
  for (const name of texts)
    await writeFile(join(folder, `${name}.txt`), await readFile(new URL(`${name}.txt`, collection)));
  for (const name of documents)
    await writeFile(join(folder, `${name}.docx`), await readFile(new URL(`${name}.docx`, collection)));
  for (const format of formats) {
    await office(
      filters[format],
      `of-${format}`,
      texts.map((name) => `${name}.txt`),
      ["--infilter=Text (encoded):UTF8"],
    );
    await office(
      filters[format],
      `of-${format}`,
      documents.map((name) => `${name}.docx`),
    );
  }
  // what LibreOffice shows of its own files is the measure for them: it restarts some lists in them
  await office(
    "txt:Text:UTF8",
    "shown",
    documents.map((name) => `${name}.docx`),
  );
  await office(
    "txt:Text:UTF8",
    "shown-doc",
    documents.map((name) => join("of-doc", `${name}.doc`)),
  );
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(profile, { recursive: true, force: true });
});

async function office(
  target: string,
  out: string,
  files: readonly string[],
  options: readonly string[] = [],
): Promise<void> {
  const home = `-env:UserInstallation=file://${profile}`;
  await run(
    "soffice",
    [home, "--headless", ...options, "--convert-to", target, "--outdir", join(folder, out), ...files],
    { cwd: folder },
  );
}

const made = (format: Format, name: string) => readFile(join(folder, `of-${format}`, `${name}.${format}`));
const shown = async (out: string, name: string) =>
  (await readFile(join(folder, out, `${name}.txt`), "utf8")).replace("\ufeff", "");
const letters = (text: string) => squeeze(text).replaceAll("\u2011", "-");

test.each(texts.flatMap((name) => formats.map((format) => [name, format] as const)))(
  "%s as %s has every character",
  async (name, format) => {
    const text = await readFile(new URL(`${name}.txt`, collection), "utf8");
    expect(letters(seen(await read(readers[format], await made(format, name))))).toBe(letters(text));
  },
);

test.each(plain)("%s reads as LibreOffice shows it, numbers included", async (name) => {
  const transcript = await read(readDocx, await readFile(new URL(`${name}.docx`, collection)));
  // LibreOffice doesn't know w:lvlRestart 0
  const runsOn = name === "22-qianshui-2025";
  const own = letters(seen(transcript));
  const theirs = letters(await shown("shown", name));
  if (runsOn) expect(own.replace(/\d/gu, "")).toBe(theirs.replace(/\d/gu, ""));
  else expect(own).toBe(theirs);
});

test.each(plain)("%s as .doc reads as LibreOffice shows it", async (name) => {
  const transcript = await read(readDoc, await made("doc", name));
  expect(letters(seen(transcript))).toBe(letters(await shown("shown-doc", name)));
});

test.each(documents.flatMap((name) => (["docx", "odt"] as const).map((format) => [name, format] as const)))(
  "%s saved as %s keeps its words",
  async (name, format) => {
    const before = await read(readDocx, await readFile(new URL(`${name}.docx`, collection)));
    const after = await read(readers[format], await made(format, name));
    // restarts of lists are LibreOffice's own affair
    const words = (text: string) => letters(text).replace(/\d/gu, "");
    expect(words(seen(after))).toBe(words(seen(before)));
  },
);
