import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import type { Illustrated } from "../../src/layout/illustrated.js";
import type { ImageFile, LaidOut, LaidOutBlock, LaidOutParagraph, LaidOutRun } from "../../src/layout/laid-out.js";
import { type LayOutOptions, layOut } from "../../src/layout/lay-out.js";
import { house } from "../houses.js";

/** A draft with the pictures it may name. */
export function illustrated(draft: string, images: Readonly<Record<string, ImageFile>> = {}): Illustrated {
  const report = toReport(parseDraft(sourceFile("draft.md", draft)).value);
  return { report, images: new Map(Object.entries(images)) };
}

export function lay(draft: string, options: Omit<LayOutOptions, "house"> = {}): LaidOut {
  return layOut(illustrated(draft), new Map(), { house, ...options });
}

/** A block as one line: style, heading, indents, runs. */
export function show(block: LaidOutBlock): string {
  switch (block.type) {
    case "paragraph":
      return showParagraph(block);
    case "table": {
      const rows = [block.head, ...block.rows].map((row) =>
        row.map(({ runs }) => runs.map(showRun).join("")).join("|"),
      );
      return [`table ${block.caption === undefined ? "" : showParagraph(block.caption)}`.trim(), ...rows].join(" / ");
    }
    case "figure": {
      const { alt, width, height } = block.picture;
      const caption = block.caption === undefined ? "" : ` ${showParagraph(block.caption)}`;
      return `figure ${alt} ${width.toFixed(1)}×${height.toFixed(1)}${caption}`;
    }
  }
}

function showParagraph({ style, runs, heading, keepWithNext }: LaidOutParagraph): string {
  const place = heading === undefined ? "" : ` h${heading.depth}#${heading.id}`;
  const kinds = heading?.kinds === undefined ? "" : `[${heading.kinds.join("+")}]`;
  return `${style}${place}${kinds}${keepWithNext ? "+" : ""}: ${runs.map(showRun).join("")}`;
}

function showRun(run: LaidOutRun): string {
  switch (run.type) {
    case "text": {
      const linked = run.link === undefined ? run.text : `${run.text}<${run.link}>`;
      return run.style === undefined ? linked : `{${run.style} ${linked}}`;
    }
    case "break":
      return "⏎";
    case "note":
      return `^${run.number}`;
    case "image":
      return `(${run.picture.alt})`;
  }
}
