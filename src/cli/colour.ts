import type { Io, Output } from "./io.js";

export const colourModes = ["auto", "always", "never"] as const;
export type ColourMode = (typeof colourModes)[number];

/** Whether a stream gets colours: by `--color`, else NO_COLOR and FORCE_COLOR, else on a terminal. */
export function wantsColour(mode: ColourMode, { env }: Pick<Io, "env">, stream: Output): boolean {
  if (mode !== "auto") return mode === "always";
  const { NO_COLOR: no = "", FORCE_COLOR: force = "" } = env;
  if (no !== "") return false;
  if (force !== "") return force !== "0" && force !== "false";
  return stream.isTTY && env.TERM !== "dumb";
}
