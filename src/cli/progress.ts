import type { Sentence } from "../core/sentence.js";

/** Below this a progress line would only flicker. */
const MANY = 5;

/** How far a run of many files has come; undefined for a few. */
export function counted({ zh, en }: Sentence, done: number, all: number): Sentence | undefined {
  return all < MANY ? undefined : { zh: `${zh} ${done}/${all}`, en: `${en} ${done}/${all}` };
}

const CELLS = 20;

/**
 * The same with a bar, the rate and the time left.
 *
 * @param elapsed milliseconds
 */
export function barred(sentence: Sentence, done: number, all: number, elapsed: number): Sentence | undefined {
  const known = counted(sentence, done, all);
  if (known === undefined || done === 0 || elapsed <= 0) return known;
  const full = Math.floor((done / all) * CELLS);
  const bar = `${"█".repeat(full)}${"░".repeat(CELLS - full)}`;
  const rate = (done / elapsed) * 1000;
  const left = Math.ceil((all - done) / rate);
  const each = rate < 10 ? rate.toFixed(1) : rate.toFixed(0);
  return {
    zh: `${bar} ${known.zh} ${each}份/秒 还需${duration(left, "分", "秒")}`,
    en: `${bar} ${known.en}, ${each}/s, ${duration(left, " min ", " s")} left`,
  };
}

function duration(seconds: number, minute: string, second: string): string {
  return `${seconds < 60 ? "" : `${Math.floor(seconds / 60)}${minute}`}${seconds % 60}${second}`;
}
