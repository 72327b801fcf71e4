import type { Element } from "hast";
import { h } from "hastscript";
import type { LaidOutFootnote } from "../../layout/laid-out.js";
import { toElements } from "./blocks.js";
import { onLines } from "./elements.js";
import type { Register } from "./register.js";

/** 脚注, behind the text, each with a way back to its marks. */
export function toNotes(notes: readonly LaidOutFootnote[], register: Register): Element {
  const items = notes.map(({ number, blocks }) =>
    h(
      "li",
      { id: `note-${number}`, className: ["footnote"], value: number },
      onLines([...toElements(blocks, { register, headingsAbove: 1 }), ...wayBack(number, register)]),
    ),
  );
  return h(
    "section",
    { className: ["notes"], role: "doc-endnotes", ariaLabel: "脚注" },
    onLines([h("ol", onLines(items))]),
  );
}

function wayBack(number: number, register: Register): readonly Element[] {
  const marks = register.marksOf(number);
  if (marks.length === 0) return [];
  const links = marks.map((id, index) => {
    const ariaLabel = marks.length === 1 ? `返回正文，脚注${number}` : `返回正文第${index + 1}处，脚注${number}`;
    return h("a", { href: `#${id}`, role: "doc-backlink", ariaLabel }, "↩\u{FE0E}");
  });
  return [h("p", { className: ["back"] }, links)];
}
