import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LaidOut } from "../../../src/layout/laid-out.js";
import { cleanDrafts, examples, laidOut, realDrafts } from "../../drafts.js";
import { otherHouse } from "../../houses.js";
import { anyLaidOut } from "./arbitrary.js";
import { everything, report } from "./fixture.js";
import { partsOf } from "./parts.js";
import { referenceParts } from "./reference/parts.js";

function expectEqual(document: LaidOut, modified?: string): void {
  const [ours, theirs] = [partsOf(document, modified), referenceParts(document, modified)];
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  for (const [path, data] of theirs) if (!isEqual(ours.get(path), data)) expect(ours.get(path), path).toEqual(data);
}

/** Faster than a matcher, for hundreds of documents. */
function isEqual(a: string | Uint8Array | undefined, b: string | Uint8Array): boolean {
  return typeof a === "string" || typeof b === "string" ? a === b : a !== undefined && Buffer.compare(a, b) === 0;
}

describe("what we write ourselves is what docx would write, byte for byte", () => {
  test.each(Object.entries({ everything, report }))("%s", (_, document) => {
    expectEqual(document);
    expectEqual({ ...document, house: otherHouse }, "2025-03-20T09:05:07.9+08:00");
  });

  test.each([...examples, ...cleanDrafts, ...realDrafts])("$name", async (file) => {
    expectEqual(await laidOut(file));
  });

  test("any report", () => {
    fc.assert(
      fc.property(anyLaidOut, (document) => expectEqual(document)),
      { numRuns: 300 },
    );
  });
});
