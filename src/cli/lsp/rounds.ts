import { basename, dirname } from "node:path";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Io } from "../io.js";
import { reasonOf } from "../world-errors.js";
import type { Look, Looks } from "./looks.js";
import { fileOf } from "./open-files.js";

/** Typing pauses for as long; files settle on disk. */
const PAUSE_MILLISECONDS = 150;

export interface Documents {
  all(): TextDocument[];
  get(uri: string): TextDocument | undefined;
}

/** Looks at drafts when they change, and once for each version whoever asks. */
export interface Rounds {
  /** The look at a document as it is now. */
  of(document: TextDocument): Promise<Look>;
  /** A document has been opened or changed. */
  changed(document: TextDocument): void;
  closed(document: TextDocument): void;
  stop(): void;
}

interface Known {
  readonly version: number;
  readonly look: Promise<Look>;
  touched: ReadonlySet<string>;
}

/**
 * @param looked gets each look that is still true when it is done; it never throws
 * @param failed gets what a look threw
 */
export function rounds(
  io: Io,
  documents: Documents,
  { look, around, forget }: Looks,
  looked: (document: TextDocument, look: Look) => void,
  failed: (document: TextDocument, error: unknown) => void,
): Rounds {
  const known = new Map<string, Known>();
  const timers = new Map<string, NodeJS.Timeout>();
  let watched = "";
  let unwatch = () => {};
  let stopped = false;

  const of = (document: TextDocument): Promise<Look> => {
    const { uri, version } = document;
    const before = known.get(uri);
    if (before?.version === version) return before.look;
    const now: Known = { version, look: look(fileOf(uri, io.cwd)), touched: before?.touched ?? new Set() };
    known.set(uri, now);
    now.look.then(
      ({ touched }) => {
        now.touched = touched;
      },
      () => {},
    );
    return now.look;
  };

  const schedule = (uri: string) => {
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => void round(uri), PAUSE_MILLISECONDS),
    );
  };

  const round = async (uri: string) => {
    timers.delete(uri);
    const document = documents.get(uri);
    if (document === undefined) return;
    const { version } = document;
    const isStill = () => !stopped && documents.get(uri)?.version === version && !timers.has(uri);
    try {
      const found = await of(document);
      if (isStill()) looked(document, found);
    } catch (error) {
      if (isStill()) failed(document, error);
    }
    watch();
  };

  const touchedByAny = () => [...around(), ...[...known.values()].flatMap(({ touched }) => [...touched])];

  const noticed = (path: string) => {
    const isOpen = documents.all().some(({ uri }) => fileOf(uri, io.cwd) === path);
    const counts = basename(path) === "report.config.yaml" || touchedByAny().includes(path);
    if (isOpen || !counts) return;
    forget();
    known.clear();
    for (const { uri } of documents.all()) schedule(uri);
  };

  const watch = () => {
    if (stopped) return; // a look was still going on
    const files = documents.all().map(({ uri }) => fileOf(uri, io.cwd));
    const folders = [...new Set([...files, ...touchedByAny()].map((path) => dirname(path)))].sort();
    if (folders.join("\n") === watched) return;
    watched = folders.join("\n");
    unwatch();
    unwatch = () => {};
    try {
      unwatch = io.files.watch(folders, noticed);
    } catch (error) {
      if (reasonOf(error) === undefined) throw error; // too many folders: findings still follow what is typed
    }
  };

  return {
    of,
    changed(document) {
      const file = fileOf(document.uri, io.cwd);
      schedule(document.uri);
      for (const [uri, { touched }] of [...known]) {
        if (uri === document.uri || !touched.has(file)) continue; // those that have it for an attachment
        known.delete(uri);
        schedule(uri);
      }
    },
    closed({ uri }) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      known.delete(uri);
    },
    stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      unwatch();
    },
  };
}
