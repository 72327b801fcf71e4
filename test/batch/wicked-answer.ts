import type { Job, Reply, ToDocx } from "../../src/batch/job.js";
import { refusal } from "../../src/convert/refusal.js";

/** What a reader might do with a file that is meant to harm, by the name of the file; says who answers if all is well. */
export async function answer({ path }: Job, toDocx: ToDocx): Promise<Reply> {
  if (path === "loops") for (;;);
  if (path === "eats objects")
    for (const eaten: unknown[] = []; ; ) eaten.push(Array.from({ length: 1_000 }, () => ({})));
  if (path === "eats bytes") for (const eaten: Uint8Array[] = []; ; ) eaten.push(new Uint8Array(10_000_000).fill(1));
  if (path === "exits") process.exit(0);
  if (path === "aborts") process.abort();
  if (path === "asks the office") {
    const docx = await toDocx(new Uint8Array([1]));
    return refusal("unsupported", "", docx === undefined ? "nothing" : `got ${docx.join(" ")}`);
  }
  if (path === "looks around") return refusal("unsupported", "", Object.keys(process.env).join(" "));
  if (path === "grows") {
    const grown = new Uint8Array(150_000_000).fill(1);
    return refusal("unsupported", "", `${process.pid} ${grown.length}`);
  }
  return refusal("unsupported", "", String(process.pid));
}
