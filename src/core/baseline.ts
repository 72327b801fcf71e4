import type { Diagnostic } from "./diagnostic.js";
import { fingerprint, fingerprints, type Told } from "./fingerprint.js";

/** Findings that an office knows of and puts up with for now (基线): an old draft passes as long as nothing is added. */
export interface Baseline {
  readonly version: 1;
  /** By path, counted from the folder of the baseline, with `/`. */
  readonly files: Readonly<Record<string, readonly BaselineEntry[]>>;
}

/** Equal findings of one file. */
export interface BaselineEntry {
  readonly rule: string;
  readonly fingerprint: string;
  /** How many there are. */
  readonly count: number;
  /** The beginning of the text, for a person who reads the file; not looked at. */
  readonly text?: string;
}

export interface Compared {
  /** Findings that the baseline doesn't hold. */
  readonly fresh: readonly Diagnostic[];
  /** Entries that occur less often than they are counted, with the number that is missing. */
  readonly gone: readonly BaselineEntry[];
}

const EXCERPT = 24;
/** What these rules find is private or secret: it needn't stand in a second file. */
const DISCREET = /^(?:priv|sens)-/u;

/** The findings of a file as a baseline holds them, sorted by rule and fingerprint so that a version control shows small changes. */
export function entriesOf(file: Told): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const diagnostic of file.diagnostics) {
    const print = fingerprint(diagnostic, file.text);
    const count = (entries.get(print)?.count ?? 0) + 1;
    const text = excerpt(diagnostic, file.text);
    entries.set(print, {
      rule: diagnostic.ruleId,
      ...(text === "" || DISCREET.test(diagnostic.ruleId) ? {} : { text }),
      fingerprint: print,
      count,
    });
  }
  return [...entries.values()].sort((a, b) => compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint));
}

/** Holds the findings of a file against what is known of it: of equal findings, the first ones are the known. */
export function compareWith(known: readonly BaselineEntry[], file: Told): Compared {
  const counts = new Map<string, number>();
  for (const entry of known) counts.set(entry.fingerprint, (counts.get(entry.fingerprint) ?? 0) + entry.count);
  const found = new Map<string, number>();
  const prints = fingerprints(file);
  const fresh = file.diagnostics.filter((_, index) => {
    const { print = "", ordinal = 0 } = prints[index] ?? {};
    found.set(print, ordinal + 1);
    return ordinal >= (counts.get(print) ?? 0);
  });
  const gone = known.flatMap((entry) => {
    const left = found.get(entry.fingerprint) ?? 0;
    found.set(entry.fingerprint, Math.max(0, left - entry.count));
    return left >= entry.count ? [] : [{ ...entry, count: entry.count - left }];
  });
  return { fresh, gone };
}

function excerpt({ span: { start, end } }: Diagnostic, text = ""): string {
  const characters = [...text.slice(start.offset, end.offset).replace(/\s+/gu, " ").trim()];
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join("")}…` : characters.join("");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
