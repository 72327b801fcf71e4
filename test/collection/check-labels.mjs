// Holds every label against its file, read here by simple means of its own. Exit 1 where one doesn't fit.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const { files } = JSON.parse(readFileSync(join(here, "labels.json"), "utf8"));
const squeeze = (text) => text.replace(/[\s\u00a0\u2002\u3000\u200b\ufeff]/g, "");
const entities = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ldquo: "“",
  rdquo: "”",
  mdash: "—",
  hellip: "…",
  middot: "·",
  amp: "&",
};
const decodeEntities = (text) =>
  text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (all, name) =>
    name[0] === "#"
      ? String.fromCodePoint(Number(name[1] === "x" ? `0${name.slice(1)}` : name.slice(1)))
      : (entities[name] ?? all),
  );

function unzip(bytes) {
  const parts = {};
  let at = bytes.readUInt32LE(bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1") + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, extra, comment, local] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
      bytes.readUInt32LE(at + 42),
    ];
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    parts[bytes.toString("utf8", at + 46, at + 46 + nameLength)] = bytes.readUInt16LE(at + 10)
      ? inflateRawSync(data)
      : data;
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

function mhtBody(bytes) {
  const text = bytes.toString("latin1");
  const boundary = /boundary="([^"]+)"/.exec(text)[1];
  const part = text.split(`--${boundary}`)[1];
  const content = part.slice(part.indexOf("\r\n\r\n") + 4);
  if (/base64/.test(part.slice(0, 300))) return Buffer.from(content, "base64");
  return Buffer.from(
    content.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, h) => String.fromCharCode(Number.parseInt(h, 16))),
    "latin1",
  );
}

function rtfText(bytes) {
  const source = bytes
    .toString("latin1")
    .replace(
      /\{\\(?:\*\\(?!shppict)|fonttbl|stylesheet|colortbl)(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\}/g,
      "",
    );
  const codes = [];
  let out = "";
  let substitutes = 1;
  let skip = 0;
  const flush = () => {
    out += new TextDecoder("gb18030").decode(Uint8Array.from(codes));
    codes.length = 0;
  };
  for (const [, word, value, byte, plain] of source.matchAll(
    /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\?([^\\{}\r\n])/gi,
  )) {
    if ((byte || plain) && skip > 0) {
      skip--;
      continue;
    }
    if (byte) codes.push(Number.parseInt(byte, 16));
    else {
      flush();
      if (word === "uc") substitutes = Number(value);
      else if (word === "u") {
        out += String.fromCharCode(Number(value) & 0xffff);
        skip = substitutes;
      } else if (["par", "cell", "row", "tab", "line"].includes(word)) out += "\n";
      else if (plain) out += plain;
    }
  }
  flush();
  return out;
}

/** What a person sees (text) and everything there is (all). */
function read(name, label) {
  const bytes = readFileSync(join(here, name));
  switch (label.format) {
    case "txt": {
      const text = new TextDecoder(label.encoding.replace("-bom", ""), { fatal: true }).decode(bytes);
      return { text: text.replace(/\[(bookmark|image): [^\]]*\]/g, ""), all: text };
    }
    case "html":
    case "mht": {
      const raw = new TextDecoder(label.encoding).decode(label.format === "mht" ? mhtBody(bytes) : bytes);
      const seen = raw
        .replace(/<head[\s\S]*?<\/head>/i, "")
        .replace(/<!--[\s\S]*?-->/g, "")
        .replace(/<(style|script)[\s\S]*?<\/\1>/gi, "")
        .replace(/\s*\n\s*/g, "")
        .replace(/<\/?(p|h\d|div|tr|td|th|br|table|li)\b[^>]*>/gi, "\n")
        .replace(/<[^>]+>/g, "");
      return {
        text: decodeEntities(seen),
        all: decodeEntities(raw) + (label.format === "mht" ? bytes.toString("latin1") : ""),
      };
    }
    case "docx": {
      const parts = unzip(bytes);
      const plain = (xml) =>
        decodeEntities(
          xml
            .replace(/<w:tab\/>/g, "\t")
            .replace(/<w:noBreakHyphen\/>/g, "-")
            .replace(/<\/w:p>|<w:br\/>/g, "\n")
            .replace(/<[^>]+>/g, ""),
        );
      const document = parts["word/document.xml"].toString();
      const seen = document
        .replace(/<w:p>(?:<w:pPr><w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr>)((?:(?!<\/w:p>).)*)<\/w:p>/g, "$1")
        .replace(
          /<w:(del|moveFrom) [^>]*>.*?<\/w:\1>|<mc:Fallback>.*?<\/mc:Fallback>|<w:instrText.*?<\/w:instrText>|<w:rt>.*?<\/w:rt>|<w:r><w:rPr><w:vanish\/>.*?<\/w:r>/g,
          "",
        );
      const notes = parts["word/footnotes.xml"] ? plain(parts["word/footnotes.xml"].toString()) : "";
      return {
        text: plain(seen) + notes,
        all: Object.keys(parts)
          .filter((k) => k.endsWith(".xml"))
          .map((k) => plain(parts[k].toString()))
          .join("\n"),
      };
    }
    case "odt": {
      const parts = unzip(bytes);
      const plain = (xml) =>
        decodeEntities(
          xml
            .replace(/<\/text:(p|h)>/g, "\n")
            .replace(/<text:(s|tab)[^>]*\/>/g, " ")
            .replace(/<[^>]+>/g, ""),
        );
      const content = parts["content.xml"].toString();
      return {
        text: plain(content.replace(/<text:tracked-changes>.*?<\/text:tracked-changes>/s, "")),
        all: plain(content) + plain(parts["styles.xml"].toString()),
      };
    }
    case "rtf": {
      const text = rtfText(bytes);
      return { text: text, all: text + bytes.toString("latin1") };
    }
    default: {
      const text = new TextDecoder("utf-16le").decode(bytes).replaceAll("\r", "\n").replaceAll("\u0007", "\n");
      return { text, all: text };
    }
  }
}

let faults = 0;
for (const name of readdirSync(here).sort()) {
  if (/\.(mjs|json|md)$/.test(name)) continue;
  const label = files[name];
  const fail = (sentence) => {
    faults++;
    process.stdout.write(`${name}: ${sentence}\n`);
  };
  if (!label) {
    fail("no label");
    continue;
  }
  if (label.refused) {
    if (!label.reason || !label.notes.length) fail("refused without a reason");
    continue;
  }
  const { text, all } = read(name, label);
  const tight = squeeze(text);
  const everything = squeeze(all);
  const lines = text.split(/[\n\r]/).map(squeeze);
  const has = (what, where = tight) => where.includes(squeeze(what));

  // the title: joined, or its lines
  if (/\s/.test(label.title)) fail("blanks in the title");
  if (!has(label.title)) fail(`title: ${label.title}`);
  for (const body of [label.issuer].flat()) if (!has(body)) fail(`issuer: ${body}`);
  if (!has(String(label.year))) fail(`year: ${label.year}`);
  for (const body of [...label.recipients, ...label.copyTo]) if (!has(body)) fail(`recipient: ${body}`);
  for (const body of label.attachments) if (!has(body)) fail(`attachment: ${body}`);
  if (label.note && !has(label.note)) fail(`note: ${label.note}`);
  if (label.date) {
    const [y, m, d] = label.date.split("-").map(Number);
    const forms = [`${y}年${m}月${d ? `${d}日` : ""}`, label.date, "二〇二六年一月二十日", `${y}年0${m}月${d}日`];
    if (!forms.some((form) => has(form))) fail(`date: ${label.date}`);
    if (y !== label.year && y !== label.year + 1) fail(`date far from the year: ${label.date}`);
  }
  for (const value of [label.published.source, label.published.indexNumber])
    if (value && !has(value)) fail(`published: ${value}`);

  // headings in order; a run-in heading has text behind it, another ends its line
  let at = -1;
  let used = -1;
  for (const { level, text: words, runIn } of label.headings) {
    const w = squeeze(words);
    if (level < 1 || level > 4) fail(`level ${level}`);
    if (runIn !== words.endsWith("。")) fail(`run-in heading without 。: ${words}`);
    if (["doc", "wps"].includes(label.format)) {
      const next = tight.indexOf(w, at + 1);
      if (next < 0) fail(`heading not found in order: ${words}`);
      at = next;
      continue;
    }
    const next = lines.findIndex(
      (line, k) =>
        k > used &&
        line.includes(w) &&
        line.length > 0 &&
        line.indexOf(w) < 12 &&
        (runIn ? line.indexOf(w) + w.length < line.length : /^[：。]?$/.test(line.slice(line.indexOf(w) + w.length))),
    );
    if (next < 0) fail(`heading not found in order: ${words}`);
    else used = next;
  }
  const first = label.headings.filter((i) => i.level === 1).map((i) => i.text);
  if (JSON.stringify(label.parts.map((i) => i.heading)) !== JSON.stringify(first))
    fail("parts are not the headings of level 1");
  for (const { kinds } of label.parts)
    if (!kinds.length || kinds.some((k) => !["measures", "shortcomings", "leadership", "plan", "other"].includes(k)))
      fail(`kinds: ${kinds}`);

  at = -1;
  for (const item of label.numberedParagraphs) {
    const next = tight.indexOf(squeeze(item.replace(/^\d+\./, "")), at + 1);
    if (next < 0) fail(`numbered paragraph: ${item}`);
    at = next;
  }
  const found = [...text.matchAll(/(?:^|[。；：，、;:,\n\r])[\s\u3000]*([一二三四五六])是(?!否)/g)].length;
  if (found !== label.enumerators && !["doc", "wps"].includes(label.format))
    fail(`enumerators: ${found}, not ${label.enumerators}`);
  if (label.kept.length < 8) fail(`only ${label.kept.length} strings to keep`);
  for (const string of label.kept)
    if (!(text.replace(/\n/g, "").includes(string) || has(string))) fail(`to keep: ${string}`);
  for (const string of label.dropped) {
    if (!has(string, everything)) fail(`to drop, but not there: ${string}`);
    if (label.kept.some((k) => k.includes(string))) fail(`kept and dropped: ${string}`);
  }
  for (const string of label.once ?? []) if (tight.split(squeeze(string)).length !== 2) fail(`not once: ${string}`);
  if (!["doc", "wps"].includes(label.format) && (tight.length < 800 || tight.length > 2500))
    fail(`${tight.length} characters`);
}
for (const name of Object.keys(files))
  if (!readdirSync(here).includes(name)) {
    faults++;
    process.stdout.write(`${name}: no file\n`);
  }
process.stdout.write(`${Object.keys(files).length} files, ${faults} faults\n`);
process.exitCode = faults ? 1 : 0;
