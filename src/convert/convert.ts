import { sourceFile } from "../core/source-file.js";
import { parseDraft } from "../draft/parse.js";
import { toReport } from "../draft/to-report.js";
import { writeDraft } from "../draft/write.js";
import { drawUp } from "./ledger.js";
import { type ExtractedImage, toFlat } from "./passes/to-flat.js";
import { type ConvertRecord, type RecordOptions, recordOf, remarkOf } from "./record.js";
import { recover } from "./recover.js";
import type { Refusal } from "./refusal.js";
import type { Transcript } from "./transcript.js";

/** What a conversion yields: a draft with its proof, or the reason why there is none. */
export type Conversion = Converted | Refusal;

export interface Converted {
  readonly type: "converted";
  /** Markdown. */
  readonly draft: string;
  readonly record: ConvertRecord;
  readonly images: readonly ExtractedImage[];
}

export interface ConvertOptions extends RecordOptions {
  /** Where the pictures go, relative to the draft. */
  readonly imageFolder: string;
}

/**
 * Converts an old file to a draft: faithful to the word, nothing invented, nothing reordered.
 *
 * The ledger is drawn up from the draft as written, parsed back: a breach is among the record's diagnostics, and the draft must
 * then not be used.
 */
export function convert(transcript: Transcript, options: ConvertOptions): Conversion {
  const recovered = recover(transcript);
  if ("type" in recovered) return recovered;
  const { frontMatter, blocks, changes, doubts } = recovered;
  const flat = toFlat(blocks, doubts, transcript, options.imageFolder);
  const draft = writeDraft(frontMatter, flat.blocks);
  const { value: parsed, diagnostics } = parseDraft(sourceFile(options.draftPath, draft));
  const limit = diagnostics.find(({ ruleId }) => ruleId === "file-limits");
  if (limit !== undefined) return { type: "refusal", reason: "limits", sentence: limit.message };
  const ledger = drawUp(transcript.text, transcript.format, changes, parsed);
  const source = sourceFile(options.path, transcript.text);
  const remarks = [
    ...ledger.breaches.map(({ at, sentence }) => ({
      ...remarkOf(source, { from: at, to: at, reason: "ledger", sentence }),
      type: "breach" as const,
    })),
    ...doubts.map((doubt) => remarkOf(source, doubt)),
  ];
  const record = recordOf(options, transcript, draft, ledger, changes, toReport(parsed), remarks);
  return { type: "converted", draft, record, images: flat.images };
}
