/**
 * The ids of all rules, a contract with users: none is removed or changes its meaning.
 *
 * Most belong to a file in `rules/`. Those of the first group are told by the stages that read a draft.
 */
export const ruleIds = [
  // reading
  "file-encoding",
  "file-limits",
  "front-matter-syntax",
  "schema",
  "resource-missing",
  "ignore-unused",
  "ignore-no-reason",
  // structure
  "part-missing",
  "part-empty",
  "part-duplicate",
  "part-combined",
  "part-order",
  "part-unknown",
  "part-title",
  "cause-missing",
  "heading-unmarked",
  "structure-unrecognised",
  "heading-ordinal",
  "heading-depth",
  "head-stop",
  "head-year",
  "title-year",
  "title-form",
  "date-missing",
  "date-late",
  "date-early",
  "date-order",
  "intro-missing",
  // Markdown
  "md-h1",
  "md-raw-html",
  "md-bullet",
  "md-setext",
  "md-indented-code",
  "md-emphasis",
  "md-soft-break",
  "md-code",
  "md-thematic-break",
  "link-unsafe",
  "link-nowhere",
  "footnote-missing",
  // accessibility and publication
  "image-alt-missing",
  "table-head-missing",
  "publish-label-missing",
] as const;

export type RuleId = (typeof ruleIds)[number];
