import { readDate } from "../../dates.js";
import { type Field, fieldOf, LABEL_CELL, LABELLED } from "../../labels.js";
import { cut, endOf, type Line, startOf, trim } from "../../line.js";

/** A value with its label, in a line or in the cells of a table: `发布日期:2022-03-23 15:52`. */
export interface Entry {
  readonly field: Field;
  readonly label: Line;
  /** May be empty. */
  readonly value: Line;
  /** The lines that go if all their entries find a place. */
  readonly lines: readonly Line[];
}

/** No line of labels is longer; a summary may be long. */
const MAX_LABELLED = 600;

/** The labelled values of some lines; lines that hold anything else besides have none. */
export function entriesOf(lines: readonly Line[]): Entry[] {
  const entries: Entry[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const next = lines[index + 1];
    const field = fieldOf(LABEL_CELL.exec(line.text)?.[1] ?? "");
    if (field !== undefined && (line.paragraph.table !== undefined || standsAlone(line, lines))) {
      const valued = next !== undefined && isValueOf(line, next);
      entries.push({
        field,
        label: line,
        value: valued ? next : cut(line, line.text.length),
        lines: valued ? [line, next] : [line],
      });
      if (valued) index++;
    } else entries.push(...entriesIn(line));
  }
  return entries;
}

/** Characters between a label and its value that stands in a line of its own: line ends. */
const NEAR = 4;
const MAX_VALUE = 120;

function isValueOf(label: Line, { text, paragraph, ...next }: Line): boolean {
  if (paragraph.table !== label.paragraph.table || LABEL_CELL.test(text)) return false;
  if (paragraph.table !== undefined) return true;
  const isNear = startOf({ text, paragraph, ...next }) - endOf(label) <= NEAR;
  return isNear && text.length <= MAX_VALUE && !/[。；：:]$/u.test(text) && !isLabelled(text);
}

/** Whether a line that is a label and nothing else is one: its colon says so, or others do as it does. */
function standsAlone({ text }: Line, lines: readonly Line[]): boolean {
  return /[:：]$/u.test(text) || lines.filter((line) => LABEL_CELL.test(line.text)).length > 1;
}

/** Whether a line begins with a label of a web page. */
export function isLabelled(text: string): boolean {
  if (text.length > MAX_LABELLED) return false;
  const first = text.matchAll(LABELLED).next().value;
  const before = text.slice(0, first?.index).trim();
  return first === undefined ? isMoment(before) : /^[【[（(]*$/u.test(before) || readDate(before) !== undefined;
}

/** A day and a time of day: the time of publication, label or not. */
function isMoment(text: string): boolean {
  return readDate(text)?.moment?.hour !== undefined;
}

function entriesIn(line: Line): Entry[] {
  if (!isLabelled(line.text)) return [];
  const labels = [...line.text.matchAll(LABELLED)];
  const before = trim(cut(line, 0, labels[0]?.index));
  const unlabelled = readDate(before.text) === undefined ? [] : [publishedAt(before, line)];
  return [...unlabelled, ...labelledIn(line, labels, unlabelled.length > 0)];
}

/** A time that stands before the first label. */
function publishedAt(value: Line, line: Line): Entry {
  return { field: "publishedAt", label: cut(line, 0, 0), value, lines: [line] };
}

function labelledIn(line: Line, labels: readonly RegExpExecArray[], dated: boolean): Entry[] {
  return labels.map((match, index) => {
    const from = index === 0 && !dated ? 0 : match.index;
    const to = labels[index + 1]?.index ?? line.text.length;
    const field = fieldOf(match[1] ?? "") ?? "chrome";
    const end = field === "chrome" ? to : match.index + match[0].length;
    return {
      field,
      label: trim(cut(line, from, end)),
      value: trim(cut(line, end, to)),
      lines: [line],
    };
  });
}
