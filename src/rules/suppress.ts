import type { Diagnostic } from "../core/diagnostic.js";
import { type RuleId, ruleIds } from "../core/rule-ids.js";
import type { Sentence } from "../core/sentence.js";
import { spanAt } from "../core/source-file.js";
import type { Span } from "../core/span.js";
import type { Draft, IgnoreDirective } from "../draft/draft.js";
import { nearest } from "../schema/nearest.js";
import { metaOf } from "./metas.js";
import { excerpt } from "./quote.js";

/** Neither can be silenced: each speaks of the silencing itself. */
const OWN: ReadonlySet<string> = new Set<RuleId>(["ignore-unused", "ignore-no-reason"]);

/**
 * Takes out what `report-ignore` comments silence, and tells of comments that give no reason, name no rule or silence nothing.
 *
 * @param ran the rules that had a chance to tell: of no other can it be said that it had nothing to tell
 */
export function suppress(
  draft: Draft,
  diagnostics: readonly Diagnostic[],
  ran: ReadonlySet<RuleId>,
): readonly Diagnostic[] {
  const directives = draft.directives.filter((directive): directive is IgnoreDirective => directive.type === "ignore");
  const used = new Set<string>();
  const left = diagnostics.filter((diagnostic) => {
    const silencing = directives.filter((directive) => silences(directive, diagnostic));
    for (const directive of silencing) used.add(keyOf(directive, diagnostic.ruleId));
    return silencing.length === 0;
  });
  return [...left, ...directives.flatMap((directive) => faultsOf(directive, draft, used, ran))];
}

function silences({ rules, covers }: IgnoreDirective, { ruleId, span }: Diagnostic): boolean {
  const { offset } = span.start;
  return !OWN.has(ruleId) && rules.includes(ruleId) && offset >= covers.start.offset && offset <= covers.end.offset;
}

function keyOf({ span }: IgnoreDirective, rule: string): string {
  return `${span.start.offset} ${rule}`;
}

function faultsOf(
  directive: IgnoreDirective,
  draft: Draft,
  used: ReadonlySet<string>,
  ran: ReadonlySet<RuleId>,
): readonly Diagnostic[] {
  const { rules, reason, span } = directive;
  const faults: Diagnostic[] = [];
  const tell = (ruleId: RuleId, at: Span, message: Sentence, more?: Partial<Diagnostic>) => {
    faults.push({ ruleId, severity: metaOf(ruleId).severity, path: draft.file.path, span: at, message, ...more });
  };
  if (reason === "" && rules.length > 0) {
    tell("ignore-no-reason", span, {
      zh: "没有写理由；写成“report-ignore 规则名: 理由”",
      en: "there is no reason; write “report-ignore RULE: reason”",
    });
  }
  if (rules.length === 0) {
    tell("ignore-unused", span, {
      zh: "没有写规则名；写成“report-ignore 规则名: 理由”",
      en: "no rule is named; write “report-ignore RULE: reason”",
    });
  }
  for (const rule of rules) {
    if (used.has(keyOf(directive, rule))) continue;
    const at = placeOf(rule, directive, draft);
    if (isKnown(rule)) {
      if (!ran.has(rule)) continue;
      tell(
        "ignore-unused",
        at,
        { zh: `“${rule}”在这里没有可以忽略的问题`, en: `“${rule}” has nothing to ignore here` },
        { actual: rule, ...(rules.length === 1 ? { edits: [{ span, text: "" }], fix: "ask" } : {}) },
      );
    } else {
      const meant = nearest(rule, ruleIds);
      tell(
        "ignore-unused",
        at,
        {
          zh: `没有“${excerpt(rule)}”这条规则${meant === undefined ? "" : `，是不是“${meant}”`}`,
          en: `there is no rule “${excerpt(rule)}”${meant === undefined ? "" : `; perhaps “${meant}”`}`,
        },
        {
          actual: rule,
          ...(meant === undefined ? {} : { expected: [meant], edits: [{ span: at, text: meant }], fix: "ask" }),
        },
      );
    }
  }
  return faults;
}

function isKnown(rule: string): rule is RuleId {
  return ruleIds.some((id) => id === rule);
}

function placeOf(rule: string, { span }: IgnoreDirective, { file }: Draft): Span {
  const comment = file.text.slice(span.start.offset, span.end.offset);
  const head = /report-ignore(?:-file)?/u.exec(comment);
  const at = comment.indexOf(rule, head === null ? 0 : head.index + head[0].length);
  return at === -1 ? span : spanAt(file, span.start.offset + at, span.start.offset + at + rule.length);
}
