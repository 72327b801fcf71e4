const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Reads a number below 10,000 in Chinese numerals: 两, 十二, 一百四十, 三千一百零五.
 *
 * Undefined for what is no single number: 七八 (seven or eight), 二〇二四 (a year), 百 (a hundred or so).
 */
export function readChinese(numeral: string): number | undefined {
  let value = 0;
  let digit: number | undefined;
  let lastPlace = 10_000;
  for (const character of numeral) {
    const place = PLACES[character];
    if (place === undefined) {
      const next = DIGITS[character];
      if (next === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = next;
    } else {
      if (place >= lastPlace || (digit === undefined && !(place === 10 && value === 0))) return undefined;
      value += (digit ?? 1) * place;
      lastPlace = place;
      digit = undefined;
    }
  }
  return digit === 0 && value === 0 ? undefined : value + (digit ?? 0);
}
