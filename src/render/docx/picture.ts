import type { ImageFile, Picture } from "../../layout/laid-out.js";
import { type Millimetres, toPoints } from "../../layout/units.js";
import { escapeXml } from "./xml.js";

/** English Metric Units, in which DrawingML measures. */
const EMU_PER_PIXEL = 9525;
const PIXELS_PER_POINT = 96 / 72;
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

const extensions = { png: "png", jpeg: "jpg", svg: "svg" } as const satisfies Record<ImageFile["format"], string>;

/** The pictures of a file: each is stored once, however often it is shown. */
export class Media {
  readonly #files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  #shown = 0;

  /** In the order in which they were first shown; `name` is that of the file below `word/media/`. */
  get files(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
    return this.#files;
  }

  /** @returns how many are shown, this one included */
  show(): number {
    return ++this.#shown;
  }

  /** @returns the place of the picture among the files */
  add({ format, bytes }: ImageFile): number {
    const known = this.#files.findIndex((file) => file.bytes === bytes || Buffer.compare(file.bytes, bytes) === 0);
    if (known !== -1) return known;
    const extension = extensions[format];
    const alike = this.#files.filter(({ name }) => name.endsWith(extension)).length;
    this.#files.push({ name: `image${alike + 1}.${extension}`, bytes });
    return this.#files.length - 1;
  }
}

/**
 * Stands for the relationship of a picture, whose number is known when all links of the part are. Nothing else that is written
 * has U+FFFF in it.
 */
const RELATIONSHIP = /\uffff(\d+)\uffff/gu;

/** The places of the pictures in some XML among the files, in that order. */
export function picturesIn(xml: string): readonly number[] {
  const found = [...xml.matchAll(RELATIONSHIP)].map(([, file]) => Number(file));
  return [...new Set(found)].sort((a, b) => a - b);
}

/** The XML with the relationships of its pictures, which are numbered from `first`. */
export function withPictures(xml: string, pictures: readonly number[], first: number): string {
  if (pictures.length === 0) return xml;
  return xml.replace(RELATIONSHIP, (_, file) => `rId${first + pictures.indexOf(Number(file))}`);
}

/**
 * A picture in the line of text, with its alt text.
 *
 * @returns undefined for an SVG that has no PNG beside it: older programs would show nothing, so its alt text is set instead
 */
export function pictureRun({ image, alt, width, height }: Picture, media: Media): string | undefined {
  const id = media.show();
  const shown = image.format === "svg" ? image.fallback : image;
  if (shown === undefined || shown.format === "svg") return undefined;
  const vector = image.format === "svg" ? media.add(image) : undefined;
  const blip = `<a:blip r:embed="${relationship(media.add(shown))}" cstate="none"`;
  const size = `cx="${emus(width)}" cy="${emus(height)}"`;
  return [
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent ${size}/><wp:effectExtent t="0" r="0" b="0" l="0"/>`,
    `<wp:docPr id="${id}" name="图片 ${id}"${alt === "" ? "" : ` descr="${escapeXml(alt)}"`}/>`,
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWING}" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}">`,
    '<pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/><pic:cNvPicPr>',
    '<a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill>',
    vector === undefined ? `${blip}/>` : `${blip}>${vectorBlip(vector)}</a:blip>`,
    '<a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr bwMode="auto">',
    `<a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
    "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
  ].join("");
}

function vectorBlip(file: number): string {
  const svg = `<asvg:svgBlip xmlns:asvg="${SVG}" r:embed="${relationship(file)}"/>`;
  return `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">${svg}</a:ext></a:extLst>`;
}

function relationship(file: number): string {
  return `\uffff${file}\uffff`;
}

function emus(length: Millimetres): number {
  return Math.round(toPoints(length) * PIXELS_PER_POINT * EMU_PER_PIXEL);
}
