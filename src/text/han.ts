/** Characters that are written without blanks between them: Han, kana, full-width forms, CJK punctuation and “ ” ‘ ’ — …. */
const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]/u;

// Patterns that look for words write Han characters as `[々〇㐀-鿿]`. The script's full set has some 20 ranges, half of them
// outside the basic plane: a third of a millisecond more to compile, for each of fifty patterns, on every start.

export function isCjk(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || (code > 0x7f && CJK.test(character));
}

/** What a line end in the source becomes: nothing beside a Chinese character, a blank between Latin words. */
export function joint(before: string, after: string): "" | " " {
  const last = [...before.slice(-2)].at(-1) ?? "";
  const first = [...after.slice(0, 2)][0] ?? "";
  return last === "" || first === "" || isCjk(last) || isCjk(first) ? "" : " ";
}
