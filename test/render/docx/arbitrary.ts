import fc from "fast-check";
import { styleNames } from "../../../src/layout/house.js";
import type {
  JointMark,
  LaidOut,
  LaidOutBlock,
  LaidOutParagraph,
  LaidOutRun,
  Picture,
} from "../../../src/layout/laid-out.js";
import { mm, zi } from "../../../src/layout/units.js";
import { png, report, svg } from "./fixture.js";

/** Text with all that XML and docx might stumble over. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom("法", "治", "街", "。", "“", "—", "　", " ", "a", "7", "&", "<", ">", '"', "'", "{", "}", "]]>"),
    fc.constantFrom("\t", "\n", "\u0001", "\ufffe", "\uffff", "𠮷", "\ud800", "&amp;", "{1}", "</w:t>", "$&"),
  ),
  maxLength: 12,
});
/** Where docx would write a character that no XML may hold. */
const label = text.map((value) => value.replace(/[\ufffe\uffff]/gu, ""));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** Leaves out what is undefined, as the layout does. */
const record = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys: (keyof T)[]) =>
  fc.record(model, { requiredKeys });

const count = fc.integer({ min: 0, max: 12 });
const characters = fc.double({ min: 0, max: 12, noNaN: true }).map(zi);
const length = fc.integer({ min: 1, max: 150 }).map(mm);

const image = fc.constantFrom<Picture["image"]>(
  png,
  { ...png, bytes: Uint8Array.from([...png.bytes, 1]) },
  { format: "jpeg", bytes: Uint8Array.of(0xff, 0xd8, 0xff), width: 4, height: 3 },
  { ...svg, fallback: png },
  svg,
);
const picture: fc.Arbitrary<Picture> = fc.record({ image, alt: label, width: length, height: length });
const link = fc.oneof(
  text,
  fc.constantFrom("#s-1", "#nowhere", "#part-measures", "https://example.com/法治?a=1&b='2'", "mailto:a@example.com"),
);
const run: fc.Arbitrary<LaidOutRun> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant("text" as const), text }) },
  record<Extract<LaidOutRun, { type: "text" }>>(
    {
      type: fc.constant("text"),
      text,
      style: fc.constantFrom("heading2", "heading3", "heading4", "bold"),
      link,
    },
    ["type", "text"],
  ),
  fc.record({ type: fc.constant("break" as const) }),
  fc.record({ type: fc.constant("note" as const), number: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ type: fc.constant("image" as const), picture }),
);

const unheaded = record<LaidOutParagraph>(
  {
    type: fc.constant("paragraph"),
    style: fc.constantFrom(...styleNames),
    runs: fc.array(run, { maxLength: 5 }),
    indentLeft: characters,
    hanging: characters,
    keepWithNext: fc.constant(true),
    flush: fc.constant(true),
    linesBefore: count,
  },
  ["type", "style", "runs"],
);
const paragraph: fc.Arbitrary<LaidOutParagraph> = fc
  .tuple(
    unheaded,
    maybe(fc.record({ depth: fc.constantFrom(1, 2, 3, 4), id: fc.constantFrom("s-1", "part-measures") })),
  )
  .map(([plain, heading]) => (heading === undefined ? plain : { ...plain, heading }));

function blockOf(text: fc.Arbitrary<LaidOutParagraph>): fc.Arbitrary<LaidOutBlock> {
  const caption = maybe(text);
  const cells = fc.array(text, { maxLength: 4 });
  const align = fc.constantFrom("left", "center", "right");
  const table = fc
    .tuple(caption, fc.array(align, { minLength: 1, maxLength: 4 }), cells, fc.array(cells, { maxLength: 3 }))
    .map(([caption, aligns, head, rows]) => ({
      type: "table" as const,
      columns: aligns.map((align) => ({ align, share: 1 / aligns.length })),
      head,
      rows,
      ...(caption && { caption }),
    }));
  const figure = fc
    .tuple(picture, caption)
    .map(([picture, caption]) => ({ type: "figure" as const, picture, ...(caption && { caption }) }));
  return fc.oneof({ weight: 3, arbitrary: text }, table, figure);
}

const blocks = fc.array(blockOf(paragraph), { maxLength: 5 });
const paragraphs = fc.array(unheaded, { maxLength: 2 });

/** Any report that the layout could hand on, and many that it couldn't. */
export const anyLaidOut: fc.Arbitrary<LaidOut> = record<LaidOut>(
  {
    house: fc.constant(report.house),
    publication: fc.constant(report.publication),
    document: record<LaidOut["document"]>(
      {
        title: label,
        author: label.filter((name) => name !== ""),
        year: fc.constant(2024),
        date: record({ year: fc.constant(2025), month: fc.integer({ min: 1, max: 12 }), day: fc.constant(3) }, [
          "year",
          "month",
        ]),
        keywords: fc.array(label, { maxLength: 2 }),
        description: label,
        language: fc.constant("zh-CN"),
      },
      ["title", "author", "keywords", "language"],
    ),
    letterhead: record<NonNullable<LaidOut["letterhead"]>>(
      {
        copyNumber: text,
        classifications: fc.array(text, { maxLength: 2 }),
        mark: fc.oneof(
          text,
          record<JointMark>({ names: fc.array(text, { minLength: 2, maxLength: 4 }), word: fc.constant("文件") }, [
            "names",
          ]),
        ),
        documentNumber: text,
        signatories: fc.array(text, { maxLength: 5 }),
      },
      ["classifications", "signatories"],
    ),
    title: fc.array(text, { minLength: 1, maxLength: 3 }),
    recipients: unheaded,
    body: blocks,
    attachmentNote: paragraphs,
    signature: paragraphs,
    note: unheaded,
    attachments: fc.array(
      fc.record({ label: text, title: fc.array(text, { minLength: 1, maxLength: 2 }), body: blocks }),
      { maxLength: 2 },
    ),
    imprint: record({ copyTo: text, printedBy: text, printedOn: text }, []),
    footnotes: fc
      .array(fc.array(blockOf(unheaded), { maxLength: 3 }), { maxLength: 5 })
      .map((notes) => notes.map((blocks, index) => ({ number: index + 1, blocks }))),
  },
  ["house", "publication", "document", "title", "body", "attachmentNote", "signature", "attachments", "footnotes"],
);
