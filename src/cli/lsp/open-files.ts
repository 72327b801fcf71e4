import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** The absolute path of a document; one that was never saved gets a place in the working folder. */
export function fileOf(uri: string, cwd: string): string {
  try {
    return fileURLToPath(uri);
  } catch {
    return resolve(cwd, `${encodeURIComponent(uri)}.md`);
  }
}

/** What a file is called by the editor: as it opened it, for editors write addresses in many ways. */
export function uriOf(file: string, open: readonly TextDocument[], cwd: string): string {
  return open.find(({ uri }) => fileOf(uri, cwd) === file)?.uri ?? pathToFileURL(file).href;
}
