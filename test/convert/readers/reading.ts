import type { Reader } from "../../../src/convert/reader.js";
import type { Transcript } from "../../../src/convert/transcript.js";

/** Reads bytes of which the test knows that they can be read. */
export async function read(reader: Reader, bytes: Uint8Array): Promise<Transcript> {
  const result = await reader(bytes, {});
  if ("type" in result) throw new Error(`refused: ${result.sentence.en}`);
  return result;
}

/** What is on the paper. */
export function seen({ text, asides }: Transcript): string {
  let result = "";
  let at = 0;
  for (const { from, to } of asides) {
    result += text.slice(at, from);
    at = to;
  }
  return result + text.slice(at);
}

/** The paragraphs on the paper, each without what isn't. */
export function lines(transcript: Transcript): string[] {
  return transcript.paragraphs.map(({ from, to }) => {
    const asides = transcript.asides.filter((aside) => aside.from >= from && aside.to <= to);
    const text = transcript.text.slice(from, to);
    return seen({
      ...transcript,
      text,
      asides: asides.map((aside) => ({ ...aside, from: aside.from - from, to: aside.to - from })),
    });
  });
}

/** The asides with their reasons: `comment: 请核实`. */
export function asides({ text, asides: all }: Transcript): string[] {
  return all.map(({ from, to, reason }) => `${reason}: ${text.slice(from, to).trim()}`);
}

export function squeeze(text: string): string {
  return text.replace(/\s/gu, "");
}
