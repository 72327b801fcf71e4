import type { BaselineFile, GoneEntry, Sifted } from "./baseline-file.js";
import type { FileFindings } from "./findings.js";
import type { Talk } from "./talk.js";

/** Entries shown of those that are gone. */
const SHOWN = 10;

/** Says how many findings are left out, and which entries can be taken out of the baseline. */
export function tellKnown(talk: Talk, { path }: BaselineFile, { known, gone }: Sifted): void {
  if (known > 0) {
    talk.note({
      zh: `${known}处是“${path}”里已知的问题，没有列出`,
      en: `${known} known from “${path}” left out`,
    });
  }
  if (gone.length === 0) return;
  const count = gone.reduce((sum, entry) => sum + entry.count, 0);
  talk.note({
    zh: `“${path}”里有${count}处问题已经没有了，可以用 --update-baseline 删去：`,
    en: `${count} finding${count === 1 ? "" : "s"} of “${path}” occur no more; --update-baseline takes them out:`,
  });
  for (const entry of gone.slice(0, SHOWN)) {
    const line = `  ${lineOf(entry)}`;
    talk.note({ zh: line, en: line });
  }
  const rest = gone.length - SHOWN;
  if (rest > 0) talk.note({ zh: `  另有${rest}种`, en: `  and ${rest} more` });
}

export function tellUpdated(talk: Talk, { path }: BaselineFile, files: readonly FileFindings[]): void {
  const count = files.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  talk.note({
    zh: `已把${files.length}个文件的${count}处问题记入“${path}”`,
    en: `“${path}” now holds ${count} finding${count === 1 ? "" : "s"} of ${files.length} file${files.length === 1 ? "" : "s"}`,
  });
}

function lineOf({ path, rule, text, count }: GoneEntry): string {
  const words = text === undefined ? "" : ` “${text}”`;
  const times = count > 1 ? ` ×${count}` : "";
  return `${path} [${rule}]${words}${times}`;
}
