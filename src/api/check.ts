import type { Diagnostic } from "../core/diagnostic.js";
import { judge } from "./draft.js";
import type { DraftOptions } from "./options.js";

/**
 * What there is to say of a draft, in the order of its text.
 *
 * ```ts
 * import { check } from "fazhi-report";
 *
 * const findings = await check(markdown, { path: "2024.md" });
 * const errors = findings.filter(({ severity }) => severity === "error");
 * ```
 *
 * @param draft Markdown with front matter
 * @throws the reason of `options.signal` where it is aborted; nothing for any draft
 */
export async function check(draft: string | Uint8Array, options: DraftOptions = {}): Promise<readonly Diagnostic[]> {
  return (await judge(draft, options)).diagnostics;
}
