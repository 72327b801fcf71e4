import {
  type Attachment,
  type FrontMatter,
  type Imprint,
  type Letterhead,
  type Level,
  levels,
  type Publication,
} from "../model/front-matter.js";
import { parseDate, parseMoment } from "../text/dates.js";
import type { Draft } from "./draft.js";

type Mapping = Readonly<Record<string, unknown>>;

/** Takes from the front matter what can be used; what is absent or wrong is left out, and the schema says so. */
export function toFrontMatter({ frontMatter: { value, places, span } }: Draft): FrontMatter {
  const data = mapping(value) ?? {};
  const level = levels.find((name): name is Level => name === data.level);
  const letterhead = mapping(data.letterhead);
  const imprint = mapping(data.imprint);
  return {
    title: text(data.title),
    issuers: texts(data.issuer),
    year: Number.isInteger(data.year) ? Number(data.year) : undefined,
    level: level,
    date: date(data.date),
    recipients: texts(data.recipients),
    copyTo: texts(data.copyTo),
    seal: data.seal === true,
    letterhead: letterhead && toLetterhead(letterhead),
    attachments: list(data.attachments).flatMap(toAttachment),
    note: text(data.note),
    imprint: imprint && toImprint(imprint),
    publish: toPublication(mapping(data.publish) ?? {}),
    house: text(data.house),
    profile: text(data.profile),
    place: text(data.place),
    places,
    span,
  };
}

function toLetterhead(data: Mapping): Letterhead {
  return {
    mark: text(data.mark),
    documentNumber: text(data.documentNumber),
    signatories: texts(data.signatory),
    copyNumber: text(data.copyNumber),
    classification: text(data.classification),
    urgency: text(data.urgency),
  };
}

function toAttachment(value: unknown): Attachment[] {
  const data = mapping(value);
  const title = text(data?.title);
  return title === undefined ? [] : [{ title, source: text(data?.source) }];
}

function toImprint(data: Mapping): Imprint {
  return { printedBy: text(data.printedBy), printedOn: date(data.printedOn) };
}

function toPublication(data: Mapping): Publication {
  const published = text(data.publishedAt);
  return {
    indexNumber: text(data.indexNumber),
    publishedAt: published === undefined ? undefined : parseMoment(published),
    source: text(data.source),
    author: text(data.author),
    keywords: texts(data.keywords),
    description: text(data.description),
    url: text(data.url),
    topic: text(data.topic),
    genre: text(data.genre),
    validity: text(data.validity),
    openness: text(data.openness),
    printMeta: data.printMeta === true,
  };
}

function mapping(value: unknown): Mapping | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  const found = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return found === "" ? undefined : found;
}

/** One text or a list of them. */
function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(text).filter((item) => item !== undefined);
}

function date(value: unknown): ReturnType<typeof parseDate> {
  const found = text(value);
  return found === undefined ? undefined : parseDate(found);
}
