import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Tried } from "./case.js";
import { kinds } from "./kinds.js";
import { nameOf, type Order, type Playable, type Played } from "./messages.js";
import { randomOf } from "./random.js";

// The process that tries cases, one after the other. What hangs or swells ends with it.

/** What was thrown where nobody caught it: outside the tests it ends the program. */
let uncaught: string[] = [];
process.on("unhandledRejection", (error) => uncaught.push(detailOf(error)));
process.on("uncaughtException", (error) => uncaught.push(detailOf(error)));

process.on("message", (order: Order) => {
  play(order).then((played) => process.send?.(played));
});
process.on("disconnect", () => process.exit());
const playable: readonly Playable[] = Object.entries(kinds).map(([name, { weight, time }]) => ({
  name,
  weight,
  ...(time === undefined ? {} : { time }),
}));
process.send?.(playable);

async function play({ kind, seed, save }: Order): Promise<Played> {
  const begun = performance.now();
  let tried: Tried = { breaches: [], outcome: "saved" };
  try {
    const chosen = kinds[kind];
    if (chosen === undefined) throw new Error(`no kind ${kind}`);
    const one = await chosen.make(randomOf(seed));
    if (save !== undefined) {
      const folder = join(save, nameOf({ kind, seed }).replace(":", "-"));
      mkdirSync(folder, { recursive: true });
      for (const [index, { name, bytes }] of one.files.entries())
        writeFileSync(join(folder, `${index}-${name.replaceAll("/", "_")}`), bytes);
    } else tried = await one.run();
  } catch (error) {
    tried = { breaches: [{ law: "crash", detail: detailOf(error) }], outcome: "crash" };
  }
  await new Promise((resolve) => setImmediate(resolve)); // by then what nobody caught has been told
  const breaches = [
    ...tried.breaches,
    ...uncaught.map((detail) => ({ law: "crash", detail: `uncaught: ${detail}` }) as const),
  ];
  uncaught = [];
  const peak = process.resourceUsage().maxRSS * 1_024;
  return { ...tried, breaches, milliseconds: performance.now() - begun, peak, memory: process.memoryUsage.rss() };
}

function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
