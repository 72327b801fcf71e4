import { oncePerLast } from "../core/once.js";
import type { SourceFile } from "../core/source-file.js";
import type { TracedText } from "../core/traced-text.js";
import type { Draft } from "../draft/draft.js";
import type { FrontMatter } from "../model/front-matter.js";
import { type PassageKind, passages } from "../model/prose.js";
import type { HeadingLevel, Part, Report } from "../model/report.js";
import { cleaned, isPlain, prose } from "./clean-text.js";
import { fullWidth, type HalfWidth, halfWidth, widened } from "./half-width.js";
import { type Pairs, pairsIn } from "./pairs.js";
import { type ProtectedStretches, protectedStretches } from "./protected-stretches.js";
import type { RuleContext } from "./rule.js";

/** Besides the passages of the body: the title, names of bodies, and other texts of the front matter. */
type RunningTextKind = PassageKind | "title" | "name" | "note";

/**
 * A stretch of text as the rules on characters, punctuation and numerals read it.
 *
 * Faults of characters would hide others (a zero-width blank between two marks), so the rules above characters read them mended.
 */
export interface RunningText {
  readonly kind: RunningTextKind;
  /** As the author wrote it; code and addresses are masked, unit for unit. */
  readonly written: TracedText;
  /** Invisible characters and bookmarks taken out, digits and radicals in their ordinary form, odd blanks as U+00A0. */
  readonly clean: TracedText;
  /** What of `clean` is half-width and shouldn't be. */
  readonly half: HalfWidth;
  /** `clean` with half-width punctuation and brackets widened, unit for unit. */
  readonly text: string;
  /** Brackets, quotes and title marks of `text`. */
  readonly pairs: Pairs;
  /** Of a heading. */
  readonly level: HeadingLevel | undefined;
  readonly part: Part | undefined;
}

/** Every text of a draft in reading order, front matter first. Read once for all rules. */
export function runningTexts({ draft, report }: Pick<RuleContext, "draft" | "report">): readonly RunningText[] {
  return textsOf(report, draft);
}

const textsOf = oncePerLast((report: Report, draft: Draft): readonly RunningText[] => {
  const protectedIn = protectedStretches(draft);
  return [
    ...frontMatterTexts(draft.file, report.frontMatter, protectedIn),
    ...passages(report).map(({ kind, text, level, part }) => runningText(kind, text, protectedIn, level, part)),
  ];
});

export function isInFrontMatter({ kind }: RunningText): boolean {
  return kind === "title" || kind === "name" || kind === "note";
}

/** Whether a text is prose: sentences, not a heading, a cell, a caption or a name. */
export function isProse({ kind }: RunningText): boolean {
  return kind === "paragraph" || kind === "item" || kind === "quotation" || kind === "footnote";
}

function runningText(
  kind: RunningTextKind,
  source: TracedText,
  protectedIn: ProtectedStretches,
  level?: HeadingLevel,
  part?: Part,
): RunningText {
  const { text } = source;
  if (protectedIn.code.length === 0 && isPlain(text)) {
    return { kind, written: source, clean: source, half: fullWidth(text), text, pairs: pairsIn(text), level, part };
  }
  const written = prose(source, protectedIn);
  const clean = cleaned(written);
  const half = halfWidth(clean.text);
  const wide = widened(clean.text, half);
  return { kind, written, clean, half, text: wide, pairs: pairsIn(wide), level, part };
}

function frontMatterTexts(file: SourceFile, data: FrontMatter, protectedIn: ProtectedStretches): RunningText[] {
  const { title, issuers, recipients, copyTo, attachments, note, letterhead, imprint, publish, places } = data;
  const list = (pointer: string, values: readonly string[], kind: RunningTextKind) =>
    values.map((value, index) => ({
      kind,
      value,
      pointer: places.has(`${pointer}/${index}`) ? `${pointer}/${index}` : pointer,
    }));
  const texts = [
    { kind: "title" as const, value: title, pointer: "/title" },
    ...list("/issuer", issuers, "name"),
    ...list("/recipients", recipients, "name"),
    ...list("/copyTo", copyTo, "name"),
    ...attachments.map((attachment, index) => ({
      kind: "title" as const,
      value: attachment.title,
      pointer: `/attachments/${index}/title`,
    })),
    { kind: "note" as const, value: note, pointer: "/note" },
    ...list("/letterhead/mark", [letterhead?.mark ?? []].flat(), "name"),
    { kind: "note" as const, value: letterhead?.documentNumber, pointer: "/letterhead/documentNumber" },
    { kind: "name" as const, value: imprint?.printedBy, pointer: "/imprint/printedBy" },
    { kind: "note" as const, value: publish.description, pointer: "/publish/description" },
  ];
  return texts.flatMap(({ kind, value, pointer }) => {
    const place = places.get(pointer);
    if (value === undefined || place === undefined) return [];
    return [runningText(kind, traceValue(file, value, place.value.start.offset, place.value.end.offset), protectedIn)];
  });
}

/** A value of the front matter with its way back; one that YAML spells differently is traced as a whole. */
function traceValue(file: SourceFile, value: string, from: number, to: number): TracedText {
  const at = file.text.slice(from, to).indexOf(value);
  return {
    text: value.replaceAll("|", "\n"),
    pieces: [at === -1 ? { at: 0, offset: from, fixed: to - from } : { at: 0, offset: from + at }],
  };
}
