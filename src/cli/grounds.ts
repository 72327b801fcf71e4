import { sha256 } from "../core/hash.js";
import type { House } from "../layout/house.js";
import { cached } from "./cached.js";
import { type Configuration, configurations } from "./config-files.js";
import type { Context } from "./context.js";
import { hashOfRead, recording } from "./recording.js";
import { type ReferencesOf, references } from "./references.js";

/** What drafts stand on besides themselves: configuration, dictionaries, earlier reports, house style; each is read once. */
export interface Grounds {
  readonly configurationOf: (folder: string) => Promise<Configuration>;
  readonly referencesOf: ReferencesOf;
  readonly houseOf: (configuration: Configuration) => Promise<House>;
  /** Hash of all the files that these are made of. */
  readonly hashOf: (configuration: Configuration) => Promise<string>;
}

/**
 * @param touched gains the paths of all that is read
 * @param previous paths of `--previous`
 */
export function grounds(
  { io, config }: Pick<Context, "io" | "config">,
  touched: Set<string>,
  previous?: readonly string[],
): Grounds {
  const found = recording(io);
  const hashes = new Map<string | undefined, Promise<string>>();
  const byFile = new Map<string | undefined, ReturnType<typeof under>>();
  const under = ({ file }: Configuration) => {
    const read = recording(io);
    const houses = new Map<undefined, Promise<House>>();
    return {
      read,
      referencesOf: references(read.io, touched, previous),
      houseOf: (configuration: Configuration) =>
        cached(houses, undefined, async () => {
          const { houseOfConfig } = await import("./house-files.js"); // its schema is large, and a check needs none
          return houseOfConfig(read.io, configuration, touched);
        }),
      own: () => (file === undefined ? [] : [...found.seen].filter(([key]) => key === read.keyOf("read", file))),
    };
  };
  const groundOf = (configuration: Configuration) => {
    const known = byFile.get(configuration.file) ?? under(configuration);
    byFile.set(configuration.file, known);
    return known;
  };
  return {
    configurationOf: configurations(found.io, config, touched),
    referencesOf: (configuration) => groundOf(configuration).referencesOf(configuration),
    houseOf: (configuration) => groundOf(configuration).houseOf(configuration),
    hashOf: (configuration) =>
      cached(hashes, configuration.file, async () => {
        const { read, referencesOf, houseOf, own } = groundOf(configuration);
        await Promise.allSettled([referencesOf(configuration), houseOf(configuration)]); // faults are told where they matter
        return sha256(JSON.stringify([own(), hashOfRead(read.seen)]));
      }),
  };
}
