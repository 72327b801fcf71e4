import { dirname, resolve } from "node:path";
import { OperationError } from "../core/operation-error.js";
import type { Rewriting } from "../core/unified-diff.js";
import type { Draft } from "../draft/draft.js";
import { folderOf, pathInside } from "../draft/resources.js";
import type { OpenDraft } from "../pipeline.js";
import type { FixChoice } from "../rules/fix-choice.js";
import { type Mended, mend } from "../rules/mend.js";
import { type Checked, type CheckInputOptions, checkInput } from "./check-input.js";
import { type Input, MAX_DRAFT_BYTES } from "./input.js";
import type { Io } from "./io.js";
import { onWriting } from "./world-errors.js";

/** Files as they will be, by absolute path. */
export type Overlay = Map<string, Uint8Array>;

/** A file that was mended, in memory. */
export interface FixedFile extends Mended {
  /** Absolute. */
  readonly file: string;
  readonly bytesBefore: Uint8Array;
  readonly bytesAfter: Uint8Array;
}

export interface FixedInput {
  readonly checked: Checked;
  readonly files: readonly FixedFile[];
  /** Paths of files whose fixes undo each other. */
  readonly restless: readonly string[];
}

/**
 * Mends a draft and its attachments in memory; the disk is left alone.
 *
 * @param overlay changes of other inputs that aren't on disk; gains those of this one
 * @returns what is left to say, too
 */
export async function fixInput(
  io: Io,
  input: Input,
  options: CheckInputOptions,
  choice: FixChoice,
  overlay: Overlay,
): Promise<FixedInput> {
  const read: Overlay = new Map();
  const places = new Map<string, string>();
  let checked: Checked | undefined;
  const { mended, restless } = await mend(async (texts) => {
    for (const [path, text] of texts) {
      const file = places.get(path);
      if (file !== undefined) overlay.set(file, encode(text, read.get(file)));
    }
    checked = await checkInput(through(io, input, overlay, read), input, options);
    if (checked.old !== undefined) throw notADraft(input.path);
    const { opened, diagnostics } = checked;
    const files = [...filesOf(opened.value, input.file)];
    for (const { draft, file } of files) places.set(draft.file.path, file);
    return files.map(({ draft }) => ({
      draft,
      diagnostics: diagnostics.filter(({ path }) => path === draft.file.path),
    }));
  }, choice);
  if (checked === undefined) throw new Error("nothing was looked at");
  const files = mended.flatMap((each) => {
    const file = places.get(each.before.path);
    const bytesBefore = file === undefined ? undefined : read.get(file);
    if (file === undefined || bytesBefore === undefined) return [];
    return [{ ...each, file, bytesBefore, bytesAfter: encode(each.after, bytesBefore) }];
  });
  return { checked, files, restless };
}

/**
 * Writes a mended file in the place of the old one, whole or not at all; links stay links.
 *
 * @throws {OperationError} where it may not be written, or has been changed by somebody else in the meantime
 */
export async function writeFixed(
  io: Io,
  { before: { path }, file, bytesBefore, bytesAfter }: FixedFile,
): Promise<void> {
  await onWriting(path, async () => {
    const target = await io.files.realpath(file);
    if (!isSame(await io.files.read(target, MAX_DRAFT_BYTES), bytesBefore)) throw changedMeanwhile(path);
    await io.files.replace(target, bytesAfter);
  });
}

/** The same world, with files as they will be. Every file is read once, so that all passes see the same. */
function through(io: Io, { file }: Input, overlay: Overlay, read: Overlay): Io {
  const cached = async (path: string, get: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const bytes = overlay.get(path) ?? read.get(path) ?? (await get());
    if (!read.has(path)) read.set(path, bytes);
    return bytes;
  };
  return {
    ...io,
    stdin: { ...io.stdin, read: (limit) => cached(file, () => io.stdin.read(limit)) },
    files: { ...io.files, read: (path, limit) => cached(path, () => io.files.read(path, limit)) },
  };
}

/** A draft and its attachments, each file once. */
export function* filesOf(
  main: OpenDraft,
  mainFile: string,
): Generator<{ readonly draft: Draft; readonly file: string }> {
  const seen = new Set<string>();
  const waiting: { readonly opened: OpenDraft; readonly file: string; readonly folder: string }[] = [
    { opened: main, file: mainFile, folder: "" },
  ];
  for (const { opened, file, folder } of waiting) {
    if (seen.has(file)) continue;
    seen.add(file);
    yield { draft: opened.draft, file };
    for (const [source, { value }] of opened.attachments) {
      const inside = pathInside(folder, source);
      if (inside === undefined) continue;
      waiting.push({ opened: value, file: resolve(dirname(mainFile), inside), folder: folderOf(inside) });
    }
  }
}

const MARK = "\uFEFF";
const MARK_BYTES = new TextEncoder().encode(MARK);

/** Byte order marks stay. */
function encode(text: string, before: Uint8Array | undefined): Uint8Array {
  return new TextEncoder().encode(before === undefined ? text : marksOf(before) + text);
}

/** The texts of a file as they stand on the disk, byte order marks and all. */
export function withMark({ before: { text }, after, kept, bytesBefore }: FixedFile): Rewriting {
  const marks = marksOf(bytesBefore);
  if (marks === "") return { before: text, after, kept };
  const moved = kept.map(({ from, to, by }) => ({ from: from + marks.length, to: to + marks.length, by }));
  return { before: marks + text, after: marks + after, kept: [{ from: 0, to: marks.length, by: 0 }, ...moved] };
}

function marksOf(bytes: Uint8Array): string {
  let count = 0;
  while (MARK_BYTES.every((byte, index) => bytes[count * MARK_BYTES.length + index] === byte)) count++;
  return MARK.repeat(count);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function notADraft(path: string): OperationError {
  return new OperationError("usage", {
    zh: `“${path}”不是草稿，--fix 不能改：先用 report convert 转成草稿，再改草稿`,
    en: `“${path}” is no draft, --fix cannot change it: make a draft of it by report convert and mend that`,
  });
}

function changedMeanwhile(path: string): OperationError {
  return new OperationError("unwritable", {
    zh: `“${path}”在检查期间被其他程序改动过，没有写入；请重新运行`,
    en: `“${path}” was changed by another program meanwhile and is left alone; run the command again`,
  });
}
