import type { Random } from "../random.js";

const figures = [
  0, 1, 0x7f, 0x80, 0xff, 0xfe, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
] as const;

/** Changes bytes without knowing what they are; figures are put where a format keeps offsets and lengths. */
export function mutateBytes(random: Random, bytes: Uint8Array): Uint8Array {
  let changed = new Uint8Array(bytes);
  for (let left = random.count(4, 40); left > 0; left--) {
    if (changed.length === 0) return changed;
    changed = once(random, changed);
  }
  return changed;
}

function once(random: Random, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  // headers are short and decide all; half of the blows go there
  const reach = random.chance(0.5) ? Math.min(bytes.length, 1_536) : bytes.length;
  const at = random.below(reach);
  const end = Math.min(bytes.length, at + random.count(64, 4_096));
  switch (random.below(8)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      return bytes;
    case 1:
      bytes[at] = random.below(256);
      return bytes;
    case 2:
    case 3:
      return withFigure(random, bytes, at & ~1);
    case 4:
      return joined(bytes.subarray(0, at), bytes.subarray(end));
    case 5:
      return joined(bytes.subarray(0, end), bytes.subarray(at));
    case 6:
      bytes.copyWithin(random.below(bytes.length), at, end);
      return bytes;
    default:
      return random.chance(0.3) ? bytes.slice(0, at + 1) : bytes.fill(random.pick([0, 0xff, 0x20]), at, end);
  }
}

function withFigure(random: Random, bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer);
  const figure = random.chance(0.3) ? random.below(2 ** 16) : random.pick(figures);
  if (random.chance(0.5) && at + 4 <= bytes.length) view.setUint32(at, figure, true);
  else if (at + 2 <= bytes.length) view.setUint16(at, figure & 0xffff, random.chance(0.8));
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
