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
    ...optional("title", text(data.title)),
    issuers: texts(data.issuer),
    ...optional("year", Number.isInteger(data.year) ? Number(data.year) : undefined),
    ...optional("level", level),
    ...optional("date", date(data.date)),
    recipients: texts(data.recipients),
    copyTo: texts(data.copyTo),
    seal: data.seal === true,
    ...optional("letterhead", letterhead && toLetterhead(letterhead)),
    attachments: list(data.attachments).flatMap(toAttachment),
    ...optional("note", text(data.note)),
    ...optional("imprint", imprint && toImprint(imprint)),
    publish: toPublication(mapping(data.publish) ?? {}),
    ...optional("house", text(data.house)),
    ...optional("profile", text(data.profile)),
    ...optional("place", text(data.place)),
    places,
    span,
  };
}

function toLetterhead(data: Mapping): Letterhead {
  return {
    ...optional("mark", text(data.mark)),
    ...optional("documentNumber", text(data.documentNumber)),
    signatories: texts(data.signatory),
    ...optional("copyNumber", text(data.copyNumber)),
    ...optional("classification", text(data.classification)),
    ...optional("urgency", text(data.urgency)),
  };
}

function toAttachment(value: unknown): Attachment[] {
  const data = mapping(value);
  const title = text(data?.title);
  return title === undefined ? [] : [{ title, ...optional("source", text(data?.source)) }];
}

function toImprint(data: Mapping): Imprint {
  return { ...optional("printedBy", text(data.printedBy)), ...optional("printedOn", date(data.printedOn)) };
}

function toPublication(data: Mapping): Publication {
  const published = text(data.publishedAt);
  return {
    ...optional("indexNumber", text(data.indexNumber)),
    ...optional("publishedAt", published === undefined ? undefined : parseMoment(published)),
    ...optional("source", text(data.source)),
    ...optional("author", text(data.author)),
    keywords: texts(data.keywords),
    ...optional("description", text(data.description)),
    ...optional("url", text(data.url)),
    ...optional("topic", text(data.topic)),
    ...optional("genre", text(data.genre)),
    ...optional("validity", text(data.validity)),
    ...optional("openness", text(data.openness)),
    printMeta: data.printMeta === true,
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
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
