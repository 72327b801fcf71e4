import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { convertBytes } from "../convert/convert-file.js";
import { realDrafts } from "../drafts.js";

const run = promisify(execFile);
/** Real reports, beside the checkout; they aren't ours and stay outside. */
const originals = new URL("../../../shared/prior-years/", import.meta.url);
const reports = realDrafts.filter(({ name }) => existsSync(new URL(`${name}.txt`, originals)));
const targets = { html: "html:HTML (StarWriter):UTF8", rtf: "rtf", docx: "docx:MS Word 2007 XML" } as const;

let folder = "";
let profile = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prior-"));
  profile = await mkdtemp(join(tmpdir(), "office-"));
  const names = reports.map(({ name }) => `${name}.txt`);
  for (const name of names) await cp(new URL(name, originals), join(folder, name));
  if (names.length === 0) return;
  for (const target of Object.values(targets)) {
    const home = `-env:UserInstallation=file://${profile}`;
    const filter = "--infilter=Text (encoded):UTF8";
    await run("soffice", [home, "--headless", filter, "--convert-to", target, "--outdir", folder, ...names], {
      cwd: folder,
    });
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(profile, { recursive: true, force: true });
});

/** A page as Word and browsers archive it. */
function archived(page: Buffer): Buffer {
  const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n';
  const part = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
  return Buffer.from(`${head}${part}${page.toString("base64").replace(/.{76}/gu, "$&\r\n")}\r\n--b--\r\n`);
}

test.each(
  reports.flatMap(({ name, path }) => [...Object.keys(targets), "mht"].map((format) => ({ name, path, format }))),
)("$name as $format becomes the draft that a person made of it", async ({ name, path, format }) => {
  const bytes = await readFile(join(folder, `${name}.${format === "mht" ? "html" : format}`));
  const found = await convertBytes(`${name}.${format}`, format === "mht" ? archived(bytes) : bytes);
  if (found?.conversion.type !== "converted") throw new Error(JSON.stringify(found?.conversion));
  expect(found.conversion.record.diagnostics.filter(({ type }) => type === "breach")).toEqual([]);
  expect(found.conversion.draft).toBe(readFileSync(path, "utf8"));
});
