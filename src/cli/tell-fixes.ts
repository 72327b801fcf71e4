import type { Sentence } from "../core/sentence.js";
import type { Context } from "./context.js";
import type { FixedFile } from "./fix-input.js";

/** Lists each edit that was made, or would be, on stderr. */
export function tellChanges({ talk }: Context, { before: { path }, changes }: FixedFile): void {
  for (const { span, from, to, ruleId } of changes) {
    const words = what(from, to);
    const place = `${path}:${span.start.line}:${span.start.column}`;
    talk.note({ zh: `${place} ${words.zh}  [${ruleId}]`, en: `${place} ${words.en}  [${ruleId}]` });
  }
}

/** How many edits, in how many files. */
export function tellSum({ talk }: Context, files: readonly FixedFile[], dry: boolean): void {
  const edits = files.reduce((sum, { changes }) => sum + changes.length, 0);
  const places = {
    zh: `${edits}处，${files.length}个文件`,
    en: `${edits} edit${s(edits)} in ${files.length} file${s(files.length)}`,
  };
  if (edits === 0) talk.note({ zh: "没有可以改正的", en: "nothing to mend" });
  else if (dry) talk.note({ zh: `可以改正${places.zh}，没有写入`, en: `would make ${places.en}; nothing was written` });
  else talk.note({ zh: `已改正${places.zh}`, en: `made ${places.en}` });
}

/** A fault of the program: the file is safe, but nobody should believe that it was mended. */
export function tellRestless({ talk }: Context, paths: readonly string[]): void {
  for (const path of paths) {
    talk.fault({
      zh: `“${path}”的几处改正互相抵消，没有改动；请告诉维护者`,
      en: `the fixes of “${path}” undo each other, so it is left alone; please report this`,
    });
  }
}

const SHOWN = 30;

function what(from: string, to: string): Sentence {
  const [before, after] = [shown(from), shown(to)];
  if (from === "") return { zh: `插入“${after}”`, en: `insert “${after}”` };
  if (to === "") return { zh: `删去“${before}”`, en: `delete “${before}”` };
  return { zh: `“${before}” → “${after}”`, en: `“${before}” → “${after}”` };
}

/** One line; what can't be seen is named by its number. */
function shown(text: string): string {
  const characters = [...text];
  const cut = characters.length > SHOWN ? [...characters.slice(0, SHOWN), "…"] : characters;
  return cut.map((character) => (UNSEEN.test(character) ? nameOf(character) : character)).join("");
}

const UNSEEN = /[\p{C}\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
const names: Readonly<Record<string, string>> = { "\n": "⏎", "\r": "␍", "\t": "⇥" };

function nameOf(character: string): string {
  return names[character] ?? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function s(count: number): string {
  return count === 1 ? "" : "s";
}
