import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readImage } from "../../src/layout/read-image.js";

const png = [
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...[0, 0, 0x03, 0x20, 0, 0, 0x01, 0xc2, 8, 2, 0, 0, 0],
];
/** SOI, APP0, a fill byte, DHT (which is no frame), SOF2 of 300 × 200, SOS. */
const jpeg = [
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xff, 0xc4, 0, 3, 9],
  ...[0xff, 0xc2, 0, 17, 8, 0, 200, 1, 44, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xda],
];
const utf8 = (text: string) => new TextEncoder().encode(text);

function sizeOf(bytes: Uint8Array): string | undefined {
  const image = readImage(bytes);
  return image === undefined ? undefined : `${image.format} ${image.width}×${image.height}`;
}

test("a PNG and a JPEG tell their size", () => {
  expect(sizeOf(Uint8Array.from(png))).toBe("png 800×450");
  expect(sizeOf(Uint8Array.from(jpeg))).toBe("jpeg 300×200");
});

test("a view into a larger buffer is read from its own start", () => {
  expect(sizeOf(Uint8Array.from([1, 2, 3, ...png]).subarray(3))).toBe("png 800×450");
});

describe("an SVG tells its size", () => {
  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320"/>', "svg 640×320"],
    ["<svg width='72pt' height='1in'></svg>", "svg 96×96"],
    ['<svg width="25.4mm" height="2.54cm"></svg>', "svg 96×96"],
    [
      '<?xml version="1.0"?>\n<!-- 绘图 --><!-- <svg width="1" height="1"> -->\n<svg viewBox="0 0 400 100">',
      "svg 400×100",
    ],
    ['<svg width="200" viewBox="0, 0, 400, 100">', "svg 200×50"],
    ['<svg height="50" viewBox="0 0 400 100">', "svg 200×50"],
    ['<svg width="100%" height="100%" viewBox="0 0 400 100">', "svg 400×100"],
    ['\ufeff<svg stroke-width="3" width="8" height="4">', "svg 8×4"],
    ["<svg>", "svg 300×150"],
  ])("%s", (text, size) => {
    expect(sizeOf(utf8(text))).toBe(size);
  });
});

describe("what is no picture, or no safe one, is refused", () => {
  test.each([
    ["nothing", ""],
    ["text", "表1"],
    ["HTML", "<html><svg width='1' height='1'/></html>"],
    ["a document type", '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg width="1" height="1"/>'],
    ["a style sheet from elsewhere", '<?xml version="1.0"?><?xml-stylesheet href="a.css"?><svg width="1" height="1"/>'],
    ["no width", '<svg width="0" height="10"/>'],
    ["a width without bounds", '<svg width="1e999" height="10"/>'],
    ["an empty view box", '<svg width="10" viewBox="0 0 0 0"/>'],
    ["a comment without end", `<!--${"<!--".repeat(1000)}`],
    ["a GIF", "GIF89a"],
  ])("%s", (_, text) => {
    expect(readImage(utf8(text))).toBeUndefined();
  });
});

test("a picture that is cut off before its size is refused", () => {
  for (let length = 0; length < 24; length++) expect(readImage(Uint8Array.from(png.slice(0, length)))).toBeUndefined();
  for (let length = 0; length < 23; length++) expect(readImage(Uint8Array.from(jpeg.slice(0, length)))).toBeUndefined();
});

test("damaged bytes never throw and never give a size that is no length", () => {
  const start = fc.constantFrom(png, jpeg, jpeg.slice(0, 10), [...utf8('<svg width="1')], []);
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 60 }), fc.nat(60), (head, noise, at) => {
      const image = readImage(Uint8Array.from([...head.slice(0, at), ...noise, ...head.slice(at)]));
      if (image === undefined) return;
      expect(image.width).toBeGreaterThan(0);
      expect(Number.isFinite(image.height)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
