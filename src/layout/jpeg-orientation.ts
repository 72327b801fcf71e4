/** "Exif" and two zeros, behind which a TIFF file stands. */
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const LITTLE_ENDIAN = 0x4949;
const ORIENTATION = 0x0112;
const ENTRY = 12;
const UPRIGHT = 1;

/**
 * Whether a JPEG lies on its side or is mirrored until a program turns it (EXIF 2.3, tag Orientation).
 *
 * Browsers turn it. Word shows the points as they are stored, so the same picture would stand in HTML and lie in DOCX.
 */
export function isTurned(jpeg: Uint8Array): boolean {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === START_OF_SCAN) return false;
    if (marker === 0xff) at++;
    else {
      const length = view.getUint16(at + 2);
      if (marker === APP1 && EXIF.every((byte, index) => jpeg[at + 4 + index] === byte)) {
        return orientationOf(jpeg.subarray(at + 4 + EXIF.length, at + 2 + length)) !== UPRIGHT;
      }
      at += 2 + length;
    }
  }
  return false;
}

/** Of the first directory of a TIFF file; upright where it doesn't say, or says it badly. */
function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 8) return UPRIGHT;
  const little = view.getUint16(0) === LITTLE_ENDIAN;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return UPRIGHT;
  const end = Math.min(view.byteLength, directory + 2 + view.getUint16(directory, little) * ENTRY);
  for (let at = directory + 2; at + ENTRY <= end; at += ENTRY) {
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : UPRIGHT;
  }
  return UPRIGHT;
}
