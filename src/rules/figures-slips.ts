/** Whether two numbers as written are one with two neighbouring digits that changed places: 9094.6 for 9049.6. */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const apart = [...a].flatMap((digit, at) => (digit === b.charAt(at) ? [] : [at]));
  const [first, second] = apart;
  if (first === undefined || second === undefined || apart.length > 2) return false;
  const between = a.slice(first + 1, second);
  return (
    (between === "" || between === ".") && a.charAt(first) === b.charAt(second) && a.charAt(second) === b.charAt(first)
  );
}
