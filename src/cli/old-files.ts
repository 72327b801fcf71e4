/** Names that old files have. What they are is told by their content; a `.pdf` is taken so that it is told what to do with it. */
export const oldExtensions = [
  ...["docx", "docm", "doc", "wps", "odt", "rtf", "html", "htm", "mht", "mhtml", "txt", "pdf"],
] as const;

/** What a folder stands for. */
export const OLD_FILES = `**/*.{${oldExtensions.join(",")}}`;

const OLD_NAME = new RegExp(`\\.(?:${oldExtensions.join("|")})$`, "iu");
const BRACED = /\{([^{}]*)\}$/u;

/** Whether a glob asks for old files by name: `old/*.docx`, `*.{doc,wps}`. */
export function namesOldFiles(pattern: string): boolean {
  const [, words] = BRACED.exec(pattern) ?? [];
  const names = words === undefined ? [pattern] : words.split(",").map((word) => pattern.replace(BRACED, word));
  return names.every((name) => OLD_NAME.test(name));
}

/** First bytes of a zip archive, a compound file, RTF and PDF. */
const MARKS = ["PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "{\\rtf", "%PDF-"];
const FRONT_MATTER = /^\uFEFF*---[ \t]*(?:[\r\n]|$)/u;
const DRAFT_NAME = /\.(?:md|markdown)$/iu;

/** Whether a file named to `check` or `build` is an old one; a look at its name and its first bytes, nothing is loaded for it. */
export function isOldFile(path: string, bytes: Uint8Array): boolean {
  if (MARKS.some((mark) => [...mark].every((character, index) => bytes[index] === character.charCodeAt(0))))
    return true;
  if (DRAFT_NAME.test(path) || !OLD_NAME.test(path)) return false;
  return !FRONT_MATTER.test(new TextDecoder().decode(bytes.subarray(0, 16)));
}
