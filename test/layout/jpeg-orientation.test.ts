import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTurned } from "../../src/layout/jpeg-orientation.js";

/** A JPEG up to its frame, with what a camera says of itself: a maker's tag and the orientation. */
function photograph(orientation: number, little: boolean): Uint8Array {
  const two = (value: number) => (little ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const four = (value: number) => (little ? [...two(value), 0, 0] : [0, 0, ...two(value)]);
  const entry = (tag: number, type: number, value: number[]) => [...two(tag), ...two(type), ...four(1), ...value];
  const tiff = [
    ...(little ? [0x49, 0x49] : [0x4d, 0x4d]),
    ...two(42),
    ...four(8),
    ...two(2),
    ...entry(0x010f, 2, four(0)),
    ...entry(0x0112, 3, [...two(orientation), 0, 0]),
    ...four(0),
  ];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const length = exif.length + 2;
  const jfif = [0xff, 0xe0, 0, 4, 1, 1];
  return Uint8Array.from([0xff, 0xd8, ...jfif, 0xff, 0xff, 0xe1, length >> 8, length & 255, ...exif, 0xff, 0xda, 0, 2]);
}

describe("a photograph is turned where its orientation says so", () => {
  test.each([
    [1, false],
    [2, true],
    [3, true],
    [6, true],
    [8, true],
    [0, false],
    [9, false],
  ])("%d: %s", (orientation, expected) => {
    expect(isTurned(photograph(orientation, true))).toBe(expected);
    expect(isTurned(photograph(orientation, false))).toBe(expected);
  });
});

test("a picture that says nothing of it is upright", () => {
  expect(isTurned(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xda, 0, 2]))).toBe(false);
});

test("damaged bytes never throw, and end", () => {
  fc.assert(
    fc.property(fc.nat(70), fc.uint8Array({ maxLength: 20 }), fc.boolean(), (at, noise, cut) => {
      const bytes = photograph(6, true);
      const damaged = [...bytes.slice(0, at), ...noise, ...(cut ? [] : bytes.slice(at + noise.length))];
      expect(typeof isTurned(Uint8Array.from(damaged))).toBe("boolean");
    }),
    { numRuns: 500 },
  );
});
