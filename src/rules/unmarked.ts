import type { Root, RootContent } from "mdast";
import { oncePerLast } from "../core/once.js";
import { type SourceFile, spanAt } from "../core/source-file.js";
import type { Span } from "../core/span.js";
import type { Draft } from "../draft/draft.js";
import { type PartKind, recognisePart } from "../model/parts.js";
import type { HeadingLevel, Report } from "../model/report.js";
import { isParagraph, type Line, linesOf, rangeOf } from "./syntax.js";

/** A heading that was typed as a plain line: `一、主要举措和成效` without `##`, or a line in bold. */
export interface UnmarkedHeading {
  readonly level: HeadingLevel;
  /** Without ordinal and stars. */
  readonly title: string;
  readonly span: Span;
  /** What the marks of a heading take the place of: the start of the line up to the title. */
  readonly before: Span;
  /** Stars behind the title. */
  readonly after: Span;
}

const LABELS = [
  [1, "[一二三四五六七八九十]{1,3}、"],
  [2, "[（(][一二三四五六七八九十]{1,3}[）)]"],
  [3, "\\d{1,2}[.．、](?!\\d)"],
  [4, "[（(]\\d{1,2}[）)]"],
] as const satisfies readonly (readonly [HeadingLevel, string])[];

const PATTERNS = LABELS.map(
  ([level, label]) =>
    [level, new RegExp(`^([\\s\\u3000]*(\\*\\*)?${label}[\\s\\u3000]*)(\\S.*?)(\\2)\\s*$`, "u")] as const,
);

const BOLD = /^(\*\*)([^*\s][^*]{3,38})\*\*\s*$/u;
/** What stands above a table or below a picture. */
const TABLE = /^[表图附注]/u;

/** Longer than any heading that was seen. */
const MAX_LENGTH = 40;
const SENTENCE = /[。！？；：，、,;:!?….]$|[。；].|^[，、。]/u;

/**
 * Headings typed as plain lines.
 *
 * In a draft without any `##` every short numbered line is taken for one as soon as there is a `一、`. Where headings are marked,
 * an unmarked one is a line of its own with text below it, or it would be an item of a list.
 */
export const unmarkedHeadings: (draft: Draft) => readonly UnmarkedHeading[] = oncePerLast(find);

function find({ file, tree }: Draft): readonly UnmarkedHeading[] {
  const found = hasParts(tree)
    ? strictly(file, tree)
    : tree.children.flatMap((node) => candidateLines(file, node).flatMap((line) => toHeading(file, line) ?? []));
  return found.some(({ level }) => level === 1) || hasParts(tree) ? found : [];
}

/** Whether nobody wrote a `##`. */
export function isUnmarked({ tree }: Draft): boolean {
  return !hasParts(tree);
}

/** Kinds of part whose heading is there, though not marked as one: typed as a plain line or as `#`. */
export function unmarkedKinds(draft: Draft, { frontMatter: { year } }: Report): ReadonlySet<PartKind> {
  const typed = unmarkedHeadings(draft).flatMap(({ level, title }) => (level === 1 ? recognisePart(title, year) : []));
  const marked = draft.tree.children.flatMap((node) =>
    node.type === "heading" && node.depth === 1 ? recognisePart(draft.file.text.slice(...rangeOf(node)), year) : [],
  );
  return new Set([...typed, ...marked]);
}

function hasParts({ children }: Root): boolean {
  return children.some((node) => node.type === "heading" && node.depth === 2);
}

/** A list of one item is a numbered heading that Markdown took for a list. */
function candidateLines(file: SourceFile, node: RootContent): readonly Line[] {
  if (isParagraph(node) || (node.type === "code" && !/^\s*[`~]{3}/u.test(linesOf(file, node)[0]?.text ?? ""))) {
    return linesOf(file, node);
  }
  if (node.type === "list" && node.ordered === true && node.children.length === 1)
    return linesOf(file, node).slice(0, 1);
  return [];
}

function strictly(file: SourceFile, { children }: Root): readonly UnmarkedHeading[] {
  return children.flatMap((node, index): readonly UnmarkedHeading[] => {
    const next = children[index + 1];
    const bold = next?.type === "paragraph" ? boldHeading(file, children, index) : undefined;
    if (bold !== undefined) return [bold];
    const heading = ownLine(file, node);
    if (heading === undefined || heading.level > 2) return [];
    if (next?.type !== "paragraph" && !(next?.type === "list" && heading.level === 1)) return [];
    const around = [children[index - 1], next].map((other) => other && ownLine(file, other)?.level);
    return around.includes(heading.level) ? [] : [heading];
  });
}

/** A line of its own in bold, without a stop: of the level of the section before it. */
function boldHeading(file: SourceFile, children: Root["children"], index: number): UnmarkedHeading | undefined {
  const node = children[index];
  const [line, ...more] = node !== undefined && isParagraph(node) ? linesOf(file, node) : [];
  if (line === undefined || more.length > 0) return undefined;
  const [, before = "", title = ""] = BOLD.exec(line.text) ?? [];
  if (title === "" || SENTENCE.test(title) || TABLE.test(title)) return undefined;
  const above = children.slice(0, index).findLast((other) => other.type === "heading");
  const level = above?.type === "heading" ? levelBelow(above.depth) : undefined;
  if (level === undefined) return undefined;
  const { from } = line;
  return {
    level,
    title,
    span: spanAt(file, from, from + line.text.trimEnd().length),
    before: spanAt(file, from, from + before.length),
    after: spanAt(file, from + before.length + title.length, from + line.text.trimEnd().length),
  };
}

function levelBelow(depth: number): HeadingLevel | undefined {
  return LABELS.map(([level]) => level).find((level) => level === Math.max(2, depth - 1));
}

function ownLine(file: SourceFile, node: RootContent): UnmarkedHeading | undefined {
  const [line, ...more] = isParagraph(node) ? linesOf(file, node) : [];
  return line !== undefined && more.length === 0 ? toHeading(file, line) : undefined;
}

function toHeading(file: SourceFile, { text, from }: Line): UnmarkedHeading | undefined {
  if (text.trim().length > 2 * MAX_LENGTH) return undefined; // a paragraph, perhaps a huge one
  for (const [level, pattern] of PATTERNS) {
    const [, before = "", , title = ""] = pattern.exec(text.trimEnd()) ?? [];
    if (title === "") continue;
    // 「一、主要举措和成效：」 is a heading all the same
    const sentence = level === 1 ? title.replace(/[：:。]$/u, "") : title;
    if ([...title].length > MAX_LENGTH || SENTENCE.test(sentence)) return undefined;
    const end = text.trimEnd().length;
    return {
      level,
      title,
      span: spanAt(file, from + (text.length - text.trimStart().length), from + end),
      before: spanAt(file, from, from + before.length),
      after: spanAt(file, from + before.length + title.length, from + end),
    };
  }
  return undefined;
}
