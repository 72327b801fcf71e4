import { composedCharacter, computedField, type Uncertainty } from "./doubts.js";
import { formatNumber } from "./number-formats.js";

/** Fields that Word computes on screen and saves without result. */
const COMPUTED = /^\s*(?:LISTNUM|AUTONUM(?:LGL|OUT)?|MACROBUTTON|GOTOBUTTON|SYMBOL)\b/iu;
const EQUATION = /^\s*EQ\b/iu;
/** Word's enclosed character (带圈字符): `eq \o\ac(○,1)`. */
const ENCLOSED = /\\o\s*\\ac\s*\(\s*([○◯〇])\s*[,;，]\s*(\d{1,2})\s*\)/iu;
/** Word's phonetic guide (拼音指南): `eq \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(jiāo),椒)`. */
const RUBY = /\\\*\s*jc.*\\o\s*\\a[cdlr]\s*\(\s*\\s\s*\\up\s*\d+\s*\(([^()]*)\)\s*[,;，]([^()]*)\)\s*$/iu;
const MAX_RUBY = 500;
const SWITCH = /\\[a-z]+(?:\s*\d+)?/giu;

/** What a field shows that has no result in the file. */
export interface FieldText {
  readonly text?: string;
  /** How the text is read, above it in print. */
  readonly reading?: string;
  readonly doubt?: Uncertainty;
}

interface Field {
  instruction: string;
  /** Whether its result has begun. */
  separated: boolean;
}

/** Follows the fields of a story through its paragraphs (域): what is an instruction, what a result. */
export class Fields {
  readonly #open: Field[] = [];
  /** How many of them have no result yet. */
  #instructions = 0;

  /** Whether text here is part of an instruction, which paper doesn't show. */
  get inInstruction(): boolean {
    return this.#instructions > 0;
  }

  /** @param type `w:fldCharType` */
  meet(type: string | undefined): FieldText {
    const innermost = this.#open.at(-1);
    if (type === "begin") {
      this.#open.push({ instruction: "", separated: false });
      this.#instructions++;
    } else if (type === "separate" && innermost?.separated === false) {
      innermost.separated = true;
      this.#instructions--;
    } else if (type === "end") {
      this.#open.pop();
      if (innermost?.separated !== false) return {};
      this.#instructions--;
      if (!this.inInstruction) return fieldText(innermost.instruction);
    }
    return {};
  }

  instruct(text: string): void {
    const innermost = this.#open.at(-1);
    if (innermost?.separated === false) innermost.instruction += text;
  }

  /** No instruction runs on over the end of a paragraph: a field that was never closed would hide the rest of the report. */
  endParagraph(): void {
    while (this.#open.at(-1)?.separated === false) {
      this.#open.pop();
      this.#instructions--;
    }
  }
}

/** @param instruction of a field without result */
function fieldText(instruction: string): FieldText {
  if (COMPUTED.test(instruction)) return { doubt: computedField(instruction.trim().slice(0, 40)) };
  if (!EQUATION.test(instruction)) return {};
  const digits = ENCLOSED.exec(instruction)?.[2];
  if (digits !== undefined && Number(digits) >= 1 && Number(digits) <= 20) {
    return { text: formatNumber(Number(digits), "decimalEnclosedCircle") ?? digits };
  }
  const ruby = instruction.length < MAX_RUBY ? RUBY.exec(instruction) : null;
  if (ruby !== null) return { text: ruby[2]?.trim() ?? "", reading: ruby[1]?.trim() ?? "" };
  const text = instruction
    .replace(EQUATION, "")
    .replace(SWITCH, "")
    .replace(/[(),;\s○◯]/gu, "");
  return { text, doubt: composedCharacter(text) };
}
