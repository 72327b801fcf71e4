import type { LaidOut } from "../layout/laid-out.js";
import type { Artifact } from "./artifact.js";
import type { PdfOptions } from "./pdf/render-pdf.js";

export const formats = ["docx", "html", "html-fragment", "pdf"] as const;
/** An output (输出格式) of `report build`. */
export type Format = (typeof formats)[number];

export interface RenderOptions extends PdfOptions {
  /** The moment that a file says it was made, ISO 8601 in UTC; the date of the report where it is absent. */
  readonly modified?: string;
}

type Renderer = (laidOut: LaidOut, options: RenderOptions) => Promise<Artifact>;

/** Each is loaded when it is first used: `docx` alone costs more than a whole check. */
export const renderers = {
  docx: async (laidOut, options) => (await import("./docx/render-docx.js")).renderDocx(laidOut, options),
  html: async (laidOut) => (await import("./html/render-html.js")).renderHtml(laidOut),
  "html-fragment": async (laidOut) => (await import("./html/render-html.js")).renderHtmlFragment(laidOut),
  pdf: async (laidOut, options) => (await import("./pdf/render-pdf.js")).renderPdf(laidOut, options),
} as const satisfies Record<Format, Renderer>;
