import { printable } from "../core/printable.js";

const codes: Readonly<Record<string, number>> = { "+": 32, "-": 31, "@": 36 };

/** A diff for people: coloured on request, and without characters that a terminal would obey. */
export function onTerminal(diff: string, colour: boolean): string {
  const lines = diff.split("\n").map((line) => {
    const code = codes[line.charAt(0)];
    const text = printable(line);
    return colour && code !== undefined ? `\u001b[${code}m${text}\u001b[0m` : text;
  });
  return lines.join("\n");
}
