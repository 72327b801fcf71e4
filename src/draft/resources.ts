import type { Span } from "../core/span.js";
import { placeOf } from "../model/front-matter.js";
import type { Image, Inline } from "../model/inline.js";
import type { Report } from "../model/report.js";
import { everyBlockOf } from "../model/walk.js";

/** A file that a draft names. */
export interface Reference {
  /** The path as written. */
  readonly source: string;
  readonly span: Span;
}

/** The pictures of a report, each once. */
export function imagesOf(report: Report): Reference[] {
  const found = new Map<string, Reference>();
  for (const { source, span } of pictures(report)) if (!found.has(source)) found.set(source, { source, span });
  return [...found.values()];
}

/** The Markdown files of its attachments, each once. */
export function attachmentsOf({ frontMatter }: Report): Reference[] {
  const found = new Map<string, Reference>();
  for (const [index, { source }] of frontMatter.attachments.entries()) {
    if (source === undefined || found.has(source)) continue;
    found.set(source, { source, span: placeOf(frontMatter, `/attachments/${index}/source`) });
  }
  return [...found.values()];
}

/**
 * A relative path as it counts from the folder of the draft: `./图/一.png` → `图/一.png`.
 *
 * @returns undefined where it leads out of that folder, or isn't relative (an address, a drive)
 */
export function pathInside(folder: string, source: string): string | undefined {
  if (source === "" || /^(?:[a-z][a-z\d+.-]*:|[\\/])/iu.test(source) || source.includes("\0")) return undefined;
  const segments: string[] = folder === "" ? [] : folder.split("/");
  for (const segment of source.replaceAll("\\", "/").split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.length === 0 ? undefined : segments.join("/");
}

/** `图/一.png` → `图`; a bare name has the folder "". */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function* pictures(report: Report): Generator<Image> {
  for (const block of everyBlockOf(report)) {
    if (block.type === "figure") yield block.image;
    else if (block.type === "paragraph") yield* within(block.inlines);
    else if (block.type === "section") yield* within(block.heading.inlines);
    else if (block.type === "table") {
      for (const cell of [...block.head, ...block.rows.flat()]) yield* within(cell.inlines);
      yield* within(block.caption?.inlines ?? []);
    }
  }
  for (const { heading } of report.parts) yield* within(heading.inlines);
}

function* within(inlines: readonly Inline[]): Generator<Image> {
  for (const inline of inlines) if (inline.type === "image") yield inline.image;
}
