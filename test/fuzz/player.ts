import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Breach } from "./case.js";
import { kinds } from "./kinds.js";
import { nameOf, type Order, type Played } from "./messages.js";
import { randomOf } from "./random.js";

// The process that tries cases, one after the other. What hangs or swells ends with it.

process.on("message", (order: Order) => {
  play(order).then((played) => process.send?.(played));
});
process.on("disconnect", () => process.exit());
process.send?.({ kinds: Object.entries(kinds).map(([name, { weight }]) => [name, weight]) });

async function play({ kind, seed, save }: Order): Promise<Played> {
  const begun = performance.now();
  let breaches: readonly Breach[] = [];
  try {
    const chosen = kinds[kind];
    if (chosen === undefined) throw new Error(`no kind ${kind}`);
    const one = await chosen.make(randomOf(seed));
    if (save !== undefined) {
      const folder = join(save, nameOf({ kind, seed }).replace(":", "-"));
      mkdirSync(folder, { recursive: true });
      for (const [index, { name, bytes }] of one.files.entries())
        writeFileSync(join(folder, `${index}-${name.replaceAll("/", "_")}`), bytes);
    } else breaches = await one.run();
  } catch (error) {
    breaches = [{ law: "crash", detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }];
  }
  const peak = process.resourceUsage().maxRSS * 1_024;
  return { breaches, milliseconds: performance.now() - begun, peak, memory: process.memoryUsage.rss() };
}
