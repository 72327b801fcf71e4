import type { RuleId } from "../core/rule-ids.js";
import type { Level } from "../model/front-matter.js";

/** Rules that look words up: an entry of a dictionary names one of them. */
export const wordRules = [
  "typo-known",
  "dup-char",
  "term-fazhi",
  "term-jiezhi",
  "term-leiji",
  "term-thought",
  "term-group",
  "term-outdated",
  "term-court",
  "organ-name",
  "level-word",
  "template-copy",
] as const satisfies readonly RuleId[];
export type WordRule = (typeof wordRules)[number];

/** Rules that ask for one name throughout a text. */
export const variantRules = ["organ-name", "zuochu"] as const satisfies readonly RuleId[];
export type VariantRule = (typeof variantRules)[number];

/** What must or must not stand beside a word for it to count. In each text `#` is any one digit. */
export interface Surroundings {
  readonly after: readonly string[];
  readonly notAfter: readonly string[];
  readonly before: readonly string[];
  readonly notBefore: readonly string[];
}

/** A word that a report shouldn't have. */
export interface WordEntry extends Surroundings {
  readonly rule: WordRule;
  readonly wrong: string;
  /** What it should be: several where the author has to choose, none where nobody can know. */
  readonly right: readonly string[];
  /** Only where a figure follows in the same clause. */
  readonly figure: boolean;
  /** Only in reports of these kinds of units; all if empty. */
  readonly levels: readonly Level[];
  /** The first year reported on in which the word is wrong. */
  readonly since?: number;
}

/** Names for one thing, of which a report should use one. Each form is a list of spellings that count as the same. */
export interface VariantEntry {
  readonly rule: VariantRule;
  readonly forms: readonly VariantForm[];
  /** Only in reports of these kinds of units; all if empty. */
  readonly levels: readonly Level[];
}

export interface VariantForm extends Pick<Surroundings, "notAfter" | "notBefore"> {
  readonly words: readonly string[];
}

/** The full name of a law, regulation or document, without its brackets (法规文件名称). */
export interface LawEntry {
  readonly name: string;
  /** Whether provinces and cities have their own, with their name in front: `X市文明行为促进条例`. */
  readonly local: boolean;
}

/** A name that stays as it is although a rule would object to a word in it: `全国法制宣传日`. */
export interface KeepEntry {
  readonly text: string;
}

/** A phrase that every report has (套话): it says nothing of being copied. */
export interface PhraseEntry {
  readonly text: string;
}

/** A province or a municipality directly under the central government (直辖市). */
export interface PlaceEntry {
  readonly name: string;
  readonly kind: "municipality" | "province";
}

/** Words (词典): data, not code. Their files also have the source and the day of each entry, for people. */
export interface Dictionary {
  readonly words: readonly WordEntry[];
  readonly keep: readonly KeepEntry[];
  readonly variants: readonly VariantEntry[];
  readonly laws: readonly LawEntry[];
  readonly phrases: readonly PhraseEntry[];
  readonly places: readonly PlaceEntry[];
}

export const noDictionary: Dictionary = { words: [], keep: [], variants: [], laws: [], phrases: [], places: [] };
