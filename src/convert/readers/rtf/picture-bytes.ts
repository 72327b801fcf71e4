import { oldPicture } from "../doubts.js";
import type { Piece } from "../pieces.js";
import { tooLarge } from "../unreadable.js";
import { ByteBuffer } from "./byte-buffer.js";
import { drawings, pictures } from "./words.js";

/** Bytes of all pictures of a file; real files stay far below. */
const MAX_BYTES = 64 << 20;

/** Gathers the bytes of a picture, which stand in a file as they are or in hexadecimal digits, in lines of any length. */
export class PictureBytes {
  readonly #bytes = new ByteBuffer();
  #kind: string | undefined;
  #half: number | undefined;
  #total = 0;

  begin(): void {
    this.#kind = undefined;
    this.#half = undefined;
    this.#bytes.take();
  }

  /** A control word within the picture: what kind it is. */
  word(name: string): void {
    if (pictures.has(name) || drawings.has(name)) this.#kind = name;
  }

  hex(digits: Uint8Array): void {
    const bytes = new Uint8Array((digits.length >> 1) + 1);
    let length = 0;
    for (const code of digits) {
      const digit = digitOf(code);
      if (digit === undefined) continue;
      if (this.#half === undefined) this.#half = digit;
      else {
        bytes[length++] = this.#half * 16 + digit;
        this.#half = undefined;
      }
    }
    this.add(bytes.subarray(0, length));
  }

  /** @throws {ReadError} if there are too many */
  add(bytes: Uint8Array): void {
    this.#total += bytes.length;
    if (this.#total > MAX_BYTES) throw tooLarge();
    this.#bytes.append(bytes);
  }

  /** The picture, or a doubt where it is of a kind that nothing shows any more. */
  end(): Piece | undefined {
    const bytes = this.#bytes.take();
    const extension = pictures.get(this.#kind ?? "");
    if (extension !== undefined && bytes.length > 0) return { type: "picture", bytes, extension, alt: "" };
    return drawings.has(this.#kind ?? "") ? { type: "doubt", doubt: oldPicture } : undefined;
  }
}

function digitOf(code: number): number | undefined {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : undefined;
}
