import type { Attachment } from "../../../model/front-matter.js";
import type { Change } from "../../change.js";
import { cut, drop, type Line, move, trim } from "../../line.js";
import { markerOf } from "../markers.js";

/** The list of attachments below the text (附件说明). */
export interface AttachmentList {
  readonly attachments: readonly Attachment[];
  readonly changes: readonly Change[];
  readonly taken: readonly Line[];
}

const LABEL = /^附\s*件\s*[:：]\s*/u;
const MAX_LENGTH = 80;

/** The list whose last line is the given one: `附件：1.…`, its further lines numbered. */
export function attachmentsEndingAt(lines: readonly Line[], last: number): AttachmentList | undefined {
  let first = last;
  while (first >= 0 && isEntry(lines[first]?.text ?? "")) first--;
  const head = lines[first];
  if (head === undefined || !LABEL.test(head.text) || /。/u.test(head.text)) return undefined;
  const taken = lines.slice(first, last + 1);
  const attachments: Attachment[] = [];
  const changes: Change[] = [];
  for (const line of taken) {
    const label = LABEL.exec(line.text)?.[0].length ?? 0;
    changes.push(...drop(line, "label of a moved value", 0, label));
    for (const entry of entriesOf(trim(cut(line, label)))) {
      const ordinal = markerOf(entry.text)?.length ?? 0;
      const title = trim(cut(entry, ordinal));
      if (title.text === "") return undefined;
      changes.push(...drop(entry, "ordinal", 0, ordinal), ...move(title, `/attachments/${attachments.length}/title`));
      attachments.push({ title: title.text });
    }
  }
  return attachments.length === 0 ? undefined : { attachments, changes, taken };
}

function isEntry(text: string): boolean {
  const family = markerOf(text)?.family;
  return (family === "digit-dot" || family === "digit-dun") && text.length <= MAX_LENGTH && !/[。；：]/u.test(text);
}

/** `1.甲 2.乙` in one line. */
function entriesOf(line: Line): Line[] {
  if (markerOf(line.text)?.value !== 1) return line.text === "" ? [] : [line];
  const starts = [...line.text.matchAll(/(?<=^|\s)\d{1,2}\s*[.．、](?!\d(?!\d{3}年))/gu)].map(({ index }) => index);
  return starts.map((from, index) => trim(cut(line, from, starts[index + 1])));
}

/** Whether a line opens an attachment that was appended to the report: `附件1` alone. */
export function opensAttachment({ text }: Line): boolean {
  return /^附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?$/u.test(text);
}

/** Whether a line begins the list of attachments. */
export function beginsList({ text }: Line): boolean {
  return LABEL.test(text);
}
