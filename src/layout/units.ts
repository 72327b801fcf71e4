declare const unit: unique symbol;

/** Lengths that the compiler will not mix. */
export type Millimetres = number & { readonly [unit]: "mm" };
/** 1/72 inch. */
export type Points = number & { readonly [unit]: "pt" };
/** 1/1440 inch, the unit of Word; whole numbers only. */
export type Twips = number & { readonly [unit]: "twip" };
/** 字: widths of one Chinese character of the text at hand (GB/T 9704-2012 3.1). */
export type Characters = number & { readonly [unit]: "字" };

export const mm = (value: number): Millimetres => value as Millimetres;
export const pt = (value: number): Points => value as Points;
export const zi = (value: number): Characters => value as Characters;

const POINTS_PER_INCH = 72;
const MILLIMETRES_PER_INCH = 25.4;
const TWIPS_PER_POINT = 20;

export function toPoints(length: Millimetres): Points {
  return pt((length * POINTS_PER_INCH) / MILLIMETRES_PER_INCH);
}

export function toMillimetres(length: Points): Millimetres {
  return mm((length * MILLIMETRES_PER_INCH) / POINTS_PER_INCH);
}

/** Rounded to the nearest whole. */
export function twips(length: Points): Twips {
  return Math.round(length * TWIPS_PER_POINT) as Twips;
}

export function twipsToPoints(length: Twips): Points {
  return pt(length / TWIPS_PER_POINT);
}
