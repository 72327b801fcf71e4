import type { Element } from "hast";
import { h } from "hastscript";
import { type LaidOut, plainText } from "../../layout/laid-out.js";
import { attachmentId } from "./attachments.js";
import { onLines } from "./elements.js";

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly below: readonly Entry[];
}

/** 目录: the parts with their sections, and the attachments; undefined where there is nothing to go to. */
export function contents(laidOut: LaidOut): Element | undefined {
  const entries = entriesOf(laidOut);
  if (entries.length === 0) return undefined;
  return h("nav", { className: ["toc"], ariaLabel: "目录" }, onLines([h("p", "目录"), list(entries)]));
}

function entriesOf({ body, attachments }: LaidOut): readonly Entry[] {
  const parts: (Entry & { readonly below: Entry[] })[] = [];
  for (const block of body) {
    if (block.type !== "paragraph" || block.heading === undefined || block.heading.depth > 2) continue;
    const entry = { id: block.heading.id, text: oneLine(plainText(block.runs)), below: [] };
    const part = block.heading.depth === 2 ? parts.at(-1) : undefined;
    (part?.below ?? parts).push(entry);
  }
  return [
    ...parts,
    ...attachments.map(({ label, title }, index) => ({
      id: attachmentId(index),
      text: `${label} ${title.join("")}`,
      below: [],
    })),
  ];
}

const oneLine = (text: string) => text.replaceAll("\n", "");

function list(entries: readonly Entry[]): Element {
  const items = entries.map(({ id, text, below }) =>
    h("li", [h("a", { href: `#${id}` }, text), ...(below.length === 0 ? [] : [list(below)])]),
  );
  return h("ol", onLines(items));
}
