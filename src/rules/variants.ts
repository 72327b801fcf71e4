import { longestOf } from "../text/word-finder.js";
import type { FormOf } from "./dictionaries.js";
import type { VariantEntry, VariantForm, VariantRule } from "./dictionary.js";
import { found } from "./found-text.js";
import type { RuleContext } from "./rule.js";
import type { RunningText } from "./running-text.js";
import { fits } from "./surroundings.js";
import { unitKind } from "./unit-kind.js";
import { wordLookup } from "./word-places.js";

const formsFor = wordLookup<VariantRule, FormOf>(
  ({ variants }) => variants,
  ({ entry }) => entry.rule,
);

interface Uses {
  readonly form: VariantForm;
  readonly first: { readonly running: RunningText; readonly from: number; readonly to: number };
  count: number;
}

/** Tells of names that a report uses beside another, more frequent name for the same thing: once each, where it comes first. */
export function tellVariants(context: RuleContext, rule: VariantRule): void {
  const byEntry = new Map<VariantEntry, Map<VariantForm, Uses>>();
  for (const { running, occurrences } of formsFor(context, rule)) {
    const { text } = running;
    const places = longestOf(occurrences, ({ entry: { form }, from, to }) => fits(form, text, from, to));
    for (const { entry, from, to } of places) {
      const forms = byEntry.get(entry.entry) ?? new Map<VariantForm, Uses>();
      byEntry.set(entry.entry, forms);
      const known = forms.get(entry.form);
      if (known === undefined) forms.set(entry.form, { form: entry.form, first: { running, from, to }, count: 1 });
      else known.count++;
    }
  }
  const kind = unitKind(context.report.frontMatter);
  for (const [{ forms, levels }, uses] of byEntry) {
    if (levels.length > 0 && (kind === undefined || !levels.includes(kind))) continue;
    const inOrder = forms.flatMap((form) => uses.get(form) ?? []);
    const usual = inOrder.reduce<Uses | undefined>(
      (most, use) => (most && most.count >= use.count ? most : use),
      undefined,
    );
    if (usual === undefined) continue;
    for (const use of inOrder) if (use !== usual) tellOf(context, use, usual);
  }
}

function tellOf(context: RuleContext, { first: { running, from, to } }: Uses, usual: Uses): void {
  const actual = running.text.slice(from, to);
  const other = usual.first.running.text.slice(usual.first.from, usual.first.to);
  context.tell({
    ...found(context, running, from, to),
    message: {
      zh: `这里写“${actual}”，别处写“${other}”，一份报告里用法应当一致`,
      en: `“${actual}” here, “${other}” elsewhere: a report keeps to one`,
    },
    expected: [other],
  });
}
