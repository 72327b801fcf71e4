import type { List, ListItem } from "mdast";
import type { Edit } from "../core/diagnostic.js";
import { type SourceFile, spanAt } from "../core/source-file.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { everyNode, rangeOf, sourceOf } from "./syntax.js";

const BULLET = /^[-+*][ \t]+/u;

/** Official prose numbers its lists and has no bullets. */
export const mdBullet: Rule = {
  meta: {
    id: "md-bullet",
    severity: "warning",
    summary: { zh: "公文不用圆点列项", en: "No bulleted lists" },
    explanation: {
      zh: "列项写成段落（一是……二是……），或者用“1.”“2.”编号。行首的“-”“*”“+”加空格会变成圆点；文字照排，圆点不印。",
      en: "Write items as paragraphs (一是…二是…) or number them 1. 2. A “-”, “*” or “+” and a blank at the start of a line make a bullet; the text is kept, the bullet isn't printed.",
    },
    force: "practice",
    good: "1. 开展培训5期。\n2. 配备记录仪14台。\n",
    bad: "- 开展培训5期。\n- 配备记录仪14台。\n",
    fix: "ask",
  },

  check({ draft: { file, tree }, tell }) {
    for (const { node, parent } of everyNode(tree)) {
      if (node.type !== "list" || node.ordered === true) continue;
      for (const item of node.children) {
        const mark = BULLET.exec(sourceOf(file, item))?.[0];
        if (mark === undefined) continue;
        const [from] = rangeOf(item);
        const text = excerpt(sourceOf(file, item).slice(mark.length));
        const edits = parent.type === "root" ? asParagraph(file, node, item, mark.length) : undefined;
        tell({
          message: {
            zh: `“${mark.trim()} ${text}”是圆点列项，公文不用；写成段落或者编号`,
            en: `“${mark.trim()} ${text}” is a bullet; write a paragraph or number it`,
          },
          span: spanAt(file, from, from + 1),
          actual: mark.trim(),
          ...(edits === undefined ? {} : { edits }),
        });
      }
    }
  },
};

/** An item of one paragraph loses its bullet and gets blank lines around it. */
function asParagraph(file: SourceFile, list: List, item: ListItem, mark: number): readonly Edit[] | undefined {
  const [from, to] = rangeOf(item);
  const [content] = item.children;
  if (item.children.length !== 1 || content?.type !== "paragraph") return undefined;
  const line = (item.position?.start.line ?? 1) - 1;
  const before = line === 0 ? "" : file.text.slice(file.lineStarts[line - 1], file.lineStarts[line]).trim();
  const next = file.lineStarts[item.position?.end.line ?? 0];
  const after = next === undefined ? "" : (file.text.slice(next).split("\n", 1)[0] ?? "").trim();
  const last = list.children.at(-1) === item;
  const edits: Edit[] = [
    { span: spanAt(file, from, from + mark), text: before === "" ? "" : "\n" },
    ...(last && after !== "" ? [{ span: spanAt(file, to, to), text: "\n" }] : []),
  ];
  return edits;
}
