import { check, type OpenDraft, open } from "../../src/pipeline.js";
import type { FixChoice } from "../../src/rules/fix-choice.js";
import { type Judged, type Mending, mend } from "../../src/rules/mend.js";

export interface MendedText extends Mending {
  readonly text: string;
  /** What is left to say. */
  readonly left: Judged["diagnostics"];
}

/** Mends a draft that has no files beside it. */
export async function mendText(text: string, choice: FixChoice, path = "2024.md"): Promise<MendedText> {
  let after = text;
  let left: Judged["diagnostics"] = [];
  const mending = await mend(async (texts) => {
    after = texts.get(path) ?? text;
    const opened = await open(path, new TextEncoder().encode(after), async () => ({ zh: "没有", en: "none" }));
    const draft: OpenDraft["draft"] = opened.value.draft;
    left = check(opened, { publish: false, severities: new Map() });
    return [{ draft, diagnostics: left }];
  }, choice);
  return { ...mending, text: after, left };
}
