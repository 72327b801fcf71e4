/**
 * Where bytes cease to be text in an encoding: the number of bytes before the first that can't stand there.
 *
 * @param encoding a label that `TextDecoder` knows
 */
export function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isPrefix(bytes.subarray(0, middle), encoding)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether the bytes are the beginning of a text, a character cut in two allowed. */
function isPrefix(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
