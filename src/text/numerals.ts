const DIGITS = "零一二三四五六七八九";
const UNITS = ["", "十", "百", "千"] as const;

/**
 * A number in Chinese numerals, as ordinals are written: 一, 十, 十一, 二十, 一百零五.
 *
 * @throws {RangeError} outside 1…9999
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`no ordinal: ${value}`);
  let numeral = "";
  let rest = value;
  for (const [place, unit] of UNITS.entries()) {
    const digit = rest % 10;
    if (digit > 0) numeral = DIGITS.charAt(digit) + unit + numeral;
    else if (numeral !== "" && !numeral.startsWith("零") && place < UNITS.length) numeral = `零${numeral}`;
    rest = Math.floor(rest / 10);
    if (rest === 0) break;
  }
  return value >= 10 && value < 20 ? numeral.slice(1) : numeral;
}
