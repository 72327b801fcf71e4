import { describe, expect, test } from "vitest";
import { readRtf } from "../../../../src/convert/readers/rtf/read-rtf.js";
import type { Transcript } from "../../../../src/convert/transcript.js";
import { asides, lines, read } from "../reading.js";

const head =
  "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 a;}{\\f1\\fcharset0 b;}{\\f2\\fcharset2 Symbol;}}";
const rtf = (body: string) => Buffer.from(`${head}${body}}`, "latin1");
const p = (text: string) => `\\pard ${text}\\par `;
const gbk = (...bytes: number[]) => new TextDecoder("gbk").decode(Uint8Array.from(bytes));
/** 法治 in code page 936. */
const fa = "\\'b7\\'a8\\'d6\\'ce";

describe("characters", () => {
  test.each<[string, string, string[]]>([
    ["double bytes", p(fa), ["法治"]],
    ["double bytes as themselves", p("\xb7\xa8\xd6\xce"), ["法治"]],
    ["a second byte that is a sign of ASCII", p("\\'81@\\'95\\{\\'95\\\\"), [gbk(0x81, 0x40, 0x95, 0x7b, 0x95, 0x5c)]],
    ["double bytes in a font of no language", p(`{\\f1 ${fa}}`), ["法治"]],
    ["Latin bytes", p("{\\f1 caf\\'e9}"), ["café"]],
    ["Unicode with a substitute", p("\\u27861?\\u27835?"), ["法治"]],
    ["Unicode with two bytes for a substitute", p("\\uc2\\u27861\\'b7\\'a8\\u27835\\'d6\\'ce\\uc1"), ["法治"]],
    ["Unicode without substitutes", p("{\\uc0\\u27861\\u27835}\\u27835?"), ["法治治"]],
    ["negative numbers and surrogates", p("\\u-10174?\\u-8265?\\u-24?"), ["\u{20bb7}\uffe8"]],
    ["a substitute does not reach out of its group", p("{\\u27861}x"), ["法x"]],
    [
      "signs with words of their own",
      p("\\ldblquote a\\rdblquote\\emdash b\\tab c\\~d\\_e\\-f\\{\\}\\\\"),
      ["“a”—b\tc\u00a0d\u2011ef{}\\"],
    ],
    ["line ends of the file", p("a\r\nb\nc"), ["abc"]],
    ["line breaks of the author", p("a\\line b"), ["a\nb"]],
    ["a font of symbols", p("{\\f2\\'b7}x"), ["•x"]],
    ["two versions of a text", p("{\\upr{a}{\\*\\ud b}}c"), ["bc"]],
  ])("%s", async (_name, body, expected) => {
    expect(lines(await read(readRtf, rtf(body)))).toEqual(expected);
  });
});

describe("what isn't on the paper", () => {
  test.each<[string, string, string[], string[]]>([
    ["deleted words", p("a{\\deleted b}c"), ["ac"], ["deleted revision: b"]],
    ["hidden words", p("a{\\v b\\v0 c}"), ["ac"], ["hidden text: b"]],
    ["words moved away", p("a{\\mvf b}c"), ["ac"], ["deleted revision: b"]],
    ["a deleted end of a paragraph joins two", "\\pard a{\\deleted\\par}b\\par ", ["ab"], []],
    ["headers", `{\\header ${p("b")}}${p("a")}`, ["a"], ["header or footer: b"]],
    ["comments", p("a{\\*\\atnid x}{\\*\\annotation {\\*\\atnref 1}b}"), ["a"], ["comment: b"]],
    [
      "bookmarks, properties, settings of other programs",
      `{\\info{\\title t}}${p("{\\*\\bkmkstart x}a{\\*\\unknown y{z}}")}`,
      ["a"],
      [],
    ],
    ["the code of a field", p("{\\field{\\*\\fldinst{PAGE}}{\\fldrslt{3}}}"), ["3"], []],
    ["copies for old programs", p("{\\shp{\\*\\shpinst{\\shptxt \\pard b\\par}}{\\shprslt b}}a"), ["b", "a"], []],
  ])("%s", async (_name, body, expected, dropped) => {
    const transcript = await read(readRtf, rtf(body));
    expect(lines(transcript)).toEqual(expected);
    expect(asides(transcript)).toEqual(dropped);
  });
});

test("numbers are taken as they were seen", async () => {
  const number = "{\\listtext\\pard\\plain \\'d2\\'bb\\'a1\\'a2\\tab}";
  const transcript = await read(
    readRtf,
    rtf(`${number}\\pard\\ls3\\ilvl1 ${fa}\\par {\\pntext\\f2\\'b7\\tab}\\pard x\\par`),
  );
  expect(lines(transcript)).toEqual(["一、法治", "•x"]);
  expect(transcript.paragraphs.map(({ number }) => number)).toMatchObject([
    { from: 0, to: 2, level: 1, list: "3" },
    { level: 0, bullet: true },
  ]);
});

test("headings are told by their styles and levels", async () => {
  const sheet =
    "{\\stylesheet{\\s1\\outlinelevel0 a;}{\\s2 heading 2;}{\\*\\cs3 heading 3;}{\\s4 Title;}{\\s5 toc 1;}}";
  const styled = (words: string) => `\\pard${words} x\\par `;
  const { paragraphs } = await read(
    readRtf,
    rtf(
      sheet +
        ["\\s1", "\\s2", "\\s3", "\\s4", "\\s5", "\\outlinelevel2", "\\outlinelevel9", "\\qc"].map(styled).join(""),
    ),
  );
  expect(paragraphs.map(({ from: _from, to: _to, ...format }) => format)).toEqual([
    { outline: 1 },
    { outline: 2 },
    {},
    { title: true },
    { contents: true },
    { outline: 3 },
    {},
    { align: "center" },
  ]);
});

const cells = (found: Pick<Transcript, "text" | "tables">) =>
  found.tables.map(({ rows }) => rows.map((row) => row.map(({ from, to }) => found.text.slice(from, to))));

test("tables keep their rows, their heads and their merged cells", async () => {
  const row = (format: string, ...texts: string[]) =>
    `\\trowd${format}\\pard\\intbl ${texts.map((text) => `${text}\\cell `).join("")}\\row `;
  const transcript = await read(
    readRtf,
    rtf(
      row("\\trhdr\\clvmgf\\cellx1\\clmgf\\cellx2\\clmrg\\cellx3", "a", "b", "") +
        row("\\clvmrg\\cellx1\\cellx2\\cellx3", "", "c", "d\\par e") +
        p("x") +
        row("\\cellx1\\cellx2", "f", "g"),
    ),
  );
  expect(cells(transcript)).toEqual([
    [
      ["a", "b", ""],
      ["", "c", "d\ne"],
    ],
    [["f", "g"]],
  ]);
  expect(transcript.tables.map(({ headRows }) => headRows)).toEqual([1, 0]);
  expect(lines(transcript)).toEqual(["a", "b", "c", "d", "e", "x", "f", "g"]);
});

test("tables stand within cells", async () => {
  const inner =
    "\\pard\\intbl\\itap2 b\\nestcell c\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\cellx2\\nestrow}{\\nonesttables\\par}";
  const transcript = await read(
    readRtf,
    rtf(`\\trowd\\cellx1\\cellx2\\pard\\intbl a\\par ${inner}\\pard\\intbl d\\cell e\\cell\\row`),
  );
  expect(cells(transcript)).toEqual([[["a\nb\nc\nd", "e"]], [["b", "c"]]]);
});

test("notes stand at their marks, pictures where they are", async () => {
  const png =
    "{\\*\\shppict{\\pict{\\*\\picprop x}\\pngblip\\picw1 8950\r\n4e47}}{\\nonshppict{\\pict\\wmetafile8 00}}";
  const transcript = await read(readRtf, rtf(p(`a{\\super\\chftn{\\footnote\\pard\\plain\\chftn  b\\par c}}d${png}`)));
  expect(lines(transcript).map((line) => line.trim())).toEqual(["ad", "b", "c"]);
  expect(transcript.notes).toEqual([{ label: "1", mark: { from: 1, to: 1 } }]);
  expect(transcript.images).toEqual([
    { at: 2, bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47), extension: "png", alt: "" },
  ]);
  expect(transcript.doubts).toEqual([]);
});

test("a file that ends in the middle says so", async () => {
  const transcript = await read(readRtf, rtf(p("a")).subarray(0, -6));
  expect(lines(transcript)).toEqual(["a"]);
  expect(transcript.doubts.map(({ reason }) => reason)).toEqual(["cut off"]);
});
