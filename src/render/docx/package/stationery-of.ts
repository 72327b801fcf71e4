import type { House } from "../../../layout/house.js";
import { builtInStationery } from "./built-in.js";
import type { Stationery } from "./stationery.js";

const known = new WeakMap<House, Promise<Stationery>>();

/** The stationery of a house: ready where the program knows the house, else made by docx, which takes longer to load than all the rest. */
export function stationeryOf(house: House): Promise<Stationery> {
  const found = known.get(house) ?? find(house);
  known.set(house, found);
  return found;
}

async function find(house: House): Promise<Stationery> {
  const ready = await builtInStationery(house);
  return ready ?? (await import("./make-stationery.js")).makeStationery(house);
}
