import type { Diagnostic } from "../core/diagnostic.js";
import type { Outcome } from "../core/outcome.js";
import { type RuleId, ruleIds } from "../core/rule-ids.js";
import type { Sentence } from "../core/sentence.js";
import { check as checkOpened, type OpenDraft, open } from "../pipeline.js";
import type { RuleSetting } from "../rules/severities.js";
import type { DraftOptions } from "./options.js";
import { toBytes } from "./to-bytes.js";

const NOTHING: Sentence = { zh: "没有提供这个文件", en: "this file was not handed over" };

/** Opens and judges a draft: what both doors do first. */
export async function judge(
  draft: string | Uint8Array,
  options: DraftOptions,
): Promise<{ readonly opened: Outcome<OpenDraft>; readonly diagnostics: readonly Diagnostic[] }> {
  const { path = "draft.md", fetch = async () => NOTHING, publish = false, site, place, signal } = options;
  signal?.throwIfAborted();
  const opened = await open(path, toBytes(draft), fetch);
  const previous = [];
  for (const { path, text } of options.previous ?? []) {
    signal?.throwIfAborted();
    const { value } = await open(path, toBytes(text), async () => NOTHING);
    previous.push({ path, draft: value.draft, report: value.report });
  }
  signal?.throwIfAborted();
  const diagnostics = checkOpened(opened, {
    publish,
    severities: severitiesOf(options.rules ?? {}),
    ...(site !== undefined && { site }),
    ...(place !== undefined && { place }),
    ...(previous.length > 0 && { previous }),
  });
  return { opened, diagnostics };
}

function severitiesOf(rules: NonNullable<DraftOptions["rules"]>): ReadonlyMap<RuleId, RuleSetting> {
  const severities = new Map<RuleId, RuleSetting>();
  for (const id of ruleIds) {
    const setting = rules[id];
    if (setting !== undefined) severities.set(id, setting);
  }
  return severities;
}
