import type { Page } from "./house.js";
import type { ImageFile, Picture } from "./laid-out.js";
import { type Millimetres, mm, toMillimetres } from "./units.js";

const PIXELS_PER_INCH = 96;
const MILLIMETRES_PER_INCH = 25.4;
/** Lines of the page that the highest picture leaves for its caption and a line of text. */
const LINES_BESIDE_PICTURE = 3;

export interface PictureBox {
  readonly width: Millimetres;
  readonly height: Millimetres;
}

/** The largest room that a picture can take on a page: the type area (版心) less three lines. */
export function pictureBox({ typeArea, pitch }: Page): PictureBox {
  return { width: typeArea.width, height: mm(typeArea.height - LINES_BESIDE_PICTURE * toMillimetres(pitch)) };
}

/** A picture at 96 pixels to the inch, made smaller where it doesn't fit, never larger. */
export function fitPicture(image: ImageFile, alt: string, box: PictureBox): Picture {
  const width = millimetres(image.width);
  const height = millimetres(image.height);
  const scale = Math.min(1, box.width / width, box.height / height);
  return { image, alt, width: mm(width * scale), height: mm(height * scale) };
}

function millimetres(pixels: number): number {
  return (pixels / PIXELS_PER_INCH) * MILLIMETRES_PER_INCH;
}
