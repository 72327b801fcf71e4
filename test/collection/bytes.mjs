// Text to bytes in the encodings that offices use; Node decodes GB 18030 but doesn't encode it.
let table;
function gbTable() {
  const decoder = new TextDecoder("gb18030");
  const map = new Map();
  for (let a = 0x81; a <= 0xfe; a++) {
    for (let b = 0x40; b <= 0xfe; b++) {
      if (b === 0x7f) continue;
      const c = decoder.decode(Uint8Array.of(a, b));
      if ([...c].length === 1 && c !== "\ufffd" && !map.has(c)) map.set(c, [a, b]);
    }
  }
  for (let a = 0x81; a <= 0x84; a++) {
    for (let b = 0x30; b <= 0x39; b++) {
      for (let c = 0x81; c <= 0xfe; c++) {
        for (let d = 0x30; d <= 0x39; d++) {
          const s = decoder.decode(Uint8Array.of(a, b, c, d));
          if ([...s].length === 1 && s !== "\ufffd" && !map.has(s)) map.set(s, [a, b, c, d]);
        }
      }
    }
  }
  return map;
}

export function gb18030(text, { twoBytesOnly = false } = {}) {
  table ??= gbTable();
  const bytes = [];
  for (const c of text) {
    const point = c.codePointAt(0);
    if (point < 0x80) bytes.push(point);
    else if (point > 0xffff) {
      const linear = point - 0x10000;
      bytes.push(
        0x90 + Math.floor(linear / 12600),
        0x30 + (Math.floor(linear / 1260) % 10),
        0x81 + (Math.floor(linear / 10) % 126),
        0x30 + (linear % 10),
      );
    } else {
      const code = table.get(c);
      if (!code || (twoBytesOnly && code.length > 2))
        throw new Error(`not in the code page: ${c} U+${point.toString(16)}`);
      bytes.push(...code);
    }
  }
  return Buffer.from(bytes);
}

export function encode(text, encoding) {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "utf-8-bom":
      return Buffer.from(`\ufeff${text}`, "utf8");
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16le-bom":
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case "utf-16be-bom":
      return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    case "gbk":
      return gb18030(text, { twoBytesOnly: true });
    case "gb18030":
      return gb18030(text);
    default:
      throw new Error(encoding);
  }
}
