/** Whether a slip of the hand makes one number of the other: one digit is another, or two neighbours changed places. */
export function isSlip(a: string, b: string): boolean {
  return isTransposed(a, b) || (a.length === b.length && differences(a, b).length === 1);
}

/** Whether two numbers as written are one with two neighbouring digits that changed places: 9094.6 for 9049.6. */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const [first, second, ...more] = differences(a, b);
  if (first === undefined || second === undefined || more.length > 0) return false;
  const between = a.slice(first + 1, second);
  return (
    (between === "" || between === ".") && a.charAt(first) === b.charAt(second) && a.charAt(second) === b.charAt(first)
  );
}

function differences(a: string, b: string): readonly number[] {
  return [...a].flatMap((digit, at) => (digit === b.charAt(at) ? [] : [at]));
}
