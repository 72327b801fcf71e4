import type { Conversion } from "../convert/convert.js";
import { convert as convertFile } from "../pipeline.js";

/** What `convert` may be told. */
export interface ConvertOptions {
  /** Name of the file, for its record: `2021.docx`. */
  readonly path: string;
  /** The encoding of a text, where it is known. */
  readonly encoding?: string;
  /** Turns an old Word file into a .docx, for what can't be read otherwise. */
  readonly toDocx?: (bytes: Uint8Array) => Promise<Uint8Array | undefined>;
  /** Stops the work before it begins, and drops its result. */
  readonly signal?: AbortSignal;
}

/**
 * Makes a draft of an old file, with a record of what became of every character; or says why there is none.
 *
 * ```ts
 * import { convert } from "fazhi-report";
 *
 * const made = await convert(bytes, { path: "2021.docx" });
 * if (made.type === "converted") await writeFile("2021.md", made.draft);
 * else console.error(made.sentence.en);
 * ```
 *
 * Limits of size, ratio and depth hold. Files of strangers are better read in a process that can be ended, as the command line does.
 *
 * @throws the reason of `options.signal` where it is aborted; nothing for any bytes
 */
export async function convert(bytes: Uint8Array, { path, signal, ...options }: ConvertOptions): Promise<Conversion> {
  signal?.throwIfAborted();
  const stem = (path.split(/[\\/]/u).at(-1) ?? path).replace(/(?<=.)\.[^.]*$/u, "");
  const { conversion } = await convertFile(path, bytes, {
    ...options,
    draftPath: `${stem}.md`,
    imageFolder: `${stem}.images`,
  });
  signal?.throwIfAborted();
  return conversion;
}
