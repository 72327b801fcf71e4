import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { OperationError } from "../core/operation-error.js";
import { nearest } from "../schema/nearest.js";
import { type Input, type Skipped, slashed } from "./input.js";
import type { Io } from "./io.js";
import { namesOldFiles, OLD_FILES, oldExtensions } from "./old-files.js";
import { foundByOthers, type IsOwn } from "./own-outputs.js";
import { type Look, lookAt } from "./skipped.js";
import { onReading } from "./world-errors.js";

export interface Gathered {
  /** Sorted by path, each file once. */
  readonly inputs: readonly Input[];
  /** Found in a folder or by a glob, but no drafts. */
  readonly skipped: readonly Skipped[];
  /** Folders of the arguments, where a draft may turn up later. */
  readonly folders: readonly string[];
  /** Arguments that lead to nothing. */
  readonly faults: readonly OperationError[];
}

/** What a file found in a folder may be called, if the folder was all that the user named. */
const DRAFTS = "**/*.{md,markdown}";
const REPORTS = `**/*.{md,markdown,${oldExtensions.join(",")}}`;
const MAGIC = /[*?[\]{}]|[!+@]\(/u;

/** The drafts that the arguments name: files, folders, globs, `-` for standard input. */
export async function gather(io: Io, args: readonly string[], stdinFilename?: string): Promise<Gathered> {
  const expansion = await expandAll(io, args, { names: DRAFTS, stdin: "stdin.md", stdinFilename });
  const { inputs, skipped } = await draftsOf(io, expansion);
  const { folders, faults } = expansion;
  if (inputs.length === 0 && faults.length === 0) faults.push(nothingLeft(skipped));
  return { inputs, skipped, folders, faults };
}

/**
 * Drafts and old files alike, sorted by path, each once.
 *
 * @param isOwn what an earlier run of the program has written: it is neither
 */
export async function gatherReports(io: Io, args: readonly string[], isOwn: IsOwn): Promise<Gathered> {
  const wanted = { names: REPORTS, stdin: "stdin.md", stdinFilename: undefined };
  const { named, found, folders, faults } = await expandAll(io, args, wanted);
  const theirs = await foundByOthers(io, found, isOwn);
  const isOld = ({ file }: Input) => namesOldFiles(file);
  const isDraft = (input: Input) => !isOld(input);
  const { inputs, skipped } = await draftsOf(io, { named: named.filter(isDraft), found: theirs.filter(isDraft) });
  const all = once([...inputs, ...named.filter(isOld), ...theirs.filter(isOld)]).sort(byPath);
  if (all.length === 0 && faults.length === 0) faults.push(noReport());
  return { inputs: all, skipped, folders, faults };
}

async function draftsOf(
  io: Io,
  { named, found }: Pick<Expansion, "named" | "found">,
): Promise<Pick<Gathered, "inputs" | "skipped">> {
  const kept = once(named);
  const names = new Set(kept.map(({ file }) => file));
  const candidates = once(found).filter(({ file }) => !names.has(file));
  const looks = new Map<Input, Look>();
  // single files named one by one need no look
  if (candidates.length > 0) for (const input of [...kept, ...candidates]) looks.set(input, await lookAt(io, input));
  const attached = attachedOf(looks);
  const skipped: Skipped[] = [];
  for (const candidate of candidates) {
    if (attached.has(candidate.file)) skipped.push({ path: candidate.path, why: "attachment" });
    else if (looks.get(candidate)?.draft === true) kept.push(candidate);
    else skipped.push({ path: candidate.path, why: "no-front-matter" });
  }
  return { inputs: kept.sort(byPath), skipped: skipped.sort(byPath) };
}

/**
 * Old files that the arguments name, sorted by path, each once.
 *
 * @param isOwn what an earlier run of the program has written
 */
export async function gatherOld(
  io: Io,
  args: readonly string[],
  isOwn: IsOwn,
  stdinFilename?: string,
): Promise<Pick<Gathered, "inputs" | "faults">> {
  const { named, found, faults } = await expandAll(io, args, { names: OLD_FILES, stdin: "stdin", stdinFilename });
  const inputs = once([...named, ...(await foundByOthers(io, found, isOwn))]).sort(byPath);
  if (inputs.length === 0 && faults.length === 0) return { inputs, faults: [noOldFile()] };
  return { inputs, faults };
}

interface Wanted {
  /** A glob for what a folder stands for. */
  readonly names: string;
  /** What standard input is called. */
  readonly stdin: string;
  readonly stdinFilename: string | undefined;
}

interface Expansion {
  readonly named: Input[];
  readonly found: Input[];
  readonly folders: readonly string[];
  readonly faults: OperationError[];
}

async function expandAll(io: Io, args: readonly string[], wanted: Wanted): Promise<Expansion> {
  const named: Input[] = [];
  const found: Input[] = [];
  const folders: string[] = [];
  const faults: OperationError[] = [];
  for (const arg of args) {
    try {
      const expanded = await expand(io, arg, wanted);
      for (const input of expanded.inputs) (expanded.type === "named" ? named : found).push(input);
      if (expanded.folder !== undefined) folders.push(expanded.folder);
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      faults.push(error);
    }
  }
  return { named, found, folders, faults };
}

/** Files that come with a draft. Drafts that name each other are nobody's attachments: each is told so. */
function attachedOf(looks: ReadonlyMap<Input, Look>): ReadonlySet<string> {
  const named = new Map([...looks].map(([{ file }, { attachments }]) => [file, attachments]));
  const all = new Set([...named.values()].flat());
  const attached = new Set<string>();
  const pending = [...named.keys()].filter((file) => !all.has(file));
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    for (const attachment of named.get(file) ?? []) {
      if (attached.has(attachment)) continue;
      attached.add(attachment);
      pending.push(attachment);
    }
  }
  return attached;
}

interface Expanded {
  readonly type: "named" | "found";
  readonly inputs: readonly Input[];
  readonly folder?: string;
}

async function expand(io: Io, arg: string, { names, stdin, stdinFilename }: Wanted): Promise<Expanded> {
  if (arg === "-") {
    const file = resolve(io.cwd, stdinFilename ?? stdin);
    const path = stdinFilename === undefined ? "<stdin>" : shown(io, stdinFilename);
    return { type: "named", inputs: [{ path, file, base: dirname(file), from: "stdin" }] };
  }
  const path = resolve(io.cwd, arg);
  const stat = await onReading(arg, () => io.files.stat(path));
  if (stat?.type === "folder") {
    await onReading(arg, () => io.files.list(path)); // a glob is silent where it may not look
    return { type: "found", inputs: await matches(io, names, arg), folder: path };
  }
  if (stat !== undefined) {
    return { type: "named", inputs: [{ path: shown(io, arg), file: path, base: dirname(path), from: "disk" }] };
  }
  const pattern = slashed(io, arg);
  if (!MAGIC.test(pattern)) throw await notFound(io, arg, path);
  const segments = pattern.split("/");
  const fixed = segments.findIndex((segment) => MAGIC.test(segment));
  const folder = segments.slice(0, fixed).join("/") || (isAbsolute(pattern) ? "/" : ".");
  const inputs = await matches(io, segments.slice(fixed).join("/"), folder);
  if (inputs.length === 0) throw noMatch(arg);
  return { type: namesOldFiles(pattern) ? "named" : "found", inputs, folder: resolve(io.cwd, folder) };
}

async function matches(io: Io, pattern: string, folder: string): Promise<readonly Input[]> {
  const base = resolve(io.cwd, folder);
  const names = await io.files.glob(pattern, base);
  return names.map((name) => ({
    path: shown(io, join(folder, name)),
    file: resolve(base, name),
    base,
    from: "disk",
  }));
}

/** `.\drafts\a.md` → `drafts/a.md`. */
function shown(io: Io, path: string): string {
  return slashed(io, join(path));
}

function once(inputs: readonly Input[]): Input[] {
  return [...new Map([...inputs].reverse().map((input) => [input.file, input])).values()].reverse();
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

async function notFound({ files }: Io, path: string, absolute: string): Promise<OperationError> {
  const folder = dirname(absolute);
  const names = (await files.stat(folder))?.type === "folder" ? await files.list(folder) : [];
  const meant = nearest(basename(absolute), names);
  return new OperationError("not-found", {
    zh: `没有“${path}”这个文件或文件夹${meant === undefined ? "" : `，是不是“${meant}”？`}`,
    en: `there is no file or folder “${path}”${meant === undefined ? "" : `; did you mean ${meant}?`}`,
  });
}

function noMatch(pattern: string): OperationError {
  return new OperationError("nothing-matched", {
    zh: `没有文件符合“${pattern}”`,
    en: `no file matches “${pattern}”`,
  });
}

function noOldFile(): OperationError {
  return new OperationError("nothing-matched", {
    zh: `文件夹里没有能转换的文件（${oldExtensions.map((name) => `.${name}`).join("、")}）`,
    en: `there is no file to convert in the folder (${oldExtensions.map((name) => `.${name}`).join(", ")})`,
  });
}

function noReport(): OperationError {
  return new OperationError("nothing-matched", {
    zh: "没有找到报告：草稿（.md）或者 Word、WPS、网页等文件",
    en: "no report was found: neither a draft (.md) nor a Word, WPS or web file",
  });
}

function nothingLeft(skipped: readonly Skipped[]): OperationError {
  return skipped.length === 0
    ? new OperationError("nothing-matched", {
        zh: "文件夹里没有 Markdown 文件（.md、.markdown）",
        en: "there is no Markdown file (.md, .markdown) in the folder",
      })
    : new OperationError("nothing-matched", {
        zh: "没有找到草稿：草稿以两行“---”之间的前言信息开头，可以用 report init 新建",
        en: "no draft was found: a draft begins with front matter between two lines “---”; report init makes one",
      });
}

/** The files and folders that the arguments name, be they there or not; absolute. */
export function namedPaths(io: Io, args: readonly string[]): Set<string> {
  return new Set(args.filter((arg) => arg !== "-").map((arg) => resolve(io.cwd, arg)));
}

/** @throws {OperationError} for `--watch` and `-` together */
export function refuseWatchingStdin(args: readonly string[]): void {
  if (!args.includes("-")) return;
  throw new OperationError("usage", {
    zh: "--watch 不能用于标准输入",
    en: "--watch does not go with standard input",
  });
}
