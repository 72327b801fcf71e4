import { SaxesParser } from "saxes";
import type { Diagnostic } from "../../src/core/diagnostic.js";
import type { Sentence } from "../../src/core/sentence.js";
import { pointAt, type SourceFile } from "../../src/core/source-file.js";
import type { Point, Span } from "../../src/core/span.js";
import { isUnreadable } from "../../src/core/unreadable.js";
import type { House } from "../../src/layout/house.js";
import { check, type Fetch, layOut, type OpenDraft, open, render } from "../../src/pipeline.js";
import { reporterNames, reporters } from "../../src/reporters/all.js";
import type { FixChoice } from "../../src/rules/fix-choice.js";
import { mend } from "../../src/rules/mend.js";
import { chinese } from "../reporters/options.js";
import type { Breach, Tried } from "./case.js";
import { unpack } from "./mutate/zip.js";

const PATH = "2024.md";

/** A draft with what it names. */
export interface DraftFiles {
  readonly bytes: Uint8Array;
  readonly fetch: Fetch;
}

const options = { publish: true, severities: new Map() };

async function look({ bytes, fetch }: DraftFiles) {
  const opened = await open(PATH, bytes, fetch);
  return { opened, diagnostics: check(opened, options) };
}

/** Opens and checks a draft: places in the file, whole sentences, the same again. */
export async function checkLaws(draft: DraftFiles): Promise<Tried> {
  const { opened, diagnostics } = await look(draft);
  const again = await look(draft);
  const same = JSON.stringify(diagnostics) === JSON.stringify(again.diagnostics);
  const breaches: readonly Breach[] = [
    ...placeBreaches(diagnostics, textsOf(opened.value), draft.bytes),
    ...sentenceBreaches(diagnostics.map(({ message }) => message)),
    ...(same ? [] : [{ law: "repeat", detail: "a second check finds something else" } as const]),
  ];
  const faulty = diagnostics.some(({ severity }) => severity === "error");
  return { breaches, outcome: isUnreadable(diagnostics) ? "unreadable" : faulty ? "errors" : "sound" };
}

/** The files of a draft, by path. */
function textsOf({ draft, attachments }: OpenDraft): ReadonlyMap<string, SourceFile> {
  const below = [...attachments.values()].flatMap(({ value }) => [...textsOf(value)]);
  return new Map([...below, [draft.file.path, draft.file]]);
}

export function placeBreaches(
  diagnostics: readonly Diagnostic[],
  files: ReadonlyMap<string, SourceFile>,
  bytes: Uint8Array,
): readonly Breach[] {
  return diagnostics.flatMap((diagnostic): readonly Breach[] => {
    const { path, ruleId, span, edits = [] } = diagnostic;
    const file = files.get(path);
    const told = (what: string) => [
      { law: "positions", detail: `${ruleId} ${what}: ${JSON.stringify(diagnostic)}` } as const,
    ];
    if (file === undefined) return told("speaks of a file that isn't there");
    if (ruleId === "file-encoding") {
      const lines = bytes.filter((byte) => byte === 0x0a).length + 1; // there is no text to count in
      return span.start.line >= 1 && (span.start.line <= lines || path !== PATH) ? [] : told("lies outside");
    }
    if (!isInside(file, span)) return told("lies outside");
    const torn = edits.find((edit) => !isInside(file, edit.span) || splits(file, edit.span));
    return torn === undefined ? [] : told("has an edit that lies outside or cuts a character in two");
  });
}

function isInside(file: SourceFile, { start, end }: Span): boolean {
  return start.offset <= end.offset && [start, end].every((point) => isPointOf(file, point));
}

function isPointOf(file: SourceFile, { line, column, offset }: Point): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > file.text.length) return false;
  const there = pointAt(file, offset);
  return there.line === line && there.column === column;
}

function splits({ text }: SourceFile, { start, end }: Span): boolean {
  return [start, end].some(({ offset }) => (text.codePointAt(offset - 1) ?? 0) > 0xffff);
}

export function sentenceBreaches(sentences: readonly Sentence[]): readonly Breach[] {
  return sentences.flatMap(({ zh, en }): readonly Breach[] =>
    zh.trim() === "" || en.trim() === "" ? [{ law: "words", detail: `an empty sentence: ${zh} / ${en}` }] : [],
  );
}

/** Mends a draft: nothing but the edits changes, and a second time changes nothing. */
export async function fixLaws(draft: DraftFiles, choice: FixChoice): Promise<readonly Breach[]> {
  const once = await mended(draft, choice);
  const broken: Breach[] = once.restless.map((path) => ({
    law: "fixes",
    detail: `fixes of ${path} undo each other (${choice})`,
  }));
  const twice = await mended({ ...draft, bytes: once.bytes }, choice);
  if (twice.changes.length > 0 && once.restless.length === 0) {
    broken.push({
      law: "fixes",
      detail: `a second time changes more (${choice}): ${JSON.stringify(twice.changes).slice(0, 2_000)}`,
    });
  }
  if (!once.kept) broken.push({ law: "fixes", detail: `something changed that no edit names (${choice})` });
  return broken;
}

async function mended({ bytes, fetch }: DraftFiles, choice: FixChoice) {
  let written = bytes;
  const { mended, restless } = await mend(async (texts) => {
    const text = texts.get(PATH);
    written = text === undefined ? bytes : new TextEncoder().encode(text);
    const { opened, diagnostics } = await look({ bytes: written, fetch });
    const own = diagnostics.filter(({ path }) => path === PATH);
    return [{ draft: opened.value.draft, diagnostics: own }];
  }, choice);
  const kept = mended.every(({ before, after, kept }) =>
    kept.every(({ from, to, by }) => before.text.slice(from, to) === after.slice(from + by, to + by)),
  );
  return { bytes: written, restless, changes: mended.flatMap(({ changes }) => changes), kept };
}

/** Renders a draft, faults and all: well-formed, and the same again. */
export async function renderLaws(draft: DraftFiles, house: House): Promise<readonly Breach[]> {
  const { value } = await open(PATH, draft.bytes, draft.fetch);
  const broken: Breach[] = [];
  for (const format of ["docx", "html", "html-fragment"] as const) {
    const [once, twice] = [
      await render(await layOut(value, { house }), format, {}),
      await render(await layOut(value, { house }), format, {}),
    ];
    if (Buffer.compare(once.bytes, twice.bytes) !== 0)
      broken.push({ law: "repeat", detail: `${format}: other bytes on a second run` });
    if (format === "docx") broken.push(...xmlBreaches(once.bytes));
  }
  return broken;
}

function xmlBreaches(docx: Uint8Array): readonly Breach[] {
  return unpack(docx).flatMap(({ name, bytes }): readonly Breach[] => {
    if (!/\.(?:xml|rels)$/u.test(name)) return [];
    const fault = xmlFault(new TextDecoder().decode(bytes));
    return fault === undefined ? [] : [{ law: "output", detail: `${name} in the docx: ${fault}` }];
  });
}

function xmlFault(text: string): string | undefined {
  let fault: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", ({ message }) => {
    fault ??= message;
  });
  parser.write(text).close();
  return fault;
}

/** Prints findings in all forms: those for programs can be read by programs. */
export async function reporterLaws(draft: DraftFiles): Promise<readonly Breach[]> {
  const { opened, diagnostics } = await look(draft);
  const { text } = opened.value.draft.file;
  const broken: Breach[] = [];
  for (const name of reporterNames) {
    const printed = (await reporters[name]())([{ path: PATH, text, diagnostics }], chinese);
    if (["json", "sarif", "gitlab"].includes(name)) JSON.parse(printed);
    const fault = ["junit", "checkstyle"].includes(name) ? xmlFault(printed) : undefined;
    if (fault !== undefined) broken.push({ law: "output", detail: `${name}: ${fault}` });
  }
  return broken;
}
