import { entriesOf, isMapping, type Mapping } from "../core/mapping.js";
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

/** Takes from the front matter what can be used; what is absent or wrong is left out, and the schema says so. */
export function toFrontMatter({ frontMatter: { value, places, span } }: Draft): FrontMatter {
  const data = entriesOf(value);
  const level = levels.find((name): name is Level => name === data.level);
  const { letterhead, imprint } = data;
  return {
    title: text(data.title),
    issuers: texts(data.issuer),
    year: Number.isInteger(data.year) ? Number(data.year) : undefined,
    level: level,
    date: date(data.date),
    recipients: texts(data.recipients),
    copyTo: texts(data.copyTo),
    seal: data.seal === true,
    letterhead: isMapping(letterhead) ? toLetterhead(letterhead) : undefined,
    attachments: list(data.attachments).flatMap(toAttachment),
    note: text(data.note),
    imprint: isMapping(imprint) ? toImprint(imprint) : undefined,
    publish: toPublication(entriesOf(data.publish)),
    house: text(data.house),
    profile: text(data.profile),
    place: text(data.place),
    places,
    span,
  };
}

function toLetterhead(data: Mapping): Letterhead {
  return {
    mark: Array.isArray(data.mark) ? texts(data.mark) : text(data.mark),
    documentNumber: text(data.documentNumber),
    signatories: texts(data.signatory),
    copyNumber: text(data.copyNumber),
    classification: text(data.classification),
    urgency: text(data.urgency),
  };
}

function toAttachment(value: unknown): Attachment[] {
  const { title: name, source } = entriesOf(value);
  const title = text(name);
  return title === undefined ? [] : [{ title, source: text(source) }];
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
