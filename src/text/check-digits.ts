/** Weights of the first 17 digits, GB 11643-1999 (after ISO 7064, MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = "10X98765432";

/** Days of a month; February has its leap day, for the year is looked at separately. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a citizen's identity number (公民身份号码): 18 characters, a date of birth in its middle, a true check digit. */
export function isIdNumber(text: string): boolean {
  return (
    /^\d{17}[\dXx]$/u.test(text) &&
    isDate(text.slice(6, 14)) &&
    CHECK_CHARACTERS.charAt(remainder(text)) === text.slice(-1).toUpperCase()
  );
}

/** Whether a text of digits ends in the check digit of bank cards (Luhn, ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits.charAt(digits.length - 1 - place));
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits !== "" && sum % 10 === 0;
}

function remainder(text: string): number {
  return WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(text.charAt(place)), 0) % 11;
}

/** `18491231`: a day between 1800 and 2099. */
function isDate(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))];
  const days = DAYS[month - 1];
  if (year < 1800 || year > 2099 || days === undefined || day < 1 || day > days) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}
