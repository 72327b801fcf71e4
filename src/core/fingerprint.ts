import type { Diagnostic } from "./diagnostic.js";
import { sha256 } from "./hash.js";

/** A file with what there is to say of it, as far as fingerprints need it. */
export interface Told {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Characters of the finding's own text that count; a rule on a whole part would else change with every word in it. */
const LONGEST = 40;
/** A finding shorter than this (a comma) is told from its like by what stands around it. */
const SHORT = 16;
const LETTERS_AROUND = 6;
/** How far they are looked for. */
const REACH = 30;

/**
 * What tells a finding from others of a file when its line has moved: rule, text with its surroundings, what is wanted instead.
 *
 * Blanks don't count, so that a re-wrapped paragraph keeps its findings. Line numbers and sentences don't either.
 *
 * @param text of the file; where it isn't known, the columns stand for it
 */
export function fingerprint(diagnostic: Diagnostic, text: string | undefined): string {
  const { ruleId, actual = "", expected = [] } = diagnostic;
  return sha256(JSON.stringify([ruleId, excerptOf(diagnostic, text), actual, ...expected])).slice(0, 32);
}

/** The fingerprints of a file's findings in their order, each with a number that tells equal ones apart: 0, 1, … */
export function fingerprints({
  text,
  diagnostics,
}: Told): readonly { readonly print: string; readonly ordinal: number }[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const print = fingerprint(diagnostic, text);
    const ordinal = seen.get(print) ?? 0;
    seen.set(print, ordinal + 1);
    return { print, ordinal };
  });
}

function excerptOf({ span: { start, end } }: Diagnostic, text: string | undefined): string {
  if (text === undefined) return `${start.column}–${end.column}`;
  const own = text.slice(start.offset, end.offset);
  if (own.length >= SHORT) return squeezed(own).slice(0, LONGEST);
  const before = lettersOf(lastLine(text.slice(Math.max(0, start.offset - REACH), start.offset)));
  const after = lettersOf(firstLine(text.slice(end.offset, end.offset + REACH)));
  return [before.slice(-LETTERS_AROUND), squeezed(own), after.slice(0, LETTERS_AROUND)].join("|");
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, "").normalize("NFC");
}

/** A comma mended next to a finding doesn't make it another one. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "").normalize("NFKC");
}

function lastLine(text: string): string {
  return text.slice(text.search(/[^\r\n]*$/u));
}

function firstLine(text: string): string {
  return text.slice(0, text.search(/[\r\n]|$/u));
}
