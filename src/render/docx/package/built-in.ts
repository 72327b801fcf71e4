import type { House } from "../../../layout/house.js";
import type { Stationery } from "./stationery.js";

/** The house styles that come with the program, their stationery made when the program is built. */
const builtIn: ReadonlyMap<string, () => Promise<{ readonly default: BuiltIn }>> = new Map(
  Object.entries({
    gbt9704: () => import("../../../../templates/houses/gbt9704.yaml?stationery"),
    gbt33476: () => import("../../../../templates/houses/gbt33476.yaml?stationery"),
  }),
);

interface BuiltIn {
  /** The house as JSON: an office may give its own the same name. */
  readonly house: string;
  readonly stationery: Stationery;
}

/** @returns undefined for a house of an office */
export async function builtInStationery(house: House): Promise<Stationery | undefined> {
  const found = (await builtIn.get(house.name)?.())?.default;
  return found?.house === JSON.stringify(house) ? found.stationery : undefined;
}
