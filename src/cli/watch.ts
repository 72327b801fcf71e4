import { dirname } from "node:path";
import { OperationError } from "../core/operation-error.js";
import type { Sentence } from "../core/sentence.js";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { Talk } from "./talk.js";
import { reasonOf } from "./world-errors.js";

/** One run of a command that is repeated whenever something changes. */
export interface Round {
  readonly code: ExitCode;
  /** Absolute paths of all that was read or looked for: drafts, pictures, attachments, configuration. */
  readonly touched: ReadonlySet<string>;
  /** Absolute folders in which a new draft counts as well. */
  readonly folders: readonly string[];
}

/** Editors write a file in several steps. */
const SETTLING_MILLISECONDS = 120;
/** The clock of a file system may be some milliseconds behind that of the program. */
const BEHIND_MILLISECONDS = 20;
const DRAFT = /\.(?:md|markdown)$/iu;

/**
 * Runs `round` now and after each change, until Ctrl-C.
 *
 * @param settling milliseconds without a change before a round begins
 */
export async function repeatOnChange(
  io: Io,
  talk: Talk,
  round: () => Promise<Round>,
  settling = SETTLING_MILLISECONDS,
): Promise<ExitCode> {
  let last: Round | undefined;
  let stop = () => {};
  let above: ReadonlySet<string> = new Set();
  let changed = false;
  let wake = () => {};
  const notice = (path: string) => {
    if (!(last?.touched.has(path) || above.has(path) || (DRAFT.test(path) && last?.folders.includes(dirname(path)))))
      return;
    changed = true;
    wake();
  };
  const next = (milliseconds?: number) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      if (milliseconds !== undefined) setTimeout(resolve, milliseconds);
    });

  const interrupted = () => wake();
  io.interrupted.addEventListener("abort", interrupted);
  try {
    while (!io.interrupted.aborted) {
      changed = false;
      const began = io.now().getTime() - BEHIND_MILLISECONDS;
      const first = last === undefined;
      last = await round();
      const before = stop; // a change during the round is seen by the watchers of the one before
      above = foldersAbove(last.touched);
      stop = watchFolders(io, last, above, notice);
      before();
      // the first had none: what was saved since it began may have been read before
      if (first && (await anyChanged(io, last.touched, began))) changed = true;
      if (io.interrupted.aborted) break;
      talk.note(waiting(io.now(), last.code));
      if (!changed) await next();
      while (changed && !io.interrupted.aborted) {
        changed = false;
        await next(settling);
      }
    }
    return 130;
  } finally {
    io.interrupted.removeEventListener("abort", interrupted);
    stop();
  }
}

/** Who takes a whole folder away and puts another in its place (`git switch`) touches none of its files. */
function foldersAbove(paths: Iterable<string>): ReadonlySet<string> {
  const above = new Set<string>();
  for (const path of paths) {
    for (let folder = dirname(path); !above.has(folder); folder = dirname(folder)) above.add(folder);
  }
  return above;
}

async function anyChanged({ files }: Io, paths: Iterable<string>, since: number): Promise<boolean> {
  for (const path of paths) {
    const stat = await files.stat(path).catch(() => undefined);
    if (stat?.modified !== undefined && stat.modified > since) return true;
  }
  return false;
}

/** @param above where a folder would vanish, and come again */
function watchFolders(
  { files }: Io,
  { touched, folders }: Round,
  above: ReadonlySet<string>,
  notice: (path: string) => void,
): () => void {
  try {
    const own = new Set([...[...touched].map((path) => dirname(path)), ...folders]);
    return files.watch([...own], notice, [...above, ...folders.map((folder) => dirname(folder))]);
  } catch (error) {
    if (reasonOf(error) === undefined) throw error;
    throw new OperationError(
      "unreadable",
      {
        zh: "系统不允许监视这么多文件夹，请少给几个路径",
        en: "the system does not allow so many folders to be watched: give fewer paths",
      },
      { cause: error },
    );
  }
}

function waiting(now: Date, code: ExitCode): Sentence {
  const time = now.toTimeString().slice(0, 8);
  return code === 0
    ? { zh: `${time} 完成，等待修改（按 Ctrl-C 结束）`, en: `${time} done, waiting for changes (Ctrl-C ends)` }
    : {
        zh: `${time} 有问题，等待修改（按 Ctrl-C 结束）`,
        en: `${time} with faults, waiting for changes (Ctrl-C ends)`,
      };
}
