import type { Change } from "../../change.js";
import { fieldOfName } from "../../labels.js";
import { drop, type Line, trim } from "../../line.js";
import type { Label, SourceFormat, Transcript } from "../../transcript.js";
import type { Entry } from "./entries.js";

/** Labels of a page's head and properties of a file as entries, to be sorted like printed ones. */
export function labelEntries({ labels, text }: Transcript): Entry[] {
  return labels.map((label) => {
    const line = lineOf(label, text);
    const value = { ...line, text: text.slice(label.value.from, label.value.to), pieces: [label.value] };
    return { field: fieldOfName(label.name), label: namePart(label, line, text), value: trim(value), lines: [line] };
  });
}

/** What becomes of labels that say nothing new: they are no part of the paper. */
export function dropLabels(lines: readonly Line[], format: SourceFormat): Change[] {
  const reason = format === "html" || format === "mht" ? "web chrome" : "header or footer";
  return lines.flatMap((line) => drop(line, reason));
}

function lineOf({ from, to }: Label, text: string): Line {
  return { text: text.slice(from, to), pieces: [{ from, to }], paragraph: { from, to }, indent: 0 };
}

/** The label without its value. */
function namePart({ from, to, value }: Label, line: Line, text: string): Line {
  const pieces = [
    { from, to: Math.max(from, value.from) },
    { from: Math.min(to, value.to), to },
  ].filter((piece) => piece.from < piece.to);
  return { ...line, text: pieces.map((piece) => text.slice(piece.from, piece.to)).join(""), pieces };
}
