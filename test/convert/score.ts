import { readFileSync } from "node:fs";
import { bodyOf } from "../../src/convert/body.js";
import type { Converted } from "../../src/convert/convert.js";
import { isoMoment } from "../../src/convert/dates.js";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import type { Part, Report, Section } from "../../src/model/report.js";
import { everyBlockOf } from "../../src/model/walk.js";
import { isoDate } from "../../src/text/dates.js";

/** What a person reads in an old file; test/collection/README.md. */
export interface Label {
  readonly refused: boolean;
  readonly reason?: string;
  readonly title: string;
  readonly issuer: string | readonly string[];
  readonly year: number;
  readonly date: string | null;
  readonly recipients: readonly string[];
  readonly copyTo: readonly string[];
  readonly published: Readonly<Record<"publishedAt" | "source" | "indexNumber", string | null>>;
  readonly letterhead?: Readonly<Record<string, string>>;
  readonly imprint?: Readonly<Record<string, string>>;
  readonly attachments: readonly string[];
  readonly note: string | null;
  readonly parts: readonly { readonly kinds: readonly string[]; readonly heading: string }[];
  readonly headings: readonly { readonly level: number; readonly text: string; readonly runIn: boolean }[];
  readonly numberedParagraphs: readonly string[];
  readonly tables: number;
  readonly footnotes: number;
  readonly images?: number;
  readonly dropped: readonly string[];
  readonly kept: readonly string[];
  readonly once?: readonly string[];
}

export function readLabels(path: string): Readonly<Record<string, Label>> {
  return JSON.parse(readFileSync(path, "utf8")).files;
}

export interface Score {
  readonly headings: F1;
  /** Fields that are right, of all. */
  readonly fields: readonly [right: number, all: number];
  /** What differs from the label, for a person. */
  readonly differences: readonly string[];
}

export interface F1 {
  readonly hits: number;
  readonly found: number;
  readonly wanted: number;
}

export function f1({ hits, found, wanted }: F1): number {
  return found + wanted === 0 ? 1 : (2 * hits) / (found + wanted);
}

/** Texts are compared without blanks, Kangxi radicals folded, and without what a heading may end in. */
const plain = (text: string) => text.normalize("NFKC").replace(/\s+/gu, "");
const words = (text: string) => plain(text).replace(/[:。]$/u, "");

export function score({ draft, record, images }: Converted, label: Label): Score {
  const parsed = parseDraft(sourceFile("draft.md", draft)).value;
  const report = toReport(parsed);
  const differences: string[] = record.diagnostics
    .filter(({ type }) => type === "breach")
    .map(({ message }) => `breach: ${message.en}`);
  let right = 0;
  let all = 0;
  const field = (name: string, found: unknown, wanted: unknown) => {
    all++;
    if (JSON.stringify(found) === JSON.stringify(wanted)) right++;
    else differences.push(`${name}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  };
  for (const [name, found, wanted] of fieldsOf(report, label)) field(name, found, wanted);
  field("images", images.length, label.images ?? images.length);

  const found = headingsOf(report).map(({ level, text }) => `${level} ${words(text)}`);
  const wanted = label.headings.map(({ level, text }) => `${level} ${words(text)}`);
  const missing = without(wanted, found);
  differences.push(
    ...missing.map((text) => `no heading: ${text}`),
    ...without(found, wanted).map((text) => `heading: ${text}`),
  );

  const body = plain(
    bodyOf(parsed.tree, draft)
      .seen.map(({ text }) => text)
      .join(""),
  );
  const all_ = plain(draft);
  for (const text of label.kept) if (!body.includes(plain(text))) differences.push(`lost: ${text}`);
  for (const text of label.once ?? []) if (body.split(plain(text)).length !== 2) differences.push(`not once: ${text}`);
  for (const text of label.dropped) if (all_.includes(plain(text))) differences.push(`there: ${text}`);
  return {
    headings: { hits: wanted.length - missing.length, found: found.length, wanted: wanted.length },
    fields: [right, all],
    differences,
  };
}

function* fieldsOf(
  { frontMatter, parts, footnotes, ...report }: Report,
  label: Label,
): Generator<readonly [string, unknown, unknown]> {
  const { publish, letterhead, imprint } = frontMatter;
  const flat = (text: string | null | undefined) => (text === null || text === undefined ? null : plain(text));
  const flats = (texts: readonly string[]) => texts.map(plain);
  yield ["title", flat(frontMatter.title), flat(label.title)];
  yield ["issuer", flats(frontMatter.issuers), flats([label.issuer].flat())];
  yield ["year", frontMatter.year, label.year];
  yield ["date", frontMatter.date ? isoDate(frontMatter.date) : null, label.date];
  yield ["recipients", flats(frontMatter.recipients), flats(label.recipients)];
  yield ["copyTo", flats(frontMatter.copyTo), flats(label.copyTo)];
  yield ["attachments", flats(frontMatter.attachments.map(({ title }) => title)), flats(label.attachments)];
  yield ["note", flat(frontMatter.note), flat(label.note)];
  yield [
    "publishedAt",
    publish.publishedAt ? isoMoment(publish.publishedAt) : null,
    label.published.publishedAt?.slice(0, 16) ?? null,
  ];
  yield ["source", flat(publish.source), flat(label.published.source)];
  yield ["indexNumber", flat(publish.indexNumber), flat(label.published.indexNumber)];
  for (const [name, value] of Object.entries(label.letterhead ?? {})) {
    const { signatories = [], ...rest } = letterhead ?? {};
    yield [
      `letterhead ${name}`,
      name === "signatory" ? signatories.join() : Object.entries(rest).find(([key]) => key === name)?.[1],
      value,
    ];
  }
  if (label.imprint !== undefined) {
    yield [
      "imprint",
      { printedBy: imprint?.printedBy, printedOn: imprint?.printedOn && isoDate(imprint.printedOn) },
      label.imprint,
    ];
  }
  yield [
    "parts",
    parts.map(({ kinds, heading }) => [kinds, words(heading.title.text)]),
    label.parts.map(({ kinds, heading }) => [kinds, words(heading)]),
  ];
  yield ["footnotes", footnotes.size, label.footnotes];
  const blocks = [...everyBlockOf({ frontMatter, parts, footnotes, ...report })];
  yield ["tables", blocks.filter(({ type }) => type === "table").length, label.tables];
  const runIns = headingsOf({ frontMatter, parts, footnotes, ...report })
    .filter(({ runIn }) => runIn)
    .map(({ text }) => plain(text));
  yield ["run-in", runIns, label.headings.filter(({ runIn }) => runIn).map(({ text }) => plain(text))];
}

function headingsOf({
  introduction,
  parts,
}: Report): { readonly level: number; readonly text: string; readonly runIn: boolean }[] {
  const own = (node: Part | Section) => ({
    level: node.heading.level,
    text: node.heading.title.text,
    runIn: node.heading.runIn,
  });
  const below = (blocks: readonly { readonly type: string }[]): ReturnType<typeof own>[] =>
    blocks
      .filter((block): block is Section => block.type === "section")
      .flatMap((section) => [own(section), ...below(section.blocks)]);
  return [...below(introduction), ...parts.flatMap((part) => [own(part), ...below(part.blocks)])];
}

/** What is in the first list and not in the second, each as often as it is missing there. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return texts.filter((text) => {
    const at = rest.indexOf(text);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
}
