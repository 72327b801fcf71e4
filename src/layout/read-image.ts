import type { ImageFile } from "./laid-out.js";

interface Size {
  readonly width: number;
  readonly height: number;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** "IHDR" */
const PNG_HEADER = 0x49484452;
/** CSS pixels to a unit (CSS Values 6.2); percentages and em have no fixed length. */
const PIXELS = { "": 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 } as const;
/** What browsers do without any size (CSS Images 5.1). */
const DEFAULT_SIZE: Size = { width: 300, height: 150 };
/** The root element stands in the first few kilobytes, behind comments of drawing programs. */
const SVG_HEAD = 65_536;

/**
 * A picture with its size, told by its bytes and not by its name.
 *
 * An SVG with a document type is refused: entities can swell without bound and name foreign files.
 *
 * @returns undefined if the bytes are no PNG, JPEG or SVG, or are cut off before the size
 */
export function readImage(bytes: Uint8Array): ImageFile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)) return imageFile("png", bytes, pngSize(view));
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return imageFile("jpeg", bytes, jpegSize(view));
  return imageFile("svg", bytes, svgSize(bytes));
}

function imageFile(format: ImageFile["format"], bytes: Uint8Array, size: Size | undefined): ImageFile | undefined {
  if (size === undefined || !(size.width > 0 && size.height > 0)) return undefined;
  if (!Number.isFinite(size.width) || !Number.isFinite(size.height)) return undefined;
  return { format, bytes, width: size.width, height: size.height };
}

function pngSize(view: DataView): Size | undefined {
  if (view.byteLength < 24 || view.getUint32(12) !== PNG_HEADER) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Goes from segment to segment up to the start of frame (SOF). */
function jpegSize(view: DataView): Size | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function svgSize(bytes: Uint8Array): Size | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, SVG_HEAD));
  const root = /^<(?:svg:)?svg(?=[\s>/])([^>]*)>/u.exec(text.slice(prologLength(text)))?.[1];
  if (root === undefined) return undefined;
  const width = length(attribute(root, "width"));
  const height = length(attribute(root, "height"));
  const [, , boxWidth, boxHeight] = (attribute(root, "viewBox") ?? "")
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  if (width !== undefined && height !== undefined) return { width, height };
  if (boxWidth === undefined || boxHeight === undefined) {
    return { width: width ?? DEFAULT_SIZE.width, height: height ?? DEFAULT_SIZE.height };
  }
  if (width !== undefined) return { width, height: (width * boxHeight) / boxWidth };
  if (height !== undefined) return { width: (height * boxWidth) / boxHeight, height };
  return { width: boxWidth, height: boxHeight };
}

/** Length of the XML declaration and the comments before the root; a document type ends the search without a root. */
function prologLength(text: string): number {
  let at = /^\s*(?:<\?xml\s[^>]*>\s*)?/u.exec(text)?.[0].length ?? 0;
  while (text.startsWith("<!--", at)) {
    const end = text.indexOf("-->", at);
    if (end === -1) return at;
    at = end + 3;
    while (/\s/u.test(text.charAt(at))) at++;
  }
  return at;
}

function attribute(element: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(element);
  return match?.[1] ?? match?.[2];
}

function length(value: string | undefined): number | undefined {
  const match = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*(px|pt|pc|in|cm|mm|)\s*$/iu.exec(value ?? "");
  if (match === null) return undefined;
  const unit = Object.entries(PIXELS).find(([name]) => name === match[2]?.toLowerCase())?.[1];
  return unit === undefined ? undefined : Number(match[1]) * unit;
}
