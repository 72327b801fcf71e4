import type { Element } from "hast";
import { h } from "hastscript";
import type { LaidOutFootnote } from "../../layout/laid-out.js";
import { toElements } from "./blocks.js";
import { onLines } from "./elements.js";
import type { Register } from "./register.js";

/** Lists of footnotes (脚注), each behind the text that holds the marks. */
export interface NoteLists {
  /** The notes that have been marked since the last list. */
  marked(): readonly Element[];
  /** Those that no list holds yet: no mark names them. */
  others(): readonly Element[];
}

export function noteLists(notes: readonly LaidOutFootnote[], register: Register): NoteLists {
  const listed = new Set<LaidOutFootnote>();
  const list = (wanted: (note: LaidOutFootnote) => boolean): readonly Element[] => {
    const found = notes.filter((note) => !listed.has(note) && wanted(note));
    for (const note of found) listed.add(note);
    return found.length === 0 ? [] : [toList(found, register)];
  };
  return {
    marked: () => list(({ number }) => register.marksOf(number).length > 0),
    others: () => list(() => true),
  };
}

function toList(notes: readonly LaidOutFootnote[], register: Register): Element {
  const items = notes.map(({ number, blocks }) =>
    h(
      "li",
      { id: `note-${number}`, className: ["footnote"], value: number },
      onLines([...toElements(blocks, { register, headingsAbove: 1 }), ...wayBack(number, register)]),
    ),
  );
  const ariaLabel = register.label("脚注");
  return h("section", { className: ["notes"], role: "doc-endnotes", ariaLabel }, onLines([h("ol", onLines(items))]));
}

/** Links from a note to its marks. */
function wayBack(number: number, register: Register): readonly Element[] {
  const marks = register.marksOf(number);
  if (marks.length === 0) return [];
  const links = marks.map((id, index) => {
    const ariaLabel = marks.length === 1 ? `返回正文，脚注${number}` : `返回正文第${index + 1}处，脚注${number}`;
    return h("a", { href: `#${id}`, role: "doc-backlink", ariaLabel }, "↩\u{FE0E}");
  });
  return [h("p", { className: ["back"] }, links)];
}
