import { describe, expect, test } from "vitest";
import { mortal, seeded } from "../cli/kill/kills.js";

const FILES = 600;
/** In each of both commands. `KILLS=25` is the full measure; CI has no time for it on every change. */
const KILLS = Number(process.env.KILLS ?? 10);
/** Milliseconds: most runs over 600 files take longer. */
const LONGEST = 2500;

describe.skipIf(process.platform === "win32")("killed again and again", () => {
  test.each([
    ["build", 5_001],
    ["convert", 5_002],
  ] as const)(
    "report %s of 600 files loses nothing (seed %d)",
    async (command, seed) => {
      const program = await mortal(command, FILES, LONGEST);
      try {
        const random = seeded(seed);
        let kills = 0;
        let beforeRename = 0;
        while (kills < KILLS) {
          const how = kills % 2 === 0 ? "before a rename" : "at any time";
          const ended = await program.runKilled(random, how);
          expect(program.spoilt()).toEqual([]);
          if (!ended) {
            kills++;
            if (how === "before a rename") beforeRename++;
            continue;
          }
          expect(program.names()).toEqual(program.expected);
          expect(program.records()).toBe(program.expectedRecords);
          program.restart();
        }
        await program.run();
        expect(program.spoilt()).toEqual([]);
        expect(program.names()).toEqual(program.expected);
        expect(program.records()).toBe(program.expectedRecords);
        expect(beforeRename).toBeGreaterThanOrEqual(Math.floor(KILLS / 2));
      } finally {
        program.remove();
      }
    },
    900_000,
  );
});
