import { attribute, type Element } from "./tree.js";

/** A picture that came with the page. */
export interface Medium {
  readonly bytes: Uint8Array;
  /** `png`, `jpg`, … */
  readonly extension: string;
}

/** Finds the picture of an address; undefined where it is on another machine. */
export type Pictures = (source: string) => Medium | undefined;

const DATA = /^data:image\/([\w.+-]+);base64,/iu;
const EXTENSIONS: Readonly<Record<string, string>> = {
  png: "png",
  jpeg: "jpg",
  jpg: "jpg",
  pjpeg: "jpg",
  gif: "gif",
  bmp: "bmp",
  "x-ms-bmp": "bmp",
  webp: "webp",
};

/** Pictures within the page itself. */
export const inlinePictures: Pictures = (source) => {
  const match = DATA.exec(source);
  const extension = extensionOf(match?.[1] ?? "");
  if (match === null || extension === undefined) return undefined;
  return { bytes: new Uint8Array(Buffer.from(source.slice(match[0].length), "base64")), extension };
};

/** @param subtype of `image/…` */
export function extensionOf(subtype: string): string | undefined {
  return EXTENSIONS[subtype.toLowerCase()];
}

/** Pixels: icons of attachments, lines and spacers are smaller. */
const SMALL = 48;

/** Whether a picture only adorns the page. */
export function isOrnament(element: Element): boolean {
  const style = attribute(element, "style") ?? "";
  const sizes = (["width", "height"] as const).map((name) => {
    const written = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)(?:px|pt)`, "iu").exec(style)?.[1];
    return Number.parseFloat(written ?? attribute(element, name) ?? "") || undefined;
  });
  const source = attribute(element, "src") ?? "";
  return (
    source === "" ||
    sizes.some((size) => size !== undefined && size <= SMALL) ||
    /icon|logo|spacer|blank\.gif|qrcode|ewm|fileType|filetype/u.test(source.slice(0, 300))
  );
}
