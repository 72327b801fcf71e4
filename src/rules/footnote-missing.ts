import { spanAt } from "../core/source-file.js";
import { matchesOf } from "../text/matches.js";
import type { Rule } from "./rule.js";
import { everyNode, rangeOf, sourceOf } from "./syntax.js";

const MARK = /(?<!\\)\[\^([^\]\s]+)\]/gu;

/** Each footnote mark has its note, each note its mark. */
export const footnoteMissing: Rule = {
  meta: {
    id: "footnote-missing",
    severity: "error",
    summary: { zh: "脚注的记号与注文一一对应", en: "Each footnote mark has its note and each note its mark" },
    explanation: {
      zh: "正文里的“[^1]”要有一行“[^1]: 注文”与它对应，否则记号会照印出来；只有注文、没有记号的作警告，注文印在最后，读者不知道它注的是哪一处。两处的编号要一样，注文的冒号用半角。注文里不能再有脚注：文字处理软件排不了。",
      en: "A mark “[^1]” needs a line “[^1]: text”, or the mark is printed as it stands; a note without a mark (a warning) is printed last, and nobody knows what it explains. Both carry the same label, and the colon is half-width. A note has no notes of its own: word processors can't set them.",
    },
    force: "practice",
    good: "办结42件[^1]。\n\n[^1]: 其中线上29件。\n",
    bad: "办结42件[^1]。\n",
  },

  check({ draft: { file, tree }, tell }) {
    if (!file.text.includes("[^")) return;
    const nodes = everyNode(tree).map(({ node }) => node);
    const marked = new Set(nodes.flatMap((node) => (node.type === "footnoteReference" ? [node.identifier] : [])));
    for (const node of nodes) {
      const [from] = rangeOf(node);
      if (node.type === "text") {
        for (const { index, 0: mark, 1: label = "" } of matchesOf(sourceOf(file, node), MARK)) {
          const colon = file.text[from + index + mark.length] === "：" && file.text[from + index - 1] !== "。";
          const definition = colon && (index === 0 || /\n\s*$/u.test(file.text.slice(0, from + index)));
          tell({
            message: definition
              ? {
                  zh: `“${mark}”后面是全角冒号，注文要用半角冒号：“${mark}: ”`,
                  en: `“${mark}” is followed by a full-width colon; a note is written “${mark}: ”`,
                }
              : {
                  zh: `脚注“${mark}”没有注文，请加一行“${mark}: 注文”`,
                  en: `the footnote “${mark}” has no note; add a line “${mark}: text”`,
                },
            span: spanAt(file, from + index, from + index + mark.length),
            actual: label,
          });
        }
      } else if (node.type === "footnoteDefinition" && !marked.has(node.identifier)) {
        const label = node.label ?? node.identifier;
        tell({
          message: {
            zh: `脚注“[^${label}]”在正文里没有记号，不知道注的是哪一处`,
            en: `the footnote “[^${label}]” has no mark in the text, so nobody knows what it explains`,
          },
          severity: "warning",
          span: spanAt(file, from, from + label.length + 3),
          actual: label,
        });
      }
      if (node.type === "footnoteDefinition") {
        for (const { node: mark } of everyNode(node)) {
          if (mark.type !== "footnoteReference") continue;
          const [start, end] = rangeOf(mark);
          tell({
            message: {
              zh: `脚注里不能再有脚注“[^${mark.label ?? mark.identifier}]”，请写进同一条注文`,
              en: `a footnote can't have a footnote “[^${mark.label ?? mark.identifier}]” of its own; write both as one`,
            },
            span: spanAt(file, start, end),
            actual: mark.label ?? mark.identifier,
          });
        }
      }
    }
  },
};
