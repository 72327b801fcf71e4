import type { Sentence } from "../core/sentence.js";
import { type House, styleNames } from "../layout/house.js";
import { type Millimetres, type Points, pt, toMillimetres, toPoints } from "../layout/units.js";

/** Figures of a house style that can't all be right, each fine by itself. */
export interface ImpossibleFigures {
  /** JSON pointers of the figures that take part, the likeliest culprit first. */
  readonly pointers: readonly string[];
  readonly message: Sentence;
}

/** A rounding of figures in a standard is no fault. */
const SLACK = 0.05;

export function impossibleFigures({ page, styles }: House): readonly ImpossibleFigures[] {
  const { width, height, top, left, right, bottom, typeArea, lines, pitch, characters, characterWidth } = page;
  const found: ImpossibleFigures[] = [];
  const tell = (message: Sentence, ...pointers: readonly string[]): void => void found.push({ pointers, message });

  if (right < 0) {
    const sum = `${millimetres(left)} + ${millimetres(typeArea.width)}`;
    tell(
      {
        zh: `订口加版心宽（${sum}）超过了纸宽 ${millimetres(width)}`,
        en: `left margin and type area (${sum}) are wider than the paper of ${millimetres(width)}`,
      },
      "/page/typeArea/width",
      "/page/left",
      "/page/width",
    );
  }
  if (bottom < 0) {
    const sum = `${millimetres(top)} + ${millimetres(typeArea.height)}`;
    tell(
      {
        zh: `天头加版心高（${sum}）超过了纸高 ${millimetres(height)}`,
        en: `top margin and type area (${sum}) are higher than the paper of ${millimetres(height)}`,
      },
      "/page/typeArea/height",
      "/page/top",
      "/page/height",
    );
  }
  if (lines * pitch > toPoints(typeArea.height) + SLACK) {
    const text = `${lines} × ${points(pitch)} = ${millimetres(toMillimetres(pt(lines * pitch)))}`;
    tell(
      {
        zh: `每面${lines}行放不进版心：${text}，版心高 ${millimetres(typeArea.height)}`,
        en: `${lines} lines don't fit: ${text}, and the type area is ${millimetres(typeArea.height)} high`,
      },
      "/page/pitch",
      "/page/lines",
      "/page/typeArea/height",
    );
  }
  if (characterWidth < styles.body.size * NARROWEST) {
    tell(
      {
        zh: `每行${characters}字放不进版心：正文字号 ${points(styles.body.size)}，每字只有 ${points(characterWidth)}`,
        en: `${characters} characters don't fit in a line: the body is set in ${points(styles.body.size)}, and each has ${points(characterWidth)}`,
      },
      "/page/characters",
      "/styles/body/size",
      "/page/typeArea/width",
    );
  }
  for (const name of styleNames) {
    const { size, pitch: own } = styles[name];
    if (own >= size) continue;
    tell(
      {
        zh: `“${name}”的行距 ${points(own)} 小于字号 ${points(size)}，上下两行会重叠`,
        en: `the pitch of “${name}”, ${points(own)}, is less than its size, ${points(size)}: lines would overlap`,
      },
      `/styles/${name}/size`,
      `/styles/${name}/pitch`,
      "/styles/body/size",
      "/styles/body/pitch",
      "/page/pitch",
      "/page/lines",
    );
  }
  return found;
}

/** Share of its size below which a character would run into the next one: the face of a character fills some nine tenths. */
const NARROWEST = 0.9;

function millimetres(length: Millimetres): string {
  return `${round(length)} mm`;
}

function points(length: Points): string {
  return `${round(length)} pt`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
