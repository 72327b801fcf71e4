/** SGR codes of a terminal. */
const codes = { bold: 1, dim: 2, red: 31, yellow: 33, cyan: 36 } as const;

export type Colour = keyof typeof codes;
export type Paint = (text: string, ...colours: readonly Colour[]) => string;

/** Colours text, or leaves it alone. */
export function painter(colour: boolean): Paint {
  return (text, ...colours) =>
    colour && text !== "" ? `\u001b[${colours.map((name) => codes[name]).join(";")}m${text}\u001b[0m` : text;
}
