import fc from "fast-check";
import { expect, test } from "vitest";
import type { Parts } from "../../../src/render/docx/compile.js";
import { makeStationery } from "../../../src/render/docx/package/make-stationery.js";
import { zip } from "../../../src/render/docx/zip.js";
import { everything, report } from "./fixture.js";
import { partsOf } from "./parts.js";
import { referenceZip } from "./reference/zip.js";

async function expectEqual(parts: Parts, shared: Readonly<Record<string, string>>): Promise<void> {
  expect(Buffer.compare(zip(parts, shared), await referenceZip(parts))).toBe(0);
}

test.each(Object.entries({ everything, report }))(
  "%s is packed as yazl packs it, byte for byte",
  async (_, document) => {
    const { parts } = makeStationery(document.house);
    await expectEqual(partsOf(document), parts);
    // the second time, the shared parts are packed already
    await expectEqual(partsOf(document), parts);
  },
);

test("any parts are packed as yazl packs them", async () => {
  const path = fc.stringMatching(/^[\w文]{1,8}(?:\/[\w文]{1,8}){0,2}\.xml$/u);
  const part = fc.oneof(fc.string(), fc.string({ minLength: 1000, maxLength: 3000 }), fc.uint8Array());
  const parts = fc.uniqueArray(fc.tuple(path, part), { selector: ([name]) => name, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(parts, async (entries) => {
      const shared = entries.flatMap(([name, part], index) =>
        index % 2 === 0 && typeof part === "string" ? [[name, part] as const] : [],
      );
      await expectEqual(new Map(entries), Object.fromEntries(shared));
    }),
    { numRuns: 200 },
  );
});
