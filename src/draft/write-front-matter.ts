import type { FrontMatter, Publication } from "../model/front-matter.js";
import { clock, isoDate } from "../text/dates.js";

/** Front matter as it is written: positions are of no concern. */
export type WritableFrontMatter = Omit<FrontMatter, "places" | "span">;

type Value = string | boolean | readonly string[] | undefined;
type Entry = readonly [key: string, value: Value | readonly Entry[], code?: "code"];

/**
 * Front matter as YAML between its two lines `---`.
 *
 * Texts stand plain where YAML takes them for text, else in quotes; lists and what belongs together on one line.
 */
export function writeFrontMatter(data: WritableFrontMatter): string {
  const lines = entriesOf(data).flatMap(([key, value, code]) => {
    const written = write(value, code);
    return written === undefined ? [] : [`${key}: ${written}`];
  });
  const attachments = data.attachments.flatMap(({ title, source }) => [
    `  - title: ${scalar(title)}`,
    ...(source === undefined ? [] : [`    source: ${scalar(source)}`]),
  ]);
  return ["---", ...lines, ...(attachments.length === 0 ? [] : ["attachments:", ...attachments]), "---", ""].join("\n");
}

function entriesOf({ letterhead, imprint, publish, ...data }: WritableFrontMatter): Entry[] {
  return [
    ["title", data.title],
    ["issuer", data.issuers.length === 1 ? data.issuers[0] : data.issuers],
    ["year", data.year === undefined ? undefined : String(data.year), "code"],
    ["level", data.level],
    ["date", data.date && isoDate(data.date), "code"],
    ["recipients", data.recipients],
    ["copyTo", data.copyTo],
    ["seal", data.seal || undefined],
    [
      "letterhead",
      letterhead && [
        ["mark", letterhead.mark],
        ["documentNumber", letterhead.documentNumber],
        ["signatory", letterhead.signatories.length === 1 ? letterhead.signatories[0] : letterhead.signatories],
        ["copyNumber", letterhead.copyNumber, "code"],
        ["classification", letterhead.classification],
        ["urgency", letterhead.urgency],
      ],
    ],
    ["note", data.note],
    [
      "imprint",
      imprint && [
        ["printedBy", imprint.printedBy],
        ["printedOn", imprint.printedOn && isoDate(imprint.printedOn), "code"],
      ],
    ],
    ["publish", publication(publish)],
    ["house", data.house],
    ["profile", data.profile],
    ["place", data.place],
  ];
}

function publication({ publishedAt, keywords, printMeta, ...publish }: Publication): Entry[] {
  const time =
    publishedAt?.hour === undefined || publishedAt.minute === undefined
      ? ""
      : ` ${clock(publishedAt.hour, publishedAt.minute)}`;
  return [
    ["indexNumber", publish.indexNumber, "code"],
    ["publishedAt", publishedAt && isoDate(publishedAt) + time, "code"],
    ["source", publish.source],
    ["author", publish.author],
    ["keywords", keywords],
    ["description", publish.description],
    ["url", publish.url],
    ["topic", publish.topic],
    ["genre", publish.genre],
    ["validity", publish.validity],
    ["openness", publish.openness],
    ["printMeta", printMeta || undefined],
  ];
}

function write(value: Entry[1], code?: "code"): string | undefined {
  if (value === undefined || value === "") return undefined;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return code === undefined ? scalar(value) : codeScalar(value);
  const entries = value.filter((item): item is Entry => typeof item !== "string");
  if (entries.length === 0)
    return value.length === 0 ? undefined : `[${value.map((item) => scalar(String(item))).join(", ")}]`;
  const pairs = entries.flatMap(([key, item, itemCode]) => {
    const written = write(item, itemCode);
    return written === undefined ? [] : [`${key}: ${written}`];
  });
  return pairs.length === 0 ? undefined : `{ ${pairs.join(", ")} }`;
}

/** Begins with a letter or an opening sign of Chinese, and holds nothing that YAML reads as more than text. */
const PLAIN =
  /^(?:[\p{L}（《〈“‘]|\p{N}+(?=[^\p{N}.:_+-]*\p{Script=Han}))[^\p{C}\p{Z}:：#,[\]{}&*!|>'"%@`\\]*(?: [^\p{C}\p{Z}:：#,[\]{}&*!|>'"%@`\\]+)*$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/iu;
/** Dates and codes, which keep their source text; a colon between digits is no key. */
const CODE = /^[A-Za-z\d](?:[\w/.-]*[A-Za-z\d])?(?: \d{2}:\d{2})?$/u;

function scalar(text: string): string {
  return PLAIN.test(text) && !RESERVED.test(text) ? text : quoted(text);
}

function codeScalar(text: string): string {
  return CODE.test(text) && !RESERVED.test(text) ? text : scalar(text);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
