import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { LaidOutRun, Picture, RunStyle } from "../../layout/laid-out.js";
import type { Register } from "./register.js";

/** CSS pixels in a millimetre: 96 to the inch. */
const PIXELS = 96 / 25.4;

const LINK = /^(?:https?:|mailto:|#)/iu;

const tags = { heading2: "b", heading3: "b", heading4: "b", bold: "strong" } as const satisfies Record<
  RunStyle,
  string
>;

/** Running text as elements. */
export function toInlines(runs: readonly LaidOutRun[], register: Register): readonly ElementContent[] {
  return runs.map((run) => toInline(run, register));
}

function toInline(run: LaidOutRun, register: Register): ElementContent {
  switch (run.type) {
    case "text": {
      const text: ElementContent = { type: "text", value: run.text };
      const styled = run.style === undefined ? text : h(tags[run.style], { className: [run.style] }, text);
      return run.link === undefined ? styled : link(run.link, styled);
    }
    case "break":
      return h("br");
    case "note":
      return noteMark(run.number, register);
    case "image":
      return toImage(run.picture);
  }
}

/** @throws {RangeError} for a scheme that no draft can bring this far */
function link(target: string, content: ElementContent): Element {
  if (!LINK.test(target)) throw new RangeError(`not a link for a page: ${target}`);
  return h("a", { href: target }, content);
}

function noteMark(number: number, register: Register): Element {
  const href = `#note-${number}`;
  const label = `脚注${number}`;
  return h("sup", [
    h("a", { id: register.mark(number), className: ["note-mark"], href, role: "doc-noteref", ariaLabel: label }, [
      String(number),
    ]),
  ]);
}

const mediaTypes = { png: "image/png", jpeg: "image/jpeg", svg: "image/svg+xml" } as const satisfies Record<
  Picture["image"]["format"],
  string
>;

/** A picture within the page: the file has no companions. */
export function toImage({ image, alt, width, height }: Picture): Element {
  const data = Buffer.from(image.bytes.buffer, image.bytes.byteOffset, image.bytes.byteLength).toString("base64");
  return h("img", {
    src: `data:${mediaTypes[image.format]};base64,${data}`,
    alt,
    width: Math.round(width * PIXELS),
    height: Math.round(height * PIXELS),
  });
}
