import { expect, test } from "vitest";
import { inOrder } from "../../src/cli/in-order.js";

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function taken(work: (item: number) => Promise<number>, limit = 3): Promise<readonly number[]> {
  const results: number[] = [];
  for await (const result of inOrder([0, 1, 2, 3, 4], limit, work)) results.push(result);
  return results;
}

test("what is done last may stand first", async () => {
  let most = 0;
  let running = 0;
  const results = await taken(async (item) => {
    most = Math.max(most, ++running);
    await later(10 - 2 * item);
    running--;
    return item;
  });
  expect([results, most]).toEqual([[0, 1, 2, 3, 4], 3]);
});

test("failures before their turn and behind another one are nobody's fault", async () => {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => uncaught.push(error);
  process.on("unhandledRejection", note);
  const failing = taken(async (item) => {
    await later(item === 0 ? 10 : 0);
    if (item > 0) throw new Error(`item ${item}`);
    return item;
  });
  await expect(failing).rejects.toThrow("item 1");
  await later(20);
  process.off("unhandledRejection", note);
  expect(uncaught).toEqual([]);
});
