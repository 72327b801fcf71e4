import { type Uncertainty, unknownNumberFormat } from "./doubts.js";
import type { Level, List } from "./lists.js";
import { formatNumber } from "./number-formats.js";
import type { NumberText } from "./scribe.js";
import { symbol } from "./symbols.js";

/** What a list says at a paragraph: its number, or why that isn't known; neither where paper shows nothing. */
export interface Counted {
  readonly number?: NumberText;
  readonly doubt?: Uncertainty;
}

/** What stands for the bullets of fonts that we don't know. */
const BULLET = "•";

/** Counts the lists of a document as word processors do, paragraph by paragraph. */
export class Counters {
  /** The last number of each level, by definition. */
  readonly #values = new Map<string, (number | undefined)[]>();
  /** Levels of lists whose new start has been used. */
  readonly #started = new Set<string>();

  /**
   * @param index 0-based level of the paragraph
   * @param start the number that the paragraph itself asks for
   */
  next(list: List, index: number, start?: number): Counted {
    const level = list.levels.get(index);
    if (level === undefined) return {};
    const values = this.#advance(list, index, level, start);
    if (level.format === "bullet") return bullet(list, index, level);

    let unknown: string | undefined;
    const text = level.text.replaceAll(/%([1-9])/gu, (_match, digit: string) => {
      const at = Number(digit) - 1;
      const counted = list.levels.get(at);
      if (counted === undefined) return "";
      const value = values[at] ?? startOf(list, at, counted);
      const written = writeNumber(value, counted, level.legal);
      unknown ??= written === undefined ? counted.format : undefined;
      return written ?? "";
    });
    if (unknown !== undefined) return { doubt: unknownNumberFormat(unknown) };
    return text.trim() === "" ? {} : { number: { text, suffix: level.suffix, level: index, list: list.id } };
  }

  #advance(list: List, index: number, level: Level, start: number | undefined): readonly (number | undefined)[] {
    const values = this.#values.get(list.definition) ?? [];
    this.#values.set(list.definition, values);
    const use = `${list.id} ${index}`;
    const anew = list.startOverrides.has(index) && !this.#started.has(use);
    this.#started.add(use);
    const last = values[index];
    values[index] = start ?? (last === undefined || anew ? startOf(list, index, level) : last + 1);
    for (const [deeper, { restart }] of list.levels) {
      if (deeper > index && (restart === undefined || index < restart)) values[deeper] = undefined;
    }
    return values;
  }
}

function startOf(list: List, index: number, level: Level): number {
  return list.startOverrides.get(index) ?? level.start;
}

function writeNumber(value: number, { format, digits }: Level, legal: boolean): string | undefined {
  if (legal && format !== "none") return String(value);
  return formatNumber(value, format)?.padStart(digits ?? 0, "0");
}

function bullet(list: List, index: number, { text, font, suffix }: Level): Counted {
  const code = text.codePointAt(0);
  if (code === undefined) return {};
  const known = font === undefined ? undefined : symbol(font, code);
  const shown = known ?? (/^[\p{Private_Use}\p{Cc}]/u.test(text) ? BULLET : text);
  return shown.trim() === "" ? {} : { number: { text: shown, suffix, level: index, list: list.id, bullet: true } };
}
