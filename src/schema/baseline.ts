import validate from "../../schemas/baseline.schema.json?validator";
import type { Baseline } from "../core/baseline.js";
import type { Sentence } from "../core/sentence.js";

/** A baseline from the text of its file, or a sentence that says why it is none. */
export function parseBaseline(text: string): Baseline | Sentence {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { zh: "不是完好的 JSON", en: "it is no intact JSON" };
  }
  if (isBaseline(data)) return data;
  const { instancePath = "" } = validate.errors?.[0] ?? {};
  const place = instancePath === "" ? "" : `（${instancePath}）`;
  const where = instancePath === "" ? "" : ` (${instancePath})`;
  if (typeof data === "object" && data !== null && "version" in data && data.version !== 1) {
    return { zh: "格式版本不是 1，本程序不认识", en: "its version isn't 1, the only one this program knows" };
  }
  return { zh: `内容不是 --update-baseline 写的那样${place}`, en: `it isn't what --update-baseline writes${where}` };
}

function isBaseline(data: unknown): data is Baseline {
  return validate(data);
}
