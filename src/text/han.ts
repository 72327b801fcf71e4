// Patterns that look for words write Han characters as `[々〇㐀-鿿]`. The script's full set has some 20 ranges, half of them
// outside the basic plane: a third of a millisecond more to compile, for each of fifty patterns, on every start.

/** Whether a character is written without blanks around it: Han, kana, full-width forms, CJK punctuation and “ ” ‘ ’ — …. */
export function isCjk(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if (!(code >= 0x80)) return false; // nor is nothing: the place before a text, or behind it
  if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef)) return true;
  return "“”‘’—…·".includes(character) || isOfScript(character);
}

/** On its own: few drafts get here, and it takes half a millisecond to read the pattern. */
function isOfScript(character: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character);
}

/** What a line end in the source becomes: nothing beside a Chinese character, a blank between Latin words. */
export function joint(before: string, after: string): "" | " " {
  const last = [...before.slice(-2)].at(-1) ?? "";
  const first = [...after.slice(0, 2)][0] ?? "";
  return last === "" || first === "" || isCjk(last) || isCjk(first) ? "" : " ";
}
