import gbt9704 from "../../templates/houses/gbt9704.yaml";
import gbt33476 from "../../templates/houses/gbt33476.yaml";

/** The house styles that come with the program, by name; each has a line here. */
export const builtInHouses: ReadonlyMap<string, unknown> = new Map(Object.entries({ gbt9704, gbt33476 }));
