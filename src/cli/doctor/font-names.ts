/** Reads a stretch of a font file. */
export type ReadPart = (from: number, length: number) => Promise<Uint8Array>;

const COLLECTION = 0x74746366; // ttcf
const FAMILY = 1;
const TYPOGRAPHIC_FAMILY = 16;
const UNICODE = 0;
const MACINTOSH = 1;
/** More than any font or collection has; what goes beyond is damaged. */
const MAX_FONTS = 64;
const MAX_TABLES = 256;
const MAX_NAMES = 1_000_000;

/**
 * The family names that a TrueType or OpenType file, or a collection of them, gives itself, in all its languages.
 *
 * @returns none for anything else
 */
export async function familyNames(read: ReadPart): Promise<readonly string[]> {
  const names = new Set<string>();
  const head = view(await read(0, 12 + 4 * MAX_FONTS));
  if (head.byteLength < 12) return [];
  const fonts = head.getUint32(0) === COLLECTION ? Math.min(head.getUint32(8), MAX_FONTS) : 0;
  const starts = fonts === 0 ? [0] : Array.from({ length: fonts }, (_, index) => uint32(head, 12 + 4 * index));
  for (const start of starts) for (const name of await namesAt(read, start)) names.add(name);
  return [...names];
}

async function namesAt(read: ReadPart, start: number): Promise<readonly string[]> {
  const directory = view(await read(start, 12 + 16 * MAX_TABLES));
  const tables = Math.min(uint16(directory, 4), MAX_TABLES);
  for (let index = 0; index < tables; index++) {
    const entry = 12 + 16 * index;
    if (uint32(directory, entry) !== 0x6e616d65) continue; // name
    return parseNames(
      view(await read(uint32(directory, entry + 8), Math.min(uint32(directory, entry + 12), MAX_NAMES))),
    );
  }
  return [];
}

/** The `name` table: records of platform, encoding, language, name, length and offset. */
function parseNames(table: DataView): readonly string[] {
  const names: string[] = [];
  const storage = uint16(table, 4);
  for (let index = 0; index < uint16(table, 2); index++) {
    const record = 6 + 12 * index;
    const platform = uint16(table, record);
    const kind = uint16(table, record + 6);
    if (kind !== FAMILY && kind !== TYPOGRAPHIC_FAMILY) continue;
    const from = storage + uint16(table, record + 10);
    const length = uint16(table, record + 8);
    if (from + length > table.byteLength) continue;
    const bytes = new Uint8Array(table.buffer, table.byteOffset + from, length);
    names.push(decode(platform, uint16(table, record + 2), bytes));
  }
  return names.filter((name) => name !== "");
}

function decode(platform: number, encoding: number, bytes: Uint8Array): string {
  if (platform === MACINTOSH) return encoding === 0 ? new TextDecoder("macintosh").decode(bytes) : "";
  // Windows fonts of Chinese makers keep GBK in their old records
  const label = platform !== UNICODE && encoding === 3 ? "gbk" : "utf-16be";
  return new TextDecoder(label).decode(bytes).replaceAll("\0", "");
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** 0 behind the end. */
function uint16(data: DataView, at: number): number {
  return at + 2 <= data.byteLength ? data.getUint16(at) : 0;
}

function uint32(data: DataView, at: number): number {
  return at + 4 <= data.byteLength ? data.getUint32(at) : 0;
}
