import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocx } from "../../../src/convert/readers/docx/read-docx.js";
import { readHtml } from "../../../src/convert/readers/html/read-html.js";
import { readOdt } from "../../../src/convert/readers/odt/read-odt.js";
import { readRtf } from "../../../src/convert/readers/rtf/read-rtf.js";
import { docx } from "./docx/file.js";
import { odt } from "./odt/file.js";
import { read, seen, squeeze } from "./reading.js";

const words = fc.string({
  unit: fc.constantFrom(..."甲乙丙一（）、。“”—…0123456789ab&<>\"'\u3000\u{20bb7}"),
  minLength: 1,
  maxLength: 12,
});
const escaped = (text: string) => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");

/** What a run may stand in, and whether its words are on the paper then. */
const docxWraps = [
  ["", "", true],
  ["<w:ins>", "</w:ins>", true],
  ["<w:del>", "</w:del>", false],
  ["<w:moveFrom>", "</w:moveFrom>", false],
  ["<w:hyperlink>", "</w:hyperlink>", true],
  ["<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", true],
  ['<w:fldSimple w:instr="PAGE">', "</w:fldSimple>", true],
] as const;

const runs = fc.array(fc.tuple(words, fc.constantFrom(...docxWraps)), { maxLength: 4 });

test("every character of a docx is in the transcript once, those on the paper in their order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(runs, fc.boolean(), fc.boolean()), { maxLength: 6 }), async (paragraphs) => {
      const body = paragraphs.map(([content, joined, inTable]) => {
        const inner = content.map(
          ([text, [open, close]]) => `${open}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>${close}`,
        );
        const properties = joined ? "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" : "";
        const paragraph = `<w:p>${properties}${inner.join("")}</w:p>`;
        return inTable ? `<w:tbl><w:tr><w:tc>${paragraph}</w:tc></w:tr></w:tbl>` : paragraph;
      });
      const transcript = await read(readDocx, await docx({ body: body.join("") }));
      const all = paragraphs.flatMap(([content]) => content);
      expect(squeeze(transcript.text)).toBe(squeeze(all.map(([text]) => text).join("")));
      expect(squeeze(seen(transcript))).toBe(
        squeeze(
          all
            .filter(([, [, , kept]]) => kept)
            .map(([text]) => text)
            .join(""),
        ),
      );
    }),
    { numRuns: 150 },
  );
});

const odtWraps = [
  ["", ""],
  ["<text:span>", "</text:span>"],
  ["<text:a>", "</text:a>"],
  ["<text:bookmark-ref>", "</text:bookmark-ref>"],
] as const;

test("every character of an odt is in the transcript once, in its order", async () => {
  const content = fc.array(fc.tuple(words, fc.constantFrom(...odtWraps)), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(content, fc.constantFrom("p", "list", "cell")), { maxLength: 6 }),
      async (paragraphs) => {
        const body = paragraphs.map(([parts, kind]) => {
          const paragraph = `<text:p>${parts.map(([text, [open, close]]) => open + escaped(text) + close).join("")}</text:p>`;
          if (kind === "list") return `<text:list><text:list-item>${paragraph}</text:list-item></text:list>`;
          return kind === "p"
            ? paragraph
            : `<table:table><table:table-row><table:table-cell>${paragraph}</table:table-cell></table:table-row></table:table>`;
        });
        const transcript = await read(readOdt, await odt({ body: body.join("") }));
        const all = paragraphs.flatMap(([parts]) => parts.map(([text]) => text)).join("");
        expect(squeeze(transcript.text)).toBe(squeeze(all));
        expect(transcript.asides).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

const htmlWraps = [
  ["", ""],
  ["<b>", "</b>"],
  ["<span lang=EN-US>", "</span>"],
  ["<a href='x'>", "</a>"],
  ["<font><i>", "</i></font>"],
] as const;
const htmlBlocks = [
  ["<p>", "</p>"],
  ["<div>", "</div>"],
  ["<ul><li>", "</li></ul>"],
  ["<table><tr><td>", "</td><td>x</td></tr></table>"],
  ["", "<br>"],
  ["<h2>", "</h2>"],
  ["<table><tr><td>", "</td></tr></table>"],
  ["<div style='display:none'>", "</div>"],
  ["<nav>", "</nav>"],
  ["<script>", "</script>"],
] as const;

test("every character of a page is in the transcript once, in its order", async () => {
  const content = fc.array(fc.tuple(words, fc.constantFrom(...htmlWraps)), { maxLength: 4 });
  const blocks = fc.array(fc.tuple(content, fc.constantFrom(...htmlBlocks)), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(blocks, fc.constantFrom("utf-8", "utf-8 with a mark"), async (paragraphs, encoding) => {
      const body = paragraphs.map(([parts, [open, close]]) => {
        const code = open === "<script>";
        const inner = parts.map(([text, [before, after]]) =>
          code ? text.replace(/[<&]/gu, "") : before + escaped(text) + after,
        );
        return open + inner.join("") + close;
      });
      const mark = encoding === "utf-8" ? "" : "\ufeff";
      const transcript = await read(readHtml, Buffer.from(`${mark}<html><body>${body.join("")}</body></html>`));
      const all = paragraphs.map(([parts, [open, close]]) => {
        const text = parts.map(([text]) => (open === "<script>" ? text.replace(/[<&]/gu, "") : text)).join("");
        return text + (close.includes("x") ? "x" : "");
      });
      expect(squeeze(transcript.text)).toBe(squeeze(all.join("")));
    }),
    { numRuns: 200 },
  );
});

/** As RTF writes it: bytes of GBK where there are some, else UTF-16 units. */
const asRtf = (text: string) =>
  Array.from(text, (character) =>
    /[\\{}]/u.test(character)
      ? `\\${character}`
      : character < "\u0080"
        ? character
        : Array.from({ length: character.length }, (_, at) => `\\u${(character.charCodeAt(at) << 16) >> 16}?`).join(""),
  ).join("");
const rtfWraps = [
  ["", "", true],
  ["{\\b ", "}", true],
  ["{\\f1\\fs32 ", "}", true],
  ["{\\field{\\*\\fldinst PAGE}{\\fldrslt ", "}}", true],
  ["{\\deleted ", "}", false],
  ["{\\v ", "}", false],
  ["{\\*\\shppict ", "}", true],
] as const;
const rtfBlocks = [
  ["\\pard ", "\\par "],
  ["\\trowd\\cellx100\\pard\\intbl ", "\\cell\\row\\pard "],
  ["{\\shp{\\*\\shpinst{\\sp{\\sn a}}{\\shptxt \\pard ", "\\par}}}"],
  ["{\\header \\pard ", "\\par}"],
] as const;

test("every character of an RTF file is in the transcript once", async () => {
  const content = fc.array(fc.tuple(words, fc.constantFrom(...rtfWraps)), { maxLength: 4 });
  const sorted = (text: string) => [...squeeze(text)].sort().join("");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(content, fc.constantFrom(...rtfBlocks)), { maxLength: 6 }),
      async (paragraphs) => {
        const body = paragraphs.map(
          ([parts, [open, close]]) =>
            open + parts.map(([text, [before, after]]) => before + asRtf(text) + after).join("") + close,
        );
        const file = `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 a;}{\\f1 b;}}${body.join("")}}`;
        const transcript = await read(readRtf, Buffer.from(file, "latin1"));
        // headers come last
        const bodies = paragraphs.filter(([, [open]]) => !open.startsWith("{\\header")).map(([parts]) => parts);
        const heads = paragraphs.filter(([, [open]]) => open.startsWith("{\\header")).map(([parts]) => parts);
        const all = (lists: typeof bodies, seenOnly: boolean) =>
          lists
            .flat()
            .filter(([, [, , kept]]) => kept || !seenOnly)
            .map(([text]) => text)
            .join("");
        expect(sorted(transcript.text)).toBe(sorted(all([...bodies, ...heads], false)));
        expect(sorted(seen(transcript))).toBe(sorted(all(bodies, true)));
      },
    ),
    { numRuns: 200 },
  );
});
