import type { FrontMatter } from "../model/front-matter.js";
import { formatDate } from "../text/dates.js";
import { widthOf } from "../text/width.js";
import { type House, lineLength } from "./house.js";
import type { LaidOutParagraph } from "./laid-out.js";
import { zi } from "./units.js";

/** Left edges, in characters of the body. */
interface Edges {
  readonly names: readonly number[];
  readonly date: number;
}

/**
 * 署名 and 成文日期, a line each; every body of a joint report signs on a line of its own, the date stands below the last.
 *
 * All but the last line stay with the next one: the signature is never torn apart (GB/T 9704-2012 7.3.5.5).
 */
export function laySignature(
  { issuers, date, seal }: Pick<FrontMatter, "issuers" | "date" | "seal">,
  house: House,
): LaidOutParagraph[] {
  const day = date === undefined ? undefined : formatDate(date);
  const edges = (seal ? sealed : plain)(issuers.map(widthOf), day === undefined ? undefined : widthOf(day), house);
  const { sealedLinesBefore } = house.signature;
  // a seal reaches as far below its name as above it, and seals don't touch (7.3.5.1)
  const between = seal ? 2 * sealedLinesBefore : 0;
  const lines = [
    ...issuers.map((name, index) => ({
      ...line("signature", name, edges.names[index] ?? 0),
      ...(index === 0 ? {} : { linesBefore: between }),
    })),
    ...(day === undefined ? [] : [line("date", day, edges.date)]),
  ];
  const first = seal ? sealedLinesBefore : house.styles.signature.linesBefore;
  return lines.map((paragraph, index) => ({
    ...paragraph,
    ...(index === 0 ? { linesBefore: first } : {}),
    ...(index < lines.length - 1 ? { keepWithNext: true } : {}),
  }));
}

function line(style: "signature" | "date", text: string, left: number): LaidOutParagraph {
  return { type: "paragraph", style, runs: [{ type: "text", text }], indentLeft: zi(Math.max(0, left)) };
}

/**
 * With seal (加盖印章, 7.3.5.1): the date four characters from the right, each name centred over it. What would pass the right
 * edge moves left together.
 */
function sealed(names: readonly number[], date: number | undefined, house: House): Edges {
  const end = lineLength(house, "signature") - house.signature.sealedDateRight;
  const middle = end - (date ?? names.at(-1) ?? 0) / 2;
  const overshoot = Math.max(0, ...names.map((width) => middle + width / 2 - lineLength(house, "signature")));
  return {
    names: names.map((width) => middle - width / 2 - overshoot),
    date: end - (date ?? 0) - overshoot,
  };
}

/**
 * Without seal (不加盖印章, 7.3.5.2): the names two characters from the right, the date two characters right of the start of the
 * last. A date that is longer stands two from the right itself, and the name above moves left.
 */
function plain(names: readonly number[], date: number | undefined, house: House): Edges {
  const { plainRight, plainDateStep } = house.signature;
  const end = lineLength(house, "signature") - plainRight;
  const lefts = names.map((width) => end - width);
  const last = names.at(-1);
  if (date === undefined) return { names: lefts, date: 0 };
  if (last === undefined) return { names: lefts, date: end - date };
  const left = date > last ? end - date - plainDateStep : end - last;
  return { names: [...lefts.slice(0, -1), left], date: left + plainDateStep };
}
