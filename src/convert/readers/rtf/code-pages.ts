/** A font as the font table has it. */
export interface Font {
  readonly name: string;
  /** Code page that its bytes are in; undefined for one of no language. */
  readonly codePage?: number;
  readonly symbolic: boolean;
}

/** Code pages by the numbers of `\fcharset`. */
const BY_CHARSET: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const SYMBOL = 2;

const LABELS: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gb18030",
  54936: "gb18030",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  65001: "utf-8",
  874: "windows-874",
};
const CHINESE = 936;
const LATIN = 1252;

export function fontOf(name: string, charset: number | undefined, codePage: number | undefined): Font {
  const own = codePage ?? BY_CHARSET[charset ?? 0];
  return { name, symbolic: charset === SYMBOL, ...(own !== undefined && { codePage: own }) };
}

/**
 * Decodes the bytes of a run.
 *
 * A font without a language takes the code page of the file. Chinese programs often name neither: what reads as GBK is GBK.
 *
 * @param fallback code page of the file, `\ansicpg`
 */
export function decodeRun(bytes: Uint8Array, font: Font | undefined, fallback: number | undefined): string {
  if (font?.symbolic || bytes.every((byte) => byte < 0x80)) return Buffer.from(bytes).toString("latin1");
  for (const page of [font?.codePage, fallback, CHINESE, LATIN]) {
    const text = page === undefined ? undefined : decode(bytes, page, true);
    if (text !== undefined) return text;
  }
  return decode(bytes, font?.codePage ?? fallback ?? LATIN, false) ?? "";
}

function decode(bytes: Uint8Array, page: number, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(LABELS[page] ?? `windows-${page}`, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
