import type { Converted } from "../convert/convert.js";
import type { Refusal } from "../convert/refusal.js";

/** An old file to convert, as it is handed to another process. */
export interface Job {
  /** As the user named it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Where the draft will be written, relative to its record. */
  readonly draftPath: string;
  /** Where the pictures will go, relative to the draft. */
  readonly imageFolder: string;
  /** Of a text, where the user knows it. */
  readonly encoding?: string;
  /** Whether an office program may be asked for what we can't read ourselves. */
  readonly office: boolean;
}

/** What became of it. */
export type Reply = (Converted & { readonly text: string }) | Refusal | ProgramFault;

/** A fault of the program: the files after it are converted all the same. */
interface ProgramFault {
  readonly type: "fault";
  readonly message: string;
  readonly stack: string;
}

/** Turns an old Word file into a .docx; undefined where that fails. */
export type ToDocx = (bytes: Uint8Array) => Promise<Uint8Array | undefined>;

/** Converts old files, whatever is in them. */
export interface Converter {
  /** No exception for any bytes. */
  convert(job: Job): Promise<Reply>;
  /** Ends what it has started. */
  close(): Promise<void>;
}
