/** An exact amount in millionths: no decimal that an office writes is rounded on the way. */
export type Amount = bigint;

/** The amount 1. */
export const ONE: Amount = 1_000_000n;

const DECIMALS = 6;
const MILLION = 1_000_000;
/** Numbers of so many digits are read exactly as floating-point numbers too, which is faster. */
const EASY = 9;

/** The multiplier that a figure is written with (万, 亿), which its sum is shown with too. */
export type Scale = 1n | 10_000n | 100_000_000n;

export const scales = { 万: 10_000n, 亿: 100_000_000n } as const satisfies Record<string, Scale>;

export function isScale(character: string | undefined): character is keyof typeof scales {
  return character !== undefined && Object.hasOwn(scales, character);
}

/** Reads Arabic digits, `1243` or `18.5`; undefined if there are more decimals than an amount holds. */
export function amountOf(digits: string, scale: Scale = 1n): Amount | undefined {
  const point = digits.indexOf(".");
  const whole = point === -1 ? digits : digits.slice(0, point);
  const fraction = point === -1 ? "" : digits.slice(point + 1);
  if (whole.length > 15 || fraction.length > DECIMALS) return undefined;
  const millionths =
    digits.length <= EASY
      ? BigInt(Math.round(Number(digits) * MILLION))
      : BigInt(whole + fraction.padEnd(DECIMALS, "0"));
  return scale === 1n ? millionths : millionths * scale;
}

/** The amount that one in the last written digit stands for: 0.1 for `18.5`, 1000 for `1.2` with 万. */
export function lastDigit(digits: string, scale: Scale = 1n): Amount {
  const point = digits.indexOf(".");
  if (point === -1) return ONE * scale;
  const decimals = digits.length - point - 1;
  return (ONE * scale) / 10n ** BigInt(decimals);
}

/** `12000`, `1.2万`: as many decimals as there are. */
export function formatAmount(amount: Amount, scale: Scale = 1n): string {
  const sign = amount < 0n ? "-" : "";
  const unit = ONE * scale;
  const value = amount < 0n ? -amount : amount;
  const decimals = DECIMALS + (scale === 1n ? 0 : String(scale).length - 1);
  const fraction = String(value % unit).padStart(decimals, "0");
  const shown = fraction.replace(/0+$/u, "");
  const word = scale === 1n ? "" : scale === scales.万 ? "万" : "亿";
  return `${sign}${value / unit}${shown === "" ? "" : `.${shown}`}${word}`;
}

/** `numerator ÷ denominator`, in hundredths (per cent), rounded half up to `decimals`. */
export function percentOf(numerator: Amount, denominator: Amount, decimals: number): string {
  const power = 10n ** BigInt(decimals);
  const rounded = (numerator * 200n * power + denominator) / (2n * denominator);
  const fraction = decimals === 0 ? "" : `.${String(rounded % power).padStart(decimals, "0")}`;
  return `${rounded / power}${fraction}%`;
}
