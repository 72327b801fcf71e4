import type { ReadOptions } from "../../reader.js";
import type { Aside, Transcript } from "../../transcript.js";
import { cutOff } from "../doubts.js";
import { extensionOf, inlinePictures, type Medium, type Pictures } from "../html/pictures.js";
import { transcribePage } from "../html/read-html.js";
import { refusing } from "../refusing.js";
import { noText, tooLarge } from "../unreadable.js";
import { type Part, readMessage } from "./mime.js";

const MAX_LENGTH = 128 << 20;

/** Reads a web archive: the page and the pictures that were saved with it. */
export const readMht = refusing(async (bytes, options) => transcribe(bytes, options));

function transcribe(bytes: Uint8Array, options: ReadOptions): Transcript {
  if (bytes.length > MAX_LENGTH) throw tooLarge();
  const message = readMessage(bytes);
  const pages = message.parts.filter(({ type }) => type === "text/html" || type === "application/xhtml+xml");
  if (pages.length === 0) throw noText();
  const pictures = picturesOf(message.parts);
  const read = (part: Part) => transcribePage(part.bytes, options, "mht", pictures, part.charset);
  const transcripts = pages.map((part) => ({ part, transcript: read(part) }));
  // a page may be a frame around the one with the text
  const main = transcripts.reduce((best, each) =>
    proseIn(each.transcript) > proseIn(best.transcript) * 2 ? each : best,
  );
  const others = transcripts.filter((each) => each !== main);
  return others.reduce(
    (whole, { part, transcript }) => append(whole, transcript, part),
    marked(main.transcript, message.cutOff),
  );
}

function marked(transcript: Transcript, isCutOff: boolean): Transcript {
  if (!isCutOff) return transcript;
  const end = transcript.text.length;
  return { ...transcript, doubts: [...transcript.doubts, { from: end, to: end, ...cutOff }] };
}

function proseIn({ text, asides }: Transcript): number {
  const gone = asides.reduce((sum, { from, to }) => sum + to - from, 0);
  return text.length - gone;
}

/** Adds the text of another page: the header and footer that Word keeps apart, or what stood in a frame. */
function append(whole: Transcript, { text }: Transcript, { names }: Part): Transcript {
  if (text.trim() === "") return whole;
  const from = whole.text.length;
  const reason = names.some((name) => /header\.html?$/iu.test(name)) ? "header or footer" : "web chrome";
  const aside: Aside = { from, to: from + text.length, reason };
  return { ...whole, text: whole.text + text, asides: [...whole.asides, aside] };
}

function picturesOf(parts: readonly Part[]): Pictures {
  const byName = new Map<string, Medium>();
  for (const { type, names, bytes } of parts) {
    const extension = type.startsWith("image/") ? extensionOf(type.slice(6)) : undefined;
    if (extension === undefined) continue;
    for (const name of names) byName.set(name, { bytes, extension });
  }
  const byEnd = new Map([...byName].map(([name, medium]) => [lastOf(name), medium]));
  return (source) => byName.get(source) ?? inlinePictures(source) ?? byEnd.get(lastOf(source));
}

/** `image001.png`: Word names pictures by full paths in the headers and by short ones in the page. */
function lastOf(name: string): string {
  return (
    name
      .replace(/[?#].*$/u, "")
      .split(/[\\/]/u)
      .at(-1) ?? name
  );
}
