import { loadHouse } from "../../../src/config/load-house.js";
import type { House } from "../../../src/layout/house.js";

/** A house style that comes with the program. */
export async function builtIn(name: string): Promise<House> {
  const { value } = await loadHouse(name, async () => undefined);
  if (value === undefined) throw new Error(`no such house: ${name}`);
  return value;
}
