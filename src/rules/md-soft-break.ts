import { spanAt } from "../core/source-file.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { type Line, linesOf } from "./syntax.js";
import { unmarkedHeadings } from "./unmarked.js";

const END = /[。！？][”’』」）]?\s*$/u;
const COLON = /[：:]\s*$/u;
/** Begins a paragraph of its own: indentation, ordinals, 一是. */
const BEGIN =
  /^[\u3000\t ]*(?:\u3000|[一二三四五六七八九十]{1,2}[是、]|[（(][一二三四五六七八九十\d]{1,2}[）)]|第[一二三四五六七八九十]，|现[将就]|特此|\d{1,2}[.．、](?!\d))/u;

/** A single line break joins its lines; two paragraphs need a blank line between them. */
export const mdSoftBreak: Rule = {
  meta: {
    id: "md-soft-break",
    severity: "warning",
    summary: { zh: "两段之间空一行", en: "A blank line between two paragraphs" },
    explanation: {
      zh: "只换行、不空行，印出来仍是一段。一段之内为了好看而换行没有问题，所以只在像是漏了空行时提出：一段里每一行都是完整的句子，或者上一行句子已完、下一行以“一是”“（一）”“1.”“现将”或空格开头。",
      en: "A line break alone doesn't begin a paragraph. Breaking lines within a paragraph is fine, so this is told only where a blank line seems lost: every line of the paragraph is a whole sentence, or a line ends one and the next begins with 一是, （一）, 1., 现将 or an indent.",
    },
    force: "practice",
    good: "2024年，示例街道依法履职，\n健全制度。开展活动12场，\n群众满意。\n",
    bad: "健全制度，完善机制。\n开展普法活动12场。\n",
    fix: "ask",
  },

  check({ draft, tell }) {
    const { file, tree } = draft;
    const headings = new Set(unmarkedHeadings(draft).map(({ span }) => span.start.line));
    for (const node of tree.children) {
      if (node.type !== "paragraph") continue;
      const lines = linesOf(file, node);
      if (lines.length === 1) continue;
      const first = node.position?.start.line ?? 1;
      const whole = lines.every(
        ({ text }, index) => END.test(text) || (index === lines.length - 1 && COLON.test(text)),
      );
      for (const [index, line] of lines.entries()) {
        const next = lines[index + 1];
        if (next === undefined || !END.test(line.text) || !(whole || BEGIN.test(next.text))) continue;
        if (headings.has(first + index) || headings.has(first + index + 1)) continue;
        tell({
          message: {
            zh: `“${excerpt(ending(line), 8)}”与下一行“${excerpt(next.text, 8)}”会连成一段；另起一段要空一行`,
            en: `“${excerpt(ending(line), 8)}” and the next line “${excerpt(next.text, 8)}” become one paragraph; leave a blank line between two`,
          },
          span: spanAt(file, line.from + line.text.trimEnd().length - 1, line.from + line.text.trimEnd().length),
          edits: [{ span: spanAt(file, next.from, next.from), text: "\n" }],
        });
      }
    }
  },
};

function ending({ text }: Line): string {
  return [...text.trimEnd()].slice(-8).join("");
}
