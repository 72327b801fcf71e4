import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { convert } from "../../src/pipeline.js";
import type { Breach, Tried } from "./case.js";
import { sentenceBreaches } from "./draft-laws.js";

/** Milliseconds after which the program ends the process that reads an old file (`batch/limits.ts`). */
const LIMIT = 5_000;

/**
 * Converts an old file: it is refused in words, or nothing of it is lost.
 *
 * @param twice whether to see that a second run makes the same
 */
export async function oldLaws(path: string, bytes: Uint8Array, twice: boolean): Promise<Tried> {
  const begun = performance.now();
  const once = await convert(path, bytes, { draftPath: "旧.md", imageFolder: "旧.images" });
  const taken = performance.now() - begun;
  const broken: Breach[] = taken > LIMIT ? [{ law: "slow", detail: `${Math.round(taken)} ms` }] : [];
  const { conversion, transcript } = once;
  if (conversion.type === "refusal") broken.push(...sentenceBreaches([conversion.sentence]));
  else if (transcript !== undefined) {
    const { draft, record } = conversion;
    const lost = record.diagnostics.find(({ type }) => type === "breach");
    if (lost !== undefined) broken.push({ law: "ledger", detail: `${lost.message.en} at ${lost.line}:${lost.column}` });
    broken.push(...sentenceBreaches(record.diagnostics.map(({ message }) => message)));
    const { length } = transcript.text;
    const astray = [...record.changes, ...record.diagnostics].find(
      ({ from, to }) => !(from >= 0 && from <= to && to <= length),
    );
    if (astray !== undefined) broken.push({ law: "positions", detail: `outside the text: ${JSON.stringify(astray)}` });
    const unread = parseDraft(sourceFile("旧.md", draft)).diagnostics.find(({ severity }) => severity === "error");
    if (unread !== undefined)
      broken.push({ law: "output", detail: `the draft doesn't read back: ${unread.ruleId} ${unread.message.en}` });
    const { kept, moved, replaced, dropped } = record.ledger;
    const sum = kept + moved + replaced + dropped;
    if (sum !== record.source.characters || Math.min(kept, moved, replaced, dropped) < 0) {
      broken.push({ law: "ledger", detail: `sums: ${JSON.stringify(record.ledger)} of ${record.source.characters}` });
    }
  }
  if (twice) {
    const again = await convert(path, bytes, { draftPath: "旧.md", imageFolder: "旧.images" });
    if (JSON.stringify(again) !== JSON.stringify(once))
      broken.push({ law: "repeat", detail: "a second conversion differs" });
  }
  return { breaches: broken, outcome: conversion.type === "refusal" ? conversion.reason : "converted" };
}
