/** Level 1 and 2 of GB 2312-80 (6,763 Chinese characters) stand in rows 16 to 87, 94 cells each; a byte is the number plus 0xA0. */
const FIRST_ROW = 16;
const LAST_ROW = 87;
const CELLS = 94;
/** The rest of row 55 is empty; a decoder that knows all of GBK may fill it from its own. */
const [SHORT_ROW, SHORT_CELLS] = [55, 89];

let known: Uint8Array | undefined;

/** Whether a Chinese character, given by its code point, belongs to GB 2312: fonts named _GB2312 and many others have no more. */
export function isInGb2312(code: number): boolean {
  known ??= readTable();
  return known[code] === 1;
}

function readTable(): Uint8Array {
  const bytes = new Uint8Array((LAST_ROW - FIRST_ROW + 1) * CELLS * 2);
  let length = 0;
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
    const cells = row === SHORT_ROW ? SHORT_CELLS : CELLS;
    for (let cell = 1; cell <= cells; cell++) {
      bytes[length++] = row + 0xa0;
      bytes[length++] = cell + 0xa0;
    }
  }
  const characters = new TextDecoder("gbk").decode(bytes.subarray(0, length));
  const table = new Uint8Array(0x10000);
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1;
  return table;
}
