import { type ConversionProcess, startProcess } from "./conversion-process.js";
import type { Converter } from "./job.js";
import type { Office } from "./office.js";

/**
 * Converts old files in processes that can be ended, as many as are asked for at the same time. They live on from file to file:
 * one is replaced only when it was ended, or has grown.
 *
 * @param worker the bundled `worker.ts`
 */
export function converter(worker: URL, office: Office): Converter {
  const all = new Set<ConversionProcess>();
  const idle: ConversionProcess[] = [];
  return {
    async convert(job) {
      const next = idle.pop() ?? startProcess(worker, office.toDocx);
      all.add(next);
      const reply = await next.convert(job);
      if (next.usable) idle.push(next);
      else all.delete(next);
      return reply;
    },
    async close() {
      for (const each of all) each.end();
      all.clear();
      idle.length = 0;
      await office.close();
    },
  };
}
