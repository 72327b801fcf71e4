import { ReadError, type ReadErrorCode } from "../read-error.js";
import type { Reader, ReadOptions } from "../reader.js";
import type { RefusalReason } from "../refusal.js";
import type { Transcript } from "../transcript.js";

const reasons = {
  damaged: "damaged",
  encrypted: "encrypted",
  unsupported: "unsupported",
  "too-large": "limits",
  bomb: "limits",
} as const satisfies Record<ReadErrorCode, RefusalReason>;

/** A reader whose {@link ReadError}s, thrown deep inside a file, become refusals. */
export function refusing(read: (bytes: Uint8Array, options: ReadOptions) => Promise<Transcript>): Reader {
  return async (bytes, options) => {
    try {
      return await read(bytes, options);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      return { type: "refusal", reason: reasons[error.code], sentence: error.sentence };
    }
  };
}
