/** Level 1 and 2 of GB 2312-80 (6,763 Chinese characters) stand in rows 16 to 87, 94 cells each; a byte is the number plus 0xA0. */
const FIRST_ROW = 16;
const LAST_ROW = 87;
const CELLS = 94;

let known: ReadonlySet<string> | undefined;

/** Whether a Chinese character belongs to GB 2312: fonts named _GB2312, and many others, have no more. */
export function isInGb2312(character: string): boolean {
  known ??= readTable();
  return known.has(character);
}

function readTable(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
    for (let cell = 1; cell <= CELLS; cell++) {
      // the last five cells of row 55 are empty; the decoder, which knows all of GBK, may fill them from its own
      if (row === 55 && cell > 89) continue;
      bytes.push(row + 0xa0, cell + 0xa0);
    }
  }
  return new Set(new TextDecoder("gbk").decode(Uint8Array.from(bytes)));
}
