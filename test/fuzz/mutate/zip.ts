import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import type { Random } from "../random.js";

export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The entries of a well-made archive. */
export function unpack(archive: Uint8Array): readonly Entry[] {
  const data = Buffer.from(archive);
  const end = data.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const entries: Entry[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => data.readUInt16LE(at + place));
    const local = data.readUInt32LE(at + 42);
    const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const packed = data.subarray(from, from + data.readUInt32LE(at + 20));
    const name = data.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    entries.push({ name, bytes: data.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** An archive, sound unless `random` is given; then its heads may lie. */
export function pack(entries: readonly Entry[], random?: Random): Uint8Array {
  const lie = (value: number, limit: number) =>
    random?.chance(0.01) === true ? random.pick([0, 1, value + 1, limit - 1, limit >>> 1]) % limit : value;
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const stored = random?.chance(0.1) === true || name === "mimetype";
    const packed = stored ? bytes : deflateRawSync(bytes, { level: 1 });
    const label = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(lie(0x0800, 0x10000), 2);
    head.writeUInt16LE(lie(stored ? 0 : 8, 0x10000), 4);
    head.writeUInt16LE(0x21, 8);
    head.writeUInt32LE(lie(crc32(bytes), 2 ** 32), 10);
    head.writeUInt32LE(lie(packed.length, 2 ** 32), 14);
    head.writeUInt32LE(lie(bytes.length, 2 ** 32), 18);
    head.writeUInt16LE(lie(label.length, 0x10000), 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(lie(offset, 2 ** 32), 10);
    locals.push(Buffer.from("PK\u0003\u0004", "latin1"), head, label, Buffer.from(packed));
    centrals.push(Buffer.from("PK\u0001\u0002\u0014\0", "latin1"), head, tail, label);
    offset += 30 + label.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(lie(entries.length, 0x10000), 8);
  end.writeUInt16LE(lie(entries.length, 0x10000), 10);
  end.writeUInt32LE(lie(directory.length, 2 ** 32), 12);
  end.writeUInt32LE(lie(offset, 2 ** 32), 16);
  return Buffer.concat([...locals, directory, end]);
}
