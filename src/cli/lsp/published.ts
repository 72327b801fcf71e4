import type { Diagnostic } from "vscode-languageserver";

type ByUri = ReadonlyMap<string, readonly Diagnostic[]>;

/** Findings that the editor shows, by the draft that they come from: an attachment may be that of several. */
export interface Published {
  /** Replaces what a draft has said. */
  replace(draft: string, found: ByUri): void;
}

export function published(send: (uri: string, diagnostics: Diagnostic[]) => void): Published {
  const byDraft = new Map<string, ByUri>();
  return {
    replace(draft, found) {
      const uris = new Set([draft, ...(byDraft.get(draft)?.keys() ?? []), ...found.keys()]);
      byDraft.delete(draft);
      if (found.size > 0) byDraft.set(draft, found);
      for (const uri of uris) {
        const first = [found, ...byDraft.values()].find((each) => each.has(uri));
        send(uri, [...(first?.get(uri) ?? [])]);
      }
    },
  };
}
