import { ImageRun } from "docx";
import type { ImageFile, Picture } from "../../../../src/layout/laid-out.js";
import { toPoints } from "../../../../src/layout/units.js";

const PIXELS_PER_POINT = 96 / 72;

/**
 * A picture in the line of text, with its alt text.
 *
 * @param id counts the pictures of a document from 1
 * @returns undefined for an SVG that has no PNG beside it: older programs would show nothing, so its alt text is set instead
 */
export function pictureRun({ image, alt, width, height }: Picture, id: number): ImageRun | undefined {
  const common = {
    transformation: { width: toPoints(width) * PIXELS_PER_POINT, height: toPoints(height) * PIXELS_PER_POINT },
    altText: { id: String(id), name: `图片 ${id}`, description: alt },
  };
  const shown = raster(image);
  if (image.format !== "svg") return shown && new ImageRun({ ...common, ...shown });
  const fallback = image.fallback && raster(image.fallback);
  return fallback && new ImageRun({ ...common, type: "svg", data: image.bytes, fallback });
}

function raster({ format, bytes }: ImageFile): { type: "png" | "jpg"; data: Uint8Array } | undefined {
  if (format === "svg") return undefined;
  return { type: format === "jpeg" ? "jpg" : format, data: bytes };
}
