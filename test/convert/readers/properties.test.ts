import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocx } from "../../../src/convert/readers/docx/read-docx.js";
import { readOdt } from "../../../src/convert/readers/odt/read-odt.js";
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
