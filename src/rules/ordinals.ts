import { oncePerLast } from "../core/once.js";
import type { SourceFile } from "../core/source-file.js";
import type { Span } from "../core/span.js";
import { spanOfText, type TracedText } from "../core/traced-text.js";
import type { Block, ListItem, Paragraph, Report } from "../model/report.js";
import { chineseNumeral } from "../text/numerals.js";

/** The forms of 7.3.3, outermost first: 一、 （一） 1. （1）. */
export type OrdinalStyle = 1 | 2 | 3 | 4;

/** An ordinal at the start of a paragraph, or the number of a list item. Those of headings are `heading-ordinal`'s. */
export interface Ordinal {
  readonly style: OrdinalStyle;
  readonly value: number;
  /** `（一）`, as written. */
  readonly label: string;
  readonly labelSpan: Span;
  readonly numeralSpan: Span;
  /** Typed by hand, or the number of a Markdown list, whose form can't be changed. */
  readonly typed: boolean;
  /** Whether the block before it is something else than an ordinal, or ends in a colon: a series may begin anew here. */
  readonly fresh: boolean;
}

const PATTERNS: readonly (readonly [OrdinalStyle, RegExp])[] = [
  [1, /^([\s\u3000]*)([一二三四五六七八九十]{1,3})[、.．](?![一二三四五六七八九十百两几\d])/u],
  [2, /^([\s\u3000]*[（(])([一二三四五六七八九十]{1,3})[）)]/u],
  [3, /^([\s\u3000]*)([0-9０-９]{1,2})[、.．](?![0-9０-９一二三四五六七八九十两])/u],
  [4, /^([\s\u3000]*[（(])([0-9０-９]{1,2})[）)]/u],
]; /** Cheap look: most paragraphs begin otherwise. */
const HINT = /^[\s\u3000]*[（(]?[一二三四五六七八九十0-9０-９]/u;

const NUMERALS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, index) => [chineseNumeral(index + 1), index + 1]),
);

/** What a numeral of an ordinal says. */
export function numeralValue(numeral: string): number | undefined {
  return (
    NUMERALS.get(numeral) ?? (/^\d+$/u.test(numeral.normalize("NFKC")) ? Number(numeral.normalize("NFKC")) : undefined)
  );
}

/** Beyond it a number has digits in every style. */
const HIGHEST_NUMERAL = 9999;

/** The numeral of an ordinal in its style. */
export function numeralIn(style: OrdinalStyle, value: number): string {
  return style <= 2 && value >= 1 && value <= HIGHEST_NUMERAL ? chineseNumeral(value) : String(value);
}

/** An ordinal as it should be written. */
export function ordinalIn(style: OrdinalStyle, value: number): string {
  const numeral = numeralIn(style, value);
  return ([`${numeral}、`, `（${numeral}）`, `${numeral}.`, `（${numeral}）`] as const)[style - 1] ?? numeral;
}

/** The ordinals of blocks that stand side by side, in order: of a part, a section, an item of a list. Found once for all rules. */
export const ordinalSeries: (report: Report, file: SourceFile) => readonly (readonly Ordinal[])[] = oncePerLast(find);

function find({ introduction, parts, footnotes }: Report, file: SourceFile): readonly (readonly Ordinal[])[] {
  const series: (readonly Ordinal[])[] = [];
  const collect = (blocks: readonly Block[]): void => {
    const own: Ordinal[] = [];
    let fresh = true;
    for (const block of blocks) {
      if (block.type === "paragraph") {
        const ordinal = typedOrdinal(file, block.text, fresh);
        if (ordinal !== undefined) own.push(ordinal);
        fresh = ordinal === undefined || endsInColon(block);
      } else if (block.type === "list") {
        for (const item of block.items) {
          const ordinal = listOrdinal(item, fresh);
          if (ordinal !== undefined) own.push(ordinal);
          collect(item.blocks);
          fresh = false;
        }
      } else {
        if (block.type === "section" || block.type === "quotation") collect(block.blocks);
        fresh = true;
      }
    }
    if (own.length > 0) series.push(own);
  };
  collect(introduction);
  for (const { blocks } of parts) collect(blocks);
  for (const { blocks } of footnotes.values()) collect(blocks);
  return series;
}

function typedOrdinal(file: SourceFile, text: TracedText, fresh: boolean): Ordinal | undefined {
  if (!HINT.test(text.text)) return undefined;
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(text.text);
    if (match === null) continue;
    const [whole, lead = "", numeral = ""] = match;
    const value = numeralValue(numeral);
    if (value === undefined) continue;
    const start = whole.length - whole.trimStart().length;
    return {
      style,
      value,
      label: whole.trimStart(),
      labelSpan: spanOfText(file, text, start, whole.length),
      numeralSpan: spanOfText(file, text, lead.length, lead.length + numeral.length),
      typed: true,
      fresh,
    };
  }
  return undefined;
}

function listOrdinal({ number, numberSpan }: ListItem, fresh: boolean): Ordinal | undefined {
  if (number === "") return undefined;
  return {
    style: 3,
    value: Number(number),
    label: `${number}.`,
    labelSpan: numberSpan,
    numeralSpan: numberSpan,
    typed: false,
    fresh,
  };
}

function endsInColon({ text }: Paragraph): boolean {
  return /[：:]\s*$/u.test(text.text);
}
