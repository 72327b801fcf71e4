import validate from "../../schemas/front-matter.schema.json?validator";
import type { Diagnostic } from "../core/diagnostic.js";
import type { Place } from "../core/place.js";
import type { Sentence } from "../core/sentence.js";
import type { SourceFile } from "../core/source-file.js";
import type { Span } from "../core/span.js";
import { parseDate, parseMoment } from "../text/dates.js";
import { describe } from "./describe.js";
import { frontMatterWords } from "./front-matter-words.js";

/** Front matter as it was read, before anything is known of it. */
export interface ReadFrontMatter {
  readonly present: boolean;
  /** Undefined where its YAML couldn't be read, which has been told. */
  readonly value: unknown;
  readonly places: ReadonlyMap<string, Place>;
  /** The whole block, from `---` to `---`. */
  readonly span: Span;
}

/**
 * What breaks the schema of front matter, a sentence for each fault; a missing key is missed in the first line.
 *
 * Of an empty file only that is said.
 */
export function checkFrontMatter(
  { path, text }: Pick<SourceFile, "path" | "text">,
  { present, value, places, span }: ReadFrontMatter,
): readonly Diagnostic[] {
  const root = {
    start: span.start,
    end: { ...span.start, column: span.start.column + 3, offset: span.start.offset + 3 },
  };
  const error = (at: Span, message: Sentence): Diagnostic => ({
    ruleId: "schema",
    severity: "error",
    path,
    span: at,
    message,
  });
  if (!present) return [error(span, text.trim() === "" ? empty : absent)];
  if (value === undefined) return [];
  const data = value ?? {}; // nothing between the two lines
  if (typeof data !== "object" || Array.isArray(data)) return [error(root, noEntries)];

  const found = validate(data) ? [] : describe(validate.errors ?? [], { path, places, root }, frontMatterWords);
  return [...found, ...impossibleDays(data, found, path, places)];
}

const empty: Sentence = {
  zh: "草稿是空的；要新建一份带说明的草稿，用 report init",
  en: "the draft is empty; report init begins one, with explanations",
};

const absent: Sentence = {
  zh: "缺少前言信息：文件开头要有两行“---”，中间写明 title（标题）、issuer（署名）、year（报告年度）",
  en: "there is no front matter: the file must begin with two lines “---” and title, issuer and year between them",
};

const noEntries: Sentence = {
  zh: "前言信息应当每行一项，写作“名称: 内容”",
  en: "front matter should have an entry in each line, written “name: value”",
};

/** Days that look like one and aren't in the calendar: no pattern knows leap years. */
function impossibleDays(
  data: object,
  found: readonly Diagnostic[],
  path: string,
  places: ReadonlyMap<string, Place>,
): readonly Diagnostic[] {
  const faulty = new Set(found.map(({ span }) => span));
  return [
    { pointer: "/date", known: parseDate },
    { pointer: "/imprint/printedOn", known: parseDate },
    { pointer: "/publish/publishedAt", known: parseMoment },
  ].flatMap(({ pointer, known }): Diagnostic[] => {
    const text = textAt(data, pointer);
    const span = places.get(pointer)?.value;
    if (text === undefined || span === undefined || faulty.has(span) || known(text) !== undefined) return [];
    const message = { zh: `日历上没有“${text}”这一天`, en: `there is no day “${text}” in the calendar` };
    return [{ ruleId: "schema", severity: "error", path, span, message, actual: text }];
  });
}

function textAt(data: object, pointer: string): string | undefined {
  let value: unknown = data;
  for (const key of pointer.slice(1).split("/")) {
    value =
      typeof value === "object" && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined;
  }
  return typeof value === "string" ? value : undefined;
}
