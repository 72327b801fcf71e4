import { convert } from "../pipeline.js";
import type { Job, Reply, ToDocx } from "./job.js";

/** Converts a file here and now, without limits of time and memory. */
export async function answer(job: Job, toDocx: ToDocx): Promise<Reply> {
  const { path, bytes, draftPath, imageFolder, encoding, office } = job;
  try {
    const { conversion, transcript } = await convert(path, bytes, {
      draftPath,
      imageFolder,
      ...(encoding === undefined ? {} : { encoding }),
      ...(office ? { toDocx } : {}),
    });
    return conversion.type === "refusal" ? conversion : { ...conversion, text: transcript?.text ?? "" };
  } catch (error) {
    if (!(error instanceof Error)) return { type: "fault", message: String(error), stack: "" };
    return { type: "fault", message: `${error.name}: ${error.message}`, stack: error.stack ?? "" };
  }
}
