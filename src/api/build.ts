import { loadHouse } from "../config/load-house.js";
import type { Diagnostic } from "../core/diagnostic.js";
import type { House } from "../layout/house.js";
import { layOut, render } from "../pipeline.js";
import type { Format, RenderOptions } from "../render/all.js";
import type { Artifact } from "../render/artifact.js";
import { judge } from "./draft.js";
import type { DraftOptions } from "./options.js";

/** What `build` may be told. */
export interface BuildOptions<F extends Format = Format> extends DraftOptions, RenderOptions {
  /** What to make. */
  readonly to: readonly F[];
  /** A house style from `loadHouse`; that of GB/T 9704-2012 if left out. */
  readonly house?: House;
  /** Render in spite of errors. */
  readonly draft?: boolean;
}

/** A file, not yet on disk. */
export interface BuiltFile<F extends Format = Format> extends Artifact {
  readonly format: F;
}

/** What became of a draft. */
export interface Build<F extends Format = Format> {
  /** In the order asked for; none where the draft has errors, unless `draft` is given. */
  readonly files: readonly BuiltFile<F>[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a draft and makes its files.
 *
 * ```ts
 * import { build } from "fazhi-report";
 *
 * const { files, diagnostics } = await build(markdown, { to: ["docx", "html"] });
 * for (const { extension, bytes } of files) await writeFile(`2024.${extension}`, bytes);
 * ```
 *
 * Same draft, same bytes: nothing depends on clock, time zone, locale or path.
 *
 * @param draft Markdown with front matter
 * @throws the reason of `options.signal` where it is aborted
 * @throws {OperationError} for PDF without `typesetter`
 */
export async function build<F extends Format>(draft: string | Uint8Array, options: BuildOptions<F>): Promise<Build<F>> {
  const { opened, diagnostics } = await judge(draft, options);
  if (options.draft !== true && diagnostics.some(({ severity }) => severity === "error"))
    return { files: [], diagnostics };
  const { site, signal } = options;
  const house = options.house ?? (await standardHouse());
  const laidOut = await layOut(opened.value, { house, ...(site !== undefined && { site }) });
  const files: BuiltFile<F>[] = [];
  for (const format of options.to) {
    signal?.throwIfAborted();
    files.push({ ...(await render(laidOut, format, options)), format });
  }
  return { files, diagnostics };
}

async function standardHouse(): Promise<House> {
  const { value } = await loadHouse("gbt9704", async () => undefined);
  if (value === undefined) throw new Error("the house style of the standard has faults");
  return value;
}
