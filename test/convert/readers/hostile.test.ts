import { describe, expect, test } from "vitest";
import type { Reader } from "../../../src/convert/reader.js";
import { readHtml } from "../../../src/convert/readers/html/read-html.js";
import { readMht } from "../../../src/convert/readers/mht/read-mht.js";
import { readRtf } from "../../../src/convert/readers/rtf/read-rtf.js";

const MB = 1 << 20;
/** Seconds that issue 4 allows are five; machines of others are slower. */
const LIMIT = 5000;

const filled = (piece: string, bytes: number) => piece.repeat(Math.ceil(bytes / piece.length));
const mht = (boundary: string, body: string) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="${boundary}"\r\n\r\n${body}`;
const part = "Content-Type: text/html; charset=utf-8\r\n\r\n<p>正文";

const files: readonly (readonly [name: string, reader: Reader, content: () => string])[] = [
  ["50 MB of <div>", readHtml, () => filled("<div>", 50 * MB)],
  ["elements without end", readHtml, () => filled("<div>", 600_000)],
  [
    "formatting that is taken up again and again",
    readHtml,
    () => `${numbered("<b id=$>", 3000)}${filled("<p>x", 200_000)}`,
  ],
  ["links closed across each other", readHtml, () => filled("<a><b><p></a></b>", 900_000)],
  ["a paragraph with many children that is moved", readHtml, () => `<b><p>${filled("<br>", 400_000)}</b>`],
  ["text where a table allows none", readHtml, () => `<table>${filled("<i>x</i>", 800_000)}`],
  ["tables within tables", readHtml, () => filled("<table><tr><td>", 1_000_000)],
  ["cells that span all", readHtml, () => `<table>${filled("<tr><td rowspan=65534 colspan=1000>x", 1_000_000)}`],
  ["lists within lists", readHtml, () => filled("<ul><li>", 100_000)],
  [
    "prose at the bottom of many blocks",
    readHtml,
    () => `${filled("<div>", 3500)}${filled(`<p>${"法治".repeat(40)}。`, MB)}`,
  ],
  ["a million lines", readHtml, () => `<pre>${filled("x\n", 2 * MB)}`],
  ["attributes without end", readHtml, () => `<p ${numbered("a$ ", 600_000)}>`],
  ["many links to each other", readHtml, () => numbered('<a href="#b" name="a">1</a>', 30_000)],
  [
    "entities that stand for others",
    readHtml,
    () => `<!DOCTYPE a [<!ENTITY a "&b;&b;"><!ENTITY b "c">]>${filled("&a;", MB)}`,
  ],
  ["comments in a row", readHtml, () => filled("<!-->", 2 * MB)],
  ["one paragraph of 6 MB", readHtml, () => `<p>${filled("甲 ", 3 * MB)}`],
  ["a label in each of nested spans", readHtml, () => `<p>来源：甲${filled("<span>来源：", 8000)}${filled("乙", MB)}`],
  ["children without end", readHtml, () => `<p>${filled("<i>x</i>", 1_100_000)}`],
  ["rows without end", readHtml, () => `<table>${filled("<tr><td>x<td>y", 700_000)}`],
  ["a run of 2 MB", readRtf, () => `{\\rtf1 ${filled("x", 2 * MB)}}`],
  ["cells of one row without end", readRtf, () => `{\\rtf1 ${filled("x\\par ", 350_000)}\\cell y`],
  ["50 MB of {", readRtf, () => `{\\rtf1 ${filled("{", 50 * MB)}`],
  ["50 MB of {}", readRtf, () => `{\\rtf1 ${filled("{}", 50 * MB)}`],
  ["50 MB of \\par", readRtf, () => `{\\rtf1 ${filled("x\\par ", 50 * MB)}`],
  ["50 MB of text", readRtf, () => `{\\rtf1 ${filled("\\'b7\\'a8", 50 * MB)}}`],
  ["50 MB of formats that change", readRtf, () => `{\\rtf1 ${filled("\\b x\\b0 y", 50 * MB)}}`],
  ["a \\bin longer than the file", readRtf, () => "{\\rtf1 {\\pict\\pngblip\\bin2147483647 abc}正文}"],
  ["a negative \\bin", readRtf, () => "{\\rtf1 {\\pict\\pngblip\\bin-5 abc}x}"],
  ["cells without end", readRtf, () => `{\\rtf1 ${filled("\\intbl x\\cell ", 2 * MB)}`],
  ["tables nested by words", readRtf, () => `{\\rtf1 ${filled("\\intbl\\itap999 x\\nestcell\\nestrow ", 2 * MB)}`],
  ["notes within notes", readRtf, () => `{\\rtf1 ${filled("x{\\footnote ", 3000)}`],
  ["a picture of 40 MB that isn't closed", readRtf, () => `{\\rtf1 {\\pict\\pngblip ${filled("89504e47", 40 * MB)}`],
  ["a picture begun a million times", readRtf, () => `{\\rtf1 ${filled("{\\pict\\pngblip 89}", 18 * MB)}}`],
  ["substitutes without end", readRtf, () => `{\\rtf1\\uc999999999 ${filled("\\u20013?", 8 * MB)}}`],
  ["a boundary that never comes", readMht, () => mht("b", filled("<p>正文", 20 * MB))],
  ["a boundary in each line", readMht, () => mht("b", filled(`--b\r\n${part}\r\n`, 10 * MB))],
  ["an empty boundary", readMht, () => mht("", part)],
  ["a boundary that is no text", readMht, () => mht("(.*)+$", `--(.*)+$\r\n${part}\r\n--(.*)+$--`)],
  ["messages within messages", readMht, () => filled('Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n', MB)],
  ["a header without end", readMht, () => `MIME-Version: 1.0\r\nContent-Type: ${filled(" a;\r\n", 20 * MB)}`],
  [
    "soft line ends without end",
    readMht,
    () =>
      `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${filled("= ", 10 * MB)}`,
  ],
  [
    "base64 that is none",
    readMht,
    () =>
      `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${filled("!?", 20 * MB)}`,
  ],
];

function numbered(piece: string, count: number): string {
  return Array.from({ length: count }, (_, index) => piece.replace("$", String(index))).join("");
}

describe("files that are built to do harm are read or refused in time", () => {
  test.each(files)(
    "%s",
    async (_name, reader, content) => {
      const bytes = Buffer.from(content());
      const before = performance.now();
      const result = await reader(bytes, {});
      expect(performance.now() - before).toBeLessThan(LIMIT);
      if ("type" in result) expect(result.sentence.zh).not.toBe("");
      else expect(result.paragraphs.every(({ from, to }) => from <= to && to <= result.text.length)).toBe(true);
    },
    60_000,
  );
});
