import { loadHouse } from "../src/config/load-house.js";
import type { House } from "../src/layout/house.js";

/** A house style that comes with the program. */
export async function builtIn(name: string): Promise<House> {
  const { value, diagnostics } = await loadHouse(name, async () => undefined);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

export const house = await builtIn("gbt9704");
export const otherHouse = await builtIn("gbt33476");
