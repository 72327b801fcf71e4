import { printable } from "../reporters/printable.js";
import type { FixedFile } from "./fix-input.js";

const CONTEXT = 3;
const codes: Readonly<Record<string, number>> = { "+": 32, "-": 31, "@": 36 };

/** What has changed, as `patch -p1` and `git apply` read it. */
export async function unifiedDiff({ before: { path }, bytesBefore, bytesAfter }: FixedFile): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const [before, after] = [decoder.decode(bytesBefore), decoder.decode(bytesAfter)];
  const name = path.replace(/^\/+/u, "");
  const options = { context: CONTEXT, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, options);
}

/** The same for a terminal: coloured on request, and without characters that it would obey. */
export function onTerminal(diff: string, colour: boolean): string {
  const lines = diff.split("\n").map((line) => {
    const code = codes[line.charAt(0)];
    const text = printable(line);
    return colour && code !== undefined ? `\u001b[${code}m${text}\u001b[0m` : text;
  });
  return lines.join("\n");
}
