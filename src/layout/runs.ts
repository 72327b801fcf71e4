import type { Image, Inline } from "../model/inline.js";
import type { Illustrated } from "./illustrated.js";
import type { LaidOutRun, RunStyle } from "./laid-out.js";
import type { NoteNumbers } from "./note-numbers.js";
import { fitPicture, type PictureBox } from "./pictures.js";

/** What running text needs to know of the document that it stands in. */
export interface RunContext extends Illustrated {
  readonly notes: NoteNumbers;
  readonly box: PictureBox;
}

/** Running text. A picture that couldn't be read is set as its alternative text, so that nothing is lost. */
export function layInlines(inlines: readonly Inline[], context: RunContext): readonly LaidOutRun[] {
  return mergeRuns(inlines.flatMap((inline) => layInline(inline, context)));
}

function layInline(inline: Inline, context: RunContext): LaidOutRun[] {
  switch (inline.type) {
    case "text": {
      const { text, bold, link } = inline;
      return textRun(text.text, { ...(bold ? { style: "bold" } : {}), ...(link === undefined ? {} : { link }) });
    }
    case "break":
      return [{ type: "break" }];
    case "note": {
      const number = context.notes.numberOf(context, inline.label);
      return number === undefined ? [] : [{ type: "note", number }];
    }
    case "image":
      return layImage(inline.image, context);
    default:
      return inline satisfies never;
  }
}

function layImage({ source, alt }: Image, { images, box }: RunContext): LaidOutRun[] {
  const image = images.get(source);
  return image === undefined ? textRun(alt) : [{ type: "image", picture: fitPicture(image, alt, box) }];
}

interface RunFormat {
  readonly style?: RunStyle;
  readonly link?: string;
}

/** A run, or none where there is no text. */
export function textRun(text: string, format: RunFormat = {}): LaidOutRun[] {
  return text === "" ? [] : [{ ...format, type: "text", text }];
}

/** The same runs, all text in one style; headings are told by their typeface and never bold (GB/T 9704-2012 7.3.3). */
export function withStyle(runs: readonly LaidOutRun[], style: RunStyle | undefined): readonly LaidOutRun[] {
  return mergeRuns(
    runs.flatMap((run) => {
      if (run.type !== "text") return [run];
      return textRun(run.text, {
        ...(style === undefined ? {} : { style }),
        ...(run.link === undefined ? {} : { link: run.link }),
      });
    }),
  );
}

/** The runs without the first `length` units of their text, where a break counts as one. */
export function dropText(runs: readonly LaidOutRun[], length: number): readonly LaidOutRun[] {
  let rest = length;
  return runs.flatMap((run) => {
    if (rest === 0 || run.type === "note" || run.type === "image") return [run];
    const text = run.type === "text" ? run.text : "\n";
    const cut = Math.min(rest, text.length);
    rest -= cut;
    return run.type === "text" ? textRun(text.slice(cut), run) : [];
  });
}

/** Joins neighbours that look alike. */
export function mergeRuns(runs: readonly LaidOutRun[]): readonly LaidOutRun[] {
  const merged: LaidOutRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last?.type === "text" && run.type === "text" && last.style === run.style && last.link === run.link) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else merged.push(run);
  }
  return merged;
}
