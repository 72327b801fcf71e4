import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Conversion, type Converted, convert } from "../../src/convert/convert.js";
import { readers } from "../../src/convert/readers/all.js";
import { sniff } from "../../src/convert/sniff.js";
import type { Transcript } from "../../src/convert/transcript.js";

export interface FileConversion {
  readonly conversion: Conversion;
  /** Absent where the file was refused before it was read. */
  readonly transcript?: Transcript;
}

/** Converts bytes as the command does. */
export async function convertBytes(path: string, bytes: Uint8Array): Promise<FileConversion> {
  const format = sniff(bytes);
  if (typeof format !== "string") return { conversion: format };
  const reader = await readers[format]();
  const transcript = await reader(bytes, {});
  if ("type" in transcript) return { conversion: transcript };
  return { conversion: convertTranscript(path, transcript, bytes), transcript };
}

export async function convertFile(path: string): Promise<FileConversion> {
  return convertBytes(basename(path), readFileSync(path));
}

/** Converts text that must not be refused. */
export async function convertText(text: string): Promise<Converted & { readonly transcript: Transcript }> {
  const found = await convertBytes("old.txt", Buffer.from(text));
  if (found.transcript === undefined || found.conversion.type !== "converted") {
    throw new Error(`refused: ${JSON.stringify(found.conversion)}`);
  }
  return { ...found.conversion, transcript: found.transcript };
}

function convertTranscript(path: string, transcript: Transcript, bytes: Uint8Array): Conversion {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const stem = path.replace(/\.[^.]*$/u, "");
  return convert(transcript, { path, sha256, draftPath: `${stem}.md`, imageFolder: `${stem}.images` });
}
