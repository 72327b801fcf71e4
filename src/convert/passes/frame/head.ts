import type { Letterhead, PartialDate } from "../../../model/front-matter.js";
import type { Change } from "../../change.js";
import { readDate } from "../../dates.js";
import { cut, drop, type Line, move, squeeze, trim } from "../../line.js";
import { markerOf } from "../markers.js";
import { isLabelled } from "./entries.js";
import { isOrgan, isRecipient } from "./organs.js";
import { repeats, type Title } from "./title.js";

/** No head of a report or page is longer. */
const MAX_HEAD = 60;
const MAX_DATE = 40;
const MAX_RECIPIENTS = 120;
const MAX_LETTERHEAD = 100;

/** How many lines stand before the text: the first sentence or numbered heading ends them. */
export function headLength(lines: readonly Line[]): number {
  const end = lines.findIndex(
    (line) => isText(line) || markerOf(line.text)?.level === 1 || markerOf(line.text)?.level === 2,
  );
  return Math.min(end === -1 ? lines.length : end, MAX_HEAD);
}

function isText({ text }: Line): boolean {
  if (isLabelled(text)) return false;
  return /[。！？；]/u.test(text) || text.length > 100 || /如下(?:报告|汇报|总结|说明)?\s*[：:。]?$/u.test(text);
}

/** 主送机关 below the title. */
export interface Recipients {
  readonly recipients: readonly string[];
  readonly changes: readonly Change[];
}

export function recipientsIn(line: Line): Recipients | undefined {
  if (line.text.length > MAX_RECIPIENTS) return undefined;
  const body = /^(?:主送\s*[：:])?(.+?)\s*[：:]$/u.exec(line.text)?.[1] ?? /^主送\s*[：:](.+)$/u.exec(line.text)?.[1];
  if (body === undefined) return undefined;
  const names = namesIn(line, line.text.indexOf(body), line.text.indexOf(body) + body.length);
  if (names.length === 0 || !names.every(({ text }) => isRecipient(text))) return undefined;
  return { recipients: names.map(({ text }) => text), changes: moveAll(line, names, "/recipients") };
}

/** The names that stops part in a stretch of a line. */
export function namesIn(line: Line, from: number, to: number): Line[] {
  return [...line.text.slice(from, to).matchAll(/[^、，,；;。]+/gu)]
    .map(({ index, 0: name }) => trim(cut(line, from + index, from + index + name.length)))
    .filter(({ text }) => text !== "");
}

/** Moves names into a list; what stands before, between and behind them is their label. */
export function moveAll(line: Line, names: readonly Line[], pointer: string): Change[] {
  let at = 0;
  const changes: Change[] = [];
  for (const [index, name] of names.entries()) {
    const start = line.text.indexOf(name.text, at);
    changes.push(...drop(line, "label of a moved value", at, start), ...move(name, `${pointer}/${index}`));
    at = start + name.text.length;
  }
  return [...changes, ...drop(line, "label of a moved value", at)];
}

/** A date on a line of its own, brackets allowed. */
export function dateIn(
  line: Line,
): { readonly date: PartialDate; readonly iso: string; readonly changes: readonly Change[] } | undefined {
  if (line.text.length > MAX_DATE) return undefined;
  const match = /^([（(【[]?\s*(?:(?:成文)?日期\s*[：:])?\s*)(.+?)(\s*[）)】\]]?)$/u.exec(line.text);
  const [, before = "", text = ""] = match ?? [];
  const read = readDate(text);
  if (read === undefined) return undefined;
  const value = cut(line, before.length, before.length + text.length);
  const changes = [
    ...drop(line, "label of a moved value", 0, before.length),
    ...move(value, "/date", read.iso),
    ...drop(line, "label of a moved value", before.length + text.length),
  ];
  return { date: read.date, iso: read.iso, changes };
}

/** Another copy of the title, as pages print it above the text. */
export function repeatedTitle(line: Line, title: Title): readonly Change[] | undefined {
  const found = repeats(line, title);
  return found && [...drop(found.same, "duplicate fallback"), ...drop(found.rest, "web chrome")];
}

/** 发文机关标志 over several lines: bodies one below the other, 文件 behind the last or in a line of its own. */
export function jointMark(
  lines: readonly Line[],
):
  | { readonly letterhead: Partial<Letterhead>; readonly changes: readonly Change[]; readonly taken: readonly Line[] }
  | undefined {
  const end = lines.findIndex(({ text }) => /文\s*件$/u.test(text) && text.length <= MAX_LETTERHEAD);
  const last = lines[end];
  if (last === undefined) return undefined;
  const alone = squeeze(last.text) === "文件";
  if (!alone && !isOrgan(last.text.replace(/文\s*件$/u, ""))) return undefined;
  let first = end;
  while (first > 0 && isOrgan(lines[first - 1]?.text ?? "")) first--;
  const taken = lines.slice(first, end + 1);
  if (taken.length < 2) return undefined;
  const names = taken.map(({ text }) => text);
  // 文件 of its own belongs to the name above it
  const mark = alone ? [...names.slice(0, -2), `${names.at(-2) ?? ""}${last.text}`] : names;
  const [only] = mark;
  return {
    letterhead: { mark: mark.length === 1 && only !== undefined ? only : mark },
    changes: taken.flatMap((line) => move(line, "/letterhead/mark")),
    taken,
  };
}

/** What a line above the title is in a letterhead (版头). */
export function letterheadIn(
  line: Line,
): { readonly values: Partial<Letterhead>; readonly changes: readonly Change[] } | undefined {
  if (line.text.length > MAX_LETTERHEAD) return undefined;
  for (const [pattern, name] of LETTERHEAD) {
    const match = pattern.exec(line.text);
    const [, before = "", text = ""] = match ?? [];
    if (match === null || text === "") continue;
    const value = cut(line, before.length, before.length + text.length);
    const rest = trim(cut(line, before.length + text.length));
    const next = rest.text === "" ? undefined : letterheadIn(rest);
    if (rest.text !== "" && next === undefined) continue;
    const pointer = name === "signatories" ? "/letterhead/signatory" : `/letterhead/${name}`;
    return {
      values: { ...(name === "signatories" ? { signatories: [squeeze(text)] } : { [name]: text }), ...next?.values },
      changes: [
        ...drop(line, "label of a moved value", 0, before.length),
        ...move(value, pointer),
        ...(next?.changes ?? []),
      ],
    };
  }
  return undefined;
}

const LETTERHEAD: readonly (readonly [RegExp, Exclude<keyof Letterhead, never>])[] = [
  [/^((?:份号\s*[：:]?\s*)?)(\d{6})(?=\s|$)/u, "copyNumber"],
  [/^()((?:绝密|机密|秘密)(?:\s*★\s*\S{1,6})?)(?=\s|$)/u, "classification"],
  [/^()(特急|加急|急件|平急|特提)(?=\s|$)/u, "urgency"],
  [
    /^((?:发文字号|文号)?\s*[：:]?\s*)(\S{1,20}\s*[〔[［【（(]\s*\d{4}\s*[〕\]］】）)]\s*(?:第\s*)?\d{1,5}\s*号)(?=\s|$)/u,
    "documentNumber",
  ],
  [/^(签发人\s*[：:]\s*)(\S[\S ]{0,20})$/u, "signatories"],
  [/^()([^。，：:]{2,40}文件)$/u, "mark"],
];
