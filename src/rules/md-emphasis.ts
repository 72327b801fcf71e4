import type { Nodes } from "mdast";
import { type SourceFile, spanAt } from "../core/source-file.js";
import { matchesOf } from "../text/matches.js";
import { excerpt } from "./quote.js";
import type { Rule, RuleContext } from "./rule.js";
import { everyNode, rangeOf, sourceOf, spanOf } from "./syntax.js";

const PAIR = /(?<![*\\])\*\*(?!\*)((?:[^*\n]|\\\*)+?)(?<![*\\])\*\*(?!\*)/gu;
const MARK = /(?<![*\\])\*\*(?!\*)/gu;
/** A gap that waits for a figure: `leftover-placeholder`. */
const COUNTED = /^(?:人|件|起|个|项|份|次|场|家|户|名|处|条|批|期|万|元|亩|%|％|年)/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const BLANK = /\s/u;
const OPENING = /^[“‘《〈「『（(【〔[]/u;
const CLOSING = /[”’》〉」』）)】〕\]。，；：！？、…]$/u;
/** Stars that hide a name: 「张**（女）、李**」. */
const MASK = /[、，和与及][々〇㐀-鿿]$/u;
/** Nobody makes more than a sentence bold. */
const MAX_LENGTH = 200;
const EDGES = /^([\p{P}\p{S}]*)(.*?)([\p{P}\p{S}]*)$/su;

/** Stars that aren't bold: next to a quote or stop, behind a Chinese character, they are printed as they stand. */
export const mdEmphasis: Rule = {
  meta: {
    id: "md-emphasis",
    severity: "warning",
    summary: { zh: "加粗的星号不紧贴标点，不用斜体", en: "Bold marks stand off punctuation; no italics" },
    explanation: {
      zh: "两个星号里面紧贴引号、书名号或句号，外面又紧贴汉字时，Markdown不当它是加粗，星号会照印出来，甚至把别处变粗。把标点移到星号外面就行。只有一半的星号也会照印出来。单个星号或下划线是斜体，公文不用，记号会丢失；想印星号的，前面加反斜杠。隐去姓名的“张**”、手机号“138****1234”不在此列。",
      en: "Where two asterisks have a quote, bracket or stop inside and a Chinese character outside, Markdown doesn't take them for bold: they are printed, or make something else bold. Move the punctuation out. Half of a pair is printed, too. A single asterisk or underscore is italics, which official prose hasn't; the mark is lost. Put a backslash before an asterisk that shall be printed. Masked names (张**) and numbers (138****1234) are left alone.",
    },
    force: "practice",
    good: "推行“**首违不罚**”制度，**一是加强学习**。完善机制。\n",
    bad: "推行**“首违不罚”**制度。\n",
    fix: "safe",
  },

  check(context) {
    const { file, tree } = context.draft;
    for (const { node } of everyNode(tree)) {
      if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") pairs(file, node, context);
      else if (node.type === "emphasis") italics(file, node, context);
    }
  },
};

function pairs(file: SourceFile, node: Nodes, { tell }: RuleContext): void {
  const source = sourceOf(file, node);
  if (!source.includes("**")) return;
  const [offset] = rangeOf(node);
  const marks = matchesOf(source, MARK);
  if (marks.length % 2 !== 0) {
    const [stray, ...more] = marks; // of several, which belongs to which is a guess
    if (stray !== undefined && more.length === 0) tellStray(file, source, offset, stray.index, tell);
    return;
  }
  for (const match of matchesOf(source, PAIR)) {
    const [whole, inner = ""] = match;
    const before = source.slice(0, match.index).at(-1) ?? " ";
    const after = source[match.index + whole.length] ?? " ";
    if (inner.length > MAX_LENGTH || (opens(before, inner) && closes(inner, after))) continue;
    const [, lead = "", core = "", tail = ""] = EDGES.exec(inner) ?? [];
    if (core.trim() === "" || MASK.test(inner) || !(OPENING.test(inner) || CLOSING.test(inner))) continue;
    const from = offset + match.index;
    const span = spanAt(file, from, from + whole.length);
    const [shorter, last] = [inner.slice(0, -1), inner.slice(-1)];
    // “三项制度”。: with the stop alone outside, the quotes stay together
    const right = opens(before, inner) && closes(shorter, last) ? `**${shorter}**${last}` : `${lead}**${core}**${tail}`;
    tell({
      message: {
        // no marks around what mostly has its own
        zh: `${excerpt(whole)} 的星号紧贴标点，加粗不起作用，写成 ${excerpt(right)} 才行`,
        en: `write ${excerpt(right)} for ${excerpt(whole)}: asterisks that touch punctuation aren't bold`,
      },
      span,
      actual: whole,
      expected: [right],
      edits: [{ span, text: right }],
      // 《**条例》规定** reads oddly: somebody should look at it
      ...(lead === "" || lead.length === tail.length ? {} : { fix: "ask" }),
    });
  }
}

/** **二是规范执法。每季度…: half of a pair. One behind a word may hide a name (张**). */
function tellStray(file: SourceFile, source: string, offset: number, at: number, tell: RuleContext["tell"]): void {
  const [before, after] = [source.slice(0, at).at(-1) ?? "\n", source[at + 2] ?? "\n"];
  if (!/[\s。；：，、！？”》）]/u.test(before) || !(/[々〇㐀-鿿“《]/u.test(after) || after === "\n")) return;
  if (COUNTED.test(source.slice(at + 2, at + 4))) return;
  const span = spanAt(file, offset + at, offset + at + 2);
  const around = excerpt(source.slice(Math.max(0, at - 4), at + 8));
  tell({
    message: {
      zh: `“${around}”里的“**”只有一半，加粗不起作用，星号会照印出来；补上另一半，或者删去`,
      en: `the “**” in “${around}” has no partner: nothing is bold and the asterisks are printed; add the other, or delete it`,
    },
    span,
    actual: "**",
  });
}

/** Left-flanking and right-flanking delimiter runs of CommonMark 6.2. */
function opens(before: string, inner: string): boolean {
  const next = inner[0] ?? " ";
  return !BLANK.test(next) && (!PUNCTUATION.test(next) || BLANK.test(before) || PUNCTUATION.test(before));
}

function closes(inner: string, after: string): boolean {
  const last = inner.at(-1) ?? " ";
  return !BLANK.test(last) && (!PUNCTUATION.test(last) || BLANK.test(after) || PUNCTUATION.test(after));
}

function italics(file: SourceFile, node: Nodes, { tell }: RuleContext): void {
  const source = sourceOf(file, node);
  const [from, to] = rangeOf(node);
  const marks = [spanAt(file, from, from + 1), spanAt(file, to - 1, to)] as const;
  // 5*3*2 means stars, not italics
  const literal = /\d/u.test(file.text[from - 1] ?? "") && /\d/u.test(file.text[to] ?? "");
  tell({
    message: literal
      ? {
          zh: `“${excerpt(source)}”里的“*”会被当作斜体记号而丢失，前面要加反斜杠`,
          en: `the “*” in “${excerpt(source)}” are taken for italics and lost; put a backslash before them`,
        }
      : {
          zh: `“${excerpt(source)}”是斜体，公文不用；“${source.slice(0, 1)}”不会印出来`,
          en: `“${excerpt(source)}” is italics, which official prose hasn't; the “${source.slice(0, 1)}” isn't printed`,
        },
    span: spanOf(file, node),
    actual: source,
    edits: marks.map((span) => (literal ? { span, text: `\\${source.slice(0, 1)}` } : { span, text: "" })),
    fix: "ask",
  });
}
