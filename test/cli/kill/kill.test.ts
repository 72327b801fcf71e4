import { describe, expect, test } from "vitest";
import { mortal, seeded } from "./kills.js";

// A few kills; test/suites/kill.test.ts has fifty.

describe.skipIf(process.platform === "win32")("a run that is killed", () => {
  test.each(["build", "convert"] as const)(
    "of report %s shows no half-written file, and ends with the same bytes when it is run again",
    async (command) => {
      const program = await mortal(command, 40, 600);
      try {
        const random = seeded(20_260);
        expect(await program.runKilled(() => 0.1, "before a rename")).toBe(false);
        expect(program.names()).not.toEqual([]);
        for (const how of ["at any time", "before a rename"] as const) {
          await program.runKilled(random, how);
          expect(program.spoilt()).toEqual([]);
        }
        await program.run();
        expect(program.spoilt()).toEqual([]);
        expect(program.names()).toEqual(program.expected); // nothing temporary is left
        expect(program.records()).toBe(program.expectedRecords);
      } finally {
        program.remove();
      }
    },
    120_000,
  );
});
